// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using Lantaarn.Guide.Rules;

namespace Lantaarn.Guide.Tests.Cases;

/// <summary>The rules against cases whose answer a source gives.</summary>
public sealed class CaseTableTests
{
    private static readonly RuleBook Book = GuideContent.Embedded.Rules;
    private static readonly IReadOnlyList<RuleCase> Table = CaseTable.Read(Book);

    [Fact]
    public void Every_case_comes_to_the_outcome_of_its_source()
    {
        var wrong = Table.Select(one => (one.Name, one.Expected, Found: one.Outcome(Book))).Where(one => one.Expected != one.Found);

        Assert.Empty(wrong);
    }

    [Fact]
    public void Every_rule_has_a_case_with_a_source()
    {
        var used = Table.Where(one => one.Source.Length > 0).SelectMany(one => one.Rules).ToHashSet();

        Assert.Superset(Book.Rules.Select(rule => rule.Id).ToHashSet(), used);
    }

    [Fact]
    public void Every_outcome_has_a_case()
    {
        var reached = Table.SelectMany(one => one.Outcomes.Select(outcome => (one.Decision, outcome))).ToHashSet();

        var all = Book.Decisions.SelectMany(decision => decision.Outcomes.Select(outcome => (decision.Id, outcome.Id))).ToHashSet();

        Assert.Superset(all, reached);
    }

    // 9 (two capacities) and 11 (which estimate to quote) are no rules: ContentTests looks for them in the texts.
    [Theory]
    [InlineData(1, "R05")]
    [InlineData(2, "R22")]
    [InlineData(3, "R42", "R43")]
    [InlineData(4, "R26")]
    [InlineData(5, "R03", "R04", "R04-2022")]
    [InlineData(6, "R05-eea-uk")]
    [InlineData(7, "R22-dentist", "R27")]
    [InlineData(8, "Q04")]
    [InlineData(10, "R07")]
    public void Every_contradiction_between_sources_has_a_case_that_shows_the_chosen_reading(int contradiction, params string[] rules)
    {
        var shown = Table.Where(one => one.Name.StartsWith($"Contradiction {contradiction}:", StringComparison.Ordinal)).SelectMany(one => one.Rules).ToHashSet();

        Assert.Superset(rules.ToHashSet(), shown);
    }
}
