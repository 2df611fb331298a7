// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System.Globalization;
using System.Text;
using Lantaarn.Exchange;
using Lantaarn.Exchange.Rounds;
using Lantaarn.Monitor.Indicators;
using Lantaarn.Monitor.Registrations.Care;

namespace Lantaarn.Cli.Registrations;

/// <summary>Attempts to get care as a CSV file; months as 2024-01, days waited as a whole number or empty. Codes are those of the indicators.</summary>
internal static class CareList
{
    public const string Columns = "client,care,city,month,outcome,days_waited,ground";

    private static readonly IReadOnlyList<string> Kinds = CareCodes.Of(Derivation.CareNeeded);
    private static readonly IReadOnlyList<string> Outcomes = [.. CareCodes.Of(Derivation.CareOutcomes), Indicator.Unknown];
    private static readonly IReadOnlyList<string> Grounds = [.. CareCodes.Of(Derivation.CareRefusals), Indicator.Unknown];

    /// <summary>Reads a registration.</summary>
    /// <exception cref="InputException">There is no such file or column, or a row says something that cannot be.</exception>
    public static IReadOnlyList<CareAttempt> Read(string path) => RegistrationFile.Read(path, Columns, Row);

    /// <summary>A registration as the content of such a file.</summary>
    public static byte[] Bytes(IReadOnlyList<CareAttempt> attempts)
    {
        var text = new StringBuilder($"{Columns}\n");
        foreach (var attempt in attempts)
            text.Append(CultureInfo.InvariantCulture, $"{attempt.Client},{attempt.Care},{attempt.City},{attempt.Month:yyyy-MM},{attempt.Outcome},{attempt.DaysWaited},{attempt.Ground}\n");
        return Encoding.UTF8.GetBytes(text.ToString());
    }

    private static CareAttempt Row(RegistrationLine line)
    {
        var outcome = line.Code("outcome", Outcomes);
        var ground = line["ground"] == "" ? Indicator.Unknown : line.Code("ground", Grounds);
        var days = line.DaysOrNull("days_waited");
        if (ground != Indicator.Unknown && outcome != CareCodes.Refused) throw line.Wrong("There is a ground of refusal, and the outcome is another.");
        if (days is not null && outcome != CareCodes.Successful) throw line.Wrong("There are days waited until the care began, and it did not begin.");
        return new(line.Client, line.Code("care", Kinds), line["city"], line.Month("month"), outcome, days, ground);
    }
}
