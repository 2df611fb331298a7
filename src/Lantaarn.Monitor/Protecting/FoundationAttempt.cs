// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using Lantaarn.Disclosure;
using Lantaarn.Disclosure.Releases;
using Lantaarn.Disclosure.Tables;

namespace Lantaarn.Monitor.Protecting;

/// <summary>The tables of a round on one foundation, each indicator with those earlier tables that have to do with it.</summary>
internal sealed class FoundationAttempt(RoundPersons persons, TableFoundation foundation, ProtectionPolicy policy, EarlierReleases earlier)
{
    private readonly string[] _names = [.. foundation.Dimensions.Select(dimension => dimension.Name)];

    /// <summary>Whether the foundation hides nothing.</summary>
    public bool IsShownWhole(CancellationToken cancel) =>
        TableProtection.Protect(persons.Release([.. foundation.Tables()]), policy, earlier.Over(_names), null, cancel) is ProtectionOutcome.Released released
        && ShowsWhole(released.Release);

    /// <summary>The most telling tables of an indicator that can be made safe, or why there are none.</summary>
    public (ProtectedRelease? Release, string? WhyNot) Protect(Classification indicator, CancellationToken cancel)
    {
        string? whyNot = null;
        foreach (var tables in foundation.TablesOf(indicator))
        {
            var outcome = TableProtection.Protect(persons.Release([.. foundation.Tables(), .. tables]), policy, earlier.Over([.. _names, indicator.Name]), null, cancel);
            if (outcome is ProtectionOutcome.Released released && ShowsWhole(released.Release)) return (released.Release, null);
            whyNot ??= (outcome as ProtectionOutcome.Refused)?.Message;
        }
        return (null, whyNot);
    }

    private bool ShowsWhole(ProtectedRelease release)
    {
        var names = foundation.Tables().Select(table => table.Name).ToHashSet();
        return release.Tables.Where(table => names.Contains(table.Name)).All(table => table.Cells.All(cell => cell.Status != CellStatus.Suppressed));
    }
}
