// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using Lantaarn.Disclosure.Audit;
using Lantaarn.Disclosure.Releases;
using Lantaarn.Disclosure.Suppression;
using Lantaarn.Disclosure.Tables;

namespace Lantaarn.Disclosure;

/// <summary>Suppress, audit, hide more where the audit fails, until it passes or the repairs are used up.</summary>
internal sealed class ProtectionRun
{
    private const int AHandful = 10;
    private readonly ReleaseCells _cells;
    private readonly ProtectionPolicy _policy;
    private readonly FrozenCells _frozen;
    private readonly IReadOnlyList<IThreat> _threats;
    private readonly bool[] _singleton;
    private readonly bool[] _hidden;
    private readonly int[] _asked;
    private readonly int[] _candidates;

    /// <param name="cells">The cells asked for and those that earlier tables show.</param>
    /// <param name="asked">Which of them are asked for.</param>
    /// <param name="frozen">What earlier tables settled.</param>
    /// <param name="policy">The rules.</param>
    /// <param name="threats">What may not be found out; the first is that of an outsider.</param>
    public ProtectionRun(ReleaseCells cells, int[] asked, FrozenCells frozen, ProtectionPolicy policy, IReadOnlyList<IThreat> threats)
    {
        _asked = asked;
        _cells = cells;
        _policy = policy;
        _frozen = frozen;
        _threats = threats;
        _hidden = [.. frozen.Hidden.Select((hidden, cell) => hidden || _threats.Any(threat => threat.Primary[cell]))];
        var singleton = policy.Zeros == ZeroTreatment.Masked ? 0 : 1;
        _singleton = [.. cells.Matrix.Counts.Select(count => count == singleton)];
        var isAsked = asked.ToHashSet();
        _candidates = [.. CandidateOrder.Of(cells, policy.Zeros, frozen.HiddenInRoundBefore).Where(cell => frozen.Shown[cell] || isAsked.Contains(cell)).OrderByDescending(cell => frozen.Shown[cell])];
    }

    public RunOutcome Run(IProgress<double>? progress, CancellationToken cancel)
    {
        for (var repairs = 0; ; repairs++)
        {
            var suppressed = Suppress(cancel);
            if (HiddenZeros(suppressed) is { Length: > 0 } zeros) return new RunOutcome.HidesZeros(_frozen.TablesOf(zeros));
            var audited = Audit(suppressed, progress, cancel);
            var failed = audited.Where(target => !target.Audited.IsSafe).ToArray();
            if (failed.Length == 0) return new RunOutcome.Safe(suppressed, Summary(suppressed, audited, repairs));
            var repair = repairs == _policy.MostRepairs ? [] : CellsToHide(suppressed, failed, cancel);
            if (repair.Count == 0) return new RunOutcome.Unsafe(failed.Length, audited.Count, repairs, EarlierTablesOf(failed));
            foreach (var cell in repair) _hidden[cell] = true;
        }
    }

    // Sums that follow from one total and its parts are small only once it is known what is hidden, so this goes round until none is left.
    private bool[] Suppress(CancellationToken cancel)
    {
        while (true)
        {
            var differences = _threats.SelectMany(threat => threat.Differences).Distinct(IntegerSequence.Comparer).ToArray();
            var matrix = _cells.Matrix.With(differences.Select(rows => rows.ToArray()));
            bool[] primary = [.. _hidden, .. differences.Select(_ => true)];
            var input = new SuppressionInput(matrix, primary, _singleton, _candidates, SingletonRule.AnySum) { Forced = [.. _frozen.Shown, .. differences.Select(_ => false)] };
            var suppressed = SecondarySuppression.Suppress(input, cancel)[.._hidden.Length];
            var isNew = false;
            foreach (var threat in _threats) isNew |= threat.AddDerivedSums(suppressed);
            if (!isNew) return suppressed;
        }
    }

    private bool ZerosAreShown => _threats.Any(threat => threat.Knowledge == AttackerModel.HiddenCellsAreAtLeastOne);

