// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

namespace Lantaarn.Disclosure.Releases;

/// <summary>Which release something is. Releases of one round and population are kept safe together.</summary>
public sealed record ReleaseName
{
    /// <summary>Names a release.</summary>
    /// <param name="round">The round; not empty.</param>
    /// <param name="population">Who was counted; not empty.</param>
    /// <param name="name">What tells it apart from other releases of the round and population; not empty.</param>
    /// <exception cref="ArgumentException">One of them is empty.</exception>
    public ReleaseName(string round, string population, string name)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(round);
        ArgumentException.ThrowIfNullOrWhiteSpace(population);
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        (Round, Population, Name) = (round, population, name);
    }

    /// <summary>The round.</summary>
    public string Round { get; }

    /// <summary>Who was counted.</summary>
    public string Population { get; }

    /// <summary>What tells it apart from other releases of the round and population.</summary>
    public string Name { get; }
}
