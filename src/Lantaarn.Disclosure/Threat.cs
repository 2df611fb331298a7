// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using Lantaarn.Disclosure.Audit;
using Lantaarn.Disclosure.Primary;
using Lantaarn.Disclosure.Suppression;
using Lantaarn.Disclosure.Tables;

namespace Lantaarn.Disclosure;

/// <summary>One attacker, and what it may not find out.</summary>
internal sealed class Threat : IThreat
{
    private readonly ReleaseCells _cells;
    private readonly Attacker _attacker;
    private readonly PrimaryRules _rules;
    private readonly OrderedDictionary<IReadOnlyList<int>, AuditTarget> _differences = new(IntegerSequence.Comparer);

    private Threat(ReleaseCells cells, ProtectionPolicy policy, Attacker attacker)
    {
        _cells = cells;
        _attacker = attacker;
        _rules = new(cells, policy, attacker);
        Add(_rules.GroupDifferences());
    }

    public AttackerModel Knowledge => _attacker.Model;

    public bool[] Primary => _rules.Primary;

    public IEnumerable<IReadOnlyList<int>> Differences => _differences.Keys;

    /// <summary>Everybody, and each organisation that has people of its own to subtract.</summary>
    public static IReadOnlyList<Threat> Of(ReleaseCells cells, ProtectionPolicy policy)
    {
        var counts = cells.Matrix.Counts;
        var insiders = policy.InsiderMinimum == 0 ? [] : cells.Known.Values.Select(known => Attacker.Insider(policy.Attacker, counts, known));
        return [.. insiders.Prepend(Attacker.Outsider(policy.Attacker, counts)).Select(attacker => new Threat(cells, policy, attacker))];
    }

    public bool AddDerivedSums(bool[] suppressed) => Add(_rules.SmallDerivedSums(suppressed));

    public IReadOnlyList<AuditedTarget> Audit(bool[] suppressed, IProgress<double>? progress, CancellationToken cancel)
    {
        AuditTarget[] targets = [.. _rules.SmallCells(), .. _differences.Values];
        return targets.Length == 0 ? [] : Audit(targets, suppressed).UntilSafe(progress, cancel);
    }

    public IEnumerable<AuditTarget> NotSafe(IReadOnlyList<AuditTarget> targets, bool[] suppressed, CancellationToken cancel) =>
        Audit(targets, suppressed).UntilSafe(null, cancel).Where(audited => !audited.IsSafe).Select(audited => audited.Target);

    private FeasibilityAudit Audit(IReadOnlyList<AuditTarget> targets, bool[] suppressed) =>
        new(_cells.Matrix, [.. suppressed.Select(hidden => !hidden)], _attacker.Model, targets, _attacker.Known);

    private bool Add(IEnumerable<AuditTarget> differences)
    {
        var before = _differences.Count;
        foreach (var difference in differences.ToArray()) _differences.TryAdd(difference.Rows, difference);
        return _differences.Count > before;
    }
}
