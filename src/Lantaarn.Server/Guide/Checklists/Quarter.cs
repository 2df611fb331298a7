// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System.Globalization;

namespace Lantaarn.Server.Guide.Checklists;

/// <summary>A quarter of a year.</summary>
/// <param name="Year">The year.</param>
/// <param name="Number">1 to 4.</param>
internal readonly record struct Quarter(int Year, int Number)
{
    public const int MonthsOfYear = 12;
    private const int Months = 3;

    public static Quarter Of(int year, int month) => new(year, (month - 1) / Months + 1);

    /// <summary>Months from the start of our era to its first: what comes before is smaller.</summary>
    public int FirstMonth => Year * MonthsOfYear + (Number - 1) * Months + 1;

    /// <summary>Reads what <see cref="ToString"/> writes.</summary>
    /// <returns>Null for anything else.</returns>
    public static Quarter? Parse(string text) =>
        text is [_, _, _, _, '-', >= '1' and <= '4'] && int.TryParse(text.AsSpan(0, 4), NumberStyles.None, CultureInfo.InvariantCulture, out var year) ? new(year, text[5] - '0') : null;

    /// <summary>Such as 2026-4.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Year:0000}-{Number}");
}
