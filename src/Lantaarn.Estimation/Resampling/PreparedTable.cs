// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using Lantaarn.Estimation.LinkageError;
using Lantaarn.Estimation.MultipleLists;
using Lantaarn.Estimation.Numerics;
using MathNet.Numerics.Distributions;

namespace Lantaarn.Estimation.Resampling;

/// <summary>A table ready to be estimated from: corrected for linkage error, lists with nobody left out, and fitted.</summary>
internal sealed class PreparedTable
{
    private readonly bool[] _kept;

    private PreparedTable(CaptureTable observed, CaptureTable corrected, bool[] kept, PairDependenceFit fit) =>
        (Observed, Corrected, _kept, Fit) = (observed, corrected, kept, fit);

    /// <summary>As it came out of the linkage, with all lists.</summary>
    public CaptureTable Observed { get; }

    /// <summary>After correction, with only the lists that saw someone.</summary>
    public CaptureTable Corrected { get; }

    public PairDependenceFit Fit { get; }

    public double Estimate => Corrected.Observed + Fit.Unseen;

    /// <summary>Whether the table has more patterns than the fit has coefficients, so that it can be at odds with the fit.</summary>
    public bool IsTestable => Corrected.Lists.Count > 3;

    public IEnumerable<string> EmptyLists => Observed.Lists.Where((_, list) => !_kept[list]);

    /// <summary>Prepares a table, or says why it gives no estimate.</summary>
    public static (PreparedTable? Ready, NoEstimate? Refusal) From(CaptureTable observed, TransitionMatrix? linkage)
    {
        var kept = Enumerable.Range(0, observed.Lists.Count).Select(list => observed.SeenByAll(1 << list) > 0).ToArray();
        var lists = kept.Count(list => list);
        if (lists == 0)
            return Refuse(observed, RefusalReason.NobodySeen, "No list saw anyone, so there is nothing to estimate from.");
        if (lists == 1)
            return Refuse(observed, RefusalReason.TooFewLists, "Only one list saw anyone. An estimate needs at least two lists, better three; "
                + "or use how often each person was seen on that one list.");
        var corrected = Reduce(linkage?.Correct(observed) ?? observed, kept);
        if (!HierarchicalModels.Pairs(lists).Append((1 << lists) - 1).Any(pair => corrected.SeenByAll(pair) > 0))
            return Refuse(corrected, RefusalReason.ListsDoNotOverlap, "Nobody was seen by two lists. Then the lists say nothing about how many "
                + "people were missed: check the linkage, or whether the lists are about the same people.");
        return new PairDependence(lists).Fit(corrected) is { } fit
            ? (new PreparedTable(observed, corrected, kept, fit), null)
            : Refuse(corrected, RefusalReason.Unbounded, "The lists set no limit to how many people were missed.");
    }

    /// <summary>What this table would give in a world where the estimate is true and chance plays once more.</summary>
    /// <param name="linkage">What linkage does in that world, and what the audit of that world says it does; null for perfect linkage.</param>
    /// <param name="random">Of this replicate.</param>
    public Replicate Redraw((TransitionMatrix Truth, TransitionMatrix Audited)? linkage, Random random)
    {
        var persons = (int)Math.Round(Estimate);
        var drawn = BinomialDraw.Divide(persons, Fit.Means, random);
        var seen = persons - drawn[0];
        var table = Corrected.WithCounts(drawn[1..]);
        if (linkage is { } link)
            table = Reduce(link.Audited.Correct(Observed.WithCounts(LinkageSimulation.Observe(Expand(drawn), link.Truth, random))), _kept);
        var fit = new PairDependence(Corrected.Lists.Count).Fit(table, Guesses(random));
        return new Replicate(persons, seen, table.Observed, fit?.Unseen ?? double.PositiveInfinity, fit?.Deviance(table) ?? double.PositiveInfinity, fit?.ThreesBeyondPairs(table) ?? double.PositiveInfinity);
    }

    // The prior guess misses the truth of the replicate as far as the prior says it may.
    private double[] Guesses(Random random) =>
        [.. Fit.Coefficients.Select(truth => truth + PairDependence.PriorDeviation * Normal.Sample(random, 0, 1))];

    private double[] Expand(double[] reduced)
    {
        var full = new double[Observed.PatternCount];
        for (var pattern = 1; pattern < reduced.Length; pattern++)
        {
            var (whole, bit) = (0, 0);
            for (var list = 0; list < _kept.Length; list++)
                if (_kept[list] && (pattern >> bit++ & 1) == 1)
                    whole |= 1 << list;
            full[whole - 1] = reduced[pattern];
        }
        return full;
    }

    private static CaptureTable Reduce(CaptureTable table, bool[] kept)
    {
        for (var list = kept.Length - 1; list >= 0; list--)
            if (!kept[list])
                table = table.Without(list);
        return table;
    }

    private static (PreparedTable?, NoEstimate?) Refuse(CaptureTable table, RefusalReason reason, string message) =>
        (null, new NoEstimate(reason, message, table.Observed, ListLowerBound.Of(table)));
}

/// <summary>One bootstrap replicate of one table.</summary>
/// <param name="Persons">Size of the population it was drawn from.</param>
/// <param name="Seen">How many of them a list saw.</param>
/// <param name="Counted">How many the corrected table says a list saw; the same where linkage is perfect.</param>
/// <param name="Unseen">The estimate of those nobody saw; infinite if there was none.</param>
/// <param name="Deviance">Of the fit; infinite if there was none.</param>
/// <param name="Threes">People on three lists beyond what pairs imply; infinite if there was no fit.</param>
internal readonly record struct Replicate(double Persons, double Seen, double Counted, double Unseen, double Deviance, double Threes);
