// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

namespace Lantaarn.Disclosure.Display;

/// <summary>
/// The change of a count from one round to the next. Many people are in both rounds, so a small change is a few people: it is shown only
/// between two published counts that are large enough, and rounded to 5.
/// </summary>
public readonly record struct ProtectedChange
{
    /// <summary>Both counts must be at least this.</summary>
    public const long SmallestCount = 10;

    /// <summary>A change by fewer persons, but not none, is not shown.</summary>
    public const long SmallestChange = 5;

    private ProtectedChange(long persons) => Persons = persons;

    /// <summary>Persons more (above zero) or fewer, a multiple of 5.</summary>
    public long Persons { get; }

    /// <summary>Compares the same cell of two rounds.</summary>
    /// <param name="before">The cell in the earlier round.</param>
    /// <param name="after">The cell in the later round.</param>
    /// <returns>Null where either cell is hidden or below <see cref="SmallestCount"/>, or the change is a few persons.</returns>
    /// <exception cref="ArgumentException">The cells have different codes.</exception>
    public static ProtectedChange? Of(ProtectedCell before, ProtectedCell after)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        if (!before.Codes.SequenceEqual(after.Codes)) throw new ArgumentException("A change is between cells with the same codes.", nameof(after));
        if (before.Value is not >= SmallestCount || after.Value is not >= SmallestCount) return null;
        var change = after.Value.Value - before.Value.Value;
        return change != 0 && Math.Abs(change) < SmallestChange ? null : new(5 * (long)Math.Round(change / 5m, MidpointRounding.AwayFromZero));
    }
}
