// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System.Reflection;
using Lantaarn.Exchange;
using Lantaarn.Exchange.Releases;
using Lantaarn.Exchange.Sealing;
using Lantaarn.Monitor.Releases;

namespace Lantaarn.Monitor.Tests.Releases;

public sealed class NewReleaseTests
{
    [Fact]
    public void Nobody_makes_a_release_but_the_steps_that_sign_and_check() =>
        Assert.Empty(typeof(Release).GetConstructors(BindingFlags.Public | BindingFlags.Instance));

    [Fact]
    public void Figures_are_rounded_and_their_intervals_rounded_outward() =>
        Assert.Equal(new ReleasedFigure(SafeCell.Total, 1500, null, 2350, 2000, 3000, null, null), SampleRelease.One.Everyone);

    [Fact]
    public void A_group_without_an_estimate_says_why()
    {
        var figure = SampleRelease.One.Document.Figures.Single(figure => figure.Group == "y");

        Assert.False(figure.HasEstimate);
        Assert.Equal("Unbounded", figure.WhyNot);
    }

    [Fact]
    public void A_list_that_did_not_report_is_named() =>
        Assert.Equal(new ListCoverageLine("walk-in", "Walk-in", "walk-in", false), SampleRelease.One.Document.Coverage.Single(line => !line.Reported));

    [Fact]
    public void Too_few_people_who_could_not_be_compared_are_not_shown()
    {
        var few = SampleRelease.From(SampleRelease.One.Round, estimate => estimate with { NotEncodable = 4 }).Make("few", default, [], TestRound.Analyst.Signing);

        Assert.Null(few.Document.NotEncodable);
        Assert.Equal(12, SampleRelease.One.Document.NotEncodable);
    }

    [Fact]
    public void A_figure_without_interpretation_says_so()
    {
        var said = new Interpretation("mensen_geschat", new("Klopt.", "Right."), ExpertRole.Practice, "Utrecht", new(2026, 6, 2), Agreement.Agrees, new("Zo ook bij ons.", "As with us."), ExpertConfidence.Medium);
        var release = new NewRelease(SampleRelease.One.Definition, SampleEstimate, SampleRelease.One.Tables, Publishing.SamplePublication.One.Linkage) { Interpretations = [said] }
            .Make("said", default, [], TestRound.Analyst.Signing);

        var without = release.WithoutInterpretation().Select(indicator => indicator.Id).ToList();

        Assert.Contains("mensen_gezien", without);
        Assert.DoesNotContain("mensen_geschat", without);
    }

    [Fact]
    public void A_correction_is_a_new_version_that_says_what_and_why_and_leaves_the_old_one()
    {
        var first = SampleRelease.One;

        var second = SampleRelease.From(first.Round, estimate => estimate with { MissingLists = [] })
            .Correct(first, SampleRelease.What, SampleRelease.Why, new(2026, 7, 1), [], TestRound.Analyst.Signing);

        Assert.Equal((1, 2), (first.Document.Version, second.Document.Version));
        Assert.Empty(first.Document.Corrections);
        Assert.Equal(new Correction(2, new(2026, 7, 1), SampleRelease.What, SampleRelease.Why), Assert.Single(second.Document.Corrections));
    }

    [Fact]
    public void A_correction_of_another_round_is_refused() =>
        AssertRefused("A correction is about the round", () => SampleRelease.From(SampleRelease.In(2020)).Correct(SampleRelease.One, SampleRelease.What, SampleRelease.Why, default, [], TestRound.Analyst.Signing));

    [Fact]
    public void Only_the_analyst_of_the_round_signs() =>
        AssertRefused("This is not the key of the analyst", () => SampleRelease.From(SampleRelease.One.Round).Make("x", default, [], PrivateKey.Generate()));

    [Theory]
    [InlineData("../x")]
    [InlineData("A")]
    [InlineData("")]
    public void A_name_that_is_no_address_is_refused(string name) =>
        AssertRefused($"'{name}' cannot be the name", () => SampleRelease.From(SampleRelease.One.Round).Make(name, default, [], TestRound.Analyst.Signing));

    private static void AssertRefused(string why, Action make) => Assert.StartsWith(why, Assert.Throws<InputException>(make).Problem.What, StringComparison.Ordinal);

    private static RoundEstimate SampleEstimate => Publishing.SamplePublication.One.Estimate;
}
