// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System.Collections.Immutable;

namespace Lantaarn.Estimation.PartialCoverage;

/// <summary>The parts of a population of which some are out of reach of some lists.</summary>
public sealed record CoveredSample
{
    /// <summary>Puts the parts together.</summary>
    /// <param name="strata">At least one; different names, the same lists in the same order.</param>
    /// <exception cref="ArgumentException">No parts, a name twice, or other lists.</exception>
    public CoveredSample(params IReadOnlyList<CoveredStratum> strata)
    {
        ArgumentNullException.ThrowIfNull(strata);
        if (strata.Count == 0) throw new ArgumentException("A sample has at least one stratum.", nameof(strata));
        if (strata.DistinctBy(stratum => stratum.Name).Count() < strata.Count)
            throw new ArgumentException("Strata have different names.", nameof(strata));
        if (strata.Any(stratum => !stratum.Table.Lists.SequenceEqual(strata[0].Table.Lists)))
            throw new ArgumentException("All strata have the same lists in the same order.", nameof(strata));
        Strata = [.. strata];
    }

    /// <summary>The parts.</summary>
    public ImmutableArray<CoveredStratum> Strata { get; }

    /// <summary>Names of the lists.</summary>
    public IReadOnlyList<string> Lists => Strata[0].Table.Lists;

    /// <summary>Persons seen.</summary>
    public double Observed => Strata.Sum(stratum => stratum.Table.Observed);

    /// <summary>Whether some stratum is covered by both lists.</summary>
    internal bool Together(int pair) => Strata.Any(stratum => (stratum.Covering & pair) == pair);
}
