// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using Lantaarn.Estimation;
using Lantaarn.Exchange.Releases;
using Lantaarn.Exchange.Rounds;
using Lantaarn.Monitor.Auditing;
using Lantaarn.Monitor.Counting;
using Lantaarn.Monitor.Estimating;

namespace Lantaarn.Monitor.Tests.Estimating;

public sealed class EstimateRoundTests
{
    [Fact]
    public void Strata_are_estimated_apart_and_add_up_to_everyone_seen()
    {
        var estimate = Run([.. People("x", 60, 50, 40, 20, 15, 12, 6), .. People("y", 80, 30, 30, 12, 11, 8, 3)]);

        Assert.Equal(["x", "y"], estimate.Strata.Select(stratum => stratum.Stratum));
        Assert.Equal((203, 174, 377), (estimate.Strata[0].Seen, estimate.Strata[1].Seen, estimate.Total.Seen));
        Assert.True(estimate.Total.Figure!.Estimate > 377);
        Assert.Equal(8, estimate.NotEncodable);
        Assert.Empty(estimate.MissingLists);
        Assert.False(estimate.LinkageCorrected);
    }

    [Fact]
    public void People_of_unknown_stratum_are_divided_by_their_capture_history()
    {
        var known = People("x", 60, 50, 40, 20, 15, 12, 6).Concat(People("y", 20, 50, 40, 20, 15, 12, 6)).ToList();

        var estimate = Run([.. known, .. Enumerable.Repeat(TestRound.Person(0b001, "A", "onbekend", "m"), 40)]);

        Assert.Equal((203 + 30, 163 + 10), (estimate.Strata[0].Seen, estimate.Strata[1].Seen));
        Assert.Equal(406, estimate.Total.Seen);
    }

    [Fact]
    public void Where_no_stratum_is_known_everyone_is_estimated_at_once()
    {
        var estimate = Run(People("onbekend", 60, 50, 40, 20, 15, 12, 6));

        Assert.Equal(203, estimate.Total.Seen);
        Assert.NotNull(estimate.Total.Figure);
    }

    [Theory]
    [InlineData("ListsDoNotOverlap", 60, 50, 40, 0, 0, 0, 0)]
    [InlineData("TooFewLists", 60, 0, 0, 0, 0, 0, 0)]
    [InlineData("NobodySeen", 0, 0, 0, 0, 0, 0, 0)]
    public void Data_that_carry_no_estimate_give_none_and_say_why(string code, params int[] histories)
    {
        var total = Run(People("x", histories)).Total;

        Assert.Null(total.Figure);
        Assert.Equal(code, total.WhyNot!.Code);
        Assert.NotEqual("", total.WhyNot.Text);
    }

    [Fact]
    public void The_same_seed_gives_the_same_figures()
    {
        var people = People("x", 60, 50, 40, 20, 15, 12, 6).ToList();

        Assert.Equal(Run(people).Total.Figure, Run(people).Total.Figure);
    }

    // Sightings: 60+20+15+6, 50+20+12+6 and 40+15+12+6, 262 in all; 8 more could not be compared.
    [Fact]
    public void It_says_what_the_total_is_if_the_same_people_can_never_be_compared()
    {
        var total = Run(People("x", 60, 50, 40, 20, 15, 12, 6)).Total;

        var line = Assert.Single(total.Sensitivity, line => line.Code == "NotEncodable");
        Assert.Equal(total.Figure!.Estimate * (1 + 8 / 262.0), line.Estimate!.Value, 6);
    }

    [Fact]
    public void A_handful_who_cannot_be_compared_changes_nothing_that_is_shown()
    {
        var estimate = Run(People("x", 60, 50, 40, 20, 15, 12, 6), TestRound.Define() with { MinimumCell = 10 });

        Assert.DoesNotContain(estimate.Total.Sensitivity, line => line.Code == "NotEncodable");
    }

    [Fact]
    public void Twins_that_were_measured_correct_the_figure()
    {
        var people = People("x", 60, 50, 40, 20, 15, 12, 6).ToList();
        TwinOutcome[] twins = [.. Enumerable.Range(0, 200).Select(i => new TwinOutcome($"twin {i}", 1 + i % 7, i % 10 == 0 && (1 + i % 7) == 3 ? [1, 2] : [1 + i % 7]))];

        var estimate = EstimateRound.Run(TestRound.Define(), TestRound.Count(people, twins), NoKey, new EstimationSettings(), new Random(1), null, CancellationToken.None);

        Assert.True(estimate.LinkageCorrected);
        Assert.DoesNotContain(estimate.Total.Warnings, warning => warning.Code == "LinkageNotAudited");
    }

    private static readonly Dictionary<string, TwinKind> NoKey = [];

    private static RoundEstimate Run(IEnumerable<CountedPerson> people, RoundDefinition? round = null) =>
        EstimateRound.Run(round ?? TestRound.Define(), TestRound.Count(people), NoKey, new EstimationSettings(), new Random(1), null, CancellationToken.None);

    private static IEnumerable<CountedPerson> People(string stratum, params int[] histories)
    {
        int[] patterns = [0b001, 0b010, 0b100, 0b011, 0b101, 0b110, 0b111];
        return patterns.Zip(histories).SelectMany(history => Enumerable.Repeat(TestRound.Person(history.First, "A", stratum, "m"), history.Second));
    }
}
