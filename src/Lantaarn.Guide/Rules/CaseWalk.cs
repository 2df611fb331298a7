// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using static Lantaarn.Guide.Rules.Condition;

namespace Lantaarn.Guide.Rules;

/// <summary>
/// Goes through every case of a decision: asks one open question after another and follows each answer. Answers that no condition can tell apart are
/// tried once, so the walk is finite and still covers every input.
/// </summary>
internal sealed class CaseWalk
{
    private readonly RuleBook _book;
    private readonly ILookup<string, IReadOnlyList<string>> _words;
    private readonly ILookup<string, long> _borders;
    private readonly ILookup<string, int> _terms;

    public CaseWalk(RuleBook book)
    {
        _book = book;
        var gates = book.Questions.Select(question => question.AskedWhen).OfType<Condition>();
        var conditions = book.Rules.Select(rule => book.Conditions.HoldsWhen(rule.Id)).Concat(gates).SelectMany(condition => condition.Inside()).ToList();
        _words = conditions.OfType<OneOf>().ToLookup(part => part.Question, part => part.Words);
        _borders = conditions.OfType<Between>().SelectMany(part => new[] { part.From, part.Before }.OfType<long>().Select(border => (part.Question, border))).Distinct()
            .ToLookup(pair => pair.Question, pair => pair.border);
        _terms = conditions.OfType<Within>().Distinct().ToLookup(part => part.Question, part => part.Months);
    }

    /// <summary>What is wrong in the whole book.</summary>
    public static IEnumerable<RuleFlaw> Flaws(RuleBook book)
    {
        var walk = new CaseWalk(book);
        return book.Decisions.SelectMany(walk.Flaws);
    }

    /// <summary>The end of every path through a decision: full enough answers, and the rules that apply to them.</summary>
    public IEnumerable<(Answers Answers, IReadOnlyList<Rule> Applied)> Cases(Decision decision) => Cases(decision.Rules, decision.AppliesWhen, Answers.None);

    /// <summary>Answers to a question that stand for all: one from each class that conditions can tell apart.</summary>
    public IEnumerable<Answer> Samples(Question question, Answers known)
    {
        var words = question.MayBeUnknown ? question.Words.Append("unknown") : question.Words;
        var classes = words.GroupBy(word => string.Concat(_words[question.Id].Select(named => named.Contains(word) ? 'x' : '.'))).Select(alike => new Answer(alike.First()));
        return question.Words.Any() ? classes : classes.Concat(Numbers(question, known).Append(question.Min).Where(number => number >= question.Min && number <= question.Max).Distinct().Select(number => new Answer(number)));
    }

    private IEnumerable<RuleFlaw> Flaws(Decision decision)
    {
        var flaws = new Dictionary<string, RuleFlaw>(StringComparer.Ordinal);
        var used = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (answers, applied) in decision.Choose == Choose.All ? RuleByRule(decision) : Cases(decision))
        {
            used.UnionWith(applied.Select(rule => rule.Id));
            if (applied.Count == 0) flaws.TryAdd("gap", new RuleFlaw.Gap(decision, answers));
            if (applied.Count > 1 && decision.Choose == Choose.One)
                flaws.TryAdd($"{applied[0].Id} {applied[1].Id}", new RuleFlaw.Contradiction(decision, applied[1], applied[0], answers));
        }
        var idle = decision.Rules.Where(rule => !used.Contains(rule.Id)).Select(rule => new RuleFlaw.NeverApplies(decision, rule));
        var unreached = decision.Outcomes.Where(outcome => decision.Rules.All(rule => rule.Then.Outcome != outcome.Id)).Select(outcome => new RuleFlaw.NeverReached(decision, outcome));
        return flaws.Values.Concat(idle).Concat(unreached);
    }

    // Rules that may all hold are looked at one by one: together their cases would multiply.
    private IEnumerable<(Answers, IReadOnlyList<Rule>)> RuleByRule(Decision decision) =>
        decision.Rules.SelectMany(rule => Cases([rule], decision.AppliesWhen, Answers.None).Where(end => end.Applied.Count > 0).Take(1));

    private IEnumerable<(Answers Answers, IReadOnlyList<Rule> Applied)> Cases(IReadOnlyList<Rule> rules, Condition? gate, Answers answers)
    {
        var reasoning = new Reasoning(_book, _book.Conditions, answers);
        var truths = rules.Select(reasoning.Applies).ToList();
        if (!truths.Contains(Truth.Open))
        {
            if (gate is null || reasoning.Of(gate) == Truth.Yes) yield return (answers, [.. rules.Where((_, at) => truths[at] == Truth.Yes)]);
            yield break;
        }
        var open = rules.Where((_, at) => truths[at] == Truth.Open).SelectMany(reasoning.OpenQuestions).ToHashSet();
        var next = _book.Questions.First(question => open.Contains(question.Id));
        foreach (var sample in Samples(next, answers))
        {
            foreach (var end in Cases(rules, gate, answers.With(next.Id, sample))) yield return end;
        }
    }

    private IEnumerable<long> Numbers(Question question, Answers known)
    {
        if (!_terms.Contains(question.Id) || known[Question.OnDate] is not { } about) return _borders[question.Id];
        var day = DateOnly.FromDayNumber((int)about.Number);
        return _borders[question.Id].Append(about.Number).Concat(_terms[question.Id].Select(months => (long)day.AddMonths(-months).AddDays(-1).DayNumber));
    }
}
