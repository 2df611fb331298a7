// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

namespace Lantaarn.Linkage.Matching;

/// <summary>Least value of a function of a few parameters without derivatives (Nelder and Mead 1965, doi:10.1093/comjnl/7.4.308).</summary>
internal static class SimplexSearch
{
    internal static double[] Minimise(Func<double[], double> cost, double[] start, double[] step, int rounds)
    {
        var corners = Corners(cost, start, step);
        for (var round = 0; round < rounds; round++)
        {
            Array.Sort(corners, (x, y) => x.Cost.CompareTo(y.Cost));
            var (best, worst) = (corners[0], corners[^1]);
            if (worst.Cost - best.Cost < 1e-9 * (1 + Math.Abs(best.Cost))) break;
            var centre = Centre(corners);
            var mirrored = Move(cost, centre, worst, -1);
            if (mirrored.Cost < best.Cost) corners[^1] = Lower(mirrored, Move(cost, centre, worst, -2));
            else if (mirrored.Cost < corners[^2].Cost) corners[^1] = mirrored;
            else if (Move(cost, centre, Lower(worst, mirrored), 0.5) is var drawn && drawn.Cost < worst.Cost) corners[^1] = drawn;
            else for (var i = 1; i < corners.Length; i++) corners[i] = Move(cost, best.At, corners[i], 0.5);
        }
        return corners.MinBy(corner => corner.Cost).At;
    }

    private static Corner[] Corners(Func<double[], double> cost, double[] start, double[] step)
    {
        var corners = new Corner[start.Length + 1];
        for (var i = 0; i < corners.Length; i++)
        {
            var at = (double[])start.Clone();
            if (i > 0) at[i - 1] += step[i - 1];
            corners[i] = new Corner(at, cost(at));
        }
        return corners;
    }

    private static double[] Centre(Corner[] corners)
    {
        var centre = new double[corners.Length - 1];
        foreach (var corner in corners.AsSpan(..^1))
            for (var i = 0; i < centre.Length; i++) centre[i] += corner.At[i] / centre.Length;
        return centre;
    }

    private static Corner Move(Func<double[], double> cost, double[] from, Corner corner, double share)
    {
        var at = new double[from.Length];
        for (var i = 0; i < at.Length; i++) at[i] = from[i] + share * (corner.At[i] - from[i]);
        return new Corner(at, cost(at));
    }

    private static Corner Lower(Corner x, Corner y) => x.Cost <= y.Cost ? x : y;

    private readonly record struct Corner(double[] At, double Cost);
}
