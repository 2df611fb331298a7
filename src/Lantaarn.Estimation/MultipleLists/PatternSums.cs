// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

namespace Lantaarn.Estimation.MultipleLists;

/// <summary>
/// Sums over the patterns that contain, or are contained in, every pattern at once. They stand in for the design matrix of a
/// log-linear model: X'v is a sum over supersets, X b a sum over subsets, and entry (a, b) of X'WX the superset sum of W at a | b.
/// </summary>
internal static class PatternSums
{
    public static void OverSupersets(Span<double> values)
    {
        for (var bit = 1; bit < values.Length; bit <<= 1)
            for (var pattern = 0; pattern < values.Length; pattern++)
                if ((pattern & bit) == 0)
                    values[pattern] += values[pattern | bit];
    }

    public static void OverSubsets(Span<double> values)
    {
        for (var bit = 1; bit < values.Length; bit <<= 1)
            for (var pattern = 0; pattern < values.Length; pattern++)
                if ((pattern & bit) != 0)
                    values[pattern] += values[pattern ^ bit];
    }
}
