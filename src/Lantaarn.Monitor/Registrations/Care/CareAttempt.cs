// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

namespace Lantaarn.Monitor.Registrations.Care;

/// <summary>A try to get care for somebody, as one organisation wrote it down. It stays there: see <see cref="CountCare"/>.</summary>
/// <param name="Client">The organisation's own number of the person; says nothing outside this registration.</param>
/// <param name="Care">Code of the kind of care.</param>
/// <param name="City">Code of the city.</param>
/// <param name="Month">First day of the month of the try.</param>
/// <param name="Outcome">Code of what became of it, or <see cref="Exchange.Rounds.Indicator.Unknown"/>.</param>
/// <param name="DaysWaited">Days from the first try for this care until it began, 0 or more; null where it did not begin or nobody knows.</param>
/// <param name="Ground">Code of why it was refused, or <see cref="Exchange.Rounds.Indicator.Unknown"/>.</param>
public sealed record CareAttempt(string Client, string Care, string City, DateOnly Month, string Outcome, int? DaysWaited, string Ground);
