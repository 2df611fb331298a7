// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

namespace Lantaarn.Guide.Rules;

/// <summary>What follows from answers.</summary>
/// <param name="Results">One per decision that was asked for, in that order.</param>
/// <param name="Next">The next question that can still change a result; null: nothing can.</param>
public sealed record Evaluation(IReadOnlyList<DecisionResult> Results, Question? Next)
{
    /// <summary>The result of one decision.</summary>
    public DecisionResult this[string decision] => Results.First(result => result.Decision.Id == decision);
}

/// <summary>How far one decision has come.</summary>
/// <param name="Decision">The decision.</param>
/// <param name="Applied">Rules that hold whatever else is answered, with what follows.</param>
/// <param name="Possible">Rules that may still come to hold.</param>
public sealed record DecisionResult(Decision Decision, IReadOnlyList<AppliedRule> Applied, IReadOnlyList<Rule> Possible)
{
    /// <summary>Whether no answer can change which rules hold.</summary>
    public bool IsSettled => Possible.Count == 0;

    /// <summary>The outcome of a decision that chooses one; null where it is open, or where there is nothing to decide.</summary>
    public string? Outcome => IsSettled && Applied.Count > 0 ? Applied[0].Rule.Then.Outcome : null;
}

/// <summary>A rule that holds.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Because">The answers and outcomes that made it hold.</param>
/// <param name="Claim">The amounts, where the rule gives any and enough is known.</param>
/// <param name="Until">The day from which it no longer holds, where the rule gives one and enough is known.</param>
public sealed record AppliedRule(Rule Rule, IReadOnlyList<Reason> Because, Claim? Claim, DateOnly? Until);

/// <summary>One of the facts that made a rule hold.</summary>
/// <param name="Id">Id of a question or of a decision.</param>
/// <param name="Value">The answer as <see cref="Question.Write"/> writes it, or the outcome.</param>
/// <param name="IsOutcome">Whether it is the outcome of a decision.</param>
public sealed record Reason(string Id, string Value, bool IsOutcome)
{
    /// <summary>The fact for a reader, such as "Nationality: a country in the EU".</summary>
    public string Show(RuleBook book, string language)
    {
        if (IsOutcome) return $"{book.Decision(Id).Title[language]}: {book.Decision(Id)[Value].Text[language]}";
        var question = book.Question(Id);
        return $"{question.Label[language]}: {(question.Parse(Value) is { } answer ? question.Show(answer, language) : Value)}";
    }
}
