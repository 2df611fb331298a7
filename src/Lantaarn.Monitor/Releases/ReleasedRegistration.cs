// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System.Text.Json.Serialization;
using Lantaarn.Exchange;
using Lantaarn.Exchange.Releases;
using Lantaarn.Exchange.Rounds;
using Lantaarn.Monitor.Indicators;
using Lantaarn.Monitor.Registrations;

namespace Lantaarn.Monitor.Releases;

/// <summary>A figure of registrations, as a release shows it. Only made from a table that was protected.</summary>
/// <param name="Indicator">What it says.</param>
/// <param name="Table">People by period and other things.</param>
/// <param name="MinimumCell">Smaller numbers are not shown, zero included.</param>
/// <param name="Audit">What was checked before the table was let go.</param>
/// <param name="Organisations">Whose registrations it is made from.</param>
public sealed record ReleasedRegistration(string Indicator, SafeTable Table, int MinimumCell, SafetyAudit Audit, IReadOnlyList<string> Organisations)
{
    /// <summary>Whether it is about access to care.</summary>
    [JsonIgnore]
    public bool IsOfCare => IndicatorBook.Shipped.Find(Indicator) is { IsOfCare: true };

    /// <summary>The periods, oldest first.</summary>
    [JsonIgnore]
    public IReadOnlyList<string> Periods => [.. Table.Cells.Select(cell => cell.Codes[0]).Distinct().Order(StringComparer.Ordinal)];

    /// <summary>Takes protected tables into a release.</summary>
    /// <exception cref="InputException">They are of another round, are not from registrations, or two are of one indicator.</exception>
    internal static IReadOnlyList<ReleasedRegistration> Of(IReadOnlyList<SafeTables> registrations, RoundDefinition round)
    {
        List<ReleasedRegistration> released = [.. registrations.SelectMany(tables => Of(tables, round))];
        return released.DistinctBy(one => one.Indicator).Count() == released.Count ? released : throw Wrong("Two files are of the same figure.", "Give one file for each figure.");
    }

    /// <summary>
    /// The first period of which two releases show different numbers, with its figure; null where there is none. Two numbers for the same people tell how many were
    /// added or left out, and nothing audited that.
    /// </summary>
    internal static string? Differing(IReadOnlyList<ReleasedRegistration> later, IReadOnlyList<ReleasedRegistration> earlier) => later
        .Join(earlier, one => one.Indicator, other => other.Indicator, (one, other) => (one.Indicator, Period: one.PeriodDifferingFrom(other)))
        .Where(figure => figure.Period is not null).Select(figure => $"{figure.Indicator}, {figure.Period}").FirstOrDefault();

    private string? PeriodDifferingFrom(ReleasedRegistration other) => Table.Cells.GroupBy(cell => cell.Codes[0])
        .Join(other.Table.Cells.GroupBy(cell => cell.Codes[0]), one => one.Key, two => two.Key, (one, two) => (Period: one.Key, Same: one.Select(Written).ToHashSet().SetEquals(two.Select(Written))))
        .FirstOrDefault(period => !period.Same).Period;

    private static IEnumerable<ReleasedRegistration> Of(SafeTables tables, RoundDefinition round)
    {
        if (tables.RoundId != round.Id) throw Wrong("A table of a registration was made for another round.", "Protect the registration for this round.");
        if (tables.Organisations is not { Count: > 0 } organisations) throw Foreign();
        return tables.Tables.Select(table => IndicatorBook.Shipped.Find(table.Name) is { } indicator && (indicator.IsOfVisits || indicator.IsOfCare) && table.Dimensions.SequenceEqual(RegistrationTable.Dimensions(indicator, round.Geography))
            ? new ReleasedRegistration(indicator.Id, table, tables.MinimumCell, tables.Audit, organisations) : throw Foreign());
    }

    private static string Written(SafeCell cell) => $"{string.Join('|', cell.Codes)}={cell.People}";

    private static InputException Foreign() => Wrong("These tables are not from a registration.", "Use the file that 'lantaarn protect registration' or 'protect care' wrote.");

    private static InputException Wrong(string what, string whatToDo) => new(new InputProblem("--registrations", what, whatToDo));
}
