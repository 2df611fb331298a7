// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using Lantaarn.Server.Access;
using Lantaarn.Server.Store;
using Microsoft.EntityFrameworkCore;

namespace Lantaarn.Server.Links;

/// <summary>Ends a link before its time.</summary>
internal static class EndLink
{
    /// <summary>It opens no more and its files go; views and replies stay for the maker.</summary>
    public static async Task<IResult> Revoke(Guid id, HttpContext http, StoreWriter writer, TimeProvider time, CancellationToken cancel)
    {
        var caller = Caller.Of(http.User);
        var now = time.GetUtcNow();
        return await writer.Write(async (store, stop) =>
        {
            var found = await OwnLinks.Of(store, caller).Where(link => link.Id == id).ExecuteUpdateAsync(row => row.SetProperty(one => one.RevokedAt, one => one.RevokedAt ?? now), stop);
            if (found == 0) return TypedResults.NotFound();
            await store.Set<LinkFile>().Where(file => file.Link == id).ExecuteDeleteAsync(stop);
            return (IResult)TypedResults.NoContent();
        }, cancel);
    }

    /// <summary>Nothing stays.</summary>
    public static async Task<IResult> Erase(Guid id, HttpContext http, StoreWriter writer, CancellationToken cancel)
    {
        var caller = Caller.Of(http.User);
        var found = await writer.Write((store, stop) => OwnLinks.Of(store, caller).Where(link => link.Id == id).ExecuteDeleteAsync(stop), cancel);
        return found == 0 ? TypedResults.NotFound() : TypedResults.NoContent();
    }

    /// <summary>The person who carries a record erases it, without an account and without anybody's leave. Works after its end too, as long as something is left.</summary>
    public static async Task<IResult> EraseByOwner(string address, OwnersSecret body, StoreWriter writer, CancellationToken cancel)
    {
        var (link, owner) = (SealedLink.HashOf(address), SealedLink.HashOf(body.Owner));
        var found = await writer.Write((store, stop) => store.Set<SealedLink>().Where(row => row.AddressHash == link && row.OwnerHash == owner).ExecuteDeleteAsync(stop), cancel);
        return found == 0 ? Knock.Gone : TypedResults.NoContent();
    }
}

/// <param name="Owner">The secret that only the person who carries the record was given.</param>
internal sealed record OwnersSecret(string Owner);
