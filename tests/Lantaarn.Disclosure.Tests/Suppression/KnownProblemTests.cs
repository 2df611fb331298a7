// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using Lantaarn.Disclosure.Audit;
using Lantaarn.Disclosure.Suppression;
using Lantaarn.Disclosure.Tables;

namespace Lantaarn.Disclosure.Tests.Suppression;

/// <summary>Source of the figures: public reports at github.com/sdcTools/UserSupport, issues 135, 194 and 307.</summary>
public sealed class KnownProblemTests
{
    [Fact]
    public void Three_ones_in_a_row_are_not_recovered_from_their_sum()
    {
        // Issue 135: columns A, B, H, M, W; the ones of the first row add up to a sum that gave them away.
        var release = SmallTable.Release(new long[,] { { 1, 1, 7, 1, 0 }, { 1, 0, 0, 2, 8 } });

        var outcome = TableProtection.Protect(release, new ProtectionPolicy { MinimumCount = 3 }, null, default);

        AssertNoSmallCountIsDerivable(outcome, smallest: 3);
    }

    [Theory]
    [InlineData(15, new long[] { 10, 5, 0, 0 })]
    [InlineData(15, new long[] { 10, 3, 1, 1 })]
    public void Two_hidden_cells_whose_sum_is_small_do_not_stay_the_only_hidden_ones(long total, long[] counts)
    {
        // Issue 194: 15 = 10 + 5 + x + x and 15 = 10 + 3 + x + x.
        var release = OneWay(counts);

        var outcome = TableProtection.Protect(release, new ProtectionPolicy { MinimumCount = 3 }, null, default);

        Assert.Equal(total, counts.Sum());
        AssertNoSmallCountIsDerivable(outcome, smallest: 3);
    }

    [Fact]
    public void The_sum_of_the_hidden_cells_reaches_the_threshold()
    {
        // Issue 307: 15, 5 and 3 with threshold 11; 5 + 3 follows from the total and is still too small.
        var release = OneWay([15, 5, 3, 40]);

        var outcome = TableProtection.Protect(release, new ProtectionPolicy { MinimumCount = 11 }, null, default);

        AssertNoSmallCountIsDerivable(outcome, smallest: 11);
    }

    [Fact]
    public void Without_the_rule_for_derived_sums_that_sum_would_be_recovered()
    {
        int[][] columns = [[0], [1], [2], [3], [0, 1, 2, 3]];
        var matrix = new CellMatrix([15, 5, 3, 40], columns);
        var suppressed = SecondarySuppression.Suppress(SmallTable.Input(matrix, 11, SingletonRule.AnySum), default);

        var audited = new FeasibilityAudit(matrix, [.. suppressed.Select(hidden => !hidden)], AttackerModel.CountsAreNotNegative, [new([1, 2], 11)]).UntilSafe(null, default);

        Assert.False(audited[0].IsSafe);
    }

    private static TableRelease OneWay(long[] counts)
    {
        var classification = new Classification("kind", [.. counts.Select((_, i) => new Category("k" + i))]);
        var people = counts.SelectMany((count, i) => Enumerable.Repeat(new CountedPerson(["k" + i], ["a", "b"]), (int)count));
        return new([classification], [new CountTable("kinds", new TableAxis(classification))], [.. people]);
    }

    // Every relation of a one-way or two-way table: what a published total leaves for its hidden parts is nothing or enough.
    private static void AssertNoSmallCountIsDerivable(ProtectionOutcome outcome, long smallest)
    {
        var table = Assert.IsType<ProtectionOutcome.Released>(outcome).Release.Tables[0];
        Assert.DoesNotContain(table.Cells, cell => cell.Value < smallest);
        for (var axis = 0; axis < table.Classifications.Count; axis++)
            foreach (var line in table.Cells.GroupBy(cell => string.Join('|', cell.Codes.Where((_, i) => i != axis))))
            {
                var whole = line.Single(cell => cell.Codes[axis] == Classification.TotalCode);
                var parts = line.Where(cell => cell != whole).ToArray();
                var hidden = parts.Count(cell => cell.Value is null);
                if (whole.Value is null || hidden == 0) continue;
                Assert.True(hidden > 1);
                Assert.True(whole.Value - parts.Sum(cell => cell.Value ?? 0) >= smallest);
            }
    }
}
