// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System.Buffers.Text;
using System.Security.Cryptography;
using Lantaarn.Server.Access;
using Lantaarn.Server.Relay;
using Lantaarn.Server.Store;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Lantaarn.Server.Links;

/// <summary>Makes a link, and changes the files of a long-term one. The maker's device draws the secret of the address and the key, and keeps both to itself.</summary>
internal static class MakeLink
{
    /// <summary>Makes a link; the same again changes nothing.</summary>
    public static async Task<IResult> Put(Guid id, NewLink body, HttpContext http, StoreWriter writer, TimeProvider time, IOptions<LinksOptions> options, CancellationToken cancel)
    {
        var now = time.GetUtcNow();
        if (WhyNot(body, now, options.Value) is { } refusal) return refusal.As(400);
        var caller = Caller.Of(http.User);
        // Slow, and so before the transaction.
        var link = body.ToLink(id, caller, now, options.Value.MostTries);
        return await writer.Write(async (store, stop) =>
        {
            // Sent twice at once, it is made once.
            await OrganisationOrder.Take(store, caller.Organisation, stop);
            if (await store.Set<SealedLink>().AsNoTracking().FirstOrDefaultAsync(row => row.Id == id || row.AddressHash == link.AddressHash, stop) is { } known)
                return known.Id == id && known.Maker == caller.Account && known.AddressHash.AsSpan().SequenceEqual(link.AddressHash) ? (IResult)TypedResults.NoContent() : new Refusal("id-taken", "Another link has this id or address. Draw new ones.").As(409);
            if (await store.Set<SealedLink>().CountAsync(row => row.Maker == caller.Account, stop) >= options.Value.MostLinks)
                return new Refusal("too-many", $"You have {options.Value.MostLinks} links. Erase some that have ended.").As(409);
            store.Add(link);
            store.AddRange(Files(id, body.Files, now));
            return TypedResults.NoContent();
        }, cancel);
    }

    /// <summary>Puts other files in the place of those of a long-term link. They are sealed with the same key.</summary>
    public static async Task<IResult> PutFiles(Guid id, NewFiles body, HttpContext http, StoreWriter writer, TimeProvider time, CancellationToken cancel)
    {
        if (!LinkFile.Fit(body.Files)) return BadFiles.As(400);
        var caller = Caller.Of(http.User);
        var now = time.GetUtcNow();
        return await writer.Write(async (store, stop) =>
        {
            var own = OwnLinks.Of(store, caller).Where(link => link.Id == id);
            // Holds the link, so that two changes at once do not mix.
            if (await own.ExecuteUpdateAsync(row => row.SetProperty(one => one.Views, one => one.Views), stop) == 0) return TypedResults.NotFound();
            var link = await SealedLink.Open(store, now).AsNoTracking().SingleOrDefaultAsync(link => link.Id == id, stop);
            if (link is not { LongTerm: true } || (link.Direct && body.Files.Count != 1)) return new Refusal("not-changeable", "The link has ended, was not made to change, or takes one file only. Make a new one.").As(409);
            await store.Set<LinkFile>().Where(file => file.Link == id).ExecuteDeleteAsync(stop);
            store.AddRange(Files(id, body.Files, now));
            return (IResult)TypedResults.NoContent();
        }, cancel);
    }

    private static readonly Refusal BadFiles = Refusal.BadForm(
        $"'files' are 1 to {LinkFile.Most} texts in the form of the standard, each at most {LinkFile.Longest} characters: JWE in compact form, header with 'alg' dir, 'enc' A256GCM, 'cty' as the content type, 'zip' DEF or none, and nothing else.");

    private static Refusal? WhyNot(NewLink sent, DateTimeOffset now, LinksOptions options)
    {
        var longest = options.Longest(sent.Purpose);
        if (!IsHash(sent.Address)) return Refusal.BadForm("'address' is no SHA-256 in base64url.");
        if (sent.Owner is not null && (!IsHash(sent.Owner) || sent.Purpose is not LinkPurpose.Record)) return Refusal.BadForm("'owner' is the SHA-256 of a secret in base64url, of a record only.");
        if (RelayKey.Parse(sent.PublicKey) is null) return Refusal.BadForm("'publicKey' is no public key on P-256 (SubjectPublicKeyInfo, base64url).");
        if (sent.ExpiresAt <= now || sent.ExpiresAt > now + longest) return Refusal.BadForm($"'expiresAt' is in the future, and for this purpose at most {longest.TotalDays:0} days away.");
        if (sent.Passcode is { Length: < Passcode.Shortest or > Passcode.Longest }) return Refusal.BadForm($"A passcode has {Passcode.Shortest} to {Passcode.Longest} characters.");
        if (sent.Direct && (sent.Passcode is not null || sent.Files.Count != 1)) return Refusal.BadForm("A direct link has one file and no passcode.");
        return LinkFile.Fit(sent.Files) ? null : BadFiles;
    }

    private static bool IsHash(string text) => Base64Url.IsValid(text, out var bytes) && bytes == SHA256.HashSizeInBytes;

    private static IEnumerable<LinkFile> Files(Guid link, IReadOnlyList<SentFile> files, DateTimeOffset now) =>
        files.Select((file, index) => new LinkFile { Link = link, Number = index + 1, ContentType = file.ContentType, Sealed = file.Sealed, UpdatedAt = LinkView.ToTheMinute(now) });
}

/// <summary>A link as its maker's device describes it.</summary>
internal sealed record NewLink
{
    public required LinkPurpose Purpose { get; init; }

    /// <summary>SHA-256 of the secret in the address, base64url.</summary>
    public required string Address { get; init; }

    /// <summary>To which replies are sealed: P-256, SubjectPublicKeyInfo, base64url.</summary>
    public required string PublicKey { get; init; }

    public required DateTimeOffset ExpiresAt { get; init; }

    public required IReadOnlyList<SentFile> Files { get; init; }

    /// <summary>Flag P.</summary>
    public string? Passcode { get; init; }

    /// <summary>Flag L.</summary>
    public bool LongTerm { get; init; }

    /// <summary>Flag U.</summary>
    public bool Direct { get; init; }

    /// <summary>SHA-256 of the secret with which the person who carries a record erases it, base64url.</summary>
    public string? Owner { get; init; }

    public SealedLink ToLink(Guid id, Caller maker, DateTimeOffset now, int tries) => new()
    {
        Id = id,
        Organisation = maker.Organisation,
        Maker = maker.Account,
        Purpose = Purpose,
        AddressHash = Base64Url.DecodeFromChars(Address),
        PublicKey = Base64Url.DecodeFromChars(PublicKey),
        LongTerm = LongTerm,
        Direct = Direct,
        Passcode = Passcode is null ? null : Links.Passcode.Hash(Passcode),
        TriesLeft = tries,
        OwnerHash = Owner is null ? null : Base64Url.DecodeFromChars(Owner),
        LocationKey = RandomNumberGenerator.GetBytes(32),
        CreatedAt = now,
        ExpiresAt = ExpiresAt.ToUniversalTime(),
    };
}

internal sealed record NewFiles(IReadOnlyList<SentFile> Files);
