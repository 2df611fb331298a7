// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

namespace Lantaarn.Disclosure.Tests.Alternatives;

/// <summary>Whether counts of draws fit probabilities.</summary>
internal static class ChiSquare
{
    /// <summary>
    /// How many standard deviations the statistic is above what it should be (Wilson and Hilferty 1931). Values with fewer than 5 expected draws are taken together.
    /// </summary>
    public static double Excess(IReadOnlyDictionary<long, double> probabilities, IReadOnlyCollection<long> draws)
    {
        var counts = draws.CountBy(draw => draw).ToDictionary();
        var (statistic, classes, restExpected, restCount) = (0.0, 0, (double)draws.Count, draws.Count);
        foreach (var (value, probability) in probabilities.Where(pair => pair.Value * draws.Count >= 5))
        {
            var (expected, count) = (probability * draws.Count, counts.GetValueOrDefault(value));
            statistic += (count - expected) * (count - expected) / expected;
            classes++;
            restExpected -= expected;
            restCount -= count;
        }
        if (restExpected >= 1)
        {
            statistic += (restCount - restExpected) * (restCount - restExpected) / restExpected;
            classes++;
        }
        var freedom = classes - 1.0;
        return (Math.Cbrt(statistic / freedom) - (1 - (2 / (9 * freedom)))) / Math.Sqrt(2 / (9 * freedom));
    }
}
