// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System.Globalization;
using Lantaarn.Disclosure.Suppression;
using Lantaarn.Disclosure.Tables;
using Lantaarn.Tests;

namespace Lantaarn.Disclosure.Tests;

/// <summary>One case of the reference data: a cell matrix, its primary cells and the answers that are known.</summary>
internal sealed class Fixture
{
    private readonly Dictionary<string, string?[]> _cells;

    private Fixture(string id)
    {
        var folder = ReferenceData.Require("sdc/cases/" + id);
        var inner = Read(Path.Combine(folder, "inner.csv"));
        _cells = Read(Path.Combine(folder, "cells.csv"));
        Matrix = new([.. inner["freq"].Select(ToLong)], Columns(Read(Path.Combine(folder, "x.csv")), _cells["cell"].Length));
        Singleton = [.. inner["singleton"].Select(text => text == "1")];
        Primary = Flags("primary");
        Suppressed = Flags("suppressed");
        var ranks = _cells["candidate_rank"];
        Candidates = [.. Enumerable.Range(0, ranks.Length).OrderBy(cell => ToLong(ranks[cell]))];
        Rule = RuleOf(File.ReadAllText(Path.Combine(folder, "meta.json")));
    }

    public CellMatrix Matrix { get; }

    public bool[] Singleton { get; }

    public bool[] Primary { get; }

    public bool[] Suppressed { get; }

    public int[] Candidates { get; }

    public SingletonRule Rule { get; }

    public SuppressionInput Input => new(Matrix, Primary, Singleton, Candidates, Rule);

    public static Fixture Load(string id) => new(id);

    /// <summary>Lower and upper answer of a kind (lp, int, know1) for a cell; null where the case states none.</summary>
    public (double Low, double Up)? Interval(string kind, int cell) =>
        _cells.TryGetValue(kind + "_lo", out var low) && low[cell] is { Length: > 0 } lowText
            ? (double.Parse(lowText, CultureInfo.InvariantCulture), double.Parse(_cells[kind + "_up"][cell]!, CultureInfo.InvariantCulture))
            : null;

    private bool[] Flags(string column) => [.. _cells[column].Select(text => text == "1")];

    private static SingletonRule RuleOf(string meta) =>
        meta.Contains("\"anySumNOTprimary\"") ? SingletonRule.AnySumNotPrimary
        : meta.Contains("\"singletonMethod\": \"none\"") ? SingletonRule.None
        : SingletonRule.AnySum;

    private static int[][] Columns(Dictionary<string, string?[]> triplets, int cells)
    {
        var columns = Enumerable.Range(0, cells).Select(_ => new SortedSet<int>()).ToArray();
        for (var i = 0; i < triplets["row"].Length; i++)
            columns[ToLong(triplets["col"][i]) - 1].Add((int)ToLong(triplets["row"][i]) - 1);
        return [.. columns.Select(rows => rows.ToArray())];
    }

    private static long ToLong(string? text) => long.Parse(text!, CultureInfo.InvariantCulture);

    private static Dictionary<string, string?[]> Read(string path)
    {
        var lines = File.ReadAllLines(path).Select(line => line.Split(',').Select(field => field.Trim('"')).ToArray()).ToArray();
        return lines[0].Select((name, at) => (name, at)).ToDictionary(column => column.name, column => lines[1..].Select(line => (string?)line[column.at]).ToArray());
    }
}
