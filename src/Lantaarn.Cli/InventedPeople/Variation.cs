// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

namespace Lantaarn.Cli.InventedPeople;

/// <summary>The ways in which what an organisation wrote down differs from a person's papers.</summary>
[Flags]
internal enum Variation
{
    None = 0,

    /// <summary>Another Latin spelling that bearers of the name use.</summary>
    OtherSpelling = 1 << 0,

    /// <summary>Carried over from another script by other rules.</summary>
    Transliteration = 1 << 1,

    /// <summary>A name in Latin script written as it sounds to a Dutch ear.</summary>
    WrittenByEar = 1 << 2,

    LostDiacritics = 1 << 3,

    /// <summary>El, al, ben, de and the like left out, joined, split off or replaced.</summary>
    ParticleChanged = 1 << 4,

    FamilyNameShortened = 1 << 5,
    GivenNameDropped = 1 << 6,
    NamesSwapped = 1 << 7,
    TypingError = 1 << 8,
    NicknameOnly = 1 << 9,
    Initials = 1 << 10,
    FamilyNameMissing = 1 << 11,

    /// <summary>Somebody was met and no name is known.</summary>
    Nameless = 1 << 12,

    /// <summary>1 January written where the papers have another day.</summary>
    FirstJanuary = 1 << 13,

    BirthDateMissing = 1 << 14,
    DayAndMonthSwapped = 1 << 15,

    /// <summary>Year of birth one to three years off.</summary>
    YearOff = 1 << 16,

    SexMissing = 1 << 17,
    OriginMissing = 1 << 18
}
