// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using Lantaarn.Exchange.Groups;
using Lantaarn.Exchange.Releases;
using Lantaarn.Monitor.Counting;

namespace Lantaarn.Monitor.Auditing;

/// <summary>Puts together how often linkage errs, for everyone and for each kind of people: by twins and by similarities.</summary>
public static class LinkageErrorRates
{
    // Fewer records would say more about somebody than about the linkage.
    private const int FewestRecords = 50;

    /// <summary>One line for everyone, then one for each kind of which anything is known.</summary>
    /// <param name="count">The people of the round.</param>
    /// <param name="kinds">What kind each twin is; empty where the audit party gave no key.</param>
    public static IReadOnlyList<LinkageErrors> Of(RoundCount count, IReadOnlyDictionary<string, TwinKind> kinds)
    {
        var byTwins = Measured("", "", count.Twins).Concat(
            count.Twins.Where(twin => kinds.ContainsKey(twin.Twin)).GroupBy(twin => kinds[twin.Twin].Origin).SelectMany(same => Measured("origin", same.Key, [.. same]))).Concat(
            count.Twins.Where(twin => kinds.ContainsKey(twin.Twin)).GroupBy(twin => kinds[twin.Twin].Date).SelectMany(same => Measured("date", same.Key, [.. same])));
        var bySimilarity = count.Doubts.Where(sum => sum.Records >= FewestRecords).Select(sum => Expected(sum, count.Linkage));
        return [.. byTwins.Concat(bySimilarity).GroupBy(line => (line.By, line.Code)).Select(same => same.Aggregate(Join))
            .Where(line => line is not { MeasuredMissed: null, ExpectedMissed: null })
            .OrderBy(line => line.By, StringComparer.Ordinal).ThenBy(line => line.Code, StringComparer.Ordinal)];
    }

    /// <summary>Whether the kind has enough records to be shown; twins alone may be one person of it.</summary>
    /// <param name="line">A line of <see cref="Of"/>.</param>
    public static bool IsTold(LinkageErrors line)
    {
        ArgumentNullException.ThrowIfNull(line);
        return line.By != "origin" || line.ExpectedMissed is not null;
    }

    private static IEnumerable<LinkageErrors> Measured(string by, string code, IReadOnlyCollection<TwinOutcome> twins)
    {
        if (twins.Count == 0) yield break;
        yield return new(by, code)
        {
            MeasuredMissed = RatioOfSums.Of([.. twins.Select(twin => ((double)(twin.Pairs - twin.LinkedPairs), (double)twin.Pairs))]),
            MeasuredFalse = RatioOfSums.Of([.. twins.Select(twin => ((double)twin.LinksToOthers, (double)twin.Records))]),
        };
    }

    // The interval of a kind is that of the whole, in proportion: what is doubtful is the curves, and all kinds share them.
    private static LinkageErrors Expected(DoubtSum sum, GroupsSummary linkage) => new(sum.By, sum.Code)
    {
        ExpectedMissed = Scaled(Share(sum.Missed, sum.Missed + sum.Links - sum.False), linkage.MissedMatches),
        ExpectedFalse = Scaled(Share(sum.False, sum.Records), linkage.FalseMatches),
    };

    private static double? Share(decimal part, decimal whole) => whole > 0 ? (double)Math.Clamp(part / whole, 0, 1) : null;

    private static ErrorRate? Scaled(double? rate, ErrorRate? whole) => rate is { } value && whole is { Value: > 0 }
        ? new(value, value * whole.Lower / whole.Value, Math.Min(1, value * whole.Upper / whole.Value))
        : null;

    private static LinkageErrors Join(LinkageErrors a, LinkageErrors b) => a with
    {
        MeasuredMissed = a.MeasuredMissed ?? b.MeasuredMissed,
        MeasuredFalse = a.MeasuredFalse ?? b.MeasuredFalse,
        ExpectedMissed = a.ExpectedMissed ?? b.ExpectedMissed,
        ExpectedFalse = a.ExpectedFalse ?? b.ExpectedFalse,
    };
}
