// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using Lantaarn.Exchange;
using Lantaarn.Exchange.Releases;
using Lantaarn.Monitor.Indicators;
using Lantaarn.Monitor.Registrations;

namespace Lantaarn.Monitor.Releases;

/// <summary>A figure of one registration, as a release shows it. Only made from a table that was protected.</summary>
/// <param name="Indicator">What it says.</param>
/// <param name="Table">People by period and one thing more.</param>
/// <param name="MinimumCell">Smaller numbers are not shown, zero included.</param>
/// <param name="Audit">What was checked before the table was let go.</param>
public sealed record ReleasedRegistration(string Indicator, SafeTable Table, int MinimumCell, SafetyAudit Audit)
{
    /// <summary>Takes protected tables into a release.</summary>
    /// <exception cref="InputException">They are of another round, are not from a registration, or two are of one indicator.</exception>
    internal static IReadOnlyList<ReleasedRegistration> Of(IReadOnlyList<SafeTables> registrations, string roundId)
    {
        List<ReleasedRegistration> released = [.. registrations.Select(tables => Of(tables, roundId))];
        return released.DistinctBy(one => one.Indicator).Count() == released.Count ? released : throw Wrong("Two files are of the same figure.", "Give one file for each figure.");
    }

    private static ReleasedRegistration Of(SafeTables tables, string roundId)
    {
        if (tables.RoundId != roundId) throw Wrong("A table of a registration was made for another round.", "Protect the registration for this round.");
        if (tables.Tables is [{ Dimensions: [ProtectRegistration.Period, var by] } table] && IndicatorBook.Shipped.Find(table.Name) is { IsOfRegistration: true } indicator && indicator.Of == by)
            return new(indicator.Id, table, tables.MinimumCell, tables.Audit);
        throw Wrong("These tables are not from a registration.", "Use the file that 'lantaarn protect registration' wrote.");
    }

    private static InputException Wrong(string what, string whatToDo) => new(new InputProblem("--registrations", what, whatToDo));
}
