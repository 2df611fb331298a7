// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using MathNet.Numerics.LinearAlgebra;

namespace Lantaarn.Estimation.LinkageError;

/// <summary>
/// Most likely c >= 0 when each observed count is Poisson around M c (Vardi, Shepp &amp; Kaufman 1985, doi 10.2307/2288030). Where the plain
/// inverse has no negative entry it fits perfectly and is the answer; else the EM iteration finds it.
/// </summary>
internal static class PoissonUnmixing
{
    private const int MostRounds = 4000;
    private const double Tolerance = 1e-9;

    // Below this share of the total a count has converged to zero.
    private const double Negligible = 1e-7;

    public static double[] Solve(double[,] mixing, double[] observed)
    {
        var exact = Matrix<double>.Build.DenseOfArray(mixing).LU().Solve(Vector<double>.Build.DenseOfArray(observed)).ToArray();
        return exact.All(count => double.IsFinite(count) && count >= 0) ? exact : Iterate(mixing, observed);
    }

    private static double[] Iterate(double[,] mixing, double[] observed)
    {
        var size = observed.Length;
        var total = observed.Sum();
        var counts = Enumerable.Repeat(total / size, size).ToArray();
        var perPerson = new double[size];
        for (var p = 0; p < size; p++)
            for (var q = 0; q < size; q++)
                perPerson[q] += mixing[p, q];
        for (var round = 0; round < MostRounds; round++)
            if (Round(mixing, observed, perPerson, counts) < Tolerance * total)
                break;
        return [.. counts.Select(count => count < Negligible * total ? 0 : count)];
    }

    // One EM step; returns by how much the counts moved.
    private static double Round(double[,] mixing, double[] observed, double[] perPerson, double[] counts)
    {
        var size = observed.Length;
        var share = new double[size];
        for (var p = 0; p < size; p++)
        {
            if (observed[p] == 0) continue;
            var expected = 0.0;
            for (var q = 0; q < size; q++) expected += mixing[p, q] * counts[q];
            var ratio = expected > 0 ? observed[p] / expected : 0;
            for (var q = 0; q < size; q++) share[q] += mixing[p, q] * ratio;
        }
        var moved = 0.0;
        for (var q = 0; q < size; q++)
        {
            var next = perPerson[q] > 0 ? counts[q] * share[q] / perPerson[q] : 0;
            moved = Math.Max(moved, Math.Abs(next - counts[q]));
            counts[q] = next;
        }
        return moved;
    }
}
