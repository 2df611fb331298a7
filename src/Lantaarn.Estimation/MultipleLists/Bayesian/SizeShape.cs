// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

namespace Lantaarn.Estimation.MultipleLists.Bayesian;

/// <summary>What the probability of the size looks like: where it is high and how many peaks it has.</summary>
internal static class SizeShape
{
    // A peak stands apart where the valley beside it is a tenth lower, and is worth naming from 1% of the probability.
    private const double Valley = 0.9;
    private const double SmallestPeak = 0.01;

    /// <summary>The fewest sizes that together hold this share, as ranges.</summary>
    public static IEnumerable<SizeRange> HighestDensity(SizePosterior posterior, double share)
    {
        var chosen = new bool[posterior.Sizes.Length];
        var left = share;
        foreach (var i in Enumerable.Range(0, chosen.Length).OrderByDescending(i => posterior.Density[i]))
        {
            if (left <= 0) break;
            chosen[i] = true;
            left -= posterior.Density[i] * posterior.Widths[i];
        }
        for (var i = 0; i < chosen.Length; i++)
        {
            if (!chosen[i]) continue;
            var first = i;
            while (i + 1 < chosen.Length && chosen[i + 1]) i++;
            yield return new SizeRange(posterior.Sizes[first], posterior.Sizes[i] + posterior.Widths[i] - 1);
        }
    }

    /// <summary>Peaks with what lies between the valleys around them.</summary>
    public static IEnumerable<SizePeak> Peaks(SizePosterior posterior)
    {
        var density = posterior.Density;
        var (peak, valley, mass, massToValley) = (0, 0, 0.0, 0.0);
        for (var i = 0; i < density.Length; i++)
        {
            var here = density[i] * posterior.Widths[i];
            if (density[valley] < Valley * density[peak] && density[i] > density[valley] / Valley)
            {
                if (massToValley >= SmallestPeak) yield return new SizePeak(posterior.Sizes[peak], massToValley);
                (peak, valley, mass) = (i, i, mass - massToValley);
            }
            mass += here;
            if (density[i] > density[peak]) (peak, valley, massToValley) = (i, i, mass);
            if (density[i] <= density[valley]) (valley, massToValley) = (i, mass);
        }
        if (mass >= SmallestPeak) yield return new SizePeak(posterior.Sizes[peak], mass);
    }
}
