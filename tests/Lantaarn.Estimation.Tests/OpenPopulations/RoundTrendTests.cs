// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using FsCheck;
using FsCheck.Fluent;
using Lantaarn.Estimation.OpenPopulations;
using MathNet.Numerics.Distributions;
using Xunit.Abstractions;

namespace Lantaarn.Estimation.Tests.OpenPopulations;

public class RoundTrendTests(ITestOutputHelper output)
{
    [Fact]
    public void Rounds_on_a_straight_line_give_its_growth()
    {
        var growth = RoundTrend.Of(Round(2024, 1000), Round(2025, 1100), Round(2026, 1210)).Segments.Single().Growth!;

        Assert.Equal(1.1, growth.Factor, 0.001);
        Assert.InRange(growth.Lower, 0.9, 1.1);
        Assert.InRange(growth.Upper, 1.1, 1.35);
        Assert.InRange(growth.ChanceOfRise, 0.85, 1);
    }

    [Fact]
    public void The_interval_holds_the_true_growth_about_as_often_as_it_says()
    {
        foreach (var rounds in (int[])[2, 3, 5])
        {
            var held = 0;
            var random = new Random(rounds);
            for (var run = 0; run < 400; run++)
            {
                var growth = RoundTrend.Of([.. Enumerable.Range(0, rounds).Select(year => Round(2020 + year,
                    2000 * Math.Exp(0.05 * year + Normal.Sample(random, 0, 0.08) + Normal.Sample(random, 0, 0.06)), 0.08))]).Segments.Single().Growth!;
                if (growth.Lower <= Math.Exp(0.05) && growth.Upper >= Math.Exp(0.05)) held++;
            }

            output.WriteLine($"{rounds} rounds: {held / 4.0:F1}% of 400 intervals hold the true growth");
            Assert.InRange(held, 370, 400);
        }
    }

    [Fact]
    public void A_break_is_never_bridged()
    {
        var trend = RoundTrend.Of(Round(2023, 1000), Round(2024, 1050), Round(2025, 2000) with { AfterBreak = true }, Round(2026, 2100));

        Assert.Equal([2, 2], trend.Segments.Select(segment => segment.Rounds.Count));
        Assert.Equal([true, false, true], trend.Changes.Select(change => change.Change is not null));
        Assert.Null(trend.Changes[1].Significance);
        Assert.All(trend.Segments, segment => Assert.Equal(1.05, segment.Growth!.Factor, 0.001));
    }

    [Fact]
    public void A_single_round_has_no_trend()
    {
        var trend = RoundTrend.Of(Round(2026, 1000));

        Assert.Null(trend.Segments.Single().Growth);
        Assert.Empty(trend.Changes);
    }

    [Fact]
    public void A_difference_within_the_errors_is_not_significant()
    {
        Assert.InRange(RoundTrend.Of(Round(2025, 1000), Round(2026, 1060)).Changes[0].Significance!.Value, 0.3, 1);
        Assert.InRange(RoundTrend.Of(Round(2025, 1000), Round(2026, 2000)).Changes[0].Significance!.Value, 0, 0.001);
    }

    [Fact]
    public void The_change_between_two_rounds_and_their_growth_agree()
    {
        var trend = RoundTrend.Of(Round(2024, 1000), Round(2026, 1210));

        var (change, growth) = (trend.Changes[0].Change!, trend.Segments[0].Growth!);
        Assert.Equal(1.21, change.Factor, 0.001);
        Assert.Equal(1.1, growth.Factor, 0.001);
        Assert.Equal(change.ChanceOfRise, growth.ChanceOfRise, 1e-9);
    }

    [Fact]
    public void The_order_in_which_rounds_are_given_does_not_matter()
    {
        Prop.ForAll(Gen.Choose(500, 5000).Select(size => (double)size).ArrayOf(4).ToArbitrary(), sizes =>
        {
            var rounds = sizes.Select((size, year) => Round(2020 + year, size)).ToArray();
            var plain = RoundTrend.Of(rounds).Segments.Single().Growth!;

            var turned = RoundTrend.Of([.. rounds.Reverse()]).Segments.Single().Growth!;

            return plain == turned && plain.Lower <= plain.Factor && plain.Factor <= plain.Upper;
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void A_round_with_a_wide_interval_weighs_less()
    {
        var sure = RoundTrend.Of(Round(2024, 1000), Round(2025, 1000), Round(2026, 1500)).Segments.Single().Growth!;
        var unsure = RoundTrend.Of(Round(2024, 1000), Round(2025, 1000), Round(2026, 1500, 0.5)).Segments.Single().Growth!;

        Assert.True(unsure.Factor < sure.Factor);
    }

    [Fact]
    public void Rounds_that_cannot_be_are_not_made()
    {
        var day = new DateOnly(2026, 4, 1);

        Assert.Throws<ArgumentOutOfRangeException>(() => new RoundFigure(day, 100, 0, 200));
        Assert.Throws<ArgumentOutOfRangeException>(() => new RoundFigure(day, 100, 110, 200));
        Assert.Throws<ArgumentOutOfRangeException>(() => new RoundFigure(day, 100, 90, double.PositiveInfinity));
        Assert.Throws<ArgumentException>(() => RoundTrend.Of());
        Assert.Throws<ArgumentException>(() => RoundTrend.Of(Round(2026, 100), Round(2026, 110)));
    }

    private static RoundFigure Round(int year, double size, double error = 0.08) =>
        new(new DateOnly(year, 4, 1), size, size * Math.Exp(-1.959964 * error), size * Math.Exp(1.959964 * error));
}
