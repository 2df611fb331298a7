// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

namespace Lantaarn.Disclosure.Display;

/// <summary>A percentage computed from two published counts; never from hidden ones.</summary>
public readonly record struct ProtectedShare
{
    /// <summary>A share of fewer persons than this is not shown.</summary>
    public const long SmallestDenominator = 50;

    private const long SmallestDenominatorForDecimals = 1_000;

    private ProtectedShare(decimal percent) => Percent = percent;

    /// <summary>0 to 100; whole below a denominator of 1,000, else with one decimal.</summary>
    public decimal Percent { get; }

    /// <summary>Computes a share.</summary>
    /// <param name="part">The cell that is part of the other.</param>
    /// <param name="whole">The cell it is compared with.</param>
    /// <returns>Null where either cell is hidden or there are fewer than <see cref="SmallestDenominator"/> persons.</returns>
    /// <exception cref="ArgumentException">The part is larger than the whole, so it is no part of it.</exception>
    public static ProtectedShare? Of(ProtectedCell part, ProtectedCell whole)
    {
        ArgumentNullException.ThrowIfNull(part);
        ArgumentNullException.ThrowIfNull(whole);
        if (part.Value is not { } count || whole.Value is not { } total || total < SmallestDenominator) return null;
        if (count > total) throw new ArgumentException("A part cannot be larger than its whole; pass cells of one table.", nameof(part));
        return new(Math.Round(100m * count / total, total < SmallestDenominatorForDecimals ? 0 : 1, MidpointRounding.AwayFromZero));
    }
}
