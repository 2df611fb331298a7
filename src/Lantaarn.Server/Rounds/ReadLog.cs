// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using Lantaarn.Exchange.Sealing;
using Lantaarn.Server.Access;
using Lantaarn.Server.Store;
using Microsoft.EntityFrameworkCore;

namespace Lantaarn.Server.Rounds;

/// <summary>The log of a round, checked as it is given: every line signed, every line following the one before, none missing at the end.</summary>
internal static class ReadLog
{
    public static async Task<IResult> Get(string round, HttpContext http, LantaarnStore store, CancellationToken cancel)
    {
        if (!(await RoundRights.Of(Caller.Of(http.User), round, store, cancel)).SeeIt) return Refusal.NoRound;
        var found = await store.Set<Round>().AsNoTracking().SingleAsync(one => one.Id == round, cancel);
        var stored = await store.Set<StoredLogEntry>().AsNoTracking().Where(entry => entry.Round == round).OrderBy(entry => entry.Number).ToListAsync(cancel);
        var entries = stored.Select(entry => entry.Read()).ToList();
        return TypedResults.Ok(new CheckedLog(RoundView.Short(found).LogKey, found.FirstBroken(entries), entries));
    }
}

/// <summary>A log and what the check of it found.</summary>
/// <param name="Key">Public key that signs it.</param>
/// <param name="FirstBroken">Number of the first line that was changed, put in or left out; none when all follow from each other.</param>
/// <param name="Entries">All lines.</param>
internal sealed record CheckedLog(PublicKey Key, long? FirstBroken, IReadOnlyList<SignedDocument<RoundLogEntry>> Entries);
