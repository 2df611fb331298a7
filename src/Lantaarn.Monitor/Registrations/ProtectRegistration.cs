// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using Lantaarn.Disclosure;
using Lantaarn.Disclosure.Tables;
using Lantaarn.Exchange.Releases;
using Lantaarn.Exchange.Rounds;
using Lantaarn.Monitor.Indicators;

namespace Lantaarn.Monitor.Registrations;

/// <summary>
/// From a registration to a table that may be published. Each period is protected and audited on its own: people come and go between periods, so what is
/// shown of one says nothing exact about another, and no number adds periods up. A period that cannot be made safe is hidden whole.
/// </summary>
public static class ProtectRegistration
{
    /// <summary>Makes the counts of an indicator safe.</summary>
    /// <param name="round">The round in whose release the table goes: its codes and its smallest number.</param>
    /// <param name="indicator">One that is made from visits or stays.</param>
    /// <param name="registration">The counts of the organisation, of any periods.</param>
    /// <param name="cancel">Stops the work.</param>
    /// <returns>One table, or why there is none.</returns>
    public static RegistrationOutcome Run(RoundDefinition round, MonitorIndicator indicator, CountedRegistration registration, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(round);
        ArgumentNullException.ThrowIfNull(indicator);
        ArgumentNullException.ThrowIfNull(registration);
        if (CodesOf(round, indicator) is not { Length: > 0 } codes) return new RegistrationOutcome.Refused($"The codebook of this round has no '{indicator.Of}'.");
        var classification = new Classification(indicator.Of, [.. codes.Select(code => new Category(code))]);
        var policy = new ProtectionPolicy { MinimumCount = round.MinimumCell, InsiderMinimum = 0, NameCoarserDesign = false };
        var table = new CountTable(indicator.Id, new TableAxis(classification));
        var cells = new List<SafeCell>();
        var safe = new List<ProtectedRelease>();
        foreach (var period in registration.People.Where(people => people.Figure == indicator.Id).GroupBy(people => people.Period).OrderBy(period => period.Key, StringComparer.Ordinal))
        {
            var people = period.SelectMany(same => Enumerable.Repeat(new CountedPerson([classification.CodeOrTotal(same.Codes[0])], []), (int)same.People));
            var release = (TableProtection.Protect(new TableRelease([classification], [table], [.. people]), policy, null, cancel) as ProtectionOutcome.Released)?.Release;
            if (release is not null) safe.Add(release);
            cells.AddRange(release is null ? Hidden(period.Key, codes) : release.Tables[0].Cells.Select(cell => new SafeCell([period.Key, .. cell.Codes], cell.Value)));
        }
        return safe.Count == 0 ? new RegistrationOutcome.Refused("No period has enough people to show a number.")
            : RegistrationOutcome.Of(round, [new(indicator.Id, RegistrationTable.Dimensions(indicator, round.Geography), cells)], safe, [registration.Organisation]);
    }

    private static string[] CodesOf(RoundDefinition round, MonitorIndicator indicator) =>
        [.. IndicatorBook.Shipped.Dimension(round.Codebook, indicator.Of)?.Codes.Select(code => code.Code) ?? []];

    private static IEnumerable<SafeCell> Hidden(string period, string[] codes) => codes.Prepend(SafeCell.Total).Select(code => new SafeCell([period, code], null));
}
