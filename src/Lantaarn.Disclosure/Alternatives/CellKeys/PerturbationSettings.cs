// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

namespace Lantaarn.Disclosure.Alternatives.CellKeys;

/// <summary>How much cell keys change a count. May be published; the defaults were found to be possible together.</summary>
public sealed record PerturbationSettings
{
    /// <summary>No count changes by more; 1 to 50, 5 by default.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Outside 1 to 50.</exception>
    public int MaximumDeviation { get; init => field = value is >= 1 and <= 50 ? value : throw new ArgumentOutOfRangeException(nameof(value), "1 to 50."); } = 5;

    /// <summary>Variance of the change of a count; a very small count, which has less room, may have less and 0 has none. Above 0, 3 by default.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Not above 0, or not a number.</exception>
    public double Variance { get; init => field = value > 0 && double.IsFinite(value) ? value : throw new ArgumentOutOfRangeException(nameof(value), "Above 0."); } = 3;

    /// <summary>Results from 1 up to this number never occur; 0 to 50, 2 by default, 0 where all may occur.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Outside 0 to 50.</exception>
    public int NeverShown { get; init => field = value is >= 0 and <= 50 ? value : throw new ArgumentOutOfRangeException(nameof(value), "0 to 50."); } = 2;
}
