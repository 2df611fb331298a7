// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

namespace Lantaarn.Cli.InventedPeople;

/// <summary>
/// How often an organisation writes something other than a person's papers say; each rate is a probability per record in which that kind
/// can occur. No truth set of homeless people exists, so the defaults are estimates for a street register: about two thirds of the people
/// show a card or spell their own name, the rest are written down as heard. That papers themselves say 1 January belongs to the person
/// (<see cref="Origin.FirstJanuary"/>) and so agrees between lists; here are only the errors of one record.
/// </summary>
internal sealed record NoiseProfile
{
    /// <summary>Per name with collected Latin spellings. Redrawing may give the same spelling again (about half the time).</summary>
    public double OtherSpelling { get; init => field = Rate(value); } = 0.45;

    /// <summary>Per name from another script without collected spellings.</summary>
    public double Transliteration { get; init => field = Rate(value); } = 0.25;

    /// <summary>Per name in Latin script.</summary>
    public double WrittenByEar { get; init => field = Rate(value); } = 0.08;

    /// <summary>Per record with diacritics: few keyboards on the street have them.</summary>
    public double LostDiacritics { get; init => field = Rate(value); } = 0.6;

    /// <summary>Per family name with el, ben, de or the like.</summary>
    public double ParticleChanged { get; init => field = Rate(value); } = 0.3;

    /// <summary>Per double family name.</summary>
    public double FamilyNameShortened { get; init => field = Rate(value); } = 0.4;

    /// <summary>Per pair of given names.</summary>
    public double GivenNameDropped { get; init => field = Rate(value); } = 0.5;

    /// <summary>Given and family name in each other's place.</summary>
    public double NamesSwapped { get; init => field = Rate(value); } = 0.03;

    /// <summary>The same where the family name stands first at home.</summary>
    public double NamesSwappedFamilyFirst { get; init => field = Rate(value); } = 0.12;

    public double TypingError { get; init => field = Rate(value); } = 0.06;

    public double NicknameOnly { get; init => field = Rate(value); } = 0.04;

    public double Initials { get; init => field = Rate(value); } = 0.015;

    public double FamilyNameMissing { get; init => field = Rate(value); } = 0.04;

    /// <summary>Somebody was met and no name is known; such a record cannot be linked at all.</summary>
    public double Nameless { get; init => field = Rate(value); } = 0.065;

    /// <summary>Nickname noted beside the name: extra, no error.</summary>
    public double AliasNoted { get; init => field = Rate(value); } = 0.08;

    public double FirstJanuary { get; init => field = Rate(value); } = 0.04;

    public double BirthDateMissing { get; init => field = Rate(value); } = 0.13;

    /// <summary>The same for a record without a name.</summary>
    public double BirthDateMissingNameless { get; init => field = Rate(value); } = 0.85;

    /// <summary>Per date that stays a date with day and month swapped.</summary>
    public double DayAndMonthSwapped { get; init => field = Rate(value); } = 0.015;

    public double YearOff { get; init => field = Rate(value); } = 0.03;

    public double SexMissing { get; init => field = Rate(value); } = 0.03;

    public double OriginMissing { get; init => field = Rate(value); } = 0.06;

    /// <summary>Share of people whom one list holds twice, under another spelling.</summary>
    public double Duplicate { get; init => field = Rate(value); } = 0.03;

    private static double Rate(double value) => value is >= 0 and <= 1
        ? value
        : throw new ArgumentOutOfRangeException(nameof(value), value, "A rate lies between 0 and 1.");
}
