// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

namespace Lantaarn.Estimation.Numerics;

/// <summary>The value of a function at a point; fills its gradient and the lower triangle of minus its matrix of second derivatives.</summary>
internal delegate double Objective(double[] point, double[] gradient, double[] information);

/// <summary>
/// Climbs to a maximum by Newton's method. Where the function is not concave, or a step would lead down, the diagonal is raised until
/// the step leads up (Levenberg and Marquardt).
/// </summary>
internal sealed class NewtonAscent(int size)
{
    private const int MostSteps = 300;

    // Squared length of the last step, in standard errors.
    private const double Settled = 1e-15;
    private const double NearlySettled = 1e-7;
    private const double MostRaised = 1e12;

    private readonly double[] _gradient = new double[size];
    private readonly double[] _information = new double[size * size];
    private readonly double[] _step = new double[size];
    private readonly double[] _trial = new double[size];
    private readonly double[] _trialGradient = new double[size];
    private readonly double[] _trialInformation = new double[size * size];

    /// <summary>Factor of the information at the maximum.</summary>
    public CholeskyFactor Factor { get; } = new(size);

    /// <summary>Moves the point to the maximum and gives its value; null where the steps do not settle on one.</summary>
    public double? Climb(double[] point, Objective objective)
    {
        var value = objective(point, _gradient, _information);
        var raised = 0.0;
        for (var count = 0; count < MostSteps && double.IsFinite(value); count++)
        {
            var length = Step(raised);
            if (length is null || !TryMove(point, objective, value, out var next))
            {
                if (length < NearlySettled && raised == 0) return value;
                raised = raised == 0 ? 1e-4 : raised * 8;
                if (raised > MostRaised) return null;
                continue;
            }
            value = next;
            if (raised == 0 && length < Settled) return Step(0) is null ? null : value;
            raised = raised < 1e-3 ? 0 : raised / 8;
        }
        return null;
    }

    // The square of its length in standard errors, or null where the raised matrix is not positive definite.
    private double? Step(double raised)
    {
        var matrix = Factor.Matrix(size);
        _information.CopyTo(matrix);
        for (var i = 0; i < size; i++) matrix[i * size + i] += raised * (Math.Abs(matrix[i * size + i]) + 1e-10);
        if (!Factor.TryFactor()) return null;
        _gradient.CopyTo(_step, 0);
        Factor.Solve(_step);
        var length = 0.0;
        for (var i = 0; i < size; i++) length += _step[i] * _gradient[i];
        return length;
    }

    private bool TryMove(double[] point, Objective objective, double value, out double next)
    {
        for (var i = 0; i < size; i++) _trial[i] = point[i] + _step[i];
        next = objective(_trial, _trialGradient, _trialInformation);
        if (!(next >= value - 1e-13 * Math.Abs(value))) return false;
        _trial.CopyTo(point, 0);
        _trialGradient.CopyTo(_gradient, 0);
        _trialInformation.CopyTo(_information, 0);
        return true;
    }
}
