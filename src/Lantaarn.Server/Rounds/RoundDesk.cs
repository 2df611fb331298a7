// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using Lantaarn.Exchange.Rounds;
using Lantaarn.Exchange.Sealing;
using Lantaarn.Server.Access;
using Lantaarn.Server.Store;

namespace Lantaarn.Server.Rounds;

/// <summary>Where rounds change: one change at a time for each round, and only for who has a seat in it.</summary>
internal sealed class RoundDesk(StoreWriter writer, TimeProvider time)
{
    /// <summary>Does the work with the round's row taken; 404 for whose organisation has no seat.</summary>
    public Task<IResult> In(string id, HttpContext http, Func<RoundAtDesk, CancellationToken, Task<IResult>> work) => writer.Write(async (store, cancel) =>
    {
        var caller = Caller.Of(http.User);
        if (await Round.Take(store, id, cancel) is not { } round) return Refusal.NoRound;
        var rights = await RoundRights.Of(caller, id, store, cancel);
        return rights.SeeIt ? await work(new RoundAtDesk(store, round, rights, time), cancel) : Refusal.NoRound;
    }, http.RequestAborted);
}

/// <summary>A round whose row is taken, and who came.</summary>
internal sealed class RoundAtDesk(LantaarnStore store, Round round, RoundRights rights, TimeProvider time)
{
    public LantaarnStore Store { get; } = store;

    public Round Round { get; } = round;

    public RoundRights Rights { get; } = rights;

    public DateTimeOffset Now { get; } = time.GetUtcNow();

    public SignedDocument<RoundDefinition> Signed { get; } = round.Signed();

    /// <summary>Why the caller may not do this now; none when so.</summary>
    public IResult? WhyNot(Party party, string list, params RoundStep[] during)
    {
        if (!Rights.May(party, list)) return Refusal.NoRight;
        return during.Contains(Round.Step) ? null : Refusal.NotNow(Round.Step, string.Join(" or ", during));
    }

    public SignedDocument<RoundLogEntry> Log(RoundEvent what) => Round.Append(Store, what, Rights.Caller, Now);

    /// <summary>Deletes files, and writes down that they went; what the files of the database still hold of them is wiped later.</summary>
    public void Drop(IReadOnlyCollection<RoundFile> files, string why, string about)
    {
        if (files.Count == 0) return;
        // A row takes its parts with it.
        Store.RemoveRange(files);
        Round.Deletions++;
        Log(new RoundEvent(why, about) { Out = [.. files.Select(file => file.Logged)] });
    }
}
