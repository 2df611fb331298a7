// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using FsCheck;
using FsCheck.Fluent;
using Lantaarn.Disclosure.Alternatives.Rounding;
using Lantaarn.Disclosure.Tables;
using Lantaarn.Tests;

namespace Lantaarn.Disclosure.Tests.Alternatives;

public sealed class ControlledRoundingTests
{
    // Source: optima of the 0/1 programme solved with GLPK, case C17_controlled_rounding of the reference data. Row 0 and column 0 are totals.
    [ReferenceDataFact("sdc/cases/C17_controlled_rounding")]
    public void The_deviations_add_up_to_those_of_the_optimum() =>
        Assert.All(new[] { "small3x3_base5", "tau3x4_base5", "exPSD_base5" }, name =>
        {
            var (matrix, optimum) = Published(name);

            var values = new ControlledRounding(matrix, 5, new Random(1)).Values(default);

            Assert.All(values.Zip(matrix.Values), pair => Assert.InRange(pair.First - pair.Second, -4, 4));
            Assert.Equal(optimum, values.Zip(matrix.Values, (shown, count) => Math.Abs(shown - count)).Sum());
        });

    [Fact]
    public void Rounded_values_are_multiples_and_add_up() =>
        Prop.ForAll(ArbMap.Default.ArbFor<int>(), seed =>
        {
            var random = new Random(seed);
            var matrix = SmallTable.Matrix(SmallTable.Random(random, 3 + random.Next(4), 3 + random.Next(4), 12));
            var values = new ControlledRounding(matrix, 5, random).Values(default);
            return values.All(value => value >= 0 && value % 5 == 0)
                && values.Zip(matrix.Values).All(pair => Math.Abs(pair.First - pair.Second) < 5)
                && Enumerable.Range(0, values.Length).All(cell => values[cell] == matrix.Columns[cell].Sum(row => values[row]));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(15).WithReplay(2026, 1));

    private static (CellMatrix Matrix, long Optimum) Published(string name)
    {
        var published = new CsvFixture($"C17_controlled_rounding/{name}.csv");
        var cells = Enumerable.Range(0, published.Count).Select(row => (Row: published.Whole(row, "r"), Column: published.Whole(row, "c"), Count: published.Whole(row, "z"), Rounded: published.Whole(row, "a"))).ToArray();
        var inner = cells.Where(cell => cell.Row > 0 && cell.Column > 0).ToArray();
        var matrix = new CellMatrix(
            [.. inner.Select(cell => (long)cell.Count)],
            [.. cells.Select(cell => Enumerable.Range(0, inner.Length).Where(i => (cell.Row == 0 || inner[i].Row == cell.Row) && (cell.Column == 0 || inner[i].Column == cell.Column)).ToArray())]);
        Assert.Equal(cells.Select(cell => (long)cell.Count), matrix.Values);
        return (matrix, cells.Sum(cell => Math.Abs(cell.Rounded - cell.Count)));
    }
}
