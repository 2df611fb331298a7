// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using Lantaarn.Disclosure.Tables;

namespace Lantaarn.Disclosure.Magnitudes;

/// <summary>Sums of an amount over the people of a release, such as nights in shelter, for the same tables.</summary>
public sealed class MagnitudeRequest
{
    /// <summary>Describes the sums.</summary>
    /// <param name="release">The people and the tables.</param>
    /// <param name="measure">What is added up, with its unit; not empty and not <see cref="ProtectedTable.Persons"/>.</param>
    /// <param name="amounts">One whole, not negative amount per person, in the order of the release.</param>
    /// <exception cref="ArgumentException">An amount is negative, their number differs from that of the persons, or the measure has no name of its own.</exception>
    public MagnitudeRequest(TableRelease release, string measure, IReadOnlyList<long> amounts)
    {
        ArgumentNullException.ThrowIfNull(release);
        ArgumentException.ThrowIfNullOrWhiteSpace(measure);
        ArgumentNullException.ThrowIfNull(amounts);
        if (measure == ProtectedTable.Persons) throw new ArgumentException("Counts of persons have that name; call the amount something else.", nameof(measure));
        if (amounts.Count != release.Persons.Count) throw new ArgumentException("There must be one amount for each person.", nameof(amounts));
        if (amounts.Any(amount => amount < 0)) throw new ArgumentException("An amount is negative; correct it or leave the person out of the sums.", nameof(amounts));
        (Release, Measure, Amounts) = (release, measure, [.. amounts]);
    }

    /// <summary>The people and the tables.</summary>
    public TableRelease Release { get; }

    /// <summary>What is added up.</summary>
    public string Measure { get; }

    /// <summary>One amount per person, in the order of the release.</summary>
    public IReadOnlyList<long> Amounts { get; }

    /// <summary>When a sum may be shown.</summary>
    public MagnitudeRules Rules { get; init; } = new();
}
