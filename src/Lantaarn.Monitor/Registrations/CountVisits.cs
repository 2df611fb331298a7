// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using Lantaarn.Exchange.Contributions;
using Lantaarn.Exchange.Rounds;
using Lantaarn.Monitor.Indicators;

namespace Lantaarn.Monitor.Registrations;

/// <summary>
/// The four figures of the factsheets that this monitor continues (GGD GHOR, OGGZ groups, 2025) and the length of stays, from the visits and stays of one organisation,
/// which counts them itself. Nothing is linked: people whom several organisations see are in the figures of each. These are true counts, which go sealed to the analyst and nowhere
/// but to <see cref="ProtectRegistration"/>.
/// </summary>
public static class CountVisits
{
    /// <summary>Came before the period.</summary>
    private const string Known = "known";

    /// <summary>Came for the first time in the period.</summary>
    private const string New = "new";

    private static readonly (int Days, string Code)[] StayClasses = [(30, "maand"), (90, "kwartaal"), (182, "halfjaar"), (365, "jaar"), (int.MaxValue, "langer")];

    /// <summary>How many people there are of each code in each period. By city somebody counts once in each city; by all else once.</summary>
    /// <param name="rows">The registration, in any order.</param>
    /// <param name="indicator">One that is made from visits or stays.</param>
    /// <param name="periods">Different periods of the kind that the indicator is about.</param>
    /// <exception cref="ArgumentException">The indicator is made from something else, or is about another kind of period.</exception>
    public static IReadOnlyList<RegisteredPeople> Of(IReadOnlyList<RegistrationRow> rows, MonitorIndicator indicator, IReadOnlyList<RegistrationPeriod> periods)
    {
        ArgumentNullException.ThrowIfNull(rows);
        ArgumentNullException.ThrowIfNull(indicator);
        ArgumentNullException.ThrowIfNull(periods);
        return [.. from period in periods from code in Codes(rows, indicator, period).CountBy(code => code).OrderBy(code => code.Key, StringComparer.Ordinal) select new RegisteredPeople(indicator.Id, period.Code, [code.Key], code.Value)];
    }

    private static List<string> Codes(IReadOnlyList<RegistrationRow> rows, MonitorIndicator indicator, RegistrationPeriod period)
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
            _ => throw new ArgumentException($"'{indicator.Id}' is not made from visits or stays.", nameof(indicator)),
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
