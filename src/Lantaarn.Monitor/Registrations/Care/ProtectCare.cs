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

    /// <summary>Makes the counts of needs safe: a table for each indicator on access to care.</summary>
    /// <param name="round">The round in whose release the tables go: its regions and its smallest number.</param>
    /// <param name="registrations">The counts of one organisation or more; with several, no number rests on one of them alone.</param>
    /// <param name="cancel">Stops the work.</param>
    /// <returns>The tables, or why there are none.</returns>
    public static RegistrationOutcome Run(RoundDefinition round, IReadOnlyList<CountedRegistration> registrations, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(round);
        ArgumentNullException.ThrowIfNull(registrations);
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
        var people = registrations.SelectMany(one => one.People.Select(people => (Organisations: registrations.Count > 1 ? new[] { one.Organisation } : [], People: people))).ToLookup(one => (one.People.Figure, one.People.Period));
        var (needed, refusal) = (CareCodes.IndicatorOf(Derivation.CareNeeded).Id, CareCodes.IndicatorOf(Derivation.CareRefusedPeople).Id);
        foreach (var year in people.Where(same => same.Key.Figure == needed).Select(same => same.Key.Period).Order(StringComparer.Ordinal))
        {
            var needs = people[(needed, year)].ToLookup(one => one.People.Codes[0]);
            foreach (var care in CareCodes.Of(Derivation.CareNeeded)) cells.AddRange(byCare.Cells(year, care, Shown(byCare.Request(needs[care]))));
            cells.AddRange(refused.Cells(year, Shown(refused.Request(people[(refusal, year)]))).Select(cell => (Derivation.CareRefusedPeople, cell)));
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
