// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

namespace Lantaarn.Estimation.Numerics;

/// <summary>Distance of a target to the cone spanned by vectors (active set method of Lawson &amp; Hanson 1974, chapter 23).</summary>
internal static class NonNegativeLeastSquares
{
    private const double Zero = 1e-11;

    /// <summary>Length of what is left of the target, in units of the target where that is longer than 1.</summary>
    public static double SmallestResidual(double[][] vectors, double[] target) =>
        Length(Remainder(vectors, target)) / Math.Max(1, Length(target));

    /// <summary>What is left of the target after the nearest point of the cone; all zero where the target lies in the cone.</summary>
    public static double[] Remainder(double[][] vectors, double[] target)
    {
        var weights = new double[vectors.Length];
        var active = new List<int>();
        var scale = Math.Max(1, Length(target));
        for (var round = 0; round < 3 * vectors.Length + 10; round++)
        {
            var residual = Residual(vectors, weights, target);
            if (Length(residual) <= Zero * scale) return new double[target.Length];
            var next = Enumerable.Range(0, vectors.Length).Where(j => !active.Contains(j))
                .Select(j => (Vector: j, Gain: Dot(vectors[j], residual))).DefaultIfEmpty((Vector: -1, Gain: 0)).MaxBy(item => item.Gain);
            if (next.Gain <= Zero * scale) return residual;
            active.Add(next.Vector);
            if (!Settle(vectors, target, weights, active)) return residual;
        }
        return Residual(vectors, weights, target);
    }

    // Moves to the least squares solution on the active vectors, dropping those that would turn negative on the way.
    private static bool Settle(double[][] vectors, double[] target, double[] weights, List<int> active)
    {
        while (active.Count > 0)
        {
            var goal = Solve(vectors, target, active);
            if (goal is null) return false;
            if (goal.All(value => value > 0))
            {
                for (var i = 0; i < active.Count; i++) weights[active[i]] = goal[i];
                return true;
            }
            var step = 1.0;
            for (var i = 0; i < goal.Length; i++)
                if (goal[i] <= 0)
                    step = Math.Min(step, weights[active[i]] / (weights[active[i]] - goal[i]));
            for (var i = 0; i < goal.Length; i++) weights[active[i]] += step * (goal[i] - weights[active[i]]);
            foreach (var j in active.Where(j => weights[j] <= Zero).ToArray())
            {
                weights[j] = 0;
                active.Remove(j);
            }
        }
        return true;
    }

    private static double[]? Solve(double[][] vectors, double[] target, List<int> active)
    {
        var factor = new CholeskyFactor(active.Count);
        var matrix = factor.Matrix(active.Count);
        for (var i = 0; i < active.Count; i++)
            for (var j = 0; j <= i; j++)
                matrix[i * active.Count + j] = Dot(vectors[active[i]], vectors[active[j]]);
        if (!factor.TryFactor()) return null;
        var solution = active.Select(j => Dot(vectors[j], target)).ToArray();
        factor.Solve(solution);
        return solution;
    }

    private static double[] Residual(double[][] vectors, double[] weights, double[] target)
    {
        var residual = (double[])target.Clone();
        for (var j = 0; j < vectors.Length; j++)
            if (weights[j] > 0)
                for (var k = 0; k < residual.Length; k++)
                    residual[k] -= weights[j] * vectors[j][k];
        return residual;
    }

    private static double Dot(double[] a, double[] b)
    {
        var sum = 0.0;
        for (var k = 0; k < a.Length; k++) sum += a[k] * b[k];
        return sum;
    }

    private static double Length(double[] vector) => Math.Sqrt(Dot(vector, vector));
}
