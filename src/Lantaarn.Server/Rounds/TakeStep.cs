// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using Microsoft.EntityFrameworkCore;

namespace Lantaarn.Server.Rounds;

/// <summary>Takes a round one step on, when what the step needs is there; what has had its use is destroyed in the same step.</summary>
internal static class TakeStep
{
    public static Task<IResult> Post(string round, NextStep body, HttpContext http, WipeRound wipe) => wipe.After(round, http, async (at, cancel) =>
    {
        if (!at.Rights.May(body.To.WhoTakes())) return Refusal.NoRight;
        // The wiping after it was cut off.
        if (body.To == at.Round.Step && at.Round.IsUnwiped) return TypedResults.Ok(RoundView.Short(at.Round));
        if (!body.To.MayFollow(at.Round.Step)) return Refusal.Of(409, "not-now", $"The round is {at.Round.Step}; from there it goes one step on, or is destroyed.");
        if (await StartJob.Running(at.Store, round, at.Now, cancel)) return StartJob.IsRunning;
        var files = await RoundFile.All(at.Store, round, cancel);
        if (await WhyNot(at, body.To, files, cancel) is { } refusal) return refusal;
        await Go(at, body.To, files, cancel);
        return TypedResults.Ok(RoundView.Short(at.Round));
    });

    private static async Task<IResult?> WhyNot(RoundAtDesk at, RoundStep to, IReadOnlyList<RoundFile> files, CancellationToken cancel)
    {
        IResult? Missing(params FileKind[] kinds) => kinds.FirstOrDefault(kind => !files.Any(file => file.Kind == kind), FileKind.Release) is var kind && kind != FileKind.Release
            ? Refusal.Of(409, "file-missing", $"{FileRule.Of(kind).Ending} is not here yet.")
            : null;
        return to switch
        {
            RoundStep.Open => await WhyNotOpen(at, cancel),
            RoundStep.Closed => WhyNotClosed(Contributions.Counted(files)),
            RoundStep.Linked => Missing(FileKind.Groups, FileKind.LinkageReport),
            RoundStep.Estimated => Missing(FileKind.Estimate),
            RoundStep.Protected => Missing(FileKind.Tables),
            RoundStep.Interpreted => Missing(FileKind.Interpretation),
            _ => null,
        };
    }

    private static async Task<IResult?> WhyNotOpen(RoundAtDesk at, CancellationToken cancel)
    {
        var taken = await at.Store.Set<Seat>().CountAsync(seat => seat.Round == at.Round.Id && seat.AcceptedAt != null && (seat.Party == Party.LinkageUnit || seat.Party == Party.Analyst), cancel);
        if (taken < 2) return Refusal.Of(409, "seat-empty", "The linkage unit and the analyst have not both accepted their seats.");
        return await KeyShares.AreComplete(at, cancel) ? null : Refusal.Of(409, "shares-missing", "Not all organisations committed themselves and sealed their share to each of the others: without that none can make the round key.");
    }

    private static IResult? WhyNotClosed(IReadOnlyList<RoundFile> counted)
    {
        if (counted.Count == 0) return Refusal.Of(409, "nothing-to-link", "No list has contributed both its parts.");
        var keys = counted.GroupBy(file => file.KeyCheck).OrderByDescending(key => key.Count()).ToList();
        return keys.Count == 1 ? null : Refusal.Of(409, "keys-differ",
            $"Not all were made with one round key: {string.Join(", ", keys.Skip(1).SelectMany(key => key).Select(file => file.List).Distinct())} differ from most. They compare check values, join the shares and encode again.");
    }

    private static async Task Go(RoundAtDesk at, RoundStep to, IReadOnlyList<RoundFile> files, CancellationToken cancel)
    {
        at.Round.Step = to;
        IReadOnlyList<RoundFile> made = to == RoundStep.Published ? await PublishRound.Make(at, files, cancel) : [.. files.Where(file => MadeBy(to).Contains(file.Kind))];
        at.Log(new RoundEvent("step", to.ToString())
        {
            In = [.. files.Where(file => NeededBy(to).Contains(file.Kind)).Select(file => file.Logged)],
            Out = [.. made.Select(file => file.Logged)],
        });
        at.Drop([.. to == RoundStep.Closed ? files.Where(Contributions.IsPart).Except(Contributions.Counted(files)) : files.Where(file => IsSpent(file.Kind, to))], RoundEvent.Destroyed, to.ToString());
        // An upload that has not ended began in a step that is over.
        var unfinished = await at.Store.Set<RoundFile>().Where(file => file.Round == at.Round.Id && !file.IsWhole).ExecuteDeleteAsync(cancel);
        // With it goes all that was said in it.
        if (to == RoundStep.Destroyed) await at.Store.Set<InterpretationSession>().Where(session => session.Round == at.Round.Id).ExecuteDeleteAsync(cancel);
        // In the end the key of the log goes, even where no file does.
        if (unfinished > 0 || to == RoundStep.Destroyed) at.Round.Deletions++;
    }

    private static FileKind[] NeededBy(RoundStep step) => step switch
    {
        RoundStep.Closed => [FileKind.Encodings, FileKind.Indicators],
        RoundStep.Linked => [FileKind.Encodings],
        RoundStep.Estimated or RoundStep.Protected => [FileKind.Indicators, FileKind.Groups],
        RoundStep.Interpreted => [FileKind.Estimate, FileKind.Tables],
        RoundStep.Published => [FileKind.LinkageReport, FileKind.Estimate, FileKind.Tables, FileKind.Interpretation],
        _ => [],
    };

    private static FileKind[] MadeBy(RoundStep step) => step switch
    {
        RoundStep.Linked => [FileKind.Groups, FileKind.LinkageReport],
        RoundStep.Estimated => [FileKind.Estimate],
        RoundStep.Protected => [FileKind.Tables],
        RoundStep.Interpreted => [FileKind.Interpretation, FileKind.Interpretations],
        _ => [],
    };

    /// <summary>What a step leaves no use for. In the end stay the report, the public keys, and the statements.</summary>
    private static bool IsSpent(FileKind kind, RoundStep after) => after switch
    {
        RoundStep.Linked => kind is FileKind.Encodings or FileKind.Share,
        RoundStep.Destroyed => kind is not (FileKind.Release or FileKind.Statement or FileKind.Commitment),
        _ => false,
    };
}

/// <summary>Where a round goes.</summary>
internal sealed record NextStep
{
    public required RoundStep To { get; init; }
}
