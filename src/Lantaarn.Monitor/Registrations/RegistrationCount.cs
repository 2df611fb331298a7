// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using Lantaarn.Exchange.Rounds;
using Lantaarn.Monitor.Indicators;

namespace Lantaarn.Monitor.Registrations;

/// <summary>
/// The four figures of the factsheets that this monitor continues (GGD GHOR, OGGZ groups, 2025) and the length of stays, from the rows of one registration. Nothing is linked: people whom
/// several organisations see are in the figures of each. These are true counts, which go nowhere but to <see cref="ProtectRegistration"/>.
/// </summary>
internal static class RegistrationCount
{
    /// <summary>Came before the period.</summary>
    public const string Known = "known";

    /// <summary>Came for the first time in the period.</summary>
    public const string New = "new";

    private static readonly (int Days, string Code)[] StayClasses = [(30, "maand"), (90, "kwartaal"), (182, "halfjaar"), (365, "jaar"), (int.MaxValue, "langer")];

    /// <summary>
    /// A code for everyone counted in a period. By city somebody counts once in each city; by sex, and known or new, once in all.
    /// </summary>
    /// <param name="rows">The registration, in any order.</param>
    /// <param name="indicator">One that is made from a registration.</param>
    /// <param name="period">A period of the kind that the indicator is about.</param>
    /// <exception cref="ArgumentException">The indicator is not made from a registration, or is about another kind of period.</exception>
    public static IReadOnlyList<string> Codes(IReadOnlyList<RegistrationRow> rows, MonitorIndicator indicator, RegistrationPeriod period)
    {
        if (period.Kind != indicator.Period) throw new ArgumentException($"'{indicator.Id}' is not about a period like '{period.Code}'.", nameof(period));
        var about = rows.Where(row => indicator.Only == "" || row.Group == indicator.Only).ToList();
        return indicator.Derivation switch
        {
            Derivation.PeopleOnDate => PerCity(about.Where(row => row.LastsOn(period.From))),
            Derivation.PeopleInPeriod when indicator.Of == "geslacht" => PerSex(about.Where(row => row.Touches(period))),
            Derivation.PeopleInPeriod => PerCity(about.Where(row => row.Touches(period))),
            Derivation.KnownAndNew => Seniority(about, period),
            Derivation.LengthOfStay => LengthOfStay(about, period),
            _ => throw new ArgumentException($"'{indicator.Id}' is not made from a registration.", nameof(indicator)),
        };
    }

    private static List<string> PerCity(IEnumerable<RegistrationRow> rows) => [.. rows.Select(row => (row.Client, row.City)).Distinct().Select(one => one.City)];

    // Whoever is written down in two ways is of unknown sex here: nobody can say which of the two is right.
    private static List<string> PerSex(IEnumerable<RegistrationRow> rows) => [.. rows.GroupBy(row => row.Client)
        .Select(client => client.Select(row => row.Sex).Where(sex => sex != Indicator.Unknown).Distinct().ToList() is [var only] ? only : Indicator.Unknown)];

    // A first contact may stand in any row of the person, and a row may be older than the day that was filled in.
    private static List<string> Seniority(List<RegistrationRow> rows, RegistrationPeriod period) => [.. rows.GroupBy(row => row.Client)
        .Where(client => client.Any(row => row.Touches(period)))
        .Select(client => client.Min(row => row.FirstSeen < row.From ? row.FirstSeen : row.From) < period.From ? Known : New)];

    private static List<string> LengthOfStay(List<RegistrationRow> rows, RegistrationPeriod period) => [.. rows.Where(row => row.Until is { } until && period.Holds(until)).GroupBy(row => row.Client)
        .Select(client => client.OrderBy(row => row.Until).ThenBy(row => row.From).Last())
        .Select(stay => StayClasses.First(one => stay.Until!.Value.DayNumber - stay.From.DayNumber <= one.Days).Code)];
}
