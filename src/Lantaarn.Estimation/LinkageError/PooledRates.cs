// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System.Numerics;
using MathNet.Numerics;

namespace Lantaarn.Estimation.LinkageError;

/// <summary>
/// Rates of what becomes of a person, pooled over all patterns of as many lists: they depend only on how many of the person's lists, and how
/// many other lists, a group has.
/// </summary>
internal sealed class PooledRates
{
    private readonly int _lists;
    private readonly double[,,] _perTwin;
    private readonly int[] _twins;

    private PooledRates(int lists, double[,,] perTwin, int[] twins) => (_lists, _perTwin, _twins) = (lists, perTwin, twins);

    public IReadOnlyList<int> UnauditedSizes => [.. Enumerable.Range(1, _lists).Where(size => _twins[size] == 0)];

    public static PooledRates From(int lists, IEnumerable<AuditTwin> twins)
    {
        var perTwin = new double[lists + 1, lists + 1, lists + 1];
        var count = new int[lists + 1];
        foreach (var twin in twins)
        {
            var size = BitOperations.PopCount((uint)twin.TruePattern);
            count[size]++;
            foreach (var pattern in twin.ObservedPatterns)
                perTwin[size, Own(pattern, twin.TruePattern), Foreign(pattern, twin.TruePattern)] +=
                    TransitionMatrix.Share(pattern, twin.TruePattern);
        }
        return new PooledRates(lists, perTwin, count);
    }

    /// <summary>Expected groups of one observed pattern per person; perfect linkage where no twin was on as many lists.</summary>
    public double Rate(int observed, int actual)
    {
        var size = BitOperations.PopCount((uint)actual);
        var (own, foreign) = (Own(observed, actual), Foreign(observed, actual));
        if (own == 0) return 0;
        if (_twins[size] == 0) return observed == actual ? 1 : 0;
        var alike = SpecialFunctions.Binomial(size, own) * SpecialFunctions.Binomial(_lists - size, foreign);
        return _perTwin[size, own, foreign] / (_twins[size] * alike);
    }

    private static int Own(int observed, int actual) => BitOperations.PopCount((uint)(observed & actual));

    private static int Foreign(int observed, int actual) => BitOperations.PopCount((uint)(observed & ~actual));
}
