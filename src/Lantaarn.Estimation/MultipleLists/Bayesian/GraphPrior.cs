// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

namespace Lantaarn.Estimation.MultipleLists.Bayesian;

/// <summary>What is taken to be known before the table is seen. All graphs are equally likely, and a size N has prior weight 1/N.</summary>
public sealed record GraphPrior
{
    /// <summary>
    /// Imaginary persons per pattern of all lists; above 0. Null, the default, is 1 over the number of patterns: one imaginary person in all.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">Not above 0, or not finite.</exception>
    public double? PersonsPerPattern
    {
        get;
        init => field = value is null or (> 0 and < double.PositiveInfinity) ? value
            : throw new ArgumentOutOfRangeException(nameof(value), "The prior weight of a pattern is above 0.");
    }

    /// <summary>At least so many unseen persons there are; 0 or more. 0, the default, claims nothing; dga starts at 1.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Below 0.</exception>
    public int FewestUnseen
    {
        get;
        init => field = value >= 0 ? value : throw new ArgumentOutOfRangeException(nameof(value), "There are 0 unseen persons or more.");
    }

    /// <summary>
    /// More unseen persons than this are ruled out beforehand; 1 or more. Null, the default, rules out nothing. A bound that cuts off
    /// part of what the table finds likely shows in <see cref="GraphAverage.ShareBeyond"/>.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">Below 1.</exception>
    public int? MostUnseen
    {
        get;
        init => field = value is null or >= 1 ? value : throw new ArgumentOutOfRangeException(nameof(value), "The bound is 1 or more.");
    }
}
