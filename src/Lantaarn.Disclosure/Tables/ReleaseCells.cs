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
        Persons = [.. inner.Select(cell => cell.Persons)];
        Matrix = new([.. inner.Select(cell => (long)cell.Persons.Length)], [.. Codes.Select(codes => _rows[codes].ToArray())]);
        foreach (var holder in inner.SelectMany(cell => cell.Known.Keys).Distinct().Order(StringComparer.Ordinal))
            Known[holder] = [.. inner.Select(cell => cell.Known.GetValueOrDefault(holder))];
    }

    public IReadOnlyList<CountTable> Tables { get; }

    /// <summary>The classifications in use; a cell has one code for each.</summary>
    public Classification[] Classifications => _inner.Classifications;

    /// <summary>Codes of each cell that is possible.</summary>
    public string[][] Codes { get; }

    public CellMatrix Matrix { get; private set; }

    /// <summary>Per inner cell which persons of the release are in it.</summary>
    public int[][] Persons { get; }

    /// <summary>Per organisation how many persons of each inner cell it reported itself.</summary>
    public OrderedDictionary<string, long[]> Known { get; } = [];

    /// <summary>Number of a cell; null where it is impossible or no table shows it.</summary>
    public int? IndexOf(string[] codes) => _indexes.TryGetValue(codes, out var index) ? index : null;

    /// <summary>Codes by name of classification in the order of <see cref="Classifications"/>; a total for what is not named.</summary>
    public string[] InOrder(IReadOnlyList<string> names, IReadOnlyList<string> codes) =>
        [.. Classifications.Select(classification => Enumerable.Range(0, names.Count).Where(i => names[i] == classification.Name).Select(i => codes[i]).FirstOrDefault(Classification.TotalCode))];

    /// <summary>Whether it knows all classifications by which these codes say more than a total.</summary>
    public bool Has(IReadOnlyList<string> names, IReadOnlyList<string> codes) =>
        Enumerable.Range(0, names.Count).All(i => codes[i] == Classification.TotalCode || Classifications.Any(classification => classification.Name == names[i]));

    /// <summary>The same cells with the sums of an amount per person instead of counts.</summary>
    public ReleaseCells WithAmounts(IReadOnlyList<long> amounts)
    {
        var sums = (ReleaseCells)MemberwiseClone();
        sums.Matrix = new([.. Persons.Select(people => people.Sum(person => amounts[person]))], Matrix.Columns);
        return sums;
    }

    /// <summary>
    /// What is left of each shown total once its shown parts along one classification are taken off: the inner cells, and the hidden parts.
    /// </summary>
    public IEnumerable<(int[] Rows, int[] Hidden)> DerivedSums(bool[] suppressed)
    {
        foreach (var (whole, parts) in Relations())
        {
            var hidden = parts.Where(part => suppressed[part]).ToArray();
            if (suppressed[whole] || hidden.Length == 0) continue;
            var shown = parts.Where(part => !suppressed[part]).SelectMany(part => Matrix.Columns[part]).ToHashSet();
            int[] rest = [.. Matrix.Columns[whole].Where(row => !shown.Contains(row))];
            if (rest.Length > 0) yield return (rest, hidden);
        }
    }

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

    // Every cell with its parts along one classification, in each table.
    private IEnumerable<(int Whole, int[] Parts)> Relations()
    {
        foreach (var table in Tables)
            for (var axis = 0; axis < Classifications.Length; axis++)
            {
                var classification = Classifications[axis];
                var children = CodesOf(table, classification).Where(code => code != Classification.TotalCode).ToLookup(classification.ParentOf);
                foreach (var codes in CodesOf(table))
                {
                    var parts = children[codes[axis]].Select(code => IndexOf([.. codes[..axis], code, .. codes[(axis + 1)..]])).OfType<int>().ToArray();
                    if (parts.Length > 0 && IndexOf(codes) is { } whole) yield return (whole, parts);
                }
            }
    }

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
