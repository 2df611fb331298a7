// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

namespace Lantaarn.Estimation.MultipleLists;

/// <summary>
/// Population size from two lists, assuming that being on one says nothing about being on the other. Two lists cannot check that:
/// positive dependence makes the estimate too low, negative dependence too high.
/// </summary>
public static class TwoLists
{
    /// <summary>
    /// Lincoln-Petersen: product of the list sizes over the overlap. Infinite chances aside, biased upwards for a small overlap.
    /// </summary>
    /// <returns>Persons; null where the lists do not overlap.</returns>
    public static double? LincolnPetersen(CaptureTable table)
    {
        var (first, second, both) = Margins(table);
        return both > 0 ? first * second / both : null;
    }

    /// <summary>Chapman 1951: nearly free of bias, and finite even without overlap, where it is only a lower bound.</summary>
    public static double Chapman(CaptureTable table)
    {
        var (first, second, both) = Margins(table);
        return (first + 1) * (second + 1) / (both + 1) - 1;
    }

    /// <summary>Standard error of Chapman's estimate (Seber 1970, Biometrics 26:313).</summary>
    public static double ChapmanStandardError(CaptureTable table)
    {
        var (first, second, both) = Margins(table);
        return Math.Sqrt((first + 1) * (second + 1) * (first - both) * (second - both) / ((both + 1) * (both + 1) * (both + 2)));
    }

    private static (double First, double Second, double Both) Margins(CaptureTable table)
    {
        ArgumentNullException.ThrowIfNull(table);
        return table.Lists.Count == 2
            ? (table.SeenByAll(1), table.SeenByAll(2), table[3])
            : throw new ArgumentException("This estimate is for two lists.", nameof(table));
    }
}
