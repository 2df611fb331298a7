// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using Lantaarn.Exchange.Rounds;

namespace Lantaarn.Monitor.Registrations.Care;

/// <summary>
/// What somebody needed of one kind of care in a year, and what became of it. However often it was tried, it is one need: who is sent from desk to desk
/// would else weigh more than who was helped at once. These are true data, which go nowhere but to <see cref="ProtectCare"/>.
/// </summary>
/// <param name="Organisation">Who helped.</param>
/// <param name="Care">The kind of care.</param>
/// <param name="City">Where the last try was made.</param>
/// <param name="Outcome">Successful when one try was, else that of the last.</param>
/// <param name="Ground">Why it was refused; unknown for every other outcome.</param>
/// <param name="Waiting">Class of the waiting time; unknown where the care did not begin.</param>
internal sealed record CareNeed(string Organisation, string Care, string City, string Outcome, string Ground, string Waiting)
{
    /// <summary>The needs of a year.</summary>
    public static IReadOnlyList<CareNeed> Of(IReadOnlyList<CareRegistration> registrations, RegistrationPeriod year) =>
    [
        .. from registration in registrations
           from tries in registration.Attempts.Where(attempt => year.Holds(attempt.Month)).GroupBy(attempt => (attempt.Client, attempt.Care))
           select Of(registration.Organisation, [.. tries.OrderBy(attempt => attempt.Month)]),
    ];

    private static CareNeed Of(string organisation, IReadOnlyList<CareAttempt> tries)
    {
        var last = tries[^1];
        var decisive = tries.FirstOrDefault(attempt => attempt.Outcome == CareCodes.Successful) ?? last;
        return new(organisation, last.Care, last.City, decisive.Outcome,
            decisive.Outcome == CareCodes.Refused ? decisive.Ground : Indicator.Unknown,
            decisive.Outcome == CareCodes.Successful ? CareCodes.Waiting(decisive.DaysWaited) : Indicator.Unknown);
    }
}
