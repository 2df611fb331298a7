// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System.Globalization;
using System.Text.RegularExpressions;

namespace Lantaarn.Bench;

/// <summary>One name with the ways in which it is written, each with how many bearers write it so.</summary>
/// <param name="Own">The name in its own script.</param>
/// <param name="Spellings">In Latin script.</param>
internal sealed record SpeltName(string Own, (string Text, int Bearers)[] Spellings)
{
    private const int FewestBearers = 20;
    private const int FewestPerSpelling = 2;
    private const int ShortestSpelling = 3;

    public int Bearers { get; } = Spellings.Sum(spelling => spelling.Bearers);

    /// <summary>Rules were chosen on one half of the names; which half does not depend on anything but the name itself.</summary>
    public bool HeldOut => Own.Aggregate(2166136261u, (hash, letter) => (hash ^ letter) * 16777619u) % 2 == 1;

    /// <summary>Arabic names with the Latin spellings on record: Wikidata tokens of Merhav and Ash (COLING 2018).</summary>
    public static SpeltName[] Arabic(string folder) =>
    [
        .. from row in Rows(folder, "arabic_names_all_latin_spellings_wikidata_x_faker.tsv")
           let spellings = Regex.Matches(row[3], @"(\S+)\((\d+)\)")
               .Select(match => (Text: match.Groups[1].Value, Bearers: int.Parse(match.Groups[2].Value, CultureInfo.InvariantCulture)))
               .Where(spelling => spelling.Bearers >= FewestPerSpelling && spelling.Text.Length >= ShortestSpelling)
               .ToArray()
           let name = new SpeltName(row[0], spellings)
           where name.Bearers >= FewestBearers
           select name,
    ];

    /// <summary>Names of Faker by language, with romanisations by ICU; every spelling counts as one bearer.</summary>
    public static ILookup<string, SpeltName> Romanised(string folder) => Rows(folder, "icu_romanisation_variants.tsv")
        .ToLookup(row => row[0][..2], row => new SpeltName(row[1], [.. row[2].Split('|').Distinct().Select(text => (text, 1))]));

    private static IEnumerable<string[]> Rows(string folder, string file) =>
        File.ReadLines(Path.Combine(folder, file)).Skip(1).Select(line => line.Split('\t'));
}
