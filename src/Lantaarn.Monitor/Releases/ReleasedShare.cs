// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using Lantaarn.Exchange.Releases;
using Lantaarn.Monitor.Indicators;

namespace Lantaarn.Monitor.Releases;

/// <summary>Shares that are made from protected numbers only, so that they tell nothing that the tables do not.</summary>
public static class ReleasedShare
{
    // Severity 2 is serious and 3 acute, in the codebooks of the core list.
    private static readonly string[] Serious = ["2", "3"];

    /// <summary>The share of an indicator that divides codes; null where a number that it needs is hidden or nobody is known.</summary>
    /// <param name="release">The release.</param>
    /// <param name="indicator">An indicator with <see cref="Derivation.ShareOfCodes"/>.</param>
    /// <returns>0 to 1.</returns>
    public static double? Of(Release release, MonitorIndicator indicator)
    {
        ArgumentNullException.ThrowIfNull(release);
        return Of(release.Numbers, indicator);
    }

    /// <summary>As the other, from numbers that are in no release yet.</summary>
    /// <param name="numbers">The numbers.</param>
    /// <param name="indicator">An indicator with <see cref="Derivation.ShareOfCodes"/>.</param>
    /// <returns>0 to 1.</returns>
    public static double? Of(ShownNumbers numbers, MonitorIndicator indicator)
    {
        ArgumentNullException.ThrowIfNull(numbers);
        ArgumentNullException.ThrowIfNull(indicator);
        if (indicator.Derivation != Derivation.ShareOfCodes || numbers.TableOf(indicator.Of) is not { } table) return null;
        var known = table.Cells.Where(cell => cell.Codes[0] != SafeCell.Total).ToList();
        if (known.Count == 0 || known.Exists(cell => cell.People is null)) return null;
        var all = known.Sum(cell => cell.People!.Value);
        return all == 0 ? null : (double)known.Where(cell => Serious.Contains(cell.Codes[0])).Sum(cell => cell.People!.Value) / all;
    }
}
