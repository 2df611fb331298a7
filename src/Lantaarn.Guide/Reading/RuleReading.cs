// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using Lantaarn.Guide.Rules;
using Lantaarn.Guide.Texts;

namespace Lantaarn.Guide.Reading;

/// <summary>From maps to questions, decisions and rules.</summary>
internal sealed class RuleReading(ContentFiles files, Findings findings)
{
    private const int Never = 1_000_000_000;

    private static readonly DateOnly LastDay = new(2100, 1, 1);

    private readonly Dictionary<string, Place> _places = new(StringComparer.Ordinal);

    /// <summary>Where a rule or decision stands.</summary>
    public Place PlaceOf(string id) => _places[id];

    public RuleBook Book()
    {
        var questions = Questions();
        foreach (var id in new[] { Question.OnDate, Question.Amount, Question.Paid }.Where(id => !questions.ContainsKey(id)))
            findings.Add(new("questions.yaml", 1), $"The question '{id}' is missing; the program counts with it.", "Put it back.");
        return new([.. questions.Values], Decisions(questions));
    }

    private Dictionary<string, Question> Questions()
    {
        var questions = new Dictionary<string, Question>(StringComparer.Ordinal);
        var maps = files.Find("questions.yaml") is { } text ? YamlFile.List("questions.yaml", text, findings) : [];
        foreach (var map in maps)
        {
            var question = One(map, questions);
            map.Done();
            questions.TryAdd(question.Id, question);
        }
        return questions;
    }

    private static Question One(YamlMap map, Dictionary<string, Question> earlier)
    {
        var question = new Question(
            map.Id(Named.Question), map.Word<QuestionKind>("kind"), map.Local("label"), map.Local("ask"), map.Local("why"), [.. map.Maps("options").Select(Option)], 0, Never, null, null);
        if (question.Kind == QuestionKind.Choice == (question.Options.Count == 0))
            map.Findings.Add(map.Place, $"The question '{question.Id}' should have options when its kind is choice, and only then.", "Add or remove 'options'.");
        question = question.Kind == QuestionKind.Date ? question with { Max = LastDay.DayNumber } : question;
        question = question with { Min = Bound(map, "min", question) ?? question.Min, Max = Bound(map, "max", question) ?? question.Max };
        return map.Map("asked_when") is { } when
            ? question with { AskedWhen = new ConditionReading(earlier, new Dictionary<string, IReadOnlyList<string>>()).Of(when), Otherwise = question.Parse(map.Text("otherwise")) }
            : question;
    }

    private static long? Bound(YamlMap map, string key, Question question)
    {
        if (map.TextOrNull(key) is not { } text) return null;
        if (question.Parse(text) is { IsNumber: true } answer) return answer.Number;
        map.Findings.Add(map.PlaceOf(key), $"'{text}' is no answer to '{question.Id}'.", $"Write {question.Accepts}.");
        return null;
    }

    private static AnswerOption Option(YamlMap map)
    {
        var option = new AnswerOption(map.Text("id"), map.Local("text"));
        map.Done();
        return option;
    }

