// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using Lantaarn.Disclosure;
using Lantaarn.Disclosure.Tables;
using Lantaarn.Exchange.Releases;
using Lantaarn.Exchange.Rounds;
using Lantaarn.Monitor.Indicators;

namespace Lantaarn.Monitor.Registrations.Care;

/// <summary>
/// From registrations of attempts to tables on access to care that may be published. All tables of one kind of care in one year are protected and audited
/// together. Different kinds and years are not: no number adds them up, and what is shown of one says nothing exact about another.
/// </summary>
public static class ProtectCare
{
    // As for the tables of a round: whoever subtracts its own clients is not left with one or two others.
    private const int InsiderMinimum = 3;

    /// <summary>Counts the needs of some years and makes the tables safe: one for each indicator on access to care.</summary>
    /// <param name="round">The round in whose release the tables go: its regions and its smallest number.</param>
    /// <param name="registrations">One or more; with several, no number rests on one organisation alone.</param>
    /// <param name="years">Different calendar years.</param>
    /// <param name="cancel">Stops the work.</param>
    /// <returns>The tables, or why there are none.</returns>
    public static RegistrationOutcome Run(RoundDefinition round, IReadOnlyList<CareRegistration> registrations, IReadOnlyList<RegistrationPeriod> years, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(round);
        ArgumentNullException.ThrowIfNull(registrations);
        ArgumentNullException.ThrowIfNull(years);
        var policy = new ProtectionPolicy { MinimumCount = round.MinimumCell, InsiderMinimum = registrations.Count > 1 ? InsiderMinimum : 0, NameCoarserDesign = false };
        var places = new CarePlaces(round.Codebook.Find(round.Geography));
        var (byCare, refused) = (new CareTables(places), new RefusedPeople(places));
        var safe = new List<ProtectedRelease>();
        var cells = new List<(Derivation Table, SafeCell Cell)>();
        ShownCells Shown(TableRelease request)
        {
            var release = (TableProtection.Protect(request, policy, null, cancel) as ProtectionOutcome.Released)?.Release;
            if (release is not null) safe.Add(release);
            return new(release);
        }
        foreach (var year in years)
        {
            var needs = CareNeed.Of(registrations, year).ToLookup(need => need.Care);
            foreach (var care in CareCodes.Of(Derivation.CareNeeded)) cells.AddRange(byCare.Cells(year, care, Shown(byCare.Request([.. needs[care]], registrations.Count > 1))));
            cells.AddRange(refused.Cells(year, Shown(refused.Request(registrations, year))).Select(cell => (Derivation.CareRefusedPeople, cell)));
        }
        return safe.Count == 0 ? new RegistrationOutcome.Refused("No kind of care has enough people in a year to show a number.")
            : RegistrationOutcome.Of(round, [.. cells.GroupBy(cell => cell.Table, cell => cell.Cell).Select(table => Table(table, round.Geography))], safe, [.. registrations.Select(registration => registration.Organisation)]);
    }

    private static SafeTable Table(IGrouping<Derivation, SafeCell> cells, string geography)
    {
        var indicator = CareCodes.IndicatorOf(cells.Key);
        return new(indicator.Id, RegistrationTable.Dimensions(indicator, geography), [.. cells]);
    }
}
