// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using Lantaarn.Guide.Rules;
using Lantaarn.Guide.Tests.Cases;

namespace Lantaarn.Guide.Tests.Parity;

/// <summary>The evaluator in the browser against the one on the server.</summary>
public sealed class BrowserTests
{
    private const int Inputs = 10_000;

    private static readonly GuideContent Content = GuideContent.Embedded;

    [NodeFact]
    public void The_browser_answers_as_the_server_does()
    {
        var draws = new AnswerDraws(Content.Rules, new Random(20_261_122));
        var inputs = Enumerable.Range(0, Inputs).Select(at => at % 2 == 0 ? draws.Everything() : draws.Some());

        var disagreements = BrowserComparison.Disagreements(NodeFactAttribute.Repository!, BrowserComparison.Runs(Content, inputs));

        Assert.Empty(disagreements);
    }

    [NodeFact]
    public void The_browser_comes_to_the_outcome_of_every_case_of_the_table()
    {
        var inputs = CaseTable.Read(Content.Rules).Select(one => one.Answers);

        var disagreements = BrowserComparison.Disagreements(NodeFactAttribute.Repository!, BrowserComparison.Runs(Content, inputs));

        Assert.Empty(disagreements);
    }

    [NodeFact]
    public void A_difference_is_noticed()
    {
        var runs = BrowserComparison.Runs(Content, [Answers.None.With("insured", new("yes"))]).Replace("R01 [insured=yes]", "R07 [insured=yes]", StringComparison.Ordinal);

        var disagreements = BrowserComparison.Disagreements(NodeFactAttribute.Repository!, runs);

        Assert.Single(disagreements);
    }
}
