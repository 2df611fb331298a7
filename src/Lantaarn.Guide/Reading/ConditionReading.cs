// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System.Globalization;
using Lantaarn.Guide.Rules;

namespace Lantaarn.Guide.Reading;

/// <summary>From <c>when:</c> to a condition. Every line must hold; a list is "one of"; <c>any:</c> and <c>not:</c> open a block.</summary>
/// <param name="questions">The questions that may be used.</param>
/// <param name="outcomes">The outcomes of each decision that may be used.</param>
internal sealed class ConditionReading(IReadOnlyDictionary<string, Question> questions, IReadOnlyDictionary<string, IReadOnlyList<string>> outcomes)
{
    private const string Blocks = "any, not";

    public Condition Of(YamlMap map)
    {
        var parts = map.Keys.ToList().ConvertAll(key => Part(map, key));
        map.Done();
        return parts.Count == 1 ? parts[0] : new Condition.All(parts);
    }

    private Condition Part(YamlMap map, string key)
    {
        if (key == "any") return new Condition.Any([.. map.Maps(key).Select(Of)]);
        if (key == "not" && map.Map(key) is { } inner) return new Condition.Unless(Of(inner));
        if (outcomes.TryGetValue(key, out var known)) return new Condition.Decided(key, Words(map, key, known, "an outcome of that decision"));
        if (questions.TryGetValue(key, out var question)) return map.IsMap(key) ? Range(map.Map(key)!, question) : OneOf(map, question);
        map.List(key);
        map.Findings.Add(map.PlaceOf(key), $"'{key}' is no question of questions.yaml and no decision that stands earlier.", $"Correct the spelling, or write one of {Blocks}.");
        return new Condition.All([]);
    }

    private static Condition.OneOf OneOf(YamlMap map, Question question)
    {
        var words = question.MayBeUnknown ? question.Words.Append("unknown") : question.Words;
        return new(question.Id, Words(map, question.Id, [.. words], "an answer to that question"));
    }

    private static IReadOnlyList<string> Words(YamlMap map, string key, IReadOnlyList<string> known, string what)
    {
        var words = map.List(key);
        foreach (var word in words.Except(known))
            map.Findings.Add(map.PlaceOf(key), $"'{word}' is not {what} ('{key}').", $"Write one of: {string.Join(", ", known)}.");
        if (words.Count == 0) map.Findings.Add(map.PlaceOf(key), $"'{key}' is empty.", "Fill it, or remove the line.");
        return words;
    }

    private static Condition Range(YamlMap map, Question question)
    {
        Condition condition = map.Has("within_months")
            ? new Condition.Within(question.Id, map.Whole("within_months"))
            : new Condition.Between(question.Id, Number(map, "min", question) ?? Number(map, "from", question), Number(map, "below", question) ?? Number(map, "before", question));
        if (question.Kind is QuestionKind.Choice or QuestionKind.YesNo || (map.Has("within_months") && question.Kind != QuestionKind.Date))
            map.Findings.Add(map.Place, $"The answer to '{question.Id}' has no such bounds.", "Write the answers that count, such as [a, b].");
        if (condition is Condition.Between { From: null, Before: null }) map.Findings.Add(map.Place, $"'{question.Id}' has no bound.", "Write min and below, or from and before.");
        map.Done();
        return condition;
    }

    private static long? Number(YamlMap map, string key, Question question)
    {
        if (map.TextOrNull(key) is not { } text) return null;
        if (question.Parse(text) is { IsNumber: true } answer) return answer.Number;
        map.Findings.Add(map.PlaceOf(key), string.Create(CultureInfo.InvariantCulture, $"'{text}' is no answer to '{question.Id}'."), $"Write {question.Accepts}.");
        return null;
    }
}
