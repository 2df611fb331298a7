// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using static Lantaarn.Guide.Rules.Condition;

namespace Lantaarn.Guide.Rules;

/// <summary>From answers to which conditions and rules hold. Made for one set of answers; remembers each rule and decision.</summary>
internal sealed class Reasoning(RuleBook book, FullConditions conditions, Answers answers)
{
    private readonly Dictionary<string, DecisionResult> _results = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Truth> _held = new(StringComparer.Ordinal);

    public DecisionResult Of(Decision decision)
    {
        if (_results.TryGetValue(decision.Id, out var known)) return known;
        var truths = decision.Rules.Select(rule => (Rule: rule, Truth: Applies(rule))).ToList();
        var applied = truths.Where(pair => pair.Truth == Truth.Yes).Select(pair => With(pair.Rule)).ToList();
        var settled = decision.Choose == Choose.One && applied.Count > 0;
        var possible = settled ? [] : truths.Where(pair => pair.Truth == Truth.Open).Select(pair => pair.Rule).ToList();
        return _results[decision.Id] = new(decision, applied, possible);
    }

    public Truth Applies(Rule rule) => Of(conditions.AppliesWhen(rule.Id));

    public Truth Of(Condition condition) => condition switch
    {
        OneOf part => AnswerTo(part.Question) is { } answer ? Known(answer.Word is { } word && part.Words.Contains(word)) : Truth.Open,
        Between part => AnswerTo(part.Question) is { } answer ? Known(answer.IsNumber && !(answer.Number < part.From) && !(answer.Number >= part.Before)) : Truth.Open,
        Within part => Of(part),
        Decided part => Of(part),
        Holds part => _held.TryGetValue(part.Rule, out var known) ? known : _held[part.Rule] = Of(conditions.HoldsWhen(part.Rule)),
        All part => Least(part.Parts),
        Any part => Greatest(part.Parts),
        Unless part => Truth.Yes - (int)Of(part.Part),
        _ => throw new InvalidOperationException("'otherwise' is the whole of a condition."),
    };

    /// <summary>The answer that counts: what was said, or what must be where the question makes no sense.</summary>
    public Answer? AnswerTo(string id) => book.Question(id) is { AskedWhen: { } when } question && Of(when) == Truth.No ? question.Otherwise : answers[id];

    /// <summary>Questions to ask next: none as soon as no answer can change the result.</summary>
    public IEnumerable<string> OpenQuestions(DecisionResult result) =>
        result.Possible.SelectMany(OpenQuestions).Concat(result.Applied.SelectMany(applied => Inputs(applied.Rule.Then)).SelectMany(Unanswered));

    /// <summary>Questions to ask next about one rule: none as soon as it applies or does not.</summary>
    public IEnumerable<string> OpenQuestions(Rule rule) => OpenQuestions(conditions.AppliesWhen(rule.Id));

    private IEnumerable<string> OpenQuestions(Condition condition) => Of(condition) != Truth.Open ? [] : condition switch
    {
        OneOf part => Unanswered(part.Question),
        Between part => Unanswered(part.Question),
        Within part => Unanswered(part.Question).Concat(Unanswered(Question.OnDate)),
        Decided part => Of(book.Decision(part.Decision)).Possible.Where(rule => part.Outcomes.Contains(rule.Then.Outcome)).SelectMany(OpenQuestions),
        Holds part => OpenQuestions(conditions.HoldsWhen(part.Rule)),
        All part => OpenQuestions(FirstOpen(part.Parts)),
        Any part => OpenQuestions(FirstOpen(part.Parts)),
        Unless part => OpenQuestions(part.Part),
        _ => [],
    };

    // One thing at a time, in the order in which a rule names them: what comes later may not matter any more.
    private Condition FirstOpen(IReadOnlyList<Condition> parts) => parts.First(part => Of(part) == Truth.Open);

