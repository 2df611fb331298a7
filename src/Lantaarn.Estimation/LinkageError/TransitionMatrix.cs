// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System.Numerics;
using Lantaarn.Estimation.MultipleLists;

namespace Lantaarn.Estimation.LinkageError;

/// <summary>
/// What linkage does to capture patterns: the expected number of observed groups of each pattern per true person of each pattern. A missed
/// link splits a person into several groups; a false link joins persons, and the joined group is then divided among them by their share of
/// its lists, so that it is counted once. Learnt from audited persons, in the spirit of Zult, de Wolf, Bakker &amp; van der Heijden 2021 (Journal
/// of Official Statistics 37:699), for any number of lists at once.
/// </summary>
public sealed class TransitionMatrix
{
    /// <summary>
    /// How many twins the pooled rates count for beside the twins of one pattern. Patterns behave alike as far as the same linkage works
    /// on all lists; this many twins of its own make a pattern count for half.
    /// </summary>
    public const double PoolingWeight = 20;

    private readonly double[,] _perPerson;

    private TransitionMatrix(int lists, double[,] perPerson, IReadOnlyList<int> unaudited) =>
        (Lists, _perPerson, UnauditedSizes) = (lists, perPerson, unaudited);

    /// <summary>Number of lists.</summary>
    public int Lists { get; }

    /// <summary>Numbers of lists per person of which there was no twin: there linkage is taken to be perfect.</summary>
    public IReadOnlyList<int> UnauditedSizes { get; }

    /// <summary>Expected groups of the observed pattern per person of the true pattern.</summary>
    /// <param name="observed">1 to 2^lists - 1.</param>
    /// <param name="actual">1 to 2^lists - 1.</param>
    public double this[int observed, int actual] => _perPerson[observed - 1, actual - 1];

    /// <summary>
    /// Learns from twins. Rates per pattern are drawn towards rates pooled over all patterns of as many lists, in which only the number
    /// of own and of foreign lists in a group matters.
    /// </summary>
    /// <param name="lists">Number of lists, 1 to 8.</param>
    /// <param name="twins">The audited persons.</param>
    /// <exception cref="ArgumentOutOfRangeException">Too few or too many lists, or a twin on a list that does not exist.</exception>
    public static TransitionMatrix Learn(int lists, IReadOnlyCollection<AuditTwin> twins)
    {
        ArgumentNullException.ThrowIfNull(twins);
        ArgumentOutOfRangeException.ThrowIfLessThan(lists, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(lists, CaptureTable.MostLists);
        var all = 1 << lists;
        if (twins.Any(twin => twin.TruePattern >= all || twin.ObservedPatterns.Any(pattern => pattern >= all)))
            throw new ArgumentOutOfRangeException(nameof(twins), $"A twin is on a list beyond the {lists} lists of the count.");

        var pooled = PooledRates.From(lists, twins);
        var own = OwnRates(all, twins, out var perPattern);
        var matrix = new double[all - 1, all - 1];
        for (var actual = 1; actual < all; actual++)
            for (var observed = 1; observed < all; observed++)
                matrix[observed - 1, actual - 1] = (own[observed, actual] + PoolingWeight * pooled.Rate(observed, actual))
                    / (perPattern[actual] + PoolingWeight);
        return new TransitionMatrix(lists, matrix, pooled.UnauditedSizes);
    }

    /// <summary>A matrix that was put together otherwise than from twins.</summary>
    /// <param name="lists">Number of lists.</param>
    /// <param name="perPerson">Expected groups: row the observed pattern minus 1, column the true pattern minus 1.</param>
    internal static TransitionMatrix Of(int lists, double[,] perPerson) => new(lists, perPerson, []);

    /// <summary>
    /// The table that would have been seen without linkage error: the most likely counts, none below zero, when each observed count is
    /// Poisson around what this matrix makes of them.
    /// </summary>
    /// <param name="observed">A table with as many lists.</param>
    /// <exception cref="ArgumentException">Another number of lists.</exception>
    public CaptureTable Correct(CaptureTable observed)
    {
        ArgumentNullException.ThrowIfNull(observed);
        if (observed.Lists.Count != Lists)
            throw new ArgumentException($"The audit is about {Lists} lists, the table about {observed.Lists.Count}.", nameof(observed));
        return observed.WithCounts(PoissonUnmixing.Solve(_perPerson, observed.Cells[1..].ToArray()));
    }

    /// <summary>The part of a group that belongs to one of the persons in it.</summary>
    internal static double Share(int observed, int actual) =>
        (double)BitOperations.PopCount((uint)(observed & actual)) / BitOperations.PopCount((uint)observed);

    private static double[,] OwnRates(int all, IReadOnlyCollection<AuditTwin> twins, out int[] perPattern)
    {
        var sums = new double[all, all];
        perPattern = new int[all];
        foreach (var twin in twins)
        {
            perPattern[twin.TruePattern]++;
            foreach (var pattern in twin.ObservedPatterns) sums[pattern, twin.TruePattern] += Share(pattern, twin.TruePattern);
        }
        return sums;
    }
}
