// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

namespace Lantaarn.Monitor.Registrations;

/// <summary>A visit or a stay, as one organisation wrote it down in its own registration. It stays there: see <see cref="CountVisits"/>.</summary>
/// <param name="Client">The organisation's own number of the person; says nothing outside this registration.</param>
/// <param name="From">Day of the visit, or first day of the stay.</param>
/// <param name="Until">Last day, the same as the first for a visit; null for a stay that still lasts.</param>
/// <param name="FirstSeen">Day on which the organisation first saw the person, which may be before this registration began.</param>
/// <param name="City">Code of the city.</param>
/// <param name="Sex">Code of the sex.</param>
/// <param name="Group">Code of the group.</param>
public sealed record RegistrationRow(string Client, DateOnly From, DateOnly? Until, DateOnly FirstSeen, string City, string Sex, string Group)
{
    internal bool Touches(RegistrationPeriod period) => From <= period.Until && (Until is null || Until >= period.From);

    // Whoever left on the day itself is not there any more.
    internal bool LastsOn(DateOnly day) => From <= day && (Until is null || Until > day);
}
