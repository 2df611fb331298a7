// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using Lantaarn.Disclosure.Tables;

namespace Lantaarn.Disclosure.Audit;

/// <summary>
/// The interval that an attacker can compute for hidden cells from everything that is published. Fails closed: a cell is safe only where
/// complete tables of whole counts, checked without rounding, show it can be different.
/// </summary>
/// <remarks>Fischetti and Salazar (2000), "Models and algorithms for optimizing cell suppression in tabular data with linear constraints",
/// Journal of the American Statistical Association 95, for the attacker's two linear programmes per cell.</remarks>
internal sealed class FeasibilityAudit
{
    /// <summary>What computes the intervals.</summary>
    public static string Solver { get; } = $"own primal simplex{(ClpSolver.IsPresent ? ", CLP for large systems" : "")}; witnesses checked in whole numbers";

    private readonly CellMatrix _matrix;
    private readonly Presolve _presolve;
    private readonly AuditTarget[] _targets;
    private readonly List<(int Component, int Target)>[] _parts;
    private readonly List<ComponentAudit> _components = [];
    private readonly List<AuditComponent> _systems = [];

    /// <param name="matrix">All cells.</param>
    /// <param name="published">Per cell: its value is known.</param>
    /// <param name="attacker">What is known of hidden cells.</param>
    /// <param name="targets">What the attacker wants to find out.</param>
    /// <param name="known">Per inner cell how many persons the attacker knows to be there; none without it.</param>
    public FeasibilityAudit(CellMatrix matrix, bool[] published, AttackerModel attacker, IEnumerable<AuditTarget> targets, long[]? known = null)
    {
        _matrix = matrix;
        _presolve = new(matrix, published, attacker, known);
        _targets = [.. targets];
        _parts = [.. _targets.Select(_ => new List<(int, int)>())];
        Split();
    }

    /// <summary>Solves every target to its optimum on both sides.</summary>
    public IReadOnlyList<AuditedTarget> Exactly(CancellationToken cancel)
    {
        for (var at = 0; at < _targets.Length; at++) Solve(at, _ => false, cancel);
        return Results();
    }

    /// <summary>
    /// Works on each target until it is shown to be safe or cannot be: a walk near the true table first, which settles most; then the solver;
    /// and where its bounds leave room, a search for the tables that show it.
    /// </summary>
    public IReadOnlyList<AuditedTarget> UntilSafe(IProgress<double>? progress, CancellationToken cancel)
    {
        foreach (var component in _components) component.Explore(cancel);
        for (var at = 0; at < _targets.Length; at++)
        {
            progress?.Report((double)at / _targets.Length);
            var target = _targets[at];
            Solve(at, interval => interval.IsSafe(target), cancel);
            Seek(at, cancel);
        }
        return Results();
    }

    /// <summary>
    /// The targets whose bounds, taken to whole numbers, leave one value, or of which the solver is not sure: the weakest claim, for tables too
    /// fine to be published. The bounds alone are looked at, so a cell that passes may still be exact to who solves the integer programme.
    /// </summary>
    public IReadOnlyList<AuditedTarget> OneValueLeft(IProgress<double>? progress, CancellationToken cancel)
    {
        foreach (var component in _components) component.Explore(cancel);
        for (var at = 0; at < _targets.Length; at++)
        {
            progress?.Report((double)at / _targets.Length);
            var target = at;
            Solve(at, _ => HasTwoValues(target), cancel);
        }
        var results = Results();
        return [.. results.Where((_, at) => !HasTwoValues(at))];
    }

    private bool HasTwoValues(int at)
    {
        var parts = _parts[at].Select(part => _components[part.Component].Parts[part.Target]).ToArray();
        return Math.Floor(parts.Sum(part => part.ReachedUp) + 1e-6) > Math.Ceiling(parts.Sum(part => part.ReachedLow) - 1e-6);
    }

    private void Seek(int at, CancellationToken cancel)
    {
        var (threshold, width) = (_targets[at].Threshold, _targets[at].Width);
        var trueValue = _targets[at].Rows.Sum(row => _matrix.Counts[row]);
        foreach (var sign in new[] { 1, -1 })
            foreach (var (component, target) in _parts[at])
                if (IntervalOf(at) is var interval && !interval.IsSafe(_targets[at]) && interval.CanBeSafe(_targets[at]))
                    _components[component].Seek(target, sign, sign > 0 ? Math.Max(width, threshold - trueValue) : width, cancel);
    }

    private void Solve(int at, Func<FeasibilityInterval, bool> isEnough, CancellationToken cancel)
    {
        foreach (var sign in new[] { 1, -1 })
            foreach (var (component, target) in _parts[at])
                if (!isEnough(IntervalOf(at)))
                    _components[component].Bound(target, sign, cancel);
    }

    private AuditedTarget[] Results() => [.. _targets.Select((target, at) => new AuditedTarget(target, IntervalOf(at), ProofOf(at)))];

    private FeasibilityInterval IntervalOf(int at)
    {
        var known = _targets[at].Rows.Sum(row => _presolve.Fixed[row] ? _matrix.Counts[row] : _presolve.Lower[row]);
        var parts = _parts[at].Select(part => _components[part.Component].Parts[part.Target]).ToArray();
        return new(known + parts.Sum(part => part.OuterLow), known + parts.Sum(part => part.OuterUp),
            known + parts.Sum(part => part.WitnessLow), known + parts.Sum(part => part.WitnessUp));
    }

    private SortedSet<int> ProofOf(int at) =>
        [.. _parts[at].SelectMany(part => _components[part.Component].Parts[part.Target].Proof.Select(_systems[part.Component].CellOf))];

    private void Split()
    {
        var components = new Components(_matrix.Counts.Length, _presolve.Constraints);
        var unknowns = Enumerable.Range(0, _matrix.Counts.Length).Where(row => !_presolve.Fixed[row]).ToLookup(components.Find);
        var constraints = _presolve.Constraints.ToLookup(constraint => components.Find(constraint.Unknowns[0]));
        var targets = DistinctParts(components);
        var counts = new AuditCounts(_presolve.Lower, _matrix.Counts);
        foreach (var root in targets.Keys.Order())
        {
            var system = new AuditComponent([.. unknowns[root]], [.. constraints[root]], [.. targets[root].Keys.Select(rows => rows.ToArray())], counts);
            foreach (var (index, users) in targets[root].Values.Index())
                foreach (var user in users)
                    _parts[user].Add((_systems.Count, index));
            _systems.Add(system);
            _components.Add(new(system));
        }
    }

    private Dictionary<int, OrderedDictionary<IReadOnlyList<int>, List<int>>> DistinctParts(Components components)
    {
        var parts = new Dictionary<int, OrderedDictionary<IReadOnlyList<int>, List<int>>>();
        for (var at = 0; at < _targets.Length; at++)
            foreach (var part in _targets[at].Rows.Where(row => !_presolve.Fixed[row]).GroupBy(components.Find))
            {
                if (!parts.TryGetValue(part.Key, out var distinct)) parts[part.Key] = distinct = new(IntegerSequence.Comparer);
                int[] rows = [.. part];
                if (!distinct.TryGetValue(rows, out var users)) distinct.Add(rows, users = []);
                users.Add(at);
            }
        return parts;
    }
}
