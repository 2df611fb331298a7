// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using Lantaarn.Exchange.Contributions;
using Lantaarn.Exchange.Rounds;
using Lantaarn.Monitor.Indicators;

namespace Lantaarn.Monitor.Registrations.Care;

/// <summary>
/// What people of one organisation needed of each kind of care in a year, and what became of it; the organisation counts it itself. However often it was tried, it is one need: who is
/// sent from desk to desk would else weigh more than who was helped at once. These are true counts, which go sealed to the analyst and nowhere but to <see cref="ProtectCare"/>.
/// </summary>
public static class CountCare
{
    /// <summary>The needs of some years, and the people who were refused at least once.</summary>
    /// <param name="attempts">The tries; within a month in the order in which they were made.</param>
    /// <param name="years">Different calendar years.</param>
    public static IReadOnlyList<RegisteredPeople> Of(IReadOnlyList<CareAttempt> attempts, IReadOnlyList<RegistrationPeriod> years)
    {
        ArgumentNullException.ThrowIfNull(attempts);
        ArgumentNullException.ThrowIfNull(years);
        return [.. from year in years
                   let tried = attempts.Where(attempt => year.Holds(attempt.Month)).OrderBy(attempt => attempt.Month).ToList()
                   from people in Counted(CareCodes.IndicatorOf(Derivation.CareNeeded), year, Needs(tried)).Concat(Counted(CareCodes.IndicatorOf(Derivation.CareRefusedPeople), year, Refused(tried)))
                   select people];
    }

    private static IEnumerable<RegisteredPeople> Counted(MonitorIndicator figure, RegistrationPeriod year, IEnumerable<string[]> codes) => codes
        .GroupBy(of => string.Join('|', of)).OrderBy(same => same.Key, StringComparer.Ordinal).Select(same => new RegisteredPeople(figure.Id, year.Code, same.First(), same.Count()));

    // Kind of care, city, outcome, ground, class of waiting. Successful when one try was, else as the last ended.
    private static IEnumerable<string[]> Needs(List<CareAttempt> tried) => tried.GroupBy(attempt => (attempt.Client, attempt.Care)).Select(tries =>
    {
        var last = tries.Last();
        var decisive = tries.FirstOrDefault(attempt => attempt.Outcome == CareCodes.Successful) ?? last;
        return (string[])
        [
            last.Care, last.City, decisive.Outcome, decisive.Outcome == CareCodes.Refused ? decisive.Ground : Indicator.Unknown,
            decisive.Outcome == CareCodes.Successful ? CareCodes.Waiting(decisive.DaysWaited) : Indicator.Unknown,
        ];
    });

    // City and ground of the last refusal.
    private static IEnumerable<string[]> Refused(List<CareAttempt> tried) => tried.Where(attempt => attempt.Outcome == CareCodes.Refused).GroupBy(attempt => attempt.Client).Select(refusals =>
        (string[])[refusals.Last().City, refusals.Last().Ground]);
}
