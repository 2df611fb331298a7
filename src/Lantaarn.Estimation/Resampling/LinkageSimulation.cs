// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using Lantaarn.Estimation.LinkageError;
using Lantaarn.Estimation.Numerics;

namespace Lantaarn.Estimation.Resampling;

/// <summary>Plays linkage error and its audit once more.</summary>
internal static class LinkageSimulation
{
    /// <summary>
    /// Observed groups per pattern from true persons per pattern. Patterns are drawn apart, which leaves out that a person who is
    /// split cannot also be whole: a little more spread than there is.
    /// </summary>
    public static double[] Observe(double[] actual, TransitionMatrix linkage, Random random)
    {
        var observed = new double[actual.Length];
        for (var truth = 1; truth <= actual.Length; truth++)
            for (var pattern = 1; pattern <= actual.Length; pattern++)
                observed[pattern - 1] += BinomialDraw.Draw((int)actual[truth - 1], linkage[pattern, truth], random);
        return observed;
    }

    /// <summary>The audit with twins drawn again, as many of every true pattern as there were.</summary>
    public static TransitionMatrix Relearn(int lists, IReadOnlyCollection<AuditTwin> twins, Random random) =>
        TransitionMatrix.Learn(lists, [.. twins.GroupBy(twin => twin.TruePattern).OrderBy(group => group.Key)
            .SelectMany(group => Again([.. group], random))]);

    private static IEnumerable<AuditTwin> Again(AuditTwin[] twins, Random random)
    {
        for (var i = 0; i < twins.Length; i++) yield return twins[random.Next(twins.Length)];
    }
}