    private List<Decision> Decisions(Dictionary<string, Question> questions)
    {
        var decisions = new List<Decision>();
        var outcomes = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);
        var maps = files.In("rules").Select(path => YamlFile.Map(path, files.Find(path)!, findings)).OfType<YamlMap>();
        foreach (var map in maps.OrderBy(map => map.Whole("order")))
        {
            var decision = One(map, new(questions, outcomes), questions);
            map.Done();
            if (!outcomes.TryAdd(decision.Id, [.. decision.Outcomes.Select(outcome => outcome.Id)])) continue;
            decisions.Add(decision);
        }
        return decisions;
    }

    private Decision One(YamlMap map, ConditionReading conditions, Dictionary<string, Question> questions)
    {
        var decision = new Decision(
            map.Id(Named.Decision), map.Local("title"), map.Word<Choose>("choose"), map.Map("applies_when") is { } when ? conditions.Of(when) : null,
            [.. map.Maps("outcomes").Select(Outcome)], []);
        _places.TryAdd(decision.Id, map.Place);
        if (questions.ContainsKey(decision.Id)) findings.Add(map.PlaceOf("id"), $"'{decision.Id}' is a question already.", "Give the decision another id.");
        var rules = new List<Rule>();
        foreach (var rule in map.Maps("rules")) rules.Add(One(rule, decision, rules, conditions, questions));
        return decision with { Rules = rules };
    }

    private static Outcome Outcome(YamlMap map)
    {
        var outcome = new Outcome(map.Text("id"), map.Local("text"), map.TextOrNull("code"));
        map.Done();
        return outcome;
    }

    private Rule One(YamlMap map, Decision decision, List<Rule> above, ConditionReading conditions, Dictionary<string, Question> questions)
    {
        var id = map.Id(Named.Rule);
        _places.TryAdd(id, map.Place);
        var rule = new Rule(
            id, map.Local("title"), When(map, conditions), map.List("instead_of"), Then(map, decision, questions), map.Local("explain"),
            map.LocalList("bring"), map.LocalOrNull("say"), map.Mentions(Named.Letter, "letters"), map.Provenance());
        foreach (var other in rule.InsteadOf.Where(other => above.All(rule => rule.Id != other)))
            findings.Add(map.PlaceOf("instead_of"), $"'{other}' is no rule above this one in the same file.", "Correct the spelling, or move this rule down.");
        if (rule.When is Condition.Otherwise && above.Any(other => other.When is Condition.Otherwise))
            findings.Add(map.PlaceOf("when"), "A rule above says 'otherwise' too.", "Keep one of the two.");
        map.Done();
        return rule;
    }

    private static Condition When(YamlMap map, ConditionReading conditions)
    {
        if (map.Has("when") && !map.IsMap("when") && map.TextOrNull("when") == "otherwise") return new Condition.Otherwise();
        if (map.Map("when") is { } when) return conditions.Of(when);
        if (!map.Has("when") && !map.Has("instead_of")) map.Missing("when");
        return new Condition.All([]);
    }

    private static Consequence Then(YamlMap map, Decision decision, Dictionary<string, Question> questions)
    {
        if (map.Map("then") is not { } then)
        {
            map.Missing("then");
            return new("?", null, null, null);
        }
        var consequence = new Consequence(then.Text("outcome"), then.WholeOrNull("percent"), Own(then, questions), Until(then, questions));
        if (decision.Outcomes.All(outcome => outcome.Id != consequence.Outcome))
            then.Findings.Add(then.PlaceOf("outcome"), $"'{consequence.Outcome}' is no outcome of '{decision.Id}'.", $"Write one of: {string.Join(", ", decision.Outcomes.Select(outcome => outcome.Id))}.");
        if (consequence.Percent is > 100) then.Findings.Add(then.PlaceOf("percent"), "More than 100 percent.", "Write 0 to 100.");
        then.Done();
        return consequence;
    }

    private static OwnPayment? Own(YamlMap then, Dictionary<string, Question> questions)
    {
        if (then.Map("own_payment") is not { } map) return null;
        var own = new OwnPayment(Cents(map), map.Text("for_each"));
        RequireKind(map, "for_each", own.ForEach, QuestionKind.WholeNumber, questions);
        map.Done();
        return own;
    }

    private static int Cents(YamlMap map)
    {
        if (decimal.TryParse(map.Text("amount"), System.Globalization.NumberStyles.AllowDecimalPoint, System.Globalization.CultureInfo.InvariantCulture, out var euros)) return (int)(euros * 100);
        map.Findings.Add(map.PlaceOf("amount"), "This is no amount.", "Write euros and cents, such as 5.00.");
        return 0;
    }

    private static Term? Until(YamlMap then, Dictionary<string, Question> questions)
    {
        if (then.Map("until") is not { } map) return null;
        var term = new Term(map.Whole("months"), map.Text("after"));
        RequireKind(map, "after", term.After, QuestionKind.Date, questions);
        map.Done();
        return term;
    }

    private static void RequireKind(YamlMap map, string key, string id, QuestionKind kind, Dictionary<string, Question> questions)
    {
        if (questions.GetValueOrDefault(id)?.Kind != kind)
            map.Findings.Add(map.PlaceOf(key), $"'{id}' is no question of the right kind.", $"Name one of kind {kind}: {string.Join(", ", questions.Values.Where(question => question.Kind == kind).Select(question => question.Id))}.");
    }
}
