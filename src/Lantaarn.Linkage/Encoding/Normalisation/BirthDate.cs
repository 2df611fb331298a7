// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System.Globalization;

namespace Lantaarn.Linkage.Encoding.Normalisation;

/// <summary>
/// What is known of a date of birth: the day, the month, the year, or nothing. Where papers give no date, officials write
/// 1 January, 1 July or 31 December: a person born on one of these counts as born in that year, no more. Such a date is not equal to
/// the year alone, because a round can choose to compare the day all the same. The default is <see cref="Unknown"/>.
/// </summary>
public readonly record struct BirthDate
{
    /// <summary>First year taken for true.</summary>
    public const int FirstYear = 1880;

    /// <summary>Last year taken for true.</summary>
    public const int LastYear = 2100;

    private const int Months = 12;

    private readonly DateOnly? _madeUp;

    private BirthDate(int? year, int? month, int? day) => (Year, Month, Day) = (year, month, day);

    private BirthDate(DateOnly madeUp) => (Year, _madeUp) = (Checked(madeUp.Year), madeUp);

    /// <summary>Nothing known.</summary>
    public static BirthDate Unknown => default;

    /// <summary>Year, 1880 to 2100; null when unknown.</summary>
    public int? Year { get; }

    /// <summary>Month, 1 to 12; null when unknown or made up.</summary>
    public int? Month { get; }

    /// <summary>Day of the month, 1 to 31; null when unknown or made up.</summary>
    public int? Day { get; }

    /// <summary>Only the year.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Outside 1880 to 2100.</exception>
    public static BirthDate OfYear(int year) => new(Checked(year), null, null);

    /// <summary>Year and month.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Year outside 1880 to 2100, month outside 1 to 12.</exception>
    public static BirthDate OfMonth(int year, int month)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(month, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(month, 12);
        return new BirthDate(Checked(year), month, null);
    }

    /// <summary>A day; only its year when it is 1 January, 1 July or 31 December.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Year outside 1880 to 2100.</exception>
    public static BirthDate Of(DateOnly date) => date is { Day: 1, Month: 1 or 7 } or { Day: 31, Month: 12 }
        ? new BirthDate(date)
        : new BirthDate(Checked(date.Year), date.Month, date.Day);

    /// <summary>What is compared of this date: made-up days only if they are believed, of day and month the smaller as the month.</summary>
    internal BirthDate By(NormalisationRules rules)
    {
        var (month, day) = (Month, Day);
        if (_madeUp is { } date && !rules.Has(NormalisationRule.MadeUpDays)) (month, day) = (date.Month, date.Day);
        if (day <= Months && month > day && rules.Has(NormalisationRule.DayMonthOrder)) (month, day) = (day, month);
        return new(Year, month, day);
    }

    /// <summary>
    /// Reads yyyy-MM-dd, dd-MM-yyyy, yyyyMMdd, yyyy-MM, MM-yyyy or yyyy, with hyphens, slashes, full stops or blanks. A month or
    /// day of 0 is unknown. An empty text reads as <see cref="Unknown"/>.
    /// </summary>
    /// <returns>
    /// False for anything else, for years that nobody alive was born in, and for days that do not exist; of those the year is kept, and the month if
    /// there is one.
    /// </returns>
    public static bool TryParse(string? text, out BirthDate birth)
    {
        birth = Unknown;
        var trimmed = text.AsSpan().Trim();
        if (trimmed.IsEmpty) return true;
        Span<int> numbers = stackalloc int[3];
        var count = Numbers(trimmed, numbers);
        if (count == 0) return false;
        if (count > 1 && numbers[count - 1] >= FirstYear) numbers[..count].Reverse();
        var (year, month, day) = (numbers[0], count > 1 ? numbers[1] : 0, count > 2 ? numbers[2] : 0);
        if (year is < FirstYear or > LastYear) return false;
        birth = month is < 1 or > 12 ? OfYear(year) : OfMonth(year, month);
        if (month is < 0 or > 12) return false;
        if (month == 0 || day == 0) return true;
        if (day < 0 || day > DateTime.DaysInMonth(year, month)) return false;
        birth = Of(new DateOnly(year, month, day));
        return true;
    }

    // How many numbers stand in the text; none when there is anything else in it or too much.
    private static int Numbers(ReadOnlySpan<char> text, Span<int> numbers)
    {
        if (text.Length == 8 && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var digits))
        {
            (numbers[0], numbers[1], numbers[2]) = (digits / 10000, digits / 100 % 100, digits % 100);
            return 3;
        }
        var count = 0;
        foreach (var range in text.SplitAny("-/. "))
        {
            if (count == numbers.Length) return 0;
            if (!int.TryParse(text[range], NumberStyles.None, CultureInfo.InvariantCulture, out numbers[count++])) return 0;
        }
        return count;
    }

    private static int Checked(int year)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(year, FirstYear);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(year, LastYear);
        return year;
    }
}
