// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using Lantaarn.Server.Access;
using Microsoft.EntityFrameworkCore;

namespace Lantaarn.Server.Rounds;

/// <summary>
/// The round key is made from shares of all organisations, in two turns: first everyone fixes a share by a commitment, then shares go out, each sealed to
/// one other organisation. The server keeps the turns apart and can open nothing.
/// </summary>
internal static class KeyShares
{
    public static IResult Committed => Refusal.Of(409, "committed", "This list is committed to another share. If that must change, the count lead lets all begin again.");

    public static async Task<IResult?> WhyNot(RoundAtDesk at, RoundFile share, CancellationToken cancel)
    {
        var rule = FileRule.Of(FileKind.Share);
        if (at.WhyNot(rule.From, share.List, rule.During) is { } refusal) return refusal;
        var missing = at.Signed.Document.Lists.Count - await Count(at, FileKind.Commitment, cancel);
        return missing == 0 ? null : Refusal.Of(409, "commitments-missing", $"{missing} of the lists have not committed themselves yet: no share may be given away before.");
    }

    /// <summary>Whether every organisation can make the key: all shares are here, or there are none because the count lead drew it.</summary>
    public static async Task<bool> AreComplete(RoundAtDesk at, CancellationToken cancel)
    {
        var lists = at.Signed.Document.Lists.Count;
        return !at.Signed.Document.KeyIsShared || (await Count(at, FileKind.Commitment, cancel) == lists && await Count(at, FileKind.Share, cancel) == lists * (lists - 1));
    }

    /// <summary>Throws all commitments and shares away, for when one was lost or replaced.</summary>
    public static Task<IResult> BeginAgain(string round, HttpContext http, WipeRound wipe) => wipe.After(round, http, async (at, cancel) =>
    {
        if (at.WhyNot(Party.Lead, "", RoundStep.Draft) is { } refusal) return refusal;
        var thrownAway = (await RoundFile.All(at.Store, round, cancel)).Where(file => file.Kind is FileKind.Commitment or FileKind.Share).ToList();
        at.Log(new RoundEvent("key-shares-begun-again"));
        at.Drop(thrownAway, RoundEvent.Destroyed, at.Round.Step.ToString());
        return TypedResults.NoContent();
    });

    private static Task<int> Count(RoundAtDesk at, FileKind kind, CancellationToken cancel) =>
        at.Store.Set<RoundFile>().CountAsync(file => file.Round == at.Round.Id && file.IsWhole && file.Kind == kind, cancel);
}
