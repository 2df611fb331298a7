// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System.Globalization;
using System.IO.Compression;
using Lantaarn.Disclosure.Suppression;
using Lantaarn.Disclosure.Tables;
using Lantaarn.Tests;

namespace Lantaarn.Bench;

/// <summary>The invented count of 8,000 people by neighbourhood, age, ETHOS and group of the reference data, and what the R package hid in its 48,762 cells.</summary>
internal sealed class LargeTable
{
    private const string Folder = "sdc/benchmark/";
    private static readonly string[] Dimensions = ["nb", "age", "ethos", "grp"];
    private readonly Dictionary<string, string?>[] _parents = [.. Dimensions.Select(Parents)];
    private readonly string[][] _inner;

    public LargeTable()
    {
        var inner = Read("inner_l.csv.gz");
        _inner = [.. inner[1..].Select(line => Dimensions.Select(name => line[Array.IndexOf(inner[0], name)]).ToArray())];
        var cells = Read("out_l_nozero.csv.gz")[1..];
        Matrix = new([.. inner[1..].Select(line => Number(line[^1]))], Columns([.. cells.Select(line => Key(line[1..5]))]));
        Primary = [.. cells.Select(line => line[6] == "1")];
        HiddenByR = [.. cells.Select(line => line[6] == "1" || line[7] == "1")];
        Candidates = [.. Enumerable.Range(0, cells.Length).OrderBy(cell => Number(cells[cell][8]))];
    }

    public CellMatrix Matrix { get; }

    public bool[] Primary { get; }

    public bool[] HiddenByR { get; }

    public int[] Candidates { get; }

    /// <summary>What suppression starts from, with these cells protected: ones are singletons, because zeros are shown.</summary>
    public SuppressionInput Input(bool[] isProtected) => new(Matrix, isProtected, [.. Matrix.Counts.Select(count => count == 1)], Candidates, SingletonRule.AnySum);

    /// <summary>The same people in the tables of the monitor: neighbourhoods alone, cities by one characteristic, regions by two.</summary>
    public TableRelease Monitor()
    {
        GeographyLevel[] levels = [GeographyLevel.Region, GeographyLevel.City, GeographyLevel.Neighbourhood];
        var place = new Classification("nb", [.. _parents[0].Keys.Where(code => code != "Total").Select(code => new Category(code, ParentOf(0, code), levels[Ancestors(0, code).Count() - 2]))]);
        Classification[] kinds = [.. Enumerable.Range(1, 3).Select(i => new Classification(Dimensions[i], [.. _parents[i].Keys.Where(code => code != "Total").Select(code => new Category(code, ParentOf(i, code)))]))];
        CountTable[] tables =
        [
            new("neighbourhoods", new TableAxis(place)),
            .. kinds.Select(kind => new CountTable(kind.Name, new TableAxis(place, 2), new TableAxis(kind))),
            .. new[] { (0, 1), (0, 2), (1, 2) }.Select(pair => new CountTable($"{kinds[pair.Item1].Name} by {kinds[pair.Item2].Name}", new TableAxis(place, 1), new TableAxis(kinds[pair.Item1]), new TableAxis(kinds[pair.Item2]))),
        ];
        var persons = _inner.SelectMany((codes, row) => Enumerable.Repeat(new CountedPerson(codes, []), (int)Matrix.Counts[row]));
        return new([place, .. kinds], tables, [.. persons]);
    }

    private int[][] Columns(string[] keys)
    {
        var rows = keys.ToDictionary(key => key, _ => new List<int>());
        for (var row = 0; row < _inner.Length; row++)
            foreach (var a in Ancestors(0, _inner[row][0]))
                foreach (var b in Ancestors(1, _inner[row][1]))
                    foreach (var c in Ancestors(2, _inner[row][2]))
                        foreach (var d in Ancestors(3, _inner[row][3]))
                            rows[Key([a, b, c, d])].Add(row);
        return [.. keys.Select(key => rows[key].ToArray())];
    }

    private IEnumerable<string> Ancestors(int dimension, string code)
    {
        for (var at = code; at is not null; at = _parents[dimension][at]) yield return at;
    }

    private string? ParentOf(int dimension, string code) => _parents[dimension][code] is "Total" ? null : _parents[dimension][code];

    // The file lists a hierarchy from the top down, one @ for each level.
    private static Dictionary<string, string?> Parents(string dimension)
    {
        var parents = new Dictionary<string, string?>();
        var path = new string?[9];
        foreach (var line in File.ReadLines(ReferenceData.Require($"{Folder}hier_l_{dimension}.csv")).Skip(1).Select(Fields))
        {
            var level = line[0].Length;
            parents[line[1]] = path[level - 1];
            path[level] = line[1];
        }
        return parents;
    }

    private static string[][] Read(string file)
    {
        using var unzipped = new StreamReader(new GZipStream(File.OpenRead(ReferenceData.Require(Folder + file)), CompressionMode.Decompress));
        return [.. unzipped.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(Fields)];
    }

    private static string[] Fields(string line) => [.. line.Split(',').Select(field => field.Trim('"'))];

    private static string Key(string[] codes) => string.Join('|', codes);

    private static long Number(string text) => long.Parse(text, CultureInfo.InvariantCulture);
}
