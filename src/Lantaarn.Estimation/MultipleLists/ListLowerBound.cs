// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

namespace Lantaarn.Estimation.MultipleLists;

/// <summary>
/// Least size of the population that the table points to when people differ in their chance of being seen (Chao 1987, doi
/// 10.2307/2531532, bias-corrected, for a fixed number of lists).
/// </summary>
internal static class ListLowerBound
{
    /// <summary>Null where nobody is on exactly two lists: then nothing but the observed count is certain.</summary>
    public static double? Of(CaptureTable table)
    {
        var (once, twice) = (table.SeenTimes(1), table.SeenTimes(2));
        var lists = table.Lists.Count;
        return twice > 0 && lists > 1
            ? table.Observed + (lists - 1.0) / lists * once * Math.Max(0, once - 1) / (2 * (twice + 1))
            : null;
    }
}
