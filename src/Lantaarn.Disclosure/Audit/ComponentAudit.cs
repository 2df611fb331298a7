// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

namespace Lantaarn.Disclosure.Audit;

/// <summary>
/// Bounds the targets of one component. Each optimum that the solver finds is a complete table; rounded to whole counts and checked
/// exactly it is a witness for all targets at once, so most targets are settled without a run of their own.
/// </summary>
internal sealed class ComponentAudit
{
    private const int ExploringRounds = 6;
    private const int StepsPerTarget = 10;
    private readonly AuditComponent _component;
    private readonly IBoundSolver _solver;
    private readonly WholeCountSearch _search;

    public ComponentAudit(AuditComponent component)
    {
        _component = component;
        _solver = ClpSolver.Suits(component.System) ? new ClpSolver(component.System) : new PrimalSimplex(component.System);
        _search = new(component.System);
        Parts = [.. component.Targets.Select(target => new PartialInterval(
            target.Sum(variable => component.System.Solution[variable]), target.Sum(variable => component.System.Upper[variable])))];
    }

    public PartialInterval[] Parts { get; }

    /// <summary>Finds how far a target can go up (sign 1) or down (sign -1).</summary>
    public void Bound(int target, int sign, CancellationToken cancel)
    {
        if (Parts[target].IsSettled(sign) || (sign > 0 && double.IsPositiveInfinity(Parts[target].OuterUp))) return;
        if (_solver.Maximise(_component.Targets[target], sign, cancel) is not { } optimum) return;
        Parts[target].Bound(sign, optimum);
        if (optimum.Table is not { } table) return;
        Witness([.. table.Select(value => (long)Math.Round(value))]);
        for (var other = 0; other < Parts.Length; other++) Parts[other].Reach(_component.Targets[other].Sum(variable => table[variable]));
    }

    /// <summary>Looks for a whole table that has a target higher (sign 1) or lower (sign -1) by a distance.</summary>
    public void Seek(int target, int sign, long distance, CancellationToken cancel)
    {
        if (!Parts[target].IsSettled(sign) && _search.Move(_component.Targets[target], sign, distance, cancel) is { } table) Witness(table);
    }

    /// <summary>Settles many targets at once by a walk through tables near the true one.</summary>
    public void Explore(CancellationToken cancel)
    {
        foreach (var table in _search.Wander(ExploringRounds, cancel).Take(StepsPerTarget * Parts.Length)) Witness(table);
    }

    private void Witness(long[] whole)
    {
        if (!_component.System.IsSolvedBy(whole)) return;
        for (var target = 0; target < Parts.Length; target++)
            Parts[target].Witness(_component.Targets[target].Sum(variable => whole[variable]));
    }
}
