// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System.Collections.Concurrent;
using System.Globalization;

namespace Lantaarn.Cli.InventedPeople;

/// <summary>The names of one region, read from its embedded file (see Names/README.md for source and licence).</summary>
internal sealed class NameList
{
    private static readonly ConcurrentDictionary<NameRegion, NameList> Loaded = new();
    private readonly Dictionary<(string Kind, string Country), Weighted<Name>> _names;

    private NameList(IEnumerable<Row> rows)
    {
        var all = rows.ToList();
        var countries = all.Select(r => r.Country).Where(c => c != Row.WholeRegion).Distinct();
        var wanted = from country in countries from kind in all.Select(r => r.Kind).Distinct() select (kind, country);
        _names = wanted
            .Select(key => (key, rows: all.Where(r => r.Kind == key.kind && r.IsUsedIn(key.country)).ToList()))
            .Where(list => list.rows.Count > 0)
            .ToDictionary(list => list.key, list => new Weighted<Name>(list.rows.Select(r => (r.Name, r.Weight))));
    }

    public static NameList Of(NameRegion region) => Loaded.GetOrAdd(region, r => new NameList(Read(r)));

    public Weighted<Name> GivenNames(string country, Sex bornAs) => _names[(bornAs == Sex.Woman ? "given-f" : "given-m", country)];

    public Weighted<Name> FamilyNames(string country, Sex bornAs) =>
        _names.GetValueOrDefault((bornAs == Sex.Woman ? "family-f" : "family-m", country)) ?? _names[("family", country)];

    /// <summary>Names by which men go on the street; null where none were collected.</summary>
    public Weighted<Name>? Nicknames(string country) => _names.GetValueOrDefault(("nickname", country));

    private static IEnumerable<Row> Read(NameRegion region)
    {
        var file = $"Names/{FileName(region)}.tsv";
        using var stream = typeof(NameList).Assembly.GetManifestResourceStream(file)
            ?? throw new InvalidOperationException($"The list of names '{file}' is not embedded.");
        using var reader = new StreamReader(stream);
        reader.ReadLine();
        while (reader.ReadLine() is { } line) yield return Row.Parse(line);
    }

    private static string FileName(NameRegion region) => region switch
    {
        NameRegion.Maghreb => "maghreb",
        NameRegion.HornOfAfrica => "horn-of-africa",
        NameRegion.WestAndEastAfrica => "west-and-east-africa",
        NameRegion.SurinameAndBrazil => "suriname-and-brazil",
        NameRegion.IndonesiaAndPhilippines => "indonesia-and-philippines",
        NameRegion.Poland => "poland",
        NameRegion.Romania => "romania",
        NameRegion.Bulgaria => "bulgaria",
        NameRegion.Hungary => "hungary",
        NameRegion.Other => "other",
        _ => throw new ArgumentOutOfRangeException(nameof(region))
    };

    private sealed record Row(string Kind, string Country, Name Name, double Weight)
    {
        public const string WholeRegion = "*";

        public bool IsUsedIn(string country) => Country == country || Country == WholeRegion;

        public static Row Parse(string line)
        {
            var cells = line.Split('\t');
            return new Row(cells[0], cells[1], new Name(cells[2], Spellings(cells[4])), Number(cells[3]));
        }

        private static Weighted<string>? Spellings(string cell) => cell.Length == 0
            ? null
            : new Weighted<string>(cell.Split('|').Select(s => s.Split(':')).Select(s => (s[0], Number(s[1]))));

        private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);
    }
}
