// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

namespace Lantaarn.Cli.InventedPeople;

/// <summary>How one organisation writes down a date of birth.</summary>
internal sealed class DateNoise(Random random, NoiseProfile profile)
{
    private const int MostYearsOff = 3;

    public DateOnly? Write(DateOnly born, bool nameless, ref Variation variations)
    {
        if (random.Chance(nameless ? profile.BirthDateMissingNameless : profile.BirthDateMissing))
        {
            variations |= Variation.BirthDateMissing;
            return null;
        }
        if (random.Chance(profile.FirstJanuary)) return FirstJanuary(born, ref variations);
        var written = random.Chance(profile.DayAndMonthSwapped) ? Swapped(born, ref variations) : born;
        return random.Chance(profile.YearOff) ? AnotherYear(written, ref variations) : written;
    }

    private static DateOnly FirstJanuary(DateOnly born, ref Variation variations)
    {
        if (born is not { Day: 1, Month: 1 }) variations |= Variation.FirstJanuary;
        return new DateOnly(born.Year, 1, 1);
    }

    private static DateOnly Swapped(DateOnly born, ref Variation variations)
    {
        if (born.Day > 12 || born.Day == born.Month) return born;
        variations |= Variation.DayAndMonthSwapped;
        return new DateOnly(born.Year, born.Day, born.Month);
    }

    private DateOnly AnotherYear(DateOnly born, ref Variation variations)
    {
        variations |= Variation.YearOff;
        return born.AddYears(random.Next(1, MostYearsOff + 1) * (random.Chance(0.5) ? 1 : -1));
    }
}