    private int[] HiddenZeros(bool[] suppressed) =>
        ZerosAreShown ? [.. Enumerable.Range(0, suppressed.Length).Where(cell => suppressed[cell] && _cells.Matrix.Values[cell] == 0)] : [];

    private IReadOnlyCollection<int> CellsToHide(bool[] suppressed, (IThreat Threat, AuditedTarget Audited)[] failed, CancellationToken cancel)
    {
        bool[] beyondRepair = [.. suppressed.Select((hidden, cell) => hidden || _frozen.Shown[cell] || (ZerosAreShown && _cells.Matrix.Values[cell] == 0))];
        if (failed.Length > AHandful) return Repair.CellsToHide(_cells.Matrix, beyondRepair, [.. failed.Select(target => target.Audited)]);
        int[] wanted = [.. _candidates.Where(cell => !beyondRepair[cell])];
        return [.. failed.GroupBy(target => target.Threat, target => target.Audited.Target).SelectMany(group =>
            new Culprit(suppressed, wanted, (targets, hidden) => group.Key.NotSafe(targets, hidden, cancel)).Of([.. group])).Distinct()];
    }

    private List<(IThreat Threat, AuditedTarget Audited)> Audit(bool[] suppressed, IProgress<double>? progress, CancellationToken cancel)
    {
        var audited = new List<(IThreat, AuditedTarget)>();
        for (var at = 0; at < _threats.Count; at++)
        {
            var done = at;
            var ofOne = progress is null ? null : new Part(share => progress.Report((done + share) / _threats.Count));
            audited.AddRange(_threats[at].Audit(suppressed, ofOne, cancel).Select(target => (_threats[done], target)));
        }
        return audited;
    }

    private IReadOnlyList<string> EarlierTablesOf((IThreat Threat, AuditedTarget Audited)[] failed)
    {
        var rows = failed.SelectMany(target => target.Audited.Target.Rows).ToHashSet();
        return _frozen.TablesOf(Enumerable.Range(0, _cells.Codes.Length).Where(cell => _frozen.Shown[cell] && _cells.Matrix.Columns[cell].Any(rows.Contains)));
    }

    private AuditSummary Summary(bool[] suppressed, List<(IThreat Threat, AuditedTarget Audited)> audited, int repairs)
    {
        long? width = audited.Count == 0 ? null : audited.Min(target => target.Audited.Interval.WitnessUp - target.Audited.Interval.WitnessLow);
        var earlier = _frozen.TablesOf(Enumerable.Range(0, suppressed.Length)).Count;
        return new(_asked.Length, _asked.Count(cell => suppressed[cell]), width, _threats[0].Knowledge, FeasibilityAudit.Solver, repairs, _threats.Count - 1, earlier);
    }

    private sealed class Part(Action<double> report) : IProgress<double>
    {
        public void Report(double value) => report(value);
    }
}

/// <summary>A pattern that is safe, or how far the search for one came.</summary>
internal abstract record RunOutcome
{
    /// <param name="Suppressed">Per cell: hidden.</param>
    /// <param name="Audit">What the audit found.</param>
    public sealed record Safe(bool[] Suppressed, AuditSummary Audit) : RunOutcome;

    /// <summary>Zeros are to be shown and one is hidden, so that what an attacker is taken to know of hidden cells is not true.</summary>
    /// <param name="EarlierTables">Published tables with such a zero; none where this release itself would have to hide one.</param>
    public sealed record HidesZeros(IReadOnlyList<string> EarlierTables) : RunOutcome;

    /// <param name="Failed">Protected counts that can still be narrowed down.</param>
    /// <param name="Audited">Out of how many.</param>
    /// <param name="Repairs">How often more was hidden.</param>
    /// <param name="EarlierTables">Published tables that have to do with the failed ones.</param>
    public sealed record Unsafe(int Failed, int Audited, int Repairs, IReadOnlyList<string> EarlierTables) : RunOutcome;
}
