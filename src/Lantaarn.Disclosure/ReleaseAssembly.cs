// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using Lantaarn.Disclosure.Tables;

namespace Lantaarn.Disclosure;

/// <summary>Makes the tables that may leave from a pattern that is safe.</summary>
internal sealed class ReleaseAssembly
{
    private readonly ReleaseCells _cells;
    private readonly IReadOnlyList<CountTable> _tables;
    private readonly string _measure;

    public ReleaseAssembly(ReleaseCells cells, IReadOnlyList<CountTable> tables, string measure)
    {
        (_cells, _tables, _measure) = (cells, tables, measure);
        Cells = [.. tables.SelectMany(cells.CodesOf).Select(cells.IndexOf).OfType<int>().Distinct().Order()];
    }

    /// <summary>The cells that the tables are made of.</summary>
    public int[] Cells { get; }

    public bool HidesTotal(bool[] suppressed) => _cells.IndexOf([.. _cells.Classifications.Select(_ => Classification.TotalCode)]) is not { } total || suppressed[total];

    public bool HidesAll(bool[] suppressed) => Array.TrueForAll(Cells, cell => suppressed[cell]);

    public ProtectedRelease Release(RunOutcome.Safe safe, string policyVersion, string ledgerHead) =>
        new([.. _tables.Select(table => Table(table, safe.Suppressed))], safe.Audit, policyVersion) { Classifications = [.. _cells.Classifications], LedgerHead = ledgerHead };

    private ProtectedTable Table(CountTable table, bool[] suppressed)
    {
        var positions = table.Axes.Select(axis => Array.IndexOf(_cells.Classifications, axis.Classification)).ToArray();
        var shown = _cells.CodesOf(table).Select(codes => Cell([.. positions.Select(position => codes[position])], codes, suppressed));
        return new(table.Name, [.. table.Axes.Select(axis => axis.Classification.Name)], [.. shown]) { Measure = _measure };
    }

    private ProtectedCell Cell(string[] shownCodes, string[] codes, bool[] suppressed)
    {
        if (_cells.IsStructuralZero(codes)) return new(shownCodes, 0, CellStatus.StructuralZero);
        return _cells.IndexOf(codes) is { } cell && !suppressed[cell]
            ? new(shownCodes, _cells.Matrix.Values[cell], CellStatus.Published)
            : new(shownCodes, null, CellStatus.Suppressed);
    }
}
