// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System.Numerics;
using Lantaarn.Disclosure.Suppression;

namespace Lantaarn.Disclosure.Tests.Suppression;

public sealed class EliminationTests
{
    [Fact]
    public void Large_numbers_give_the_same_pattern_as_small_ones()
    {
        for (var seed = 0; seed < 20; seed++)
        {
            var matrix = SmallTable.Matrix(SmallTable.Random(new Random(seed), 5, 6, 9));
            var cells = new DistinctCells(SmallTable.Input(matrix, 3, SingletonRule.AnySum));

            var small = new GaussElimination<long>(cells, SingletonRule.AnySum).Run(default);
            var large = new GaussElimination<BigInteger>(cells, SingletonRule.AnySum).Run(default);

            Assert.Equal(large, small);
        }
    }

    [Fact]
    public void Cells_over_the_same_people_share_their_status()
    {
        var matrix = SmallTable.Matrix(new long[,] { { 2, 20 }, { 25, 14 } }).With([[0], [1]]);

        var suppressed = SecondarySuppression.Suppress(SmallTable.Input(matrix, 3, SingletonRule.AnySum) with { Primary = [.. matrix.Values.Select((value, cell) => value < 3 && cell == 0)] }, default);

        Assert.Equal(suppressed[0], suppressed[^2]);
        Assert.Equal(suppressed[1], suppressed[^1]);
    }
}
