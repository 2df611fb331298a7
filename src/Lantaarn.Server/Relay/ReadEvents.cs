// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using Lantaarn.Server.Access;
using Lantaarn.Server.Store;
using Microsoft.EntityFrameworkCore;

namespace Lantaarn.Server.Relay;

/// <summary>What an organisation stored after a cursor, as far as the caller may read it.</summary>
internal static class ReadEvents
{
    private const int EventsPerPage = 500;
    private const int CharactersPerPage = 1 << 20;

    /// <summary>
    /// One page: <c>after</c> is <c>next</c> of the page before, or 0; <c>compartment</c> asks for one only, for who was given it later and reads it from its beginning.
    /// </summary>
    public static async Task<IResult> Get(HttpContext http, LantaarnStore store, CancellationToken cancel, long after = 0, string? compartment = null)
    {
        if (after < 0) return Refusal.BadForm("'after' is a position: 0 or more.").As(400);
        var only = Compartments.Parse(compartment);
        if (compartment is not null && only is null) return Refusal.BadForm("'compartment' is contact, health or legal.").As(400);
        return await Page(Caller.Of(http.User), store, after, only, cancel) is { } page ? TypedResults.Ok(page) : Refusal.NoRight.As(403);
    }

    /// <summary>The next page; none when the caller may not read the compartment asked for.</summary>
    public static async Task<EventPage?> Page(Caller caller, LantaarnStore store, long after, Compartment? only, CancellationToken cancel)
    {
        var rights = await CompartmentRights.Of(caller, store, cancel);
        if (only is { } asked && !rights.ContainsKey(asked)) return null;
        Compartment[] open = only is { } one ? [one] : [.. rights.Keys];
        // First the end, then the events up to it: positions are committed in order, so nothing below the end can still appear.
        var end = await store.Set<OrganisationOrder>().AsNoTracking().Where(order => order.Organisation == caller.Organisation).Select(order => order.Position).SingleOrDefaultAsync(cancel);
        var sizes = await Between(store, caller.Organisation, after, end, open).Select(stored => new { stored.Position, stored.Size }).Take(EventsPerPage).ToListAsync(cancel);
        var characters = 0;
        var fits = sizes.TakeWhile((stored, index) => (characters += stored.Size) <= CharactersPerPage || index == 0).ToList();
        var more = fits.Count == EventsPerPage || fits.Count < sizes.Count;
        // A cursor beyond the end stays: a position is never given twice.
        var last = more ? fits[^1].Position : Math.Max(after, end);
        var events = fits.Count == 0 ? [] : await Between(store, caller.Organisation, after, last, open).Select(stored => new PlacedEvent(stored.Position, stored.Signed, stored.Sealed)).ToListAsync(cancel);
        return new EventPage(events, last, more, await RotationDue.Of(caller.Organisation, [.. rights.Values], store, cancel));
    }

    private static IQueryable<RelayedEvent> Between(LantaarnStore store, Guid organisation, long after, long last, Compartment[] open) => store.Set<RelayedEvent>().AsNoTracking()
        .Where(stored => stored.Organisation == organisation && stored.Position > after && stored.Position <= last && open.Contains(stored.Compartment))
        .OrderBy(stored => stored.Position);
}

/// <summary>An event at its place.</summary>
internal sealed record PlacedEvent(long Position, string Signed, string Sealed);

/// <summary>A part of the order.</summary>
/// <param name="Events">In order.</param>
/// <param name="Next">The cursor for what comes after: also past events that the caller may not read.</param>
/// <param name="More">Whether there is more to read now.</param>
/// <param name="Due">Compartments of the caller whose keys an admin's device must renew, because somebody who has them should not.</param>
internal sealed record EventPage(IReadOnlyList<PlacedEvent> Events, long Next, bool More, IReadOnlyList<Compartment> Due);
