// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using Lantaarn.Disclosure.Audit;
using Lantaarn.Disclosure.Tables;

namespace Lantaarn.Disclosure.Primary;

/// <summary>Which cells, and which differences between cells, may not be derivable.</summary>
internal sealed class PrimaryRules
{
    private readonly ReleaseCells _cells;
    private readonly ProtectionPolicy _policy;

    public PrimaryRules(ReleaseCells cells, ProtectionPolicy policy)
    {
        _cells = cells;
        _policy = policy;
        Thresholds = [.. cells.Codes.Select(Threshold)];
        Primary = [.. Thresholds.Select((_, cell) => IsSmall(Values[cell], Thresholds[cell]) || RestsOnOneOrganisation(cell))];
    }

    /// <summary>Per cell the count below which it is small.</summary>
    public int[] Thresholds { get; }

    /// <summary>Per cell: small, or known to one organisation only.</summary>
    public bool[] Primary { get; }

    private long[] Values => _cells.Matrix.Values;

    /// <summary>
    /// Where nearly all persons of a cell are in a part of it, the part tells what is true of a known group: what the two differ is
    /// protected as a cell of its own. Holds across geographies too, as long as what cannot overlap is declared impossible.
    /// </summary>
    public IEnumerable<AuditTarget> GroupDifferences()
    {
        var byValue = Enumerable.Range(0, Primary.Length).Where(cell => !Primary[cell]).OrderBy(cell => Values[cell]).ThenBy(cell => cell).ToArray();
        var (window, largest) = (0, Thresholds.Max());
        foreach (var whole in byValue)
        {
            while (Values[whole] - Values[byValue[window]] >= largest) window++;
            foreach (var part in byValue[window..].TakeWhile(part => Values[part] <= Values[whole]))
                if (Math.Max(Thresholds[part], Thresholds[whole]) is var threshold && IsSmall(Values[whole] - Values[part], threshold) && IsPart(part, whole))
                    yield return new([.. _cells.Matrix.Columns[whole].Except(_cells.Matrix.Columns[part])], threshold);
        }
    }

    /// <summary>Sums of hidden cells that follow from a published total and its published parts, and are small themselves.</summary>
    public IEnumerable<AuditTarget> SmallDerivedSums(bool[] suppressed)
    {
        foreach (var (whole, parts) in Relations())
        {
            var hidden = parts.Where(part => suppressed[part]).ToArray();
            if (suppressed[whole] || hidden.Length == 0) continue;
            var shown = parts.Where(part => !suppressed[part]).SelectMany(part => _cells.Matrix.Columns[part]).ToHashSet();
            int[] rest = [.. _cells.Matrix.Columns[whole].Where(row => !shown.Contains(row))];
            var threshold = hidden.Max(part => Thresholds[part]);
            if (rest.Length > 0 && IsSmall(rest.Sum(row => _cells.Matrix.Counts[row]), threshold)) yield return new(rest, threshold);
        }
    }

    private bool IsSmall(long count, int threshold) => count < threshold && (count > 0 || _policy.Zeros == ZeroTreatment.Masked);

    private bool RestsOnOneOrganisation(int cell) => _cells.OrganisationCount >= 2 && _cells.Organisations[cell] == 1;

    private int Threshold(string[] codes) =>
        _policy.Special.Any(combination => combination.Contains(_cells.Classifications, codes)) ? Math.Max(_policy.SpecialMinimumCount, _policy.MinimumCount) : _policy.MinimumCount;

    private bool IsPart(int part, int whole)
    {
        var (few, many) = (_cells.Matrix.Columns[part], _cells.Matrix.Columns[whole]);
        return few.Length < many.Length && Array.TrueForAll(few, row => Array.BinarySearch(many, row) >= 0);
    }

    /// <summary>Every cell with its parts along one classification, in each table.</summary>
    private IEnumerable<(int Whole, int[] Parts)> Relations()
    {
        foreach (var table in _cells.Tables)
            for (var axis = 0; axis < _cells.Classifications.Length; axis++)
            {
                var classification = _cells.Classifications[axis];
                var children = ReleaseCells.CodesOf(table, classification).Where(code => code != Classification.TotalCode).ToLookup(classification.ParentOf);
                foreach (var codes in _cells.CodesOf(table))
                {
                    var parts = children[codes[axis]].Select(code => _cells.IndexOf([.. codes[..axis], code, .. codes[(axis + 1)..]])).OfType<int>().ToArray();
                    if (parts.Length > 0 && _cells.IndexOf(codes) is { } whole) yield return (whole, parts);
                }
            }
    }
}
