// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System.Globalization;
using Lantaarn.Monitor.Indicators;

namespace Lantaarn.Monitor.Registrations;

/// <summary>A year, a half year or one day, written as SDMX does: <c>2024</c>, <c>2024-S1</c> or <c>2024-01-15</c>.</summary>
public sealed record RegistrationPeriod
{
    private RegistrationPeriod(string code, DateOnly from, DateOnly until, IndicatorPeriod kind) => (Code, From, Until, Kind) = (code, from, until, kind);

    /// <summary>As it is written in files.</summary>
    public string Code { get; }

    /// <summary>First day.</summary>
    public DateOnly From { get; }

    /// <summary>Last day.</summary>
    public DateOnly Until { get; }

    /// <summary>What kind of period it is.</summary>
    public IndicatorPeriod Kind { get; }

    internal bool Holds(DateOnly day) => From <= day && day <= Until;

    /// <summary>Reads a period; null where the text is none.</summary>
    /// <param name="code">For instance 2024, 2024-S1 or 2024-01-15.</param>
    public static RegistrationPeriod? Parse(string code)
    {
        ArgumentNullException.ThrowIfNull(code);
        if (DateOnly.TryParseExact(code, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) return new(code, day, day, IndicatorPeriod.ReferenceDate);
        if (code.Length < 4 || !DateOnly.TryParseExact(code[..4], "yyyy", CultureInfo.InvariantCulture, DateTimeStyles.None, out var start)) return null;
        return code[4..] switch
        {
            "" => new(code, start, start.AddYears(1).AddDays(-1), IndicatorPeriod.CalendarYear),
            "-S1" => new(code, start, start.AddMonths(6).AddDays(-1), IndicatorPeriod.HalfYear),
            "-S2" => new(code, start.AddMonths(6), start.AddYears(1).AddDays(-1), IndicatorPeriod.HalfYear),
            _ => null,
        };
    }
}
