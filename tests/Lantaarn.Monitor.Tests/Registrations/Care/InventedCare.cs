// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System.Globalization;
using Lantaarn.Exchange.Rounds;
using Lantaarn.Monitor.Indicators;
using Lantaarn.Monitor.Registrations;
using Lantaarn.Monitor.Registrations.Care;

namespace Lantaarn.Monitor.Tests.Registrations.Care;

/// <summary>Attempts to get care for invented people.</summary>
internal static class InventedCare
{
    public static RegistrationPeriod Year { get; } = RegistrationPeriod.Parse("2024")!;

    /// <summary>Some organisations that try again and again, in a few cities.</summary>
    public static (string Organisation, CareAttempt[] Attempts)[] Many(int seed, int organisations = 2)
    {
        var random = new Random(seed);
        string[] kinds = [.. CareCodes.Of(Derivation.CareNeeded)], outcomes = [.. CareCodes.Of(Derivation.CareOutcomes), Indicator.Unknown], grounds = [.. CareCodes.Of(Derivation.CareRefusals), Indicator.Unknown];
        return [.. Enumerable.Range(0, organisations).Select(organisation => ($"Organisation {organisation}", (CareAttempt[])[.. Enumerable.Range(0, 1_500).Select(_ =>
        {
            var outcome = random.Next(3) == 0 ? CareCodes.Successful : outcomes[random.Next(outcomes.Length)];
            return new CareAttempt($"{random.Next(400)}", kinds[Math.Min(random.Next(kinds.Length), random.Next(kinds.Length))], random.Next(30) == 0 ? "C" : random.Next(3) == 0 ? "B" : "A",
                new(2023 + random.Next(3), 1 + random.Next(12), 1), outcome, outcome == CareCodes.Successful && random.Next(9) > 0 ? random.Next(120) : null,
                outcome == CareCodes.Refused ? grounds[Math.Min(random.Next(grounds.Length), random.Next(grounds.Length))] : Indicator.Unknown);
        })]))];
    }

    /// <summary>What each organisation counts.</summary>
    public static CountedRegistration[] Counted(params (string Organisation, CareAttempt[] Attempts)[] registrations) =>
        [.. registrations.Select(one => new CountedRegistration(one.Organisation, CountCare.Of(one.Attempts, [Year])))];

    public static CareAttempt Attempt(string month, string outcome, string client = "1", string care = "huisarts", string city = "A", int? days = null, string ground = Indicator.Unknown) =>
        new(client, care, city, DateOnly.ParseExact(month, "yyyy-MM", CultureInfo.InvariantCulture), outcome, days, ground);
}
