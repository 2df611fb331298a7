// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

namespace Lantaarn.Disclosure.Tables;

/// <summary>Releases that say a little less than another: one classification of one table less deep, or left out, the widest table first.</summary>
internal static class CoarserDesign
{
    /// <summary>The releases, and each in words.</summary>
    public static IEnumerable<(TableRelease Release, string Description)> Of(TableRelease release)
    {
        foreach (var table in release.Tables.OrderByDescending(table => table.Axes.Sum(Width)).ThenBy(table => table.Name, StringComparer.Ordinal))
        {
            foreach (var axis in table.Axes.OrderByDescending(Width).ThenBy(axis => axis.Classification.Name, StringComparer.Ordinal))
            {
                if (axis.Depth > 1)
                    yield return (With(release, table, [.. table.Axes.Select(other => other == axis ? new(axis.Classification, axis.Depth - 1) : other)]),
                        $"table '{table.Name}' with '{axis.Classification.Name}' to depth {axis.Depth - 1}");
                if (table.Axes.Count > 1)
                    yield return (With(release, table, [.. table.Axes.Where(other => other != axis)]), $"table '{table.Name}' without '{axis.Classification.Name}'");
            }
            if (release.Tables.Count > 1) yield return (With(release, table, []), $"the release without table '{table.Name}'");
        }
    }

    private static int Width(TableAxis axis) => axis.Classification.Categories.Count(category => axis.Classification.DepthOf(category.Code) <= axis.Depth);

    private static TableRelease With(TableRelease release, CountTable table, IReadOnlyList<TableAxis> axes)
    {
        var tables = release.Tables.Select(other => other == table ? axes.Count == 0 ? null : new CountTable(table.Name, axes) : other).OfType<CountTable>();
        return release.With([.. tables]);
    }
}
