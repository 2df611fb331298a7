// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

namespace Lantaarn.Guide.Rules;

/// <summary>All questions and decisions of the guide. Decisions stand in an order in which each needs only earlier ones.</summary>
/// <param name="questions">The questions, in the order in which they are asked.</param>
/// <param name="decisions">The decisions.</param>
public sealed class RuleBook(IReadOnlyList<Question> questions, IReadOnlyList<Decision> decisions)
{
    private readonly Dictionary<string, Question> _questions = questions.ToDictionary(question => question.Id, StringComparer.Ordinal);
    private readonly Dictionary<string, Decision> _decisions = decisions.ToDictionary(decision => decision.Id, StringComparer.Ordinal);

    internal FullConditions Conditions { get; } = new(decisions);

    /// <summary>The questions, in the order in which they are asked.</summary>
    public IReadOnlyList<Question> Questions { get; } = questions;

    /// <summary>The decisions.</summary>
    public IReadOnlyList<Decision> Decisions { get; } = decisions;

    /// <summary>Every rule.</summary>
    public IEnumerable<Rule> Rules => Decisions.SelectMany(decision => decision.Rules);

    /// <summary>A question by its id.</summary>
    /// <exception cref="KeyNotFoundException">There is no such question.</exception>
    public Question Question(string id) => _questions[id];

    /// <summary>A question by its id, or null.</summary>
    public Question? FindQuestion(string id) => _questions.GetValueOrDefault(id);

    /// <summary>A decision by its id.</summary>
    /// <exception cref="KeyNotFoundException">There is no such decision.</exception>
    public Decision Decision(string id) => _decisions[id];

    /// <summary>A decision by its id, or null.</summary>
    public Decision? FindDecision(string id) => _decisions.GetValueOrDefault(id);

    /// <summary>What follows from the answers so far, and what to ask next.</summary>
    /// <param name="answers">The answers so far. Give <see cref="Rules.Question.OnDate"/> today's date where nobody chose another day.</param>
    /// <param name="goals">Ids of the decisions one wants to know.</param>
    public Evaluation Evaluate(Answers answers, params IEnumerable<string> goals)
    {
        var reasoning = new Reasoning(this, Conditions, answers);
        var results = goals.Select(goal => reasoning.Of(Decision(goal))).ToList();
        var open = results.SelectMany(reasoning.OpenQuestions).ToHashSet();
        return new(results, Questions.FirstOrDefault(question => open.Contains(question.Id)));
    }
}
