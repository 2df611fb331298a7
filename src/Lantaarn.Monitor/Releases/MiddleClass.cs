// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using Lantaarn.Exchange.Releases;

namespace Lantaarn.Monitor.Releases;

/// <summary>Where the middle one is of people who are shown in classes of days, from released numbers only.</summary>
public static class MiddleClass
{
    /// <summary>
    /// The class that the middle one is in: half waited, or stayed, no longer. Null where too much is hidden to tell, wherever the hidden ones may be.
    /// </summary>
    /// <param name="cells">The total and every class, shortest first, with the code of the class last; the total may hold people of whom nobody knows.</param>
    public static string? Of(IEnumerable<SafeCell> cells)
    {
        List<SafeCell> all = [.. cells], classes = [.. all.Where(cell => cell.Codes[^1] != SafeCell.Total)];
        if (all.Find(cell => cell.Codes[^1] == SafeCell.Total)?.People is not { } whole) return null;
        var (unseen, first, last) = (whole - classes.Sum(cell => cell.People ?? 0), classes.FindIndex(cell => cell.People is null), classes.FindLastIndex(cell => cell.People is null));
        List<string?> medians = first < 0 ? [Median(classes, -1, 0)] : [Median(classes, first, 0), Median(classes, first, unseen), Median(classes, last, unseen)];
        return medians.Distinct().ToList() is [var only] ? only : null;
    }

    // As if all hidden people were in one class.
    private static string? Median(List<SafeCell> classes, int at, long hidden)
    {
        var all = classes.Sum(cell => cell.People ?? 0) + hidden;
        var sum = 0L;
        return all == 0 ? null : classes.Where((cell, i) => 2 * (sum += (cell.People ?? 0) + (i == at ? hidden : 0)) >= all).FirstOrDefault()?.Codes[^1];
    }
}
