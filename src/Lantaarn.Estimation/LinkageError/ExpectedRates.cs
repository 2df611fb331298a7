// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System.Numerics;
using Lantaarn.Estimation.MultipleLists;
using MathNet.Numerics.Distributions;

namespace Lantaarn.Estimation.LinkageError;

/// <summary>A rate with its 95% interval.</summary>
public sealed record UncertainRate
{
    /// <summary>Makes a rate.</summary>
    /// <param name="value">The rate, 0 to below 1.</param>
    /// <param name="lower">Lower limit, 0 to the rate.</param>
    /// <param name="upper">Upper limit, the rate to below 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">Not 0 &lt;= lower &lt;= value &lt;= upper &lt; 1.</exception>
    public UncertainRate(double value, double lower, double upper)
    {
        if (!(0 <= lower && lower <= value && value <= upper && upper < 1))
            throw new ArgumentOutOfRangeException(nameof(value), "A rate lies between its limits, and these between 0 and 1.");
        (Value, Lower, Upper) = (value, lower, upper);
    }

    /// <summary>The rate.</summary>
    public double Value { get; }

    /// <summary>Lower limit of the 95% interval.</summary>
    public double Lower { get; }

    /// <summary>Upper limit of the 95% interval.</summary>
    public double Upper { get; }

    // Normal on the log odds with the wider side's spread, so that a limit of zero does no harm.
    internal UncertainRate Redraw(Random random)
    {
        if (Value <= 0 || Upper <= Value) return this;
        var spread = (Logit(Upper) - Logit(Value)) / 1.959963984540054;
        var drawn = 1 / (1 + Math.Exp(-Logit(Value) - spread * Normal.Sample(random, 0, 1)));
        return new UncertainRate(drawn, drawn, drawn);
    }

    private static double Logit(double share) => Math.Log(share / (1 - share));
}

/// <summary>
/// How often linkage is expected to err, where no twins tell: for a round whose rates follow from the similarities, or from an earlier
/// round made the same way. Taken to be the same for all lists and patterns, which twins need not take for granted.
/// </summary>
/// <param name="Missed">Share of the pairs of records of one person that are not linked.</param>
/// <param name="FalseLinks">Links to somebody else's record, per record.</param>
public sealed record ExpectedRates(UncertainRate Missed, UncertainRate FalseLinks)
{
    /// <summary>
    /// What such linkage does to patterns. Each record is readable or not: the readable ones of a person are linked, unreadable ones stand
    /// alone. Any two groups on different lists are as likely to be joined.
    /// </summary>
    /// <param name="observed">The table that came out of the linkage.</param>
    public TransitionMatrix Matrix(CaptureTable observed)
    {
        ArgumentNullException.ThrowIfNull(observed);
        var size = observed.PatternCount;
        var perGroup = ChancePerGroup(observed);
        var joined = Enumerable.Range(1, size).Select(own => Joined(observed, own, perGroup)).ToArray();
        var readable = Math.Sqrt(1 - Missed.Value);
        var perPerson = new double[size, size];
        for (var actual = 1; actual <= size; actual++)
            foreach (var (group, expected) in Groups(actual, readable))
                foreach (var (pattern, share) in joined[group - 1])
                    perPerson[pattern - 1, actual - 1] += expected * share;
        return TransitionMatrix.Of(observed.Lists.Count, perPerson);
    }

    /// <summary>Rates as they may be, drawn within their intervals.</summary>
    public ExpectedRates Redraw(Random random) => new(Missed.Redraw(random), FalseLinks.Redraw(random));

    // The groups a person falls into before any false link, with their expected numbers.
    private static IEnumerable<(int Group, double Expected)> Groups(int actual, double readable)
    {
        for (var kept = actual; ; kept = (kept - 1) & actual)
        {
            var (read, unread) = (BitOperations.PopCount((uint)kept), BitOperations.PopCount((uint)(actual & ~kept)));
            var chance = Math.Pow(readable, read) * Math.Pow(1 - readable, unread);
            if (read > 0 && chance > 0) yield return (kept, chance);
            for (var rest = actual & ~kept; rest != 0 && chance > 0; rest &= rest - 1) yield return (rest & -rest, chance);
            if (kept == 0) yield break;
        }
    }

    // What a group becomes, as shares that count a joined group once for all the records in it.
    private static (int Pattern, double Share)[] Joined(CaptureTable observed, int own, double perGroup)
    {
        var others = Apart(observed, own).Select(other => (Pattern: other, Chance: perGroup * observed[other])).ToArray();
        var all = others.Sum(other => other.Chance);
        var tooMuch = Math.Max(1, all);
        return [(own, 1 - all / tooMuch), .. others.Select(other =>
            (own | other.Pattern, other.Chance / tooMuch * TransitionMatrix.Share(own | other.Pattern, own)))];
    }

    // The chance that two groups on different lists are joined, such that records have as many false links as expected.
    private double ChancePerGroup(CaptureTable observed)
    {
        double Records(int pattern) => observed[pattern] * BitOperations.PopCount((uint)pattern);
        var patterns = Enumerable.Range(1, observed.PatternCount).ToArray();
        var links = patterns.Sum(own => Records(own) * Apart(observed, own).Sum(Records));
        return links > 0 ? FalseLinks.Value * patterns.Sum(Records) / links : 0;
    }

    private static IEnumerable<int> Apart(CaptureTable observed, int own) =>
        Enumerable.Range(1, observed.PatternCount).Where(other => (other & own) == 0 && observed[other] > 0);
}
