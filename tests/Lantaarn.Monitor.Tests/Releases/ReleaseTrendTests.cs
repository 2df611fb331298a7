// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using Lantaarn.Exchange.Releases;
using Lantaarn.Exchange.Rounds;
using Lantaarn.Monitor.Releases;

namespace Lantaarn.Monitor.Tests.Releases;

public sealed class ReleaseTrendTests
{
    private static readonly Release First = SampleRelease.From(SampleRelease.In(2022)).Make("2022", default, [], TestRound.Analyst.Signing);

    [Fact]
    public void Two_rounds_alike_are_compared_and_no_change_is_told_where_there_is_none()
    {
        var trend = After(SampleRelease.In(2024));

        var everyone = trend.Series.Single(series => series.Group == SafeCell.Total);
        Assert.Equal(["2022", "later"], everyone.Points.Select(point => point.Release));
        Assert.Equal(TrendVerdict.CannotBeToldApart, Assert.Single(everyone.Changes).Verdict);
        Assert.Empty(trend.Breaks);
    }

    [Fact]
    public void A_group_without_a_figure_has_no_line() => Assert.DoesNotContain(After(SampleRelease.In(2024)).Series, series => series.Group == "y");

    [Fact]
    public void Another_kind_of_list_is_a_break_that_is_named()
    {
        var round = SampleRelease.In(2024);

        var trend = After(round with { Lists = [.. round.Lists, new ListDefinition("police", "Police", "police")] });

        Assert.Contains(trend.Breaks, change => change is { Kind: RoundBreakKind.Lists, Breaks: true, Text.En: "Kinds of list changed. New: police." });
        Assert.Equal(TrendVerdict.NotCompared, trend.Series[0].Changes[0].Verdict);
        Assert.True(trend.Series[0].Points[1].AfterBreak);
    }

    [Fact]
    public void Another_organisation_of_a_known_kind_is_named_and_no_break()
    {
        var round = SampleRelease.In(2024);

        var trend = After(round with { Lists = [.. round.Lists, new ListDefinition("shelter-3", "Shelter three", "shelter")] });

        Assert.Contains(trend.Breaks, change => change is { Breaks: false, Text.En: "Organisations changed. New: Shelter three." });
        Assert.False(trend.Series[0].Points[1].AfterBreak);
    }

    [Fact]
    public void Another_codebook_breaks_the_lines_of_groups_and_not_that_of_everyone()
    {
        var (then, now) = (Book("0.9-concept", SampleRelease.In(2022)), Book("7", SampleRelease.In(2024)));
        var before = SampleRelease.From(then).Make("then", default, [], TestRound.Analyst.Signing);

        var trend = SampleRelease.From(now).Make("now", default, [before], TestRound.Analyst.Signing).Document.Trend;

        Assert.Contains(trend.Breaks, change => change is { Kind: RoundBreakKind.Codebook, Breaks: true, Groups: true });
        Assert.False(trend.Series.Single(series => series.Group == SafeCell.Total).Points[1].AfterBreak);
        Assert.True(trend.Series.Single(series => series.Group == "x").Points[1].AfterBreak);
    }

    [Fact]
    public void Another_population_is_a_break() =>
        Assert.Equal(RoundBreakKind.Population, Assert.Single(After(SampleRelease.In(2024) with { Population = "Everybody" }).Breaks).Kind);

    [Fact]
    public void A_rise_beyond_the_intervals_is_told()
    {
        RoundEstimate Doubled(RoundEstimate estimate) => estimate with { Total = estimate.Total with { Figure = new(9000, 8500, 9600, FigureVerdict.Usable) } };

        var trend = SampleRelease.From(SampleRelease.In(2024), Doubled).Make("later", default, [First], TestRound.Analyst.Signing).Document.Trend;

        Assert.Equal(TrendVerdict.Rose, trend.Series[0].Changes[0].Verdict);
    }

    [Fact]
    public void Regions_are_not_put_in_an_order_where_a_list_is_missing() =>
        Assert.All(First.Document.Regions, pair => Assert.Equal((RegionVerdict.CannotBeToldApart, "Not every list took part: Walk-in is missing."), (pair.Verdict, pair.Why.En)));

    [Theory]
    [InlineData(100, 90, 120, 200, 150, 300, RegionVerdict.MoreInSecond)]
    [InlineData(200, 150, 300, 100, 90, 120, RegionVerdict.MoreInFirst)]
    [InlineData(100, 90, 120, 130, 110, 180, RegionVerdict.CannotBeToldApart)]
    public void Regions_are_told_apart_where_their_intervals_do_not_overlap(double a, double aLower, double aUpper, double b, double bLower, double bUpper, RegionVerdict verdict)
    {
        StratumEstimate Of(string code, double estimate, double lower, double upper) => new(code, 100) { Figure = new(estimate, lower, upper, FigureVerdict.Usable) };
        var round = SampleRelease.In(2024) with { Strata = "place" };

        var release = SampleRelease.From(round, estimate => estimate with { MissingLists = [], Strata = [Of("A", a, aLower, aUpper), Of("B", b, bLower, bUpper)] }).Make("x", default, [], TestRound.Analyst.Signing);

        Assert.Equal(verdict, release.Document.Regions.Single(pair => (pair.First, pair.Second) == ("A", "B")).Verdict);
        Assert.All(release.Document.Regions.Where(pair => pair.Second == "C"), pair => Assert.Equal(RegionVerdict.CannotBeToldApart, pair.Verdict));
    }

    private static ReleaseTrend After(RoundDefinition round) => SampleRelease.From(round).Make("later", default, [First], TestRound.Analyst.Signing).Document.Trend;

    private static RoundDefinition Book(string version, RoundDefinition round) => round with
    {
        Codebook = new(version, [.. round.Codebook.Indicators, new("doelgroep", new("Groep", "Group"), [new("x", new("x", "x"))])]),
        Strata = "doelgroep",
    };
}
