// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using Lantaarn.Exchange.Contributions;
using Lantaarn.Exchange.Groups;
using Lantaarn.Exchange.Rounds;
using Lantaarn.Linkage.Matching;
using LinkageReport = Lantaarn.Exchange.Groups.LinkageReport;
using UncertainBand = Lantaarn.Exchange.Groups.UncertainBand;

namespace Lantaarn.Monitor.Linking;

/// <summary>The linkage unit's work: from encodings to groups with pseudonyms that mean nothing outside the round.</summary>
public static class LinkRound
{
    private const int DigitsOfDoubt = 3;

    /// <summary>Links the lists of a round.</summary>
    /// <param name="round">The round.</param>
    /// <param name="lists">Its encodings; wiped from memory when this returns.</param>
    /// <param name="truth">Rehearsals only: who each record is; null otherwise.</param>
    /// <param name="search">Compares all pairs, for instance on several machines; null for this process alone.</param>
    /// <param name="progress">Told the share done, 0 to 1.</param>
    /// <param name="cancel">Stops the work.</param>
    public static LinkRoundOutcome Run(
        RoundDefinition round, IReadOnlyList<OpenedEncodings> lists, IReadOnlyDictionary<(string List, RecordNumber Number), string>? truth,
        UnitSearch? search, IProgress<double> progress, CancellationToken cancel)
    {
        var encoded = lists.Select(ToEncodedList).ToList();
        foreach (var list in lists) Array.Clear(list.Filters);
        return Linker.Link(encoded, new LinkageSettings { WithinLists = !round.NobodyTwice, Confirmed = Confirmed(lists) }, search, progress, cancel) switch
        {
            LinkageOutcome.Linked linked => new LinkRoundOutcome.Linked(Groups(lists, linked.Result), Report(round, lists, linked.Result, truth)),
            LinkageOutcome.Refused refused => new LinkRoundOutcome.Refused(refused.Message),
            _ => throw new InvalidOperationException("An outcome that is neither linked nor refused."),
        };
    }

    private static List<ConfirmedPair> Confirmed(IReadOnlyList<OpenedEncodings> lists) =>
        [.. lists.SelectMany((list, l) => list.SamePerson.Select(pair => new ConfirmedPair(new(l, pair.Record), new(l, pair.Other), SamePerson: true)))];

    private static EncodedList ToEncodedList(OpenedEncodings list)
    {
        var bytes = list.Bits / 8;
        var filters = Enumerable.Range(0, list.Numbers.Count).Select(i => (ReadOnlyMemory<byte>)list.Filters.AsMemory(i * bytes, bytes)).ToList();
        return new EncodedList(list.List, list.Bits, filters);
    }

    // In the order of the pseudonyms, so that the file does not tell which list a group was found in first.
    private static List<GroupRecord> Groups(IReadOnlyList<OpenedEncodings> lists, LinkageResult result)
    {
        var pseudonyms = RecordNumber.DrawDistinct(result.Groups);
        return lists.SelectMany((list, l) => list.Numbers.Select((number, i) => new GroupRecord(list.List, number, pseudonyms[result.GroupOf[l][i]])
        {
            Missed = result.Doubts is { } missed ? Rounded(missed[l][i].Missed) : null,
            False = result.Doubts is { } falsely ? Rounded(falsely[l][i].False) : null,
        }))
            .OrderBy(record => record.Group).ThenBy(record => record.Number).ToList();
    }

    private static LinkageReport Report(
        RoundDefinition round, IReadOnlyList<OpenedEncodings> lists, LinkageResult result, IReadOnlyDictionary<(string List, RecordNumber Number), string>? truth)
    {
        var quality = result.Quality;
        return new LinkageReport(
            round.Id,
            [.. lists.Select(list => new ListSize(list.List, list.Numbers.Count))],
            result.Groups,
            quality.PairsCompared,
            quality.Threshold,
            new UncertainBand(quality.UncertainBand.Lower, quality.UncertainBand.Upper, quality.UncertainBand.Pairs),
            Rate(quality.ExpectedFalseMatchRate),
            Rate(quality.ExpectedMissedMatchRate),
            [.. Matches(lists, quality.MatchesPerPairOfLists)],
            [.. Enumerable.Range(quality.Scores.FloorBin, ScoreHistogram.Bins - quality.Scores.FloorBin).Select(bin => new ScoreClass(ScoreHistogram.LowerEdge(bin), quality.Scores.Pairs[bin]))],
            quality.Notes)
        {
            Evaluation = truth is null ? null : Evaluate(lists, result, truth),
        };
    }

    // Decimal, so that sums do not depend on the order of records, which is random.
    private static decimal Rounded(double expected) => Math.Round((decimal)expected, DigitsOfDoubt);

    private static ErrorRate? Rate(ExpectedRate? rate) => rate is null ? null : new(rate.Value, rate.Lower, rate.Upper);

    private static IEnumerable<ListPairMatches> Matches(IReadOnlyList<OpenedEncodings> lists, long[,] matches)
    {
        for (var a = 0; a < lists.Count; a++)
            for (var b = a; b < lists.Count; b++) yield return new ListPairMatches(lists[a].List, lists[b].List, matches[a, b]);
    }

    private static LinkageEvaluation Evaluate(
        IReadOnlyList<OpenedEncodings> lists, LinkageResult result, IReadOnlyDictionary<(string List, RecordNumber Number), string> truth)
    {
        var people = new Dictionary<string, int>();
        int Person(string list, RecordNumber number)
        {
            var label = truth.GetValueOrDefault((list, number)) ?? $"{list} {number}";
            if (!people.TryGetValue(label, out var person)) people[label] = person = people.Count;
            return person;
        }
        var personOf = lists.Select(list => list.Numbers.Select(number => Person(list.List, number)).ToArray()).ToList();
        var agreement = PairwiseEvaluation.Overall(result.GroupOf, personOf, withinLists: true);
        return new LinkageEvaluation(agreement.TruePairs + agreement.MissedPairs, agreement.TruePairs + agreement.FalsePairs, agreement.TruePairs);
    }
}

/// <summary>Groups, or why there are none.</summary>
public abstract record LinkRoundOutcome
{
    private LinkRoundOutcome()
    {
    }

    /// <summary>The lists were linked.</summary>
    /// <param name="Groups">For the analyst.</param>
    /// <param name="Report">For whoever checks the count.</param>
    public sealed record Linked(IReadOnlyList<GroupRecord> Groups, LinkageReport Report) : LinkRoundOutcome;

    /// <summary>The lists cannot be linked.</summary>
    /// <param name="Why">Why, and what to do.</param>
    public sealed record Refused(string Why) : LinkRoundOutcome;
}
