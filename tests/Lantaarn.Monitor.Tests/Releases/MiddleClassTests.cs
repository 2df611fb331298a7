// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using Lantaarn.Exchange.Releases;
using Lantaarn.Monitor.Releases;

namespace Lantaarn.Monitor.Tests.Releases;

public sealed class MiddleClassTests
{
    [Theory]
    [InlineData(100, "maand", 40, 30, 20, 10)]
    [InlineData(100, "week", 50, 30, 20, 0)]
    [InlineData(100, "langer", 10, 10, 10, 70)]
    public void Half_waited_no_longer_than_the_class_of_the_middle_one(long met, string expected, params int[] people) =>
        Assert.Equal(expected, MiddleClass.Of(Cells(met, [.. people.Select(one => (long?)one)])));

    [Fact]
    public void Nothing_is_said_where_the_hidden_ones_could_change_it()
    {
        Assert.Null(MiddleClass.Of(Cells(100, [null, 45, null, 40])));
        Assert.Null(MiddleClass.Of(Cells(null, [10, 10, 10, 10])));
        Assert.Equal("week", MiddleClass.Of(Cells(100, [80, null, null, null])));
    }

    [Fact]
    public void What_is_said_is_never_other_than_the_truth_whatever_is_hidden()
    {
        var random = new Random(1);
        var said = 0;
        for (var i = 0; i < 5_000; i++)
        {
            long[] people = [.. Enumerable.Range(0, 4).Select(_ => (long)random.Next(40))];
            var met = people.Sum();
            var truth = MiddleClass.Of(Cells(met, [.. people.Select(one => (long?)one)]));

            var half = MiddleClass.Of(Cells(met, [.. people.Select(one => random.Next(3) == 0 ? (long?)null : one)]));

            if (half is null) continue;
            Assert.Equal(truth, half);
            said++;
        }
        Assert.InRange(said, 1_000, 4_900);
    }

    private static SafeCell[] Cells(long? met, long?[] people) =>
        [new(["2024", "huisarts", SafeCell.Total], met), .. people.Zip(["week", "maand", "kwartaal", "langer"], (one, code) => new SafeCell(["2024", "huisarts", code], one))];
}
