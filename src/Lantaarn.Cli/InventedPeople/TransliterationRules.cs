// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

namespace Lantaarn.Cli.InventedPeople;

/// <summary>
/// Letters that change places when a name is carried into Latin script by French, English, German or Dutch habits, or, for names that are
/// already in Latin script, when a Dutch ear writes down what it hears. Rough and one at a time, as lists differ in practice.
/// </summary>
internal static class TransliterationRules
{
    private const double SecondChange = 0.25;

    private static readonly (string From, string To)[] Arabic = BothWays(
        "ou/u", "ou/oo", "ch/sh", "dj/j", "k/q", "kh/gh", "ss/s", "ei/ai", "i/y", "th/t", "gh/g",
        "aa/a", "oua/wa", "ee/i", "mm/m", "ll/l", "e/a", "a/ah");

    private static readonly (string From, string To)[] Ethiopic = BothWays(
        "ge/ghe", "ts/tz", "ts/s", "k/q", "w/u", "ai/ay", "ei/ey", "e/a", "ie/e",
        "ch/tch", "ss/s", "y/i", "sh/sch", "mm/m", "dd/d", "th/t", "ou/u");

    private static readonly (string From, string To)[] Cyrillic = BothWays(
        "ts/c", "ts/tz", "zh/j", "zh/g", "sh/sch", "ch/tsch", "y/i", "y/j", "v/w", "h/kh",
        "iya/ia", "yu/iu", "ya/ia", "ks/x", "ov/ow", "ev/ew", "a/u");

    private static readonly (string From, string To)[] Georgian = BothWays(
        "dze/dse", "k/q", "ts/c", "v/w", "kh/h", "sh/sch", "ch/tch", "j/dzh", "t/th");

    private static readonly (string From, string To)[] ByEar =
    [
        ("sz", "s"), ("cz", "tj"), ("rz", "z"), ("w", "v"), ("cs", "tj"), ("zs", "z"), ("gy", "dj"), ("ph", "f"), ("y", "i"), ("c", "k"),
        ("th", "t"), ("ck", "k"), ("x", "ks"), ("tt", "t"), ("nn", "n"), ("ll", "l"), ("oo", "o"), ("ie", "i"), ("v", "f"),
        ("z", "s"), ("j", "y"), ("qu", "kw"), ("ou", "oe"), ("u", "oe"), ("ș", "sj"), ("ț", "ts"), ("kw", "qu"), ("sh", "sj"), ("i", "ie")
    ];

    /// <summary>The name with one, sometimes two, of its letters carried over otherwise; unchanged where no rule touches it.</summary>
    public static string Apply(string name, WritingSystem script, Random random)
    {
        var rules = script switch
        {
            WritingSystem.Arabic => Arabic,
            WritingSystem.Ethiopic => Ethiopic,
            WritingSystem.Cyrillic => Cyrillic,
            WritingSystem.Georgian => Georgian,
            _ => ByEar
        };
        var changed = ApplyOne(name, rules, random);
        return random.Chance(SecondChange) ? ApplyOne(changed, rules, random) : changed;
    }

    private static string ApplyOne(string name, (string From, string To)[] rules, Random random)
    {
        var fitting = rules.Where(r => name.Contains(r.From, StringComparison.OrdinalIgnoreCase)).ToList();
        if (fitting.Count == 0) return name;
        var (from, to) = random.Pick(fitting);
        var places = Enumerable.Range(0, name.Length - from.Length + 1)
            .Where(i => name.AsSpan(i, from.Length).Equals(from, StringComparison.OrdinalIgnoreCase))
            .ToList();
        var place = random.Pick(places);
        var written = char.IsUpper(name[place]) ? char.ToUpperInvariant(to[0]) + to[1..] : to;
        return name[..place] + written + name[(place + from.Length)..];
    }

    private static (string From, string To)[] BothWays(params string[] pairs) =>
        [.. pairs.Select(p => p.Split('/')).SelectMany(p => new[] { (p[0], p[1]), (p[1], p[0]) })];
}
