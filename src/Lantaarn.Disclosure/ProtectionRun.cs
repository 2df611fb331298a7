// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using Lantaarn.Disclosure.Audit;
using Lantaarn.Disclosure.Primary;
using Lantaarn.Disclosure.Suppression;
using Lantaarn.Disclosure.Tables;

namespace Lantaarn.Disclosure;

/// <summary>Suppress, audit, hide more where the audit fails, until it passes or the repairs are used up.</summary>
internal sealed class ProtectionRun
{
    private readonly ReleaseCells _cells;
    private readonly ProtectionPolicy _policy;
    private readonly PrimaryRules _rules;
    private readonly bool[] _singleton;
    private readonly bool[] _hidden;
    private readonly int[] _candidates;
    private readonly OrderedDictionary<IReadOnlyList<int>, AuditTarget> _differences = new(IntegerSequence.Comparer);

    public ProtectionRun(ReleaseCells cells, ProtectionPolicy policy)
    {
        _cells = cells;
        _policy = policy;
        _rules = new(cells, policy);
        _hidden = [.. _rules.Primary];
        var singleton = policy.Zeros == ZeroTreatment.Masked ? 0 : 1;
        _singleton = [.. cells.Matrix.Counts.Select(count => count == singleton)];
        _candidates = CandidateOrder.Of(cells, policy.Zeros);
        AddDifferences(_rules.GroupDifferences());
    }

    public ProtectionOutcome Run(IProgress<double>? progress, CancellationToken cancel)
    {
        for (var repairs = 0; ; repairs++)
        {
            var suppressed = Suppress(cancel);
            if (Array.TrueForAll(suppressed, hidden => hidden))
                return new ProtectionOutcome.Refused(RefusalCode.NothingLeft, "Every cell would have to be hidden. Group categories, or publish the total alone for a larger area.");
            var audited = new FeasibilityAudit(_cells.Matrix, [.. suppressed.Select(hidden => !hidden)], _policy.Attacker, Targets()).UntilSafe(progress, cancel);
            var failed = audited.Where(target => !target.IsSafe).ToArray();
            if (failed.Length == 0) return new ProtectionOutcome.Released(Release(suppressed, audited, repairs));
            var repair = Repair.CellsToHide(_cells.Matrix, suppressed, failed);
            if (repairs == _policy.MostRepairs || repair.Count == 0) return NotSafe(failed.Length, audited.Count, repairs);
            foreach (var cell in repair) _hidden[cell] = true;
        }
    }

    // Sums that follow from one total and its parts are small only once it is known what is hidden, so this goes round until none is left.
    private bool[] Suppress(CancellationToken cancel)
    {
        while (true)
        {
            var matrix = _cells.Matrix.With(_differences.Keys.Select(rows => rows.ToArray()));
            bool[] primary = [.. _hidden, .. _differences.Select(_ => true)];
            var suppressed = SecondarySuppression.Suppress(new(matrix, primary, _singleton, _candidates, SingletonRule.AnySum), cancel)[.._hidden.Length];
            if (!AddDifferences(_rules.SmallDerivedSums(suppressed))) return suppressed;
        }
    }

    private bool AddDifferences(IEnumerable<AuditTarget> differences)
    {
        var before = _differences.Count;
        foreach (var difference in differences.ToArray()) _differences.TryAdd(difference.Rows, difference);
        return _differences.Count > before;
    }

    private IEnumerable<AuditTarget> Targets() =>
        Enumerable.Range(0, _hidden.Length).Where(cell => _rules.Primary[cell])
            .Select(cell => new AuditTarget(_cells.Matrix.Columns[cell], _rules.Thresholds[cell])).Concat(_differences.Values);

    private ProtectionOutcome.Refused NotSafe(int failed, int audited, int repairs)
    {
        var largest = _cells.Tables.MaxBy(table => table.Axes.Count * 1000 + table.Axes.Max(axis => axis.Classification.Categories.Count))!;
        return new(RefusalCode.NotSafe,
            $"After {repairs} repairs {failed} of {audited} protected counts can still be narrowed down, or the solver is not sure. "
            + $"Try a coarser design: group the categories of '{largest.Name}' or leave that table out.");
    }

    private ProtectedRelease Release(bool[] suppressed, IReadOnlyList<AuditedTarget> audited, int repairs)
    {
        long? width = audited.Count == 0 ? null : audited.Min(target => target.Interval.WitnessUp - target.Interval.WitnessLow);
        var summary = new AuditSummary(suppressed.Length, suppressed.Count(hidden => hidden), width, _policy.Attacker, "own primal simplex, witnesses checked in whole numbers", repairs);
        return new([.. _cells.Tables.Select(table => Table(table, suppressed))], summary, _policy.Version);
    }

    private ProtectedTable Table(CountTable table, bool[] suppressed)
    {
        var positions = table.Axes.Select(axis => Array.IndexOf(_cells.Classifications, axis.Classification)).ToArray();
        var cells = _cells.CodesOf(table).Select(codes => Cell([.. positions.Select(position => codes[position])], codes, suppressed));
        return new(table.Name, [.. table.Axes.Select(axis => axis.Classification.Name)], [.. cells]);
    }

    private ProtectedCell Cell(string[] shownCodes, string[] codes, bool[] suppressed)
    {
        if (_cells.IsStructuralZero(codes)) return new(shownCodes, 0, CellStatus.StructuralZero);
        return _cells.IndexOf(codes) is { } cell && !suppressed[cell]
            ? new(shownCodes, _cells.Matrix.Values[cell], CellStatus.Published)
            : new(shownCodes, null, CellStatus.Suppressed);
    }
}
