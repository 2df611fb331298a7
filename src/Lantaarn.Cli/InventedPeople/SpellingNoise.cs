// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

namespace Lantaarn.Cli.InventedPeople;

/// <summary>How one name is spelled by somebody who did not copy it from a card.</summary>
internal sealed class SpellingNoise(Random random, NoiseProfile profile)
{
    public string Respell(Name name, WritingSystem script, ref Variation variations)
    {
        if (name.Spellings is { } spellings)
        {
            return random.Chance(profile.OtherSpelling)
                ? Mark(name.Text, spellings.Draw(random), Variation.OtherSpelling, ref variations)
                : name.Text;
        }
        var (rate, kind) = script == WritingSystem.Latin
            ? (profile.WrittenByEar, Variation.WrittenByEar)
            : (profile.Transliteration, Variation.Transliteration);
        return random.Chance(rate)
            ? Mark(name.Text, TransliterationRules.Apply(name.Text, script, random), kind, ref variations)
            : name.Text;
    }

    public string ChangeParticle(string family, ref Variation variations) => random.Chance(profile.ParticleChanged)
        ? Mark(family, Particles.Change(family, random), Variation.ParticleChanged, ref variations)
        : family;

    public bool LosesDiacritics() => random.Chance(profile.LostDiacritics);

    public static string WithoutDiacritics(string name, ref Variation variations) =>
        Mark(name, Diacritics.Remove(name), Variation.LostDiacritics, ref variations);

    public string MisType(string name, ref Variation variations) =>
        Mark(name, TypingErrors.Add(name, random), Variation.TypingError, ref variations);

    private static string Mark(string before, string after, Variation kind, ref Variation variations)
    {
        if (after != before) variations |= kind;
        return after;
    }
}
