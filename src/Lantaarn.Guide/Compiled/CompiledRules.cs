// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Unicode;
using Lantaarn.Guide.Rules;
using Lantaarn.Guide.Texts;

namespace Lantaarn.Guide.Compiled;

/// <summary>Rules as JSON for the evaluator in the browser: one language, and no more than the decisions of one page need.</summary>
public static class CompiledRules
{
    private static readonly JsonSerializerOptions Options = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    /// <summary>Compiles the rules that some decisions need.</summary>
    /// <param name="content">The guide.</param>
    /// <param name="language">Language of the texts.</param>
    /// <param name="decisions">Ids of the decisions that the page wants to know. Those they depend on come along.</param>
    /// <exception cref="KeyNotFoundException">There is no such decision.</exception>
    public static string Json(GuideContent content, string language, params IEnumerable<string> decisions)
    {
        var book = content.Rules;
        var needed = Needed(book, decisions);
        var used = needed.SelectMany(decision => decision.Rules).SelectMany(rule => Questions(book, rule)).ToHashSet(StringComparer.Ordinal);
        foreach (var gate in book.Questions.Reverse().Where(question => used.Contains(question.Id)).Select(question => question.AskedWhen).OfType<Condition>())
            used.UnionWith(Mentioned(gate));
        return new JsonObject
        {
            ["language"] = language,
            ["questions"] = Array(book.Questions.Where(question => used.Contains(question.Id)).Select(question => Of(question, language))),
            ["decisions"] = Array(needed.Select(decision => Of(book, decision, language))),
            ["sources"] = new JsonObject(needed.SelectMany(decision => decision.Rules).SelectMany(rule => rule.Provenance.Sources).Distinct()
                .Select(id => KeyValuePair.Create<string, JsonNode?>(id, Of(content.Sources[id])))),
        }.ToJsonString(Options);
    }

    private static IReadOnlyList<Decision> Needed(RuleBook book, IEnumerable<string> goals)
    {
        var needed = goals.Select(book.Decision).ToHashSet();
        foreach (var decision in book.Decisions.Reverse().Where(needed.Contains))
            needed.UnionWith(decision.Rules.SelectMany(rule => book.Conditions.HoldsWhen(rule.Id).Inside()).OfType<Condition.Decided>().Select(part => book.Decision(part.Decision)));
        return [.. book.Decisions.Where(needed.Contains)];
    }

    private static IEnumerable<string> Questions(RuleBook book, Rule rule) =>
        Mentioned(book.Conditions.HoldsWhen(rule.Id))
            .Concat(rule.Then.Percent is null ? [] : [Question.Amount, Question.Paid])
            .Concat(new[] { rule.Then.OwnPayment?.ForEach, rule.Then.Until?.After }.OfType<string>());

    private static IEnumerable<string> Mentioned(Condition condition) => condition.Inside().SelectMany(part => part switch
    {
        Condition.OneOf one => [one.Question],
        Condition.Between between => [between.Question],
        Condition.Within within => [within.Question, Question.OnDate],
        _ => Enumerable.Empty<string>(),
    });

    private static JsonObject Of(Question question, string language) => Object(
        ("id", question.Id), ("kind", Word(question.Kind)), ("label", question.Label[language]), ("ask", question.Ask[language]), ("why", question.Why[language]),
        ("options", question.Options.Count == 0 ? null : Array(question.Options.Select(option => Object(("id", option.Id), ("text", option.Text[language]))))),
        ("min", question.Min), ("max", question.Max),
        ("askedWhen", question.AskedWhen is { } when ? Of(when) : null),
        ("otherwise", question.Otherwise is { } answer ? answer.IsNumber ? answer.Number : answer.Word : null));

    private static JsonObject Of(RuleBook book, Decision decision, string language) => Object(
        ("id", decision.Id), ("title", decision.Title[language]), ("choose", Word(decision.Choose)),
        ("outcomes", Array(decision.Outcomes.Select(outcome => Object(("id", outcome.Id), ("text", outcome.Text[language]), ("code", outcome.Code))))),
        ("rules", Array(decision.Rules.Select(rule => Of(book, rule, language)))));

    private static JsonObject Of(RuleBook book, Rule rule, string language) => Object(
        ("id", rule.Id), ("title", rule.Title[language]), ("holds", Of(book.Conditions.HoldsWhen(rule.Id))), ("applies", Of(book.Conditions.AppliesWhen(rule.Id))),
        ("then", Of(rule.Then)), ("explain", rule.Explain[language]),
        ("bring", rule.Bring[language] is { Count: > 0 } bring ? Array(bring.Select(item => JsonValue.Create(item))) : null),
        ("say", rule.Say?[language]), ("sayInDutch", language == "nl" ? null : rule.Say?["nl"]), ("letters", rule.Letters.Count > 0 ? Array(rule.Letters.Select(letter => JsonValue.Create(letter))) : null),
        ("sources", Array(rule.Provenance.Sources.Select(source => JsonValue.Create(source)))), ("confidence", Word(rule.Provenance.Confidence)),
        ("validFrom", Day(rule.Provenance.ValidFrom)), ("validTo", Day(rule.Provenance.ValidTo)), ("checkedOn", Day(rule.Provenance.CheckedOn)));

    private static JsonObject Of(Consequence then) => Object(
        ("outcome", then.Outcome), ("percent", then.Percent),
        ("own", then.OwnPayment is { } own ? Object(("cents", own.Cents), ("forEach", own.ForEach)) : null),
        ("until", then.Until is { } term ? Object(("months", term.Months), ("after", term.After)) : null));

    private static JsonObject Of(Source source) => Object(("title", source.Title), ("publisher", source.Publisher), ("imprint", source.Imprint), ("address", source.Address?.AbsoluteUri));

    private static JsonObject Of(Condition condition) => condition switch
    {
        Condition.OneOf part => Object(("question", part.Question), ("in", Words(part.Words))),
        Condition.Between part => Object(("question", part.Question), ("from", part.From), ("before", part.Before)),
        Condition.Within part => Object(("question", part.Question), ("months", part.Months)),
        Condition.Decided part => Object(("decision", part.Decision), ("in", Words(part.Outcomes))),
        Condition.Holds part => Object(("rule", part.Rule)),
        Condition.All part => Object(("all", Array(part.Parts.Select(Of)))),
        Condition.Any part => Object(("any", Array(part.Parts.Select(Of)))),
        Condition.Unless part => Object(("not", Of(part.Part))),
        _ => throw new InvalidOperationException("'otherwise' is written out before."),
    };

    private static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static JsonArray Words(IEnumerable<string> words) => Array(words.Select(word => JsonValue.Create(word)));

    private static JsonArray Array(IEnumerable<JsonNode?> items) => new([.. items]);

    // What is absent costs no bytes.
    private static JsonObject Object(params IEnumerable<(string Key, JsonNode? Value)> entries) =>
        new(entries.Where(entry => entry.Value is not null).Select(entry => KeyValuePair.Create(entry.Key, entry.Value)));

    private static string Word<T>(T value)
        where T : struct, Enum =>
        JsonNamingPolicy.SnakeCaseLower.ConvertName(value.ToString());
}
