// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using Lantaarn.Estimation.MultipleLists;
using Lantaarn.Estimation.PartialCoverage;
using Lantaarn.Estimation.Tests.Simulation;

namespace Lantaarn.Estimation.Tests.PartialCoverage;

/// <summary>
/// Three places of known size with the same four lists; two lists do not work in the second place, the other two not in the third.
/// </summary>
internal sealed class PartlyCoveredPopulation(double firstDependence, double secondDependence)
{
    private static readonly int[] Missing = [0b0000, 0b0101, 0b1010];
    private readonly SimulatedPopulation _people = new(firstDependence, secondDependence, 0.3, seen: 0.5);

    public static IReadOnlyList<int> Sizes => [3000, 2000, 1000];

    public CoveredSample Draw(Random random) =>
        new([.. Sizes.Select((size, place) =>
            new CoveredStratum($"place {place}", Without(Missing[place], _people.Draw(size, random)), 0b1111 & ~Missing[place]))]);

    /// <summary>The places added up as if everybody could have been on every list.</summary>
    public static CaptureTable Joined(CoveredSample sample) =>
        new(sample.Lists, [.. Enumerable.Range(1, 15).Select(pattern => sample.Strata.Sum(stratum => stratum.Table[pattern]))]);

    private static CaptureTable Without(int missing, double[] persons)
    {
        var counts = new double[16];
        for (var pattern = 0; pattern < 16; pattern++) counts[pattern & ~missing] += persons[pattern];
        return new CaptureTable(SimulatedPopulation.Lists, counts[1..]);
    }
}
