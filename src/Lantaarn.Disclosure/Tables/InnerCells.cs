// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System.Collections.ObjectModel;

namespace Lantaarn.Disclosure.Tables;

/// <summary>One inner cell: the finest codes, which persons of the release, and how many of them each organisation knows.</summary>
internal sealed record InnerCell(string[] Codes, int[] Persons, IReadOnlyDictionary<string, long> Known);

/// <summary>
/// The finest cross-classification of the classifications that tables use. Empty combinations belong to it, because to an attacker they
/// are possible. Where there are too many of them only occupied combinations and neighbours of them are taken: fewer unknowns make
/// suppression and audit stricter, never looser. For the same reason areas of two geographies that share nobody are taken not to overlap.
/// </summary>
internal sealed class InnerCells
{
    private const int MostCombinations = 30_000;
    private const int RowsPerEmptyCell = 12;
    private readonly TableRelease _release;
    private readonly int[] _positions;
    private readonly GeographyOverlaps _overlaps;
    private readonly SortedDictionary<string[], InnerCell> _cells = new(CodeOrder.Comparer);

    public InnerCells(TableRelease release, IEnumerable<CountTable> tables)
    {
        _release = release;
        var used = tables.SelectMany(table => table.Axes).Select(axis => axis.Classification.Name).ToHashSet();
        _positions = [.. Enumerable.Range(0, release.Classifications.Count).Where(i => used.Contains(release.Classifications[i].Name))
            .OrderBy(i => release.Classifications[i].Name, StringComparer.Ordinal)];
        Classifications = [.. _positions.Select(i => release.Classifications[i])];
        foreach (var group in Enumerable.Range(0, release.Persons.Count).GroupBy(person => _positions.Select(i => release.Persons[person].Codes[i]).ToArray(), CodeOrder.Comparer))
            _cells[group.Key] = new(group.Key, [.. group], Known(group.Select(person => release.Persons[person])));
        Occupied = [.. _cells.Keys];
        _overlaps = new(Classifications, Occupied);
        AddPossible();
    }

    /// <summary>The classifications in use, by name.</summary>
    public Classification[] Classifications { get; }

    public IReadOnlyCollection<InnerCell> Cells => _cells.Values;

    /// <summary>Every possible combination is there.</summary>
    public bool IsComplete { get; private set; }

    private string[][] Occupied { get; }

    public bool IsImpossible(IReadOnlyList<string> codes) => _release.Impossible.Any(combination => combination.Contains(Classifications, codes));

    /// <summary>Adds empty inner cells inside a cell that has none, so that it is not taken for impossible.</summary>
    public void Cover(string[] cell)
    {
        foreach (var like in Occupied.Take(RowsPerEmptyCell))
            Add([.. cell.Select((code, i) => code == Classification.TotalCode ? like[i] : code)]);
    }

    private Dictionary<string, long> Known(IEnumerable<CountedPerson> persons)
    {
        var known = new Dictionary<string, long>(StringComparer.Ordinal);
        foreach (var holder in persons.SelectMany(person => person.Organisations.Select(_release.HolderOf).Distinct()))
            known[holder] = known.GetValueOrDefault(holder) + 1;
        return known;
    }

    private void AddPossible()
    {
        var choices = Classifications.Select((classification, i) => Codes(classification, i)).ToArray();
        if (choices.Aggregate(1.0, (product, codes) => product * codes.Length) > MostCombinations) return;
        IsComplete = true;
        IEnumerable<string[]> combinations = [[]];
        foreach (var codes in choices) combinations = combinations.SelectMany(start => codes.Select(code => (string[])[.. start, code]));
        foreach (var combination in combinations) Add(combination);
    }

    // Codes without parts, and codes that somebody has although they have parts.
    private string[] Codes(Classification classification, int position)
    {
        return [.. classification.Categories.Select(category => category.Code).Where(classification.IsFinest)
            .Union(Occupied.Select(codes => codes[position])).Order(StringComparer.Ordinal)];
    }

    private void Add(string[] codes)
    {
        if (!IsImpossible(codes) && _overlaps.Allow(codes)) _cells.TryAdd(codes, new(codes, [], ReadOnlyDictionary<string, long>.Empty));
    }
}
