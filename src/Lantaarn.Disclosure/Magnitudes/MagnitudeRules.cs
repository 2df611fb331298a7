// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

namespace Lantaarn.Disclosure.Magnitudes;

/// <summary>When a sum of amounts, such as nights, may be shown. Every default is safe to use.</summary>
public sealed record MagnitudeRules
{
    /// <summary>A sum to which fewer persons contribute more than nothing is hidden; at least 3, 5 by default.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Below 3.</exception>
    public int MinimumContributors { get; init => field = value >= 3 ? value : throw new ArgumentOutOfRangeException(nameof(value), "At least 3."); } = 5;

    /// <summary>A sum over people of fewer organisations is hidden; at least 1, 2 by default. People without an organisation do not count as one.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Below 1.</exception>
    public int MinimumOrganisations { get; init => field = value >= 1 ? value : throw new ArgumentOutOfRangeException(nameof(value), "At least 1."); } = 2;

    /// <summary>
    /// Nobody may be able to estimate the amount of the largest contributor closer than this percentage of it, not even the second largest:
    /// the p% rule. 1 to 100, 15 by default.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">Outside 1 to 100.</exception>
    public int Percent { get; init => field = value is >= 1 and <= 100 ? value : throw new ArgumentOutOfRangeException(nameof(value), "From 1 to 100."); } = 15;
}
