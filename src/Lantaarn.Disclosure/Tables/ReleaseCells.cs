// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

namespace Lantaarn.Disclosure.Tables;

/// <summary>
/// All cells of all tables of a release over one set of inner cells. A combination of codes that several tables show is one cell.
/// </summary>
internal sealed class ReleaseCells
{
    private readonly InnerCells _inner;
    private readonly SortedDictionary<string[], List<int>> _rows = new(CodeOrder.Comparer);
    private readonly Dictionary<string[], int> _indexes = new(CodeOrder.Comparer);

    /// <param name="release">What is to be published now.</param>
    /// <param name="earlier">Tables over the same classifications that are published already.</param>
    public ReleaseCells(TableRelease release, IReadOnlyList<CountTable> earlier)
    {
        Tables = [.. release.Tables, .. earlier];
        _inner = new(release, Tables);
        foreach (var codes in Tables.SelectMany(CodesOf)) _rows[codes] = [];
        CoverEmptyCells();
        var inner = _inner.Cells.ToArray();
        for (var row = 0; row < inner.Length; row++)
            foreach (var codes in CellsOf(inner[row].Codes))
                _rows[codes].Add(row);
        Codes = [.. _rows.Where(cell => cell.Value.Count > 0).Select(cell => cell.Key)];
        for (var cell = 0; cell < Codes.Length; cell++) _indexes[Codes[cell]] = cell;
        Matrix = new([.. inner.Select(cell => cell.Count)], [.. Codes.Select(codes => _rows[codes].ToArray())]);
        foreach (var holder in inner.SelectMany(cell => cell.Known.Keys).Distinct().Order(StringComparer.Ordinal))
            Known[holder] = [.. inner.Select(cell => cell.Known.GetValueOrDefault(holder))];
    }

    public IReadOnlyList<CountTable> Tables { get; }

    /// <summary>The classifications in use; a cell has one code for each.</summary>
    public Classification[] Classifications => _inner.Classifications;

    /// <summary>Codes of each cell that is possible.</summary>
    public string[][] Codes { get; }

    public CellMatrix Matrix { get; }

    /// <summary>Per organisation how many persons of each inner cell it reported itself.</summary>
    public OrderedDictionary<string, long[]> Known { get; } = [];

    /// <summary>Number of a cell; null where it is impossible or no table shows it.</summary>
    public int? IndexOf(string[] codes) => _indexes.TryGetValue(codes, out var index) ? index : null;

    /// <summary>A cell without inner cells: nobody can ever be in it.</summary>
    public bool IsStructuralZero(string[] codes) => IndexOf(codes) is null && (_inner.IsComplete || _inner.IsImpossible(codes));

    /// <summary>Codes, in the order of <see cref="Classifications"/>, of all cells of a table.</summary>
    public IEnumerable<string[]> CodesOf(CountTable table)
    {
        IEnumerable<string[]> cells = [[]];
        foreach (var classification in Classifications)
        {
            var codes = CodesOf(table, classification);
            cells = cells.SelectMany(start => codes.Select(code => (string[])[.. start, code]));
        }
        return cells;
    }

    /// <summary>The total and the categories that a table shows of a classification.</summary>
    public static string[] CodesOf(CountTable table, Classification classification)
    {
        var depth = DepthOf(table, classification);
        return [Classification.TotalCode, .. classification.Categories.Select(category => category.Code).Where(code => classification.DepthOf(code) <= depth)];
    }

    private static int DepthOf(CountTable table, Classification classification) =>
        table.Axes.FirstOrDefault(axis => axis.Classification == classification)?.Depth ?? 0;

    private HashSet<string[]> CellsOf(string[] inner)
    {
        var cells = new HashSet<string[]>(CodeOrder.Comparer);
        foreach (var table in Tables)
        {
            IEnumerable<string[]> found = [[]];
            for (var i = 0; i < inner.Length; i++)
            {
                var (classification, depth) = (Classifications[i], DepthOf(table, Classifications[i]));
                var codes = classification.SelfAndAncestors(inner[i]).Where(code => classification.DepthOf(code) <= depth).ToArray();
                found = found.SelectMany(start => codes.Select(code => (string[])[.. start, code]));
            }
            cells.UnionWith(found);
        }
        return cells;
    }

    private void CoverEmptyCells()
    {
        if (_inner.IsComplete) return;
        var reached = new HashSet<string[]>(_inner.Cells.SelectMany(cell => CellsOf(cell.Codes)), CodeOrder.Comparer);
        foreach (var codes in _rows.Keys.Where(codes => !reached.Contains(codes)).ToArray()) _inner.Cover(codes);
    }
}
