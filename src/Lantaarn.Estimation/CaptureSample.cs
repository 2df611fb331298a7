// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System.Collections.Immutable;
using Lantaarn.Estimation.LinkageError;
using Lantaarn.Estimation.MultipleLists;

namespace Lantaarn.Estimation;

/// <summary>The capture table of one part of the population, such as a population group.</summary>
/// <param name="Name">What the part is called; not blank.</param>
/// <param name="Table">Who was seen by which lists, twins taken out.</param>
public sealed record Stratum(string Name, CaptureTable Table)
{
    /// <inheritdoc cref="Stratum(string, CaptureTable)" path="/param[@name='Name']"/>
    public string Name { get; } = string.IsNullOrWhiteSpace(Name) ? throw new ArgumentException("A stratum has a name.", nameof(Name)) : Name;
}

/// <summary>Everything a count knows: one capture table per stratum, and the audit of the linkage if there was one.</summary>
public sealed record CaptureSample
{
    /// <summary>Makes a sample.</summary>
    /// <param name="strata">At least one; different names, the same lists in the same order.</param>
    /// <param name="twins">Audited persons, for all strata together; empty if the linkage was not audited.</param>
    /// <exception cref="ArgumentException">No strata, a name twice, other lists, or a twin on a list that does not exist.</exception>
    public CaptureSample(IReadOnlyList<Stratum> strata, params IReadOnlyList<AuditTwin> twins)
    {
        ArgumentNullException.ThrowIfNull(strata);
        ArgumentNullException.ThrowIfNull(twins);
        if (strata.Count == 0) throw new ArgumentException("A sample has at least one stratum.", nameof(strata));
        if (strata.DistinctBy(stratum => stratum.Name).Count() < strata.Count)
            throw new ArgumentException("Strata have different names.", nameof(strata));
        Lists = strata[0].Table.Lists;
        if (strata.Any(stratum => !stratum.Table.Lists.SequenceEqual(Lists)))
            throw new ArgumentException("All strata have the same lists in the same order.", nameof(strata));
        if (twins.Any(twin => twin.TruePattern >> Lists.Count != 0 || twin.ObservedPatterns.Any(pattern => pattern >> Lists.Count != 0)))
            throw new ArgumentException($"A twin is on a list beyond the {Lists.Count} lists of the sample.", nameof(twins));
        Strata = [.. strata];
        Twins = [.. twins];
    }

    /// <summary>Names of the lists.</summary>
    public IReadOnlyList<string> Lists { get; }

    /// <summary>The parts of the population.</summary>
    public ImmutableArray<Stratum> Strata { get; }

    /// <summary>The audited persons.</summary>
    public ImmutableArray<AuditTwin> Twins { get; }

    /// <summary>
    /// Whether the tables are taken to be linked without error, because they were linked on a number that everybody has or because somebody
    /// vouches for them. Where this is false and nobody was audited, no figure is called usable.
    /// </summary>
    public bool LinkedExactly { get; init; }

    /// <summary>
    /// How often linkage is expected to err where there are no twins; null where nothing is known. The figure is corrected with it, but stays a
    /// lower bound: nobody has checked the expectation on people of whom the truth is known.
    /// </summary>
    public ExpectedRates? Expected { get; init; }

    /// <summary>
    /// Lists known to have been open to part of the population only, in a way that the strata do not tell. Where a list simply does not work
    /// in some stratum, leave its column there empty; such a list is not named here.
    /// </summary>
    /// <exception cref="ArgumentException">A list that the sample does not have.</exception>
    public IReadOnlyList<string> PartialLists
    {
        get;
        init => field = value.All(Lists.Contains) ? [.. value] : throw new ArgumentException($"The lists are {string.Join(", ", Lists)}.", nameof(value));
    } = [];

    /// <summary>All strata together.</summary>
    internal CaptureTable Joined => new(Lists,
        [.. Enumerable.Range(1, Strata[0].Table.PatternCount).Select(pattern => Strata.Sum(stratum => stratum.Table[pattern]))]);
}
