// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using Lantaarn.Server.Access;
using Lantaarn.Server.Accounts;
using Lantaarn.Server.Store;
using Microsoft.EntityFrameworkCore;

namespace Lantaarn.Server.Links;

/// <summary>What a maker sees of own links: ids, purposes, times and counts, and what was sealed for the maker.</summary>
internal static class OwnLinks
{
    /// <summary>The links that a caller may manage: own ones, and for an admin those of members who left.</summary>
    public static IQueryable<SealedLink> Of(LantaarnStore store, Caller caller)
    {
        var (account, organisation, isAdmin) = (caller.Account, caller.Organisation, caller.Roles.Contains(Role.Admin));
        return store.Set<SealedLink>().Where(link => link.Organisation == organisation
            && (link.Maker == account || (isAdmin && store.Set<Account>().Any(maker => maker.Id == link.Maker && maker.LeftAt != null))));
    }

    public static async Task<IReadOnlyList<OwnLink>> List(HttpContext http, LantaarnStore store, CancellationToken cancel)
    {
        var caller = Caller.Of(http.User);
        return await Of(store, caller).AsNoTracking().OrderBy(link => link.CreatedAt).ThenBy(link => link.Id).Select(link => new OwnLink(
            link.Id, link.Purpose, link.LongTerm, link.Direct, link.Passcode == null ? null : link.TriesLeft, link.CreatedAt, link.ExpiresAt, link.RevokedAt,
            link.Views, store.Set<LinkReply>().Count(reply => reply.Link == link.Id && reply.Sealed != null))).ToListAsync(cancel);
    }

    /// <summary>The newest views, the last first.</summary>
    public static async Task<IResult> Views(Guid id, HttpContext http, LantaarnStore store, CancellationToken cancel)
    {
        if (!await Of(store, Caller.Of(http.User)).AnyAsync(link => link.Id == id, cancel)) return TypedResults.NotFound();
        return TypedResults.Ok(await store.Set<LinkView>().Where(view => view.Link == id).OrderByDescending(view => view.Number).Select(view => new SeenView(view.At, view.Sealed)).ToListAsync(cancel));
    }

    /// <summary>The replies that were not acknowledged, the oldest first.</summary>
    public static async Task<IResult> Replies(Guid id, HttpContext http, LantaarnStore store, CancellationToken cancel)
    {
        if (!await Of(store, Caller.Of(http.User)).AnyAsync(link => link.Id == id, cancel)) return TypedResults.NotFound();
        return TypedResults.Ok(await store.Set<LinkReply>().Where(reply => reply.Link == id && reply.Sealed != null).OrderBy(reply => reply.At).ThenBy(reply => reply.Id)
            .Select(reply => new SeenReply(reply.Id, reply.At, reply.Sealed!)).ToListAsync(cancel));
    }

    /// <summary>The maker has the reply: what it says goes from here.</summary>
    public static async Task<IResult> Acknowledge(Guid id, Guid reply, HttpContext http, StoreWriter writer, CancellationToken cancel)
    {
        var caller = Caller.Of(http.User);
        var found = await writer.Write(
            (store, stop) => store.Set<LinkReply>().Where(row => row.Link == id && row.Id == reply && Of(store, caller).Any(link => link.Id == id)).ExecuteUpdateAsync(row => row.SetProperty(one => one.Sealed, (string?)null), stop), cancel);
        return found == 0 ? TypedResults.NotFound() : TypedResults.NoContent();
    }
}

/// <param name="Id">The link.</param>
/// <param name="Purpose">What it is for.</param>
/// <param name="LongTerm">Its files may change.</param>
/// <param name="Direct">It has no manifest.</param>
/// <param name="TriesLeft">Wrong passcodes that it still takes; none where it takes no passcode. At 0 it is closed for good.</param>
/// <param name="CreatedAt">When it was made.</param>
/// <param name="ExpiresAt">When it ends by itself.</param>
/// <param name="RevokedAt">When it was ended before its time.</param>
/// <param name="Views">How often it was opened.</param>
/// <param name="RepliesWaiting">Replies that were not acknowledged.</param>
internal sealed record OwnLink(
    Guid Id, LinkPurpose Purpose, bool LongTerm, bool Direct, int? TriesLeft, DateTimeOffset CreatedAt, DateTimeOffset ExpiresAt, DateTimeOffset? RevokedAt, int Views, int RepliesWaiting);

/// <param name="At">To the minute.</param>
/// <param name="Sealed">Who the reader said to be, for the holder of the link's key.</param>
internal sealed record SeenView(DateTimeOffset At, string Sealed);

/// <param name="Id">Which reply.</param>
/// <param name="At">To the minute.</param>
/// <param name="Sealed">What it says, for the holder of the link's key.</param>
internal sealed record SeenReply(Guid Id, DateTimeOffset At, string Sealed);
