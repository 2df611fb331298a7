// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

namespace Lantaarn.Disclosure.Display;

/// <summary>An amount per person, computed from a published sum and a published count; never from hidden ones.</summary>
public readonly record struct ProtectedMean
{
    private ProtectedMean(decimal perPerson) => PerPerson = perPerson;

    /// <summary>The sum divided by the persons, with one decimal.</summary>
    public decimal PerPerson { get; }

    /// <summary>Computes a mean.</summary>
    /// <param name="sum">The cell of the table of sums.</param>
    /// <param name="count">The same cell of the table of persons.</param>
    /// <returns>Null where either cell is hidden or there are fewer than <see cref="ProtectedShare.SmallestDenominator"/> persons.</returns>
    /// <exception cref="ArgumentException">The cells have different codes.</exception>
    public static ProtectedMean? Of(ProtectedCell sum, ProtectedCell count)
    {
        ArgumentNullException.ThrowIfNull(sum);
        ArgumentNullException.ThrowIfNull(count);
        if (!sum.Codes.SequenceEqual(count.Codes)) throw new ArgumentException("A mean is of cells with the same codes.", nameof(count));
        return sum.Value is { } amount && count.Value is { } persons && persons >= ProtectedShare.SmallestDenominator
            ? new(Math.Round((decimal)amount / persons, 1, MidpointRounding.AwayFromZero))
            : null;
    }
}