    // Whether a question makes sense may itself be open: then that comes first.
    private IEnumerable<string> Unanswered(string id)
    {
        if (AnswerTo(id) is not null) return [];
        var gate = book.Question(id).AskedWhen is { } when ? OpenQuestions(when).ToList() : [];
        return gate.Count > 0 ? gate : [id];
    }

    private Truth Of(Within part)
    {
        if (AnswerTo(part.Question) is not { } day) return Truth.Open;
        if (!day.IsNumber) return Truth.No;
        return AnswerTo(Question.OnDate) is { } about ? Known(After(day, part.Months).DayNumber > about.Number) : Truth.Open;
    }

    private Truth Of(Decided part)
    {
        var result = Of(book.Decision(part.Decision));
        if (result.Applied.Any(applied => part.Outcomes.Contains(applied.Rule.Then.Outcome))) return Truth.Yes;
        return result.Possible.Any(rule => part.Outcomes.Contains(rule.Then.Outcome)) ? Truth.Open : Truth.No;
    }

    private Truth Least(IReadOnlyList<Condition> parts)
    {
        var least = Truth.Yes;
        for (var i = 0; i < parts.Count && least != Truth.No; i++) least = Of(parts[i]) is var truth && truth < least ? truth : least;
        return least;
    }

    private Truth Greatest(IReadOnlyList<Condition> parts)
    {
        var greatest = Truth.No;
        for (var i = 0; i < parts.Count && greatest != Truth.Yes; i++) greatest = Of(parts[i]) is var truth && truth > greatest ? truth : greatest;
        return greatest;
    }

    private static Truth Known(bool value) => value ? Truth.Yes : Truth.No;

    private static IEnumerable<string> Inputs(Consequence then)
    {
        if (then.Percent is not null) yield return Question.Amount;
        if (then.Percent is not null) yield return Question.Paid;
        if (then.OwnPayment is { } own) yield return own.ForEach;
        if (then.Until is { } term) yield return term.After;
    }

    private AppliedRule With(Rule rule) =>
        new(rule, [.. Reasons(conditions.HoldsWhen(rule.Id)).Distinct()], ClaimOf(rule.Then), rule.Then.Until is { } term && AnswerTo(term.After) is { IsNumber: true } day ? After(day, term.Months) : null);

    private IEnumerable<Reason> Reasons(Condition condition) => condition switch
    {
        OneOf part => Fact(part.Question),
        Between part => Fact(part.Question),
        Within part => Fact(part.Question).Concat(Fact(Question.OnDate)),
        Decided part => Of(book.Decision(part.Decision)).Applied.Select(applied => new Reason(part.Decision, applied.Rule.Then.Outcome, IsOutcome: true)),
        Holds part => Reasons(conditions.HoldsWhen(part.Rule)),
        All part => part.Parts.SelectMany(Reasons),
        Any part => part.Parts.Where(one => Of(one) == Truth.Yes).Take(1).SelectMany(Reasons),
        Unless part => part.Part.Inside().Where(inside => inside is not (All or Any or Unless)).SelectMany(Reasons),
        _ => [],
    };

    private IEnumerable<Reason> Fact(string id) => AnswerTo(id) is { } answer ? [new(id, book.Question(id).Write(answer), IsOutcome: false)] : [];

    private Claim? ClaimOf(Consequence then)
    {
        if (then.Percent is not { } percent) return null;
        var pieces = then.OwnPayment is { } own ? AnswerTo(own.ForEach) : new Answer(0);
        return AnswerTo(Question.Amount) is { IsNumber: true } bill && AnswerTo(Question.Paid) is { IsNumber: true } paid && pieces is { IsNumber: true } count
            ? Claim.Of(bill.Number, paid.Number, percent, count.Number * (then.OwnPayment?.Cents ?? 0))
            : null;
    }

    private static DateOnly After(Answer day, int months) => DateOnly.FromDayNumber((int)day.Number).AddMonths(months);
}
