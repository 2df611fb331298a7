// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System.Globalization;
using Lantaarn.Exchange.Rounds;
using Lantaarn.Linkage.Encoding.Normalisation;

namespace Lantaarn.Cli.Lists;

/// <summary>Age classes of an indicator, read from its codes ("30-39", "65+"), for the age on the first day of the reference period.</summary>
internal sealed class AgeClasses
{
    private readonly (int From, int To, string Code)[] _classes;
    private readonly DateOnly _reference;

    public AgeClasses(Indicator indicator, DateOnly reference)
    {
        _reference = reference;
        _classes = [.. indicator.Codes.Select(code => Parse(code.Code)).OfType<(int, int, string)>()];
    }

    public string Of(BirthDate birth)
    {
        if (birth.Year is not { } year) return Indicator.Unknown;
        var hadBirthday = birth.Month is not { } month || birth.Day is not { } day || (month, day).CompareTo((_reference.Month, _reference.Day)) <= 0;
        var age = _reference.Year - year - (hadBirthday ? 0 : 1);
        foreach (var (from, to, code) in _classes)
            if (age >= from && age <= to) return code;
        return Indicator.Unknown;
    }

    private static (int, int, string)? Parse(string code)
    {
        var ends = code.TrimEnd('+').Split('-');
        if (!int.TryParse(ends[0], CultureInfo.InvariantCulture, out var from)) return null;
        if (code.EndsWith('+')) return (from, int.MaxValue, code);
        return ends.Length == 2 && int.TryParse(ends[1], CultureInfo.InvariantCulture, out var to) ? (from, to, code) : null;
    }
}
