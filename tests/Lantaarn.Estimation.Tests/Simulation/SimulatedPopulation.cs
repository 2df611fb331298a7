// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using Lantaarn.Estimation.MultipleLists;
using Lantaarn.Estimation.Numerics;

namespace Lantaarn.Estimation.Tests.Simulation;

/// <summary>
/// A population whose size is known: four lists of different reach, two of them pairwise dependent twice over, and persons who differ in how
/// easily they are seen (normal on the logit scale).
/// </summary>
internal sealed class SimulatedPopulation
{
    private static readonly double[] Reach = [-1.1, -1.6, -2.0, -2.4];
    private readonly double[] _chances;

    public SimulatedPopulation(double firstDependence, double secondDependence, double heterogeneity, double seen)
    {
        var (low, high) = (-4.0, 4.0);
        for (var step = 0; step < 60; step++)
        {
            var middle = (low + high) / 2;
            if (1 - Chances(middle, firstDependence, secondDependence, heterogeneity)[0] < seen) low = middle;
            else high = middle;
        }
        _chances = Chances(low, firstDependence, secondDependence, heterogeneity);
    }

    public static string[] Lists => ["shelter", "clinic", "street", "legal"];

    /// <summary>Persons per true pattern, the unseen at position 0.</summary>
    public double[] Draw(int persons, Random random) => BinomialDraw.Divide(persons, _chances, random);

    public CaptureTable DrawTable(int persons, Random random) => new(Lists, Draw(persons, random)[1..]);

    private static double[] Chances(double shift, double firstDependence, double secondDependence, double heterogeneity)
    {
        var chances = new double[16];
        for (var z = -4.0; z <= 4; z += 0.2)
        {
            var given = Enumerable.Range(0, 16).Select(pattern => Math.Exp(
                Enumerable.Range(0, 4).Where(list => (pattern >> list & 1) == 1).Sum(list => Reach[list] + shift + heterogeneity * z)
                + ((pattern & 3) == 3 ? firstDependence : 0) + ((pattern & 12) == 12 ? secondDependence : 0))).ToArray();
            for (var pattern = 0; pattern < 16; pattern++) chances[pattern] += Math.Exp(-z * z / 2) * given[pattern] / given.Sum();
        }
        return [.. chances.Select(chance => chance / chances.Sum())];
    }
}
