// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Lantaarn.Linkage.Encoding.Clkhash;

/// <summary>A date in a layout of strptime; encoded as year, month and day in digits without separator.</summary>
internal sealed record DateFormat : CellFormat
{
    private readonly Regex _layout;

    private DateFormat(Regex layout) => _layout = layout;

    /// <summary>Reads a layout made of %Y, %y, %m, %d, %H, %M, %S, %% and literal text.</summary>
    /// <exception cref="FormatException">Another directive, or one twice; the message completes "the format ...".</exception>
    public static DateFormat FromStrptime(string layout)
    {
        var pattern = new StringBuilder(@"\A");
        var seen = new HashSet<char>();
        for (var i = 0; i < layout.Length; i++)
        {
            if (char.IsWhiteSpace(layout[i])) pattern.Append(@"\s+");
            else if (layout[i] != '%') pattern.Append(Regex.Escape(layout[i].ToString()));
            else if (++i < layout.Length && (layout[i] == '%' || seen.Add(layout[i]))) pattern.Append(Directive(layout[i]));
            else throw new FormatException("ends in the middle of a directive or holds one twice");
        }
        return new DateFormat(new Regex(pattern.Append(@"\z").ToString(), RegexOptions.CultureInvariant));
    }

    public override string Canonical(string cell)
    {
        var match = _layout.Match(cell);
        if (!match.Success) throw new FormatException("is not a date in the layout of the schema");
        var (year, month, day) = (Year(match), Number(match, "m", 1), Number(match, "d", 1));
        if (year < 1 || day > DateTime.DaysInMonth(year, month)) throw new FormatException("is not a day of the calendar");
        return string.Create(CultureInfo.InvariantCulture, $"{year}{month:D2}{day:D2}");
    }

    private static string Directive(char letter) => letter switch
    {
        'Y' => "(?<Y>[0-9]{4})",
        'y' => "(?<y>[0-9]{2})",
        'm' => "(?<m>1[0-2]|0[1-9]|[1-9])",
        'd' => "(?<d>3[0-1]|[1-2][0-9]|0[1-9]|[1-9]| [1-9])",
        'H' => "(?:2[0-3]|[0-1][0-9]|[0-9])",
        'M' => "(?:[0-5][0-9]|[0-9])",
        'S' => "(?:6[0-1]|[0-5][0-9]|[0-9])",
        '%' => "%",
        _ => throw new FormatException($"holds %{letter}, which is not supported; use %Y, %y, %m, %d, %H, %M or %S"),
    };

    // POSIX: 69 to 99 are the last century, 00 to 68 this one; a date without year is of 1900.
    private static int Year(Match match)
    {
        if (!match.Groups["y"].Success) return Number(match, "Y", 1900);
        var year = Number(match, "y", 0);
        return year + (year < 69 ? 2000 : 1900);
    }

    private static int Number(Match match, string group, int otherwise) => match.Groups[group].Success
        ? int.Parse(match.Groups[group].ValueSpan, NumberStyles.AllowLeadingWhite, CultureInfo.InvariantCulture)
        : otherwise;
}
