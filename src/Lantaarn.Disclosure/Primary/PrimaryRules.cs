// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using Lantaarn.Disclosure.Audit;
using Lantaarn.Disclosure.Tables;

namespace Lantaarn.Disclosure.Primary;

/// <summary>
/// Which cells, and which differences between cells, one attacker may not be able to derive. An insider counts only the people it does not
/// know; that there is nobody else is no secret about anybody, so for an insider nothing is not small.
/// </summary>
internal sealed class PrimaryRules
{
    private readonly ReleaseCells _cells;
    private readonly ProtectionPolicy _policy;
    private readonly Attacker _attacker;
    private readonly int[] _thresholds;
    private readonly long[] _values;

    public PrimaryRules(ReleaseCells cells, ProtectionPolicy policy, Attacker attacker)
    {
        _cells = cells;
        _policy = policy;
        _attacker = attacker;
        _thresholds = [.. cells.Codes.Select(Threshold)];
        _values = [.. cells.Matrix.Columns.Select(Others)];
        Primary = [.. _thresholds.Select((threshold, cell) => IsSmall(_values[cell], threshold) || RestsOnOneOrganisation(cell))];
    }

    /// <summary>Per cell: small, or known to one organisation only.</summary>
    public bool[] Primary { get; }

    /// <summary>The cells that may not be derivable.</summary>
    public IEnumerable<AuditTarget> SmallCells() =>
        Enumerable.Range(0, Primary.Length).Where(cell => Primary[cell]).Select(cell => Target(_cells.Matrix.Columns[cell], _thresholds[cell]));

    /// <summary>
    /// Where nearly all persons of a cell are in a part of it, the part tells what is true of a known group: what the two differ is
    /// protected as a cell of its own. Holds across geographies too, as long as what cannot overlap is declared impossible.
    /// </summary>
    public IEnumerable<AuditTarget> GroupDifferences()
    {
        var byValue = Enumerable.Range(0, Primary.Length).Where(cell => !Primary[cell]).OrderBy(cell => _values[cell]).ThenBy(cell => cell).ToArray();
        var (window, largest) = (0, _thresholds.Max());
        foreach (var whole in byValue)
        {
            while (_values[whole] - _values[byValue[window]] >= largest) window++;
            foreach (var part in byValue[window..].TakeWhile(part => _values[part] <= _values[whole]))
                if (Math.Max(_thresholds[part], _thresholds[whole]) is var threshold && IsSmall(_values[whole] - _values[part], threshold) && IsPart(part, whole))
                    yield return Target([.. _cells.Matrix.Columns[whole].Except(_cells.Matrix.Columns[part])], threshold);
        }
    }

    /// <summary>Sums of hidden cells that follow from a published total and its published parts, and are small themselves.</summary>
    public IEnumerable<AuditTarget> SmallDerivedSums(bool[] suppressed)
    {
        foreach (var (rest, hidden) in _cells.DerivedSums(suppressed))
        {
            var threshold = hidden.Max(part => _thresholds[part]);
            if (IsSmall(Others(rest), threshold)) yield return Target(rest, threshold);
        }
    }

    private long Others(int[] rows) => rows.Sum(row => _attacker.Others[row]);

    private AuditTarget Target(int[] rows, int threshold) => new(rows, threshold + rows.Sum(row => _attacker.Known[row])) { Width = _policy.MinimumWidth };

    private bool IsSmall(long count, int threshold) =>
        count < threshold && (count > 0 || (!_attacker.IsInsider && _policy.Zeros == ZeroTreatment.Masked));

    private bool RestsOnOneOrganisation(int cell) =>
        !_attacker.IsInsider && _cells.Known.Count >= 2 && _cells.Known.Values.Count(known => _cells.Matrix.Columns[cell].Any(row => known[row] > 0)) == 1;

    private int Threshold(string[] codes) =>
        _attacker.IsInsider ? _policy.InsiderMinimum
        : _policy.Special.Any(combination => combination.Contains(_cells.Classifications, codes)) ? Math.Max(_policy.SpecialMinimumCount, _policy.MinimumCount) : _policy.MinimumCount;

    private bool IsPart(int part, int whole)
    {
        var (few, many) = (_cells.Matrix.Columns[part], _cells.Matrix.Columns[whole]);
        return few.Length < many.Length && Array.TrueForAll(few, row => Array.BinarySearch(many, row) >= 0);
    }
}
