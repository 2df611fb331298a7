// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

namespace Lantaarn.Disclosure.Audit;

/// <summary>
/// The solver CLP of COIN-OR, where it is installed (Debian: coinor-libclp1). It keeps its basis from one objective to the next. Used for large
/// systems only: small ones are solved in the same way on every machine.
/// </summary>
internal sealed class ClpSolver : IBoundSolver
{
    private const int LargeSystem = 400;
    private const int Optimal = 0;
    private const double LongestSeconds = 60;
    private readonly LinearSystem _system;
    private readonly ClpModel _model;

    public ClpSolver(LinearSystem system)
    {
        _system = system;
        _model = ClpModel.Of(system);
    }

    public static bool IsPresent => ClpModel.IsPresent;

    public static bool Suits(LinearSystem system) => system.Sums.Length > LargeSystem && IsPresent;

    public Optimum? Maximise(int[] unknowns, int sign, CancellationToken cancel)
    {
        cancel.ThrowIfCancellationRequested();
        var costs = new double[_system.Columns.Length];
        foreach (var unknown in unknowns) costs[unknown] = sign;
        // The solver counts from here on.
        _model.SetLongestSeconds(LongestSeconds);
        if (_model.Maximise(costs) != Optimal) return null;
        var duals = _model.Duals(_system.Sums.Length);
        return new(_system.DualBound(costs, duals), _model.Solution(costs.Length), duals);
    }
}
