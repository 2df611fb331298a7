// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using FsCheck;
using FsCheck.Fluent;
using Lantaarn.Disclosure.Audit;
using Lantaarn.Disclosure.Suppression;
using Lantaarn.Disclosure.Tables;

namespace Lantaarn.Disclosure.Tests.Audit;

public sealed class RandomTableTests
{
    private const int Threshold = 3;

    [Fact]
    public void The_true_value_is_always_inside_its_interval() =>
        Check(random =>
        {
            var matrix = SmallTable.Matrix(SmallTable.Random(random, 4, 4, 6));
            var published = RandomPattern(random, matrix);
            var audited = Intervals(matrix, published);
            return Enumerable.Range(0, audited.Length).All(cell =>
                audited[cell].OuterLow <= matrix.Values[cell] + 1e-6 && audited[cell].OuterUp >= matrix.Values[cell] - 1e-6
                && audited[cell].WitnessLow >= audited[cell].WholeLow && audited[cell].WitnessUp <= audited[cell].WholeUp);
        });

    [Fact]
    public void Publishing_one_more_cell_never_widens_an_interval() =>
        Check(random =>
        {
            var matrix = SmallTable.Matrix(SmallTable.Random(random, 3, 4, 6));
            var published = RandomPattern(random, matrix);
            var more = (bool[])published.Clone();
            more[random.Next(more.Length)] = true;
            var (before, after) = (Intervals(matrix, published), Intervals(matrix, more));
            return before.Zip(after).All(pair => pair.Second.OuterLow >= pair.First.OuterLow - 1e-6 && pair.Second.OuterUp <= pair.First.OuterUp + 1e-6);
        });

    [Fact]
    public void Every_feasible_table_listed_one_by_one_gives_the_same_intervals() =>
        Check(random =>
        {
            var matrix = SmallTable.Matrix(SmallTable.Random(random, 2, 3, 2));
            bool[] published = [.. RandomPattern(random, matrix)[..^1], true];
            var tables = FeasibleTables.Of(matrix, published).ToArray();
            var audited = Intervals(matrix, published);
            return Enumerable.Range(0, audited.Length).All(cell =>
            {
                var values = tables.Select(table => matrix.Columns[cell].Sum(row => table[row])).ToArray();
                return audited[cell].WholeLow == values.Min() && audited[cell].WholeUp == values.Max();
            });
        });

    [Fact]
    public void What_the_audit_calls_safe_has_three_values_among_all_feasible_tables() =>
        Check(random =>
        {
            var matrix = SmallTable.Matrix(SmallTable.Random(random, 2, 3, 3));
            var input = SmallTable.Input(matrix, Threshold, SingletonRule.AnySum);
            var suppressed = SecondarySuppression.Suppress(input, default);
            suppressed[^1] = false;
            bool[] published = [.. suppressed.Select(hidden => !hidden)];
            var tables = FeasibleTables.Of(matrix, published).ToArray();
            var audit = new FeasibilityAudit(matrix, published, AttackerModel.CountsAreNotNegative, matrix.Columns.Select(rows => new AuditTarget(rows, Threshold)));
            return audit.UntilSafe(null, default).Where(target => target.IsSafe).All(target =>
                tables.Select(table => target.Target.Rows.Sum(row => table[row])).Distinct().Count() >= 3);
        });

    [Fact]
    public void Hiding_the_small_cells_alone_is_caught()
    {
        var matrix = SmallTable.Matrix(new long[,] { { 2, 20, 30 }, { 25, 14, 16 }, { 31, 17, 12 } });
        bool[] published = [.. matrix.Values.Select(value => value >= Threshold)];

        var audited = new FeasibilityAudit(matrix, published, AttackerModel.CountsAreNotNegative, [new([0], Threshold)]).UntilSafe(null, default);

        Assert.False(audited[0].IsSafe);
    }

    [Fact]
    public void A_wide_interval_without_a_table_to_show_for_it_is_not_safe()
    {
        var unsure = new FeasibilityInterval(OuterLow: 0, OuterUp: 100, WitnessLow: 4, WitnessUp: 4);

        Assert.False(unsure.IsSafe(new AuditTarget([0], Threshold)));
    }

    private static void Check(Func<Random, bool> property) =>
        Prop.ForAll(ArbMap.Default.ArbFor<int>(), seed => property(new Random(seed))).Check(Config.QuickThrowOnFailure.WithMaxTest(60).WithReplay(2026, 1));

    private static bool[] RandomPattern(Random random, CellMatrix matrix) => [.. matrix.Values.Select(_ => random.Next(10) < 6)];

    private static FeasibilityInterval[] Intervals(CellMatrix matrix, bool[] published) =>
        [.. new FeasibilityAudit(matrix, published, AttackerModel.CountsAreNotNegative, matrix.Columns.Select(rows => new AuditTarget(rows, 0)))
            .Exactly(default).Select(target => target.Interval)];
}
