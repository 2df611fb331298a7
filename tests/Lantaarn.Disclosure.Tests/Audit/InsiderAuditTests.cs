// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using FsCheck;
using FsCheck.Fluent;
using Lantaarn.Disclosure.Audit;
using Lantaarn.Disclosure.Tables;

namespace Lantaarn.Disclosure.Tests.Audit;

public sealed class InsiderAuditTests
{
    [Fact]
    public void An_insider_finds_the_same_intervals_as_a_list_of_all_tables_with_its_own_people_in_it() =>
        Check(random =>
        {
            var matrix = SmallTable.Matrix(SmallTable.Random(random, 2, 3, 3));
            var known = Known(random, matrix);
            bool[] published = [.. matrix.Values[..^1].Select(_ => random.Next(10) < 6), true];
            var tables = FeasibleTables.Of(matrix, published).Where(table => table.Zip(known).All(pair => pair.First >= pair.Second)).ToArray();
            var audited = Intervals(matrix, published, known);
            return Enumerable.Range(0, audited.Length).All(cell =>
            {
                var values = tables.Select(table => matrix.Columns[cell].Sum(row => table[row])).ToArray();
                return audited[cell].WholeLow == values.Min() && audited[cell].WholeUp == values.Max();
            });
        });

    [Fact]
    public void An_insider_never_finds_a_wider_interval_than_an_outsider() =>
        Check(random =>
        {
            var matrix = SmallTable.Matrix(SmallTable.Random(random, 3, 4, 6));
            bool[] published = [.. matrix.Values.Select(_ => random.Next(10) < 6)];
            var (inside, outside) = (Intervals(matrix, published, Known(random, matrix)), Intervals(matrix, published, null));
            return inside.Zip(outside).All(pair => pair.First.OuterLow >= pair.Second.OuterLow - 1e-6 && pair.First.OuterUp <= pair.Second.OuterUp + 1e-6);
        });

    [Fact]
    public void A_pattern_that_is_safe_for_outsiders_only_is_caught()
    {
        // An organisation that knows the whole first row but one person, and all of the second.
        var matrix = SmallTable.Matrix(new long[,] { { 9, 8 }, { 7, 6 } });
        bool[] published = [false, false, false, false, true, true, true, true, true];

        Assert.True(Safe(matrix, published, null));
        Assert.False(Safe(matrix, published, [8, 8, 7, 6]));
    }

    private static bool Safe(CellMatrix matrix, bool[] published, long[]? known) =>
        new FeasibilityAudit(matrix, published, AttackerModel.CountsAreNotNegative, [new([0], 3)], known).UntilSafe(null, default)[0].IsSafe;

    private static long[] Known(Random random, CellMatrix matrix) => [.. matrix.Counts.Select(count => random.NextInt64(count + 1))];

    private static FeasibilityInterval[] Intervals(CellMatrix matrix, bool[] published, long[]? known) =>
        [.. new FeasibilityAudit(matrix, published, AttackerModel.CountsAreNotNegative, matrix.Columns.Select(rows => new AuditTarget(rows, 0)), known)
            .Exactly(default).Select(target => target.Interval)];

    private static void Check(Func<Random, bool> property) =>
        Prop.ForAll(ArbMap.Default.ArbFor<int>(), seed => property(new Random(seed))).Check(Config.QuickThrowOnFailure.WithMaxTest(60).WithReplay(2026, 1));
}
