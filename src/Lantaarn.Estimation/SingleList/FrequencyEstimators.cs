// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

namespace Lantaarn.Estimation.SingleList;

/// <summary>Closed forms that need only how many were seen once, twice, and in all.</summary>
public static class FrequencyEstimators
{
    /// <summary>Chao's lower bound with its bias removed (Chao 1987, doi 10.2307/2531532); finite even if nobody was seen twice.</summary>
    public static double ChaoBiasCorrected(RepeatCounts counts)
    {
        ArgumentNullException.ThrowIfNull(counts);
        double once = counts.SeenTimes(1), twice = counts.SeenTimes(2);
        return counts.Persons + once * (once - 1) / (2 * (twice + 1));
    }

    /// <summary>Standard error of Chao's lower bound (Chao 1987); null where nobody was seen twice.</summary>
    public static double? ChaoStandardError(RepeatCounts counts)
    {
        ArgumentNullException.ThrowIfNull(counts);
        double once = counts.SeenTimes(1), twice = counts.SeenTimes(2);
        if (twice == 0) return null;
        var ratio = once / twice;
        return Math.Sqrt(twice * (Math.Pow(ratio, 4) / 4 + Math.Pow(ratio, 3) + ratio * ratio / 2));
    }

    /// <summary>Turing's estimate (Good 1953, doi 10.1093/biomet/40.3-4.237); null where everyone was seen just once.</summary>
    public static double? Turing(RepeatCounts counts)
    {
        ArgumentNullException.ThrowIfNull(counts);
        return counts.Sightings > counts.SeenTimes(1) ? counts.Persons / (1 - (double)counts.SeenTimes(1) / counts.Sightings) : null;
    }
}
