// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using Lantaarn.Estimation.SingleList;
using Lantaarn.Estimation.Tests.Reference;
using Lantaarn.Tests;

namespace Lantaarn.Estimation.Tests.SingleList;

public class SingleListReportTests
{
    [Theory]
    [InlineData()]
    [InlineData(0)]
    [InlineData(25)]
    public void A_list_on_which_nobody_repeats_gives_no_estimate(params int[] frequencies)
    {
        var report = Report(RepeatCounts.FromFrequencies(frequencies));

        Assert.Equal(Verdict.NoEstimate, report.Verdict);
        Assert.Null(report.Figure);
        Assert.Null(report.LowerBound);
        Assert.Single(report.Reasons);
    }

    [Fact]
    public void Equal_chances_and_many_repeats_give_a_usable_figure_that_holds_the_truth()
    {
        // Expected counts of 10,000 persons at a mean of 2.
        var report = Report(RepeatCounts.FromFrequencies(2707, 2707, 1804, 902, 361, 120, 34, 9, 2));

        Assert.Equal(Verdict.Usable, report.Verdict);
        Assert.Equal(10_000, report.Figure!.Total, 20.0);
        Assert.InRange(10_000, report.Figure.Lower, report.Figure.Upper);
        Assert.InRange(report.LowerBound!.Lower, 9_500, 10_000);
    }

    // Undocumented immigrants met by the police in four Dutch cities, 1995: van der Heijden et al. 2003, doi 10.1191/1471082X03st057oa.
    [ReferenceDataFact("mse/single_netherlandsimmigrant.csv")]
    public void The_undocumented_immigrants_of_1995_carry_a_lower_bound_only()
    {
        var counts = SingleListReference.Read("single_netherlandsimmigrant.csv", "capture ~ gender + age + nation");

        var report = Report(counts);

        Assert.Equal(Verdict.LowerBoundOnly, report.Verdict);
        Assert.Contains(report.Reasons, reason => reason.Contains("factor", StringComparison.Ordinal));
        Assert.Contains(report.Reasons, reason => reason.Contains("one single person", StringComparison.Ordinal));
        Assert.NotNull(report.LowerBound);
        Assert.All(report.Assumptions, assumption => Assert.NotEmpty(assumption.Against));
    }

    [Fact]
    public void Strong_differences_between_people_are_not_taken_for_equal_chances()
    {
        // Expected counts of 5,000 persons at a mean of 0.5 and 500 at a mean of 5.
        var report = Report(RepeatCounts.FromFrequencies(1533, 421, 133, 96, 89, 73, 52, 33, 18, 9, 4, 2));

        Assert.NotEqual(Verdict.Usable, report.Verdict);
        Assert.True(report.LowerBound!.Lower < 5_500);
    }

    [Fact]
    public void The_same_seed_gives_the_same_report()
    {
        var counts = RepeatCounts.FromFrequencies(120, 60, 22, 6, 1);
        var settings = new SingleListSettings { Replicates = 100 };

        var first = SingleListAnalysis.Run(counts, settings, new Random(3), null, CancellationToken.None);
        var second = SingleListAnalysis.Run(counts, settings, new Random(3), null, CancellationToken.None);

        Assert.Equal(first.Bootstrap, second.Bootstrap);
        Assert.Equal(Totals(first), Totals(second));
    }

    [Fact]
    public void Groups_add_up_to_the_best_estimate()
    {
        int[] counts = [.. Enumerable.Range(0, 300).Select(person => 1 + person % 7 / 4 + person % 11 / 9)];
        var group = new Category("city", [.. counts.Select((_, person) => person % 2 == 0 ? "A" : "B")]);

        var report = SingleListAnalysis.Run(new RepeatCounts(counts), new SingleListSettings { GroupBy = group }, new Random(1), null, CancellationToken.None);

        var best = (SingleListEstimate)report.Methods.Single(row => row.Method == report.Best).Outcome;
        Assert.Equal(best.Total, report.Groups.Sum(part => part.Total), 1e-8);
        Assert.Equal(300, report.Groups.Sum(part => part.Observed));
    }

    private static IEnumerable<double?> Totals(SingleListReport report) => report.Methods.Select(row => (row.Outcome as SingleListEstimate)?.Total);

    private static SingleListReport Report(RepeatCounts counts) =>
        SingleListAnalysis.Run(counts, new SingleListSettings(), new Random(1), null, CancellationToken.None);
}
