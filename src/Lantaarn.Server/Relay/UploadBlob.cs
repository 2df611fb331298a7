// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System.Buffers.Text;
using System.Security.Cryptography;
using Lantaarn.Server.Access;
using Lantaarn.Server.Store;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Lantaarn.Server.Relay;

/// <summary>Takes a blob in parts: declare it, send bytes from the offset that the server has, go on after a break.</summary>
internal sealed class UploadBlob(StoreWriter writer, IOptions<RelayOptions> options, TimeProvider time)
{
    /// <summary>Declares a blob, or tells how far its upload is.</summary>
    public async Task<IResult> Put(Guid id, DeclaredBlob body, HttpContext http, CancellationToken cancel)
    {
        if (body.Hash is null || !Base64Url.IsValid(body.Hash, out var bytes) || bytes != SHA256.HashSizeInBytes) return Refusal.BadForm("'hash' is no SHA-256 in base64url.").As(400);
        if (body.Size < 1 || body.Size > options.Value.LargestBlob) return new Refusal("too-large", $"A blob has 1 to {options.Value.LargestBlob} bytes.").As(413);
        var caller = Caller.Of(http.User);
        return await writer.Write(async (store, stop) =>
        {
            var order = await OrganisationOrder.Take(store, caller.Organisation, stop);
            if (!(await CompartmentRights.Of(caller, store, stop)).ContainsKey(body.Compartment)) return Refusal.NoRight.As(403);
            var known = await Find(store, caller.Organisation, id, stop);
            if (known is not null) return body.Describes(known) ? (IResult)Progress(known) : new Refusal("id-taken", "Another blob has this id. Give yours a new one.").As(409);
            if (body.Person is { } person && await WhyNotOf(store, caller.Organisation, person, stop) is { } refusal) return refusal;
            if (order.BlobBytes + body.Size > options.Value.BlobsPerOrganisation) return new Refusal("organisation-full", "Your organisation's room for blobs is used up. Delete some, or ask whoever runs the server.").As(413);
            order.BlobBytes += body.Size;
            var blob = new Blob { Organisation = caller.Organisation, Id = id, Compartment = body.Compartment, Person = body.Person, Size = body.Size, Hash = Base64Url.DecodeFromChars(body.Hash), UnfinishedSince = time.GetUtcNow() };
            store.Add(blob);
            return Progress(blob);
        }, cancel);
    }

    /// <summary>Adds the bytes of the request's body at the offset; the last part must make the declared hash.</summary>
    public async Task<IResult> Patch(Guid id, long offset, HttpContext http, CancellationToken cancel)
    {
        if (http.Request.ContentLength is not (> 0 and <= BlobPart.Largest)) return new Refusal("too-large", $"A part has 1 to {BlobPart.Largest} bytes, and says how many (Content-Length).").As(413);
        var content = new byte[(int)http.Request.ContentLength.Value];
        await http.Request.Body.ReadExactlyAsync(content, cancel);
        var caller = Caller.Of(http.User);
        return await writer.Write(async (store, stop) =>
        {
            await OrganisationOrder.Take(store, caller.Organisation, stop);
            var blob = await Find(store, caller.Organisation, id, stop);
            if (blob is null) return TypedResults.NotFound();
            if (!(await CompartmentRights.Of(caller, store, stop)).ContainsKey(blob.Compartment)) return Refusal.NoRight.As(403);
            if (offset != blob.Received || content.Length > blob.Size - offset)
                return TypedResults.Problem($"The server has {blob.Received} of {blob.Size} bytes. Send from there.", statusCode: 409, title: "offset-differs", extensions: [new("code", "offset-differs"), new("received", blob.Received)]);
            return await Add(store, blob, content, stop);
        }, cancel);
    }

    public async Task<IResult> Delete(Guid id, HttpContext http, CancellationToken cancel)
    {
        var caller = Caller.Of(http.User);
        return await writer.Write(async (store, stop) =>
        {
            var order = await OrganisationOrder.Take(store, caller.Organisation, stop);
            var blob = await Find(store, caller.Organisation, id, stop);
            if (blob is null) return TypedResults.NotFound();
            if (!(await CompartmentRights.Of(caller, store, stop)).ContainsKey(blob.Compartment)) return Refusal.NoRight.As(403);
            order.BlobBytes -= blob.Size;
            store.Remove(blob);
            return (IResult)TypedResults.NoContent();
        }, cancel);
    }

    public static Task<Blob?> Find(LantaarnStore store, Guid organisation, Guid id, CancellationToken cancel) =>
        store.Set<Blob>().SingleOrDefaultAsync(blob => blob.Organisation == organisation && blob.Id == id, cancel);

    private static Ok<UploadProgress> Progress(Blob blob) => TypedResults.Ok(new UploadProgress(blob.Received, blob.Size));

    private async Task<IResult> Add(LantaarnStore store, Blob blob, byte[] content, CancellationToken cancel)
    {
        store.Add(new BlobPart { Organisation = blob.Organisation, Blob = blob.Id, Offset = blob.Received, Content = content });
        blob.Received += content.Length;
        blob.UnfinishedSince = blob.IsComplete ? null : time.GetUtcNow();
        await store.SaveChangesAsync(cancel);
        if (!blob.IsComplete || (await Hash(store, blob, cancel)).AsSpan().SequenceEqual(blob.Hash)) return Progress(blob);
        await Parts(store, blob).ExecuteDeleteAsync(cancel);
        (blob.Received, blob.UnfinishedSince) = (0, time.GetUtcNow());
        return new Refusal("hash-differs", "What arrived is not what was declared: it was damaged on its way. Send it again from 0.").As(422);
    }

    private static async Task<byte[]> Hash(LantaarnStore store, Blob blob, CancellationToken cancel)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        await foreach (var part in Parts(store, blob).AsNoTracking().OrderBy(part => part.Offset).Select(part => part.Content).AsAsyncEnumerable().WithCancellation(cancel)) hash.AppendData(part);
        return hash.GetHashAndReset();
    }

    private static IQueryable<BlobPart> Parts(LantaarnStore store, Blob blob) => store.Set<BlobPart>().Where(part => part.Organisation == blob.Organisation && part.Blob == blob.Id);

    private static async Task<IResult?> WhyNotOf(LantaarnStore store, Guid organisation, Guid person, CancellationToken cancel)
    {
        var keys = await store.Set<PersonKey>().AsNoTracking().Where(key => key.Organisation == organisation && key.Person == person).Select(key => key.Wrapped != null).ToListAsync(cancel);
        if (keys.Count == 0) return new Refusal("person-unknown", "This person has no key here yet. Store the key first.").As(409);
        return keys.Contains(false) ? KeepPersonKey.Forgotten.As(410) : null;
    }
}

internal sealed record DeclaredBlob
{
    public required Compartment Compartment { get; init; }
    public Guid? Person { get; init; }
    public required long Size { get; init; }
    public required string? Hash { get; init; }

    public bool Describes(Blob blob) => (Compartment, Person, Size) == (blob.Compartment, blob.Person, blob.Size) && Base64Url.DecodeFromChars(Hash).AsSpan().SequenceEqual(blob.Hash);
}

internal sealed record UploadProgress(long Received, long Size);
