// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using Lantaarn.Guide.Rules;

namespace Lantaarn.Guide.Tests.Cases;

/// <summary>Whether the table of cases would notice a wrong rule.</summary>
public sealed class MutationTests
{
    private static readonly RuleBook Book = GuideContent.Embedded.Rules;
    private static readonly IReadOnlyList<RuleCase> Table = CaseTable.Read(Book);

    [Fact]
    public void No_rule_can_be_changed_without_a_case_noticing()
    {
        var mutants = Mutants.Of(Book).ToList();

        var unnoticed = mutants.Where(mutant => Table.All(one => one.Outcome(mutant.Book) == one.Expected)).Where(mutant => !IsTheSame(mutant.Book)).Select(mutant => mutant.What).ToList();

        Assert.True(mutants.Count > 500);
        Assert.True(unnoticed.Count == 0, $"No case notices: {string.Join(", ", unnoticed)}");
    }

    // A change that gives the same rule in every case there is changes nothing.
    private static bool IsTheSame(RuleBook mutant) =>
        Book.Decisions.Where(decision => !ReferenceEquals(decision, mutant.Decision(decision.Id)))
            .All(decision => Ends(Book, decision).Concat(Ends(mutant, mutant.Decision(decision.Id))).All(answers => Result(Book, answers, decision.Id) == Result(mutant, answers, decision.Id)));

    private static IEnumerable<Answers> Ends(RuleBook book, Decision decision) => new CaseWalk(book).Cases(decision).Select(one => one.Answers);

    private static string Result(RuleBook book, Answers answers, string decision) =>
        string.Join(' ', book.Evaluate(answers, decision)[decision].Applied.Select(applied => applied.Rule.Id + applied.Rule.Then));
}
