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
    /// <summary>Counts an indicator in some periods and makes the table safe.</summary>
    /// <param name="round">The round in whose release the table goes: its codes and its smallest number.</param>
    /// <param name="indicator">One that is made from a registration.</param>
    /// <param name="registration">The registration.</param>
    /// <param name="periods">Different periods of the kind that the indicator is about.</param>
    /// <param name="cancel">Stops the work.</param>
    /// <returns>One table, or why there is none.</returns>
    /// <exception cref="ArgumentException">The indicator is not made from a registration, or is about another kind of period.</exception>
    public static RegistrationOutcome Run(
        RoundDefinition round, MonitorIndicator indicator, VisitRegistration registration, IReadOnlyList<RegistrationPeriod> periods, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(round);
        ArgumentNullException.ThrowIfNull(indicator);
        ArgumentNullException.ThrowIfNull(registration);
        ArgumentNullException.ThrowIfNull(periods);
        if (CodesOf(round, indicator) is not { Length: > 0 } codes) return new RegistrationOutcome.Refused($"The codebook of this round has no '{indicator.Of}'.");
        var classification = new Classification(indicator.Of, [.. codes.Select(code => new Category(code))]);
        var policy = new ProtectionPolicy { MinimumCount = round.MinimumCell, InsiderMinimum = 0, NameCoarserDesign = false };
        var table = new CountTable(indicator.Id, new TableAxis(classification));
        var cells = new List<SafeCell>();
        var safe = new List<ProtectedRelease>();
        foreach (var period in periods)
        {
            var people = RegistrationCount.Codes(registration.Rows, indicator, period).Select(code => new CountedPerson([codes.Contains(code) ? code : Classification.TotalCode], []));
            var release = (TableProtection.Protect(new TableRelease([classification], [table], [.. people]), policy, null, cancel) as ProtectionOutcome.Released)?.Release;
            if (release is not null) safe.Add(release);
            cells.AddRange(release is null ? Hidden(period, codes) : release.Tables[0].Cells.Select(cell => new SafeCell([period.Code, .. cell.Codes], cell.Value)));
        }
        return safe.Count == 0 ? new RegistrationOutcome.Refused("No period has enough people to show a number.")
            : RegistrationOutcome.Of(round, [new(indicator.Id, RegistrationTable.Dimensions(indicator, round.Geography), cells)], safe, [registration.Organisation]);
    }

    private static string[] CodesOf(RoundDefinition round, MonitorIndicator indicator) =>
        [.. IndicatorBook.Shipped.Dimension(round.Codebook, indicator.Of)?.Codes.Select(code => code.Code) ?? []];

    private static IEnumerable<SafeCell> Hidden(RegistrationPeriod period, string[] codes) => codes.Prepend(SafeCell.Total).Select(code => new SafeCell([period.Code, code], null));
}
