// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

namespace Lantaarn.Disclosure.Tables;

/// <summary>
/// The monitor profile: a neighbourhood has totals only, a city one characteristic, region and country two. What a table does not
/// distinguish needs no hiding; this protects more than any suppression does.
/// </summary>
internal static class DesignGate
{
    /// <summary>Why a release is refused and which coarser table would do; null where it may go on.</summary>
    public static string? Objection(TableRelease release, int mostCells) =>
        release.Tables.Select(Objection).FirstOrDefault(objection => objection is not null) ?? CapObjection(release.Tables, mostCells);

    private static string? Objection(CountTable table)
    {
        var areas = table.Axes.Where(axis => axis.Classification.IsGeography).ToArray();
        var characteristics = table.Axes.Where(axis => !axis.Classification.IsGeography).Select(axis => axis.Classification.Name).ToArray();
        if (areas.Length > 1) return $"Table '{table.Name}' crosses two geographies; allowed: one table for each.";
        var finest = areas.Length == 0 ? GeographyLevel.Country : areas[0].Classification.FinestLevel(areas[0].Depth);
        if (characteristics.Length <= MostCharacteristics(finest)) return null;
        return $"Table '{table.Name}' crosses {characteristics.Length} characteristics ({string.Join(", ", characteristics)}) at level {finest}, "
            + $"where at most {MostCharacteristics(finest)} is allowed. Allowed: {Coarser(characteristics, finest)}.";
    }

    private static string Coarser(string[] characteristics, GeographyLevel finest)
    {
        var levels = Enum.GetValues<GeographyLevel>().Where(level => level < finest && characteristics.Length <= MostCharacteristics(level)).ToArray();
        if (levels.Length > 0) return $"{string.Join(" x ", characteristics)} down to level {levels[^1]}";
        return MostCharacteristics(finest) == 0
            ? $"totals at level {finest}, or at most two of these characteristics at level {GeographyLevel.Region}"
            : $"{string.Join(" x ", characteristics[..MostCharacteristics(finest)])} at level {finest}";
    }

    private static string? CapObjection(IReadOnlyList<CountTable> tables, int mostCells)
    {
        var cells = tables.Sum(CellCount);
        if (cells <= mostCells) return null;
        var largest = tables.MaxBy(CellCount)!;
        var widest = largest.Axes.MaxBy(Width)!;
        return $"The release has {cells} cells where at most {mostCells} are allowed. Largest is '{largest.Name}' with {CellCount(largest)}; "
            + (widest.Depth > 1
                ? $"allowed would be the same table with '{widest.Classification.Name}' to depth {widest.Depth - 1}, if the rest stays as it is."
                : $"leave '{widest.Classification.Name}' out of it, or group its categories.");
    }

    private static int MostCharacteristics(GeographyLevel level) => level switch
    {
        GeographyLevel.Country or GeographyLevel.Region => 2,
        GeographyLevel.City => 1,
        _ => 0,
    };

    private static long CellCount(CountTable table) => table.Axes.Aggregate(1L, (product, axis) => product * Width(axis));

    private static int Width(TableAxis axis) =>
        1 + axis.Classification.Categories.Count(category => axis.Classification.DepthOf(category.Code) <= axis.Depth);
}
