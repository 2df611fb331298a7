// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using Lantaarn.Exchange.Sealing;
using Microsoft.EntityFrameworkCore;

namespace Lantaarn.Server.Rounds;

/// <summary>
/// Contributions: two sealed parts that share a random file id. A list's contribution is there when both are; a new pair takes the place of the old one in
/// one go, so a half replacement never counts.
/// </summary>
internal static class Contributions
{
    public static async Task<IResult?> WhyNot(RoundAtDesk at, RoundFile file, CancellationToken cancel)
    {
        var rule = FileRule.Of(file.Kind);
        if (at.WhyNot(rule.From, file.List, rule.During) is { } refusal) return refusal;
        var taken = await at.Store.Set<RoundFile>().AnyAsync(
            other => other.Round == at.Round.Id && other.IsWhole && other.FileId == file.FileId && (other.Kind == file.Kind || other.List != file.List), cancel);
        return taken ? Refusal.Of(409, "there", "This file is here already. Your receipt is in the log; a changed contribution is encoded anew.") : null;
    }

    public static async Task<IResult> TakeIn(RoundAtDesk at, RoundFile file, CancellationToken cancel)
    {
        var parts = await Parts(at, file.List, cancel);
        var other = parts.Find(part => part.Id != file.Id && part.FileId == file.FileId);
        var counted = parts.Where(part => part.Id != file.Id).GroupBy(part => part.FileId).FirstOrDefault(pair => pair.Count() == 2)?.Key;
        // What counts stays until the new pair is complete; what waited for its other half in vain goes.
        var replaced = parts.Where(part => part.FileId != file.FileId && (other is not null || part.FileId != counted)).ToList();
        at.Drop(replaced, RoundEvent.Replaced, file.List);
        if (other is null) return TypedResults.Accepted((string?)null, new HalfContribution(file.Logged, file.Kind == FileKind.Encodings ? FileKind.Indicators : FileKind.Encodings));
        RoundFile[] pair = file.Kind == FileKind.Encodings ? [file, other] : [other, file];
        return TypedResults.Ok(at.Log(new RoundEvent("contributed", file.List) { In = [.. pair.Select(part => part.Logged)] }));
    }

    /// <summary>Takes a contribution back while the round is open.</summary>
    public static Task<IResult> Withdraw(string round, string list, HttpContext http, RoundDesk desk, WipeRound wipe) => wipe.After(round, http, async (at, cancel) =>
    {
        if (at.WhyNot(Party.List, list, RoundStep.Open) is { } refusal) return refusal;
        var parts = await Parts(at, list, cancel);
        if (parts.Count == 0) return Refusal.NoFile;
        at.Drop(parts, RoundEvent.Withdrawn, list);
        return TypedResults.NoContent();
    });

    /// <summary>The parts that count: of each list a pair.</summary>
    public static IReadOnlyList<RoundFile> Counted(IEnumerable<RoundFile> files) =>
        [.. files.Where(IsPart).GroupBy(file => (file.List, file.FileId)).Where(pair => pair.Count() == 2).SelectMany(pair => pair.OrderBy(file => file.Kind))];

    public static bool IsPart(RoundFile file) => file.Kind is FileKind.Encodings or FileKind.Indicators;

    private static async Task<List<RoundFile>> Parts(RoundAtDesk at, string list, CancellationToken cancel) => await at.Store.Set<RoundFile>()
        .Where(file => file.Round == at.Round.Id && file.List == list && (file.Kind == FileKind.Encodings || file.Kind == FileKind.Indicators) && file.IsWhole).ToListAsync(cancel);
}

/// <summary>One part of a contribution came; the other is awaited.</summary>
internal sealed record HalfContribution(LoggedFile Received, FileKind WaitingFor);
