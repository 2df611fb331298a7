// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System.Collections.Frozen;

namespace Lantaarn.Linkage.Encoding.Normalisation;

/// <summary>
/// The parts of a person's name that are compared, as a bag: sorted and without repeats, so that it does not matter which part
/// was taken for the family name, in what order they stand, or whether one is written twice.
/// </summary>
/// <remarks>
/// Field by field, in this order:
/// <list type="number">
/// <item>Words are cut and written in bare Latin letters (<see cref="NameWords"/>); placeholders go ("onbekend", "NN") and titles go ("mevr.", "dr.").</item>
/// <item>Names with <i>abd</i> become one word, however they are cut and whatever the article: "Abd al-Rahman", "Abdel Rahman",
/// "Abderrahmane" (<see cref="AbdNames"/>).</item>
/// <item>"Ben", "abou" and the like are written on to the next word: "Ben Ali" and "Benali" are one name.</item>
/// <item>Articles and particles before another word go: "el Amrani" is amrani, "van der Berg" is berg. Alone they stay.</item>
/// <item>Where the rule is chosen, short forms become the name they come from (<see cref="ShortForms"/>).</item>
/// <item>Initials go where there is a longer word.</item>
/// </list>
/// </remarks>
internal static class NameParts
{
    private static readonly FrozenSet<string> Placeholders = Words(
        "onbekend unknown inconnu inconnue unbekannt desconocido nn nb nvt na geen anoniem anonymous anonyme fnu lnu xx xxx xxxx");

    private static readonly FrozenSet<string> Honorifics = Words(
        "mr mrs ms miss dhr mw mevr mevrouw meneer heer mme mlle frau herr dr drs ing ir prof geb geboren nee ev sheikh shaikh cheikh hadj hajj haji hajji");

    private static readonly FrozenSet<string> JoinedPrefixes = Words("ben bou abu abou abo oum umm um mac mc");

    private static readonly FrozenSet<string> Particles = Words(
        "al el ul an ar as at ad ed er es ez van der den de het ten ter te von zu la le les du des da do dos das di del della "
        + "bin ibn bint bent ould uld ait");

    /// <summary>The parts of both fields together.</summary>
    public static string[] Of(string givenNames, string familyNames, NormalisationRules rules = default)
    {
        var parts = OfField(givenNames, rules);
        parts.AddRange(OfField(familyNames, rules));
        if (rules.Has(NormalisationRule.ShortForms)) parts = parts.ConvertAll(ShortForms.Full);
        if (rules.Has(NormalisationRule.Initials) && parts.Exists(part => part.Length > 1)) parts.RemoveAll(part => part.Length == 1);
        return rules.Has(NormalisationRule.Order) ? [.. parts.Distinct().Order(StringComparer.Ordinal)] : [.. parts];
    }

    private static List<string> OfField(string field, NormalisationRules rules)
    {
        var words = NameWords.Split(field, rules);
        if (rules.Has(NormalisationRule.Placeholders)) words.RemoveAll(Placeholders.Contains);
        if (rules.Has(NormalisationRule.Honorifics) && words.Count > 1) words.RemoveAll(Honorifics.Contains);
        if (rules.Has(NormalisationRule.ServantNames)) AbdNames.Join(words);
        if (rules.Has(NormalisationRule.JoinedPrefixes)) JoinPrefixes(words);
        if (rules.Has(NormalisationRule.Particles)) RemoveParticles(words);
        return words;
    }

    private static void JoinPrefixes(List<string> words)
    {
        for (var i = words.Count - 2; i >= 0; i--)
        {
            if (!JoinedPrefixes.Contains(words[i])) continue;
            words[i] += words[i + 1];
            words.RemoveAt(i + 1);
        }
    }

    private static void RemoveParticles(List<string> words)
    {
        for (var i = words.Count - 2; i >= 0; i--)
            if (Particles.Contains(words[i])) words.RemoveAt(i);
    }

    private static FrozenSet<string> Words(string list) => list.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
