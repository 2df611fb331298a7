// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System.Globalization;
using Lantaarn.Linkage.Encoding.Normalisation;

namespace Lantaarn.Bench;

/// <summary>Pairs of spellings, compared in four ways.</summary>
internal static class SpellingPairs
{
    // Else Mohamed alone would be a third of all pairs.
    private const int MostWeight = 200;

    /// <summary>Two bearers of one name who write it differently.</summary>
    public static PairShares OfOneName(SpeltName[] names)
    {
        var shares = new PairShares();
        foreach (var name in names)
        {
            var forms = Forms(name);
            for (var i = 0; i < forms.Length; i++)
                for (var j = 0; j < i; j++) shares.Add(forms[i], forms[j], forms[i].Share(name) * forms[j].Share(name) * Weight(name));
        }
        return shares;
    }

    /// <summary>A name in its own script and in Latin script, where these differ.</summary>
    public static PairShares OwnAndLatin(SpeltName[] names)
    {
        var shares = new PairShares();
        foreach (var name in names)
        {
            var own = new SpellingForms(name.Own, 1);
            foreach (var form in Forms(name))
                if (form.Text != own.Text) shares.Add(own, form, form.Share(name) * Weight(name));
        }
        return shares;
    }

    /// <summary>Spellings of two names that have no spelling in common.</summary>
    public static PairShares OfTwoNames(SpeltName[] names)
    {
        var shares = new PairShares();
        var forms = Array.ConvertAll(names, name => Forms(name));
        var texts = Array.ConvertAll(forms, spellings => spellings.Select(form => form.Text).ToHashSet());
        for (var a = 0; a < names.Length; a++)
            for (var b = 0; b < a; b++)
            {
                if (texts[a].Overlaps(texts[b])) continue;
                foreach (var one in forms[a])
                    foreach (var other in forms[b]) shares.Add(one, other, (double)one.Bearers * other.Bearers);
            }
        return shares;
    }

    private static int Weight(SpeltName name) => Math.Min(name.Bearers, MostWeight);

    private static SpellingForms[] Forms(SpeltName name) =>
        Array.ConvertAll(name.Spellings, spelling => new SpellingForms(spelling.Text, spelling.Bearers));
}

/// <summary>One spelling in the forms that are compared.</summary>
internal sealed class SpellingForms(string text, int bearers)
{
    private readonly string[] _parts = NameParts.Of(text, "");

    public string Text { get; } = text.ToLowerInvariant();

    public int Bearers => bearers;

    public double Share(SpeltName name) => (double)bearers / name.Bearers;

    public int[] Raw => field ??= Bigrams(Text);

    public int[] Folded => field ??= Bigrams(string.Join(' ', _parts));

    public string Key => field ??= string.Join(' ', _parts.Select(part => SoundKey.Of(part)));

    public int[] KeyBigrams => field ??= Bigrams(Key);

    private static int[] Bigrams(string text)
    {
        var padded = $" {text} ";
        return [.. Enumerable.Range(0, padded.Length - 1).Select(i => (padded[i] << 16) | padded[i + 1]).Distinct().Order()];
    }
}

/// <summary>How many pairs, by weight, come together in each of the four ways.</summary>
internal sealed class PairShares
{
    private const double Alike = 0.8;

    private double _weight, _raw, _folded, _equal, _key;

    public int Pairs { get; private set; }

    public double KeyDice => _key / _weight;

    public void Add(SpellingForms a, SpellingForms b, double weight)
    {
        Pairs++;
        _weight += weight;
        if (Dice(a.Raw, b.Raw) >= Alike) _raw += weight;
        if (Dice(a.Folded, b.Folded) >= Alike) _folded += weight;
        if (a.Key == b.Key) _equal += weight;
        if (Dice(a.KeyBigrams, b.KeyBigrams) >= Alike) _key += weight;
    }

    public override string ToString() => _weight == 0 ? "- | - | - | -" : string.Join(" | ", new[] { _raw, _folded, _equal, _key }.Select(Share));

    private string Share(double weight) =>
        (weight / _weight).ToString(weight / _weight is > 0 and < 0.01 ? "P3" : "P1", CultureInfo.InvariantCulture);

    private static double Dice(int[] a, int[] b)
    {
        var (i, j, shared) = (0, 0, 0);
        while (i < a.Length && j < b.Length)
        {
            if (a[i] == b[j]) shared++;
            var step = a[i].CompareTo(b[j]);
            if (step <= 0) i++;
            if (step >= 0) j++;
        }
        return 2.0 * shared / (a.Length + b.Length);
    }
}
