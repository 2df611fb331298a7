// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using Lantaarn.Tests;

namespace Lantaarn.Estimation.Tests.Reference;

public class ExpectedResultsTests(ReferenceRun run) : IClassFixture<ReferenceRun>
{
    private const string Write = "LANTAARN_WRITE_DOCS";

    [ReferenceDataFact("mse/expected_results.json")]
    public void Every_row_is_checked_by_somebody() => Assert.True(run.Unchecked.Count == 0, string.Join(Environment.NewLine, run.Unchecked));

    [ReferenceDataFact("mse/expected_results.json")]
    public void Figures_of_other_software_are_reproduced() =>
        Assert.True(run.Figures.All(figure => figure.Agrees), string.Join(Environment.NewLine, run.Figures.Where(figure => !figure.Agrees)));

    [ReferenceDataFact("mse/published_estimates.csv")]
    public void The_page_of_published_figures_says_what_is_computed()
    {
        var page = FiguresPage.Make(run.Figures);

        if (Environment.GetEnvironmentVariable(Write) == "1") File.WriteAllText(FiguresPage.FindFile(), string.Join('\n', page) + "\n");

        var written = File.ReadAllLines(FiguresPage.FindFile());
        var differing = page.Zip(written).Where(pair => !FiguresPage.SaysTheSame(pair.First, pair.Second)).Select(pair => pair.First).ToArray();
        Assert.True(differing.Length == 0, $"Set {Write}=1 to write the page anew. Computed now:\n{string.Join('\n', differing)}");
        Assert.Equal(page.Count, written.Length);
    }

    [Fact]
    public void A_page_may_differ_from_the_figures_by_noise_only()
    {
        Assert.True(FiguresPage.SaysTheSame("| 1,234.56; about 1,240 |", "| 1,234.57; about 1,250 |"));
        Assert.False(FiguresPage.SaysTheSame("| 1,234.56 |", "| 1,234.66 |"));
        Assert.False(FiguresPage.SaysTheSame("| about 1,240 |", "| about 1,440 |"));
        Assert.False(FiguresPage.SaysTheSame("| [12,3] |", "| [12,4] |"));
        Assert.False(FiguresPage.SaysTheSame("| 12.00 |", "| refused |"));
    }
}
