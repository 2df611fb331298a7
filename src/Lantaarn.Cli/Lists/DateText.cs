// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System.Globalization;
using Lantaarn.Linkage.Encoding;

namespace Lantaarn.Cli.Lists;

/// <summary>Reads a date of birth as organisations write it: ISO or Dutch, whole or only the year.</summary>
internal static class DateText
{
    private static readonly string[] Formats =
        ["yyyy-M-d", "yyyyMMdd", "d-M-yyyy", "d/M/yyyy", "d.M.yyyy", "d M yyyy", "yyyy/M/d", "yyyy-M-d HH:mm:ss", "yyyy-M-d'T'HH:mm:ss", "d-M-yyyy HH:mm", "d-M-yyyy HH:mm:ss"];

    /// <summary>The date, or null when the text is none. Empty text is an unknown date.</summary>
    public static BirthDate? Read(string text)
    {
        var trimmed = text.Trim();
        if (trimmed is "" or "-" or "?") return BirthDate.Unknown;
        if (DateOnly.TryParseExact(trimmed, Formats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
            return IsPlausible(date.Year) ? BirthDate.On(date.Year, date.Month, date.Day) : null;
        return ReadYear(trimmed);
    }

    public static BirthDate? ReadYear(string text)
    {
        var trimmed = text.Trim();
        if (trimmed is "" or "-" or "?") return BirthDate.Unknown;
        return trimmed.Length == 4 && int.TryParse(trimmed, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && IsPlausible(year)
            ? BirthDate.InYear(year)
            : null;
    }

    private static bool IsPlausible(int year) => year is >= 1900 and <= 2100;
}
