// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using Lantaarn.Disclosure.Audit;
using Lantaarn.Disclosure.Tables;

namespace Lantaarn.Disclosure.Magnitudes;

/// <summary>That somebody learns what one person, or a few, contributed to a sum.</summary>
internal sealed class MagnitudeThreat : IThreat
{
    private readonly ReleaseCells _cells;
    private readonly Contributions _contributions;
    private readonly OrderedDictionary<IReadOnlyList<int>, AuditTarget> _sums = new(IntegerSequence.Comparer);

    public MagnitudeThreat(ReleaseCells cells, Contributions contributions)
    {
        _cells = cells;
        _contributions = contributions;
        Primary = [.. cells.Matrix.Columns.Select(contributions.IsSensitive)];
    }

    public AttackerModel Knowledge => AttackerModel.CountsAreNotNegative;

    public bool[] Primary { get; }

    public IEnumerable<IReadOnlyList<int>> Differences => _sums.Keys;

    public bool AddDerivedSums(bool[] suppressed)
    {
        var before = _sums.Count;
        foreach (var (rest, _) in _cells.DerivedSums(suppressed))
            if (_contributions.IsSensitive(rest))
                _sums.TryAdd(rest, Target(rest));
        return _sums.Count > before;
    }

    public IReadOnlyList<AuditedTarget> Audit(bool[] suppressed, IProgress<double>? progress, CancellationToken cancel)
    {
        var targets = Enumerable.Range(0, Primary.Length).Where(cell => Primary[cell]).Select(cell => Target(_cells.Matrix.Columns[cell])).Concat(_sums.Values);
        return Audit(targets, suppressed).UntilSafe(progress, cancel);
    }

    public IEnumerable<AuditTarget> NotSafe(IReadOnlyList<AuditTarget> targets, bool[] suppressed, CancellationToken cancel) =>
        Audit(targets, suppressed).UntilSafe(null, cancel).Where(audited => !audited.IsSafe).Select(audited => audited.Target);

    private FeasibilityAudit Audit(IEnumerable<AuditTarget> targets, bool[] suppressed) =>
        new(_cells.Matrix, [.. suppressed.Select(hidden => !hidden)], Knowledge, targets);

    private AuditTarget Target(int[] rows) => new(rows, 0) { Width = _contributions.Width(rows) };
}
