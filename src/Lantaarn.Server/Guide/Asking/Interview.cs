// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System.Globalization;
using Lantaarn.Guide.Rules;

namespace Lantaarn.Server.Guide.Asking;

/// <summary>What a visitor has answered so far. Lives in the form that goes back and forth, nowhere else.</summary>
/// <param name="Given">Question and answer as rules write it, in the order of answering; the day always comes first.</param>
/// <param name="Refused">What could not be read as an answer to the question that is open; null when all is well.</param>
public sealed record Interview(IReadOnlyList<GivenAnswer> Given, string? Refused = null)
{
    /// <summary>Names of the fields that carry earlier answers.</summary>
    public const string Carried = "a.";

    private const int MostAnswers = 60;

    /// <summary>Nothing answered but the day.</summary>
    public static Interview On(DateOnly day) => new([new(Question.OnDate, day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture))]);

    /// <summary>The answers for the rules.</summary>
    public Answers For(RuleBook book) =>
        Given.Aggregate(Answers.None, (answers, given) => answers.With(given.Question, book.Question(given.Question).Parse(given.Answer)!.Value));

    /// <summary>Reads what a form brings: the answers before, and what was done with the question that was open.</summary>
    public static Interview Read(IFormCollection form, RuleBook book, DateOnly today)
    {
        if (form["go"] == "again") return On(today);
        var day = Known(form.Where(field => field.Key == Carried + Question.OnDate), book).Concat(On(today).Given).First();
        List<GivenAnswer> given = [day, .. Known(form.Where(field => field.Key.StartsWith(Carried, StringComparison.Ordinal)), book).Where(answer => answer.Question != Question.OnDate).Take(MostAnswers)];
        if (form["go"] == "back") return new(given.Count > 1 ? given[..^1] : given);
        if (book.FindQuestion(form["question"].ToString()) is not { } open) return new(given);
        var answer = form["go"] == "unknown" ? "unknown" : Plain(open, form["answer"].ToString());
        return open.Parse(answer) is null ? new(given, answer.Length == 0 ? "ask-missing" : "ask-wrong") : new([.. given, new(open.Id, answer)]);
    }

    private static IEnumerable<GivenAnswer> Known(IEnumerable<KeyValuePair<string, Microsoft.Extensions.Primitives.StringValues>> fields, RuleBook book) => fields
        .Select(field => new GivenAnswer(field.Key[Carried.Length..], field.Value.ToString()))
        .Where(given => book.FindQuestion(given.Question)?.Parse(given.Answer) is not null);

    /// <summary>People write 48,5 or € 48.50; rules write 48.50.</summary>
    private static string Plain(Question question, string typed)
    {
        var text = typed.Trim();
        if (question.Kind != QuestionKind.Amount || text.Length == 0) return text;
        var bare = text.Replace("€", "", StringComparison.Ordinal).Replace(',', '.').Trim();
        return decimal.TryParse(bare, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var euros) ? euros.ToString("0.00", CultureInfo.InvariantCulture) : text;
    }
}

/// <summary>One answer.</summary>
/// <param name="Question">Id of the question.</param>
/// <param name="Answer">The answer, as rules write it.</param>
public sealed record GivenAnswer(string Question, string Answer);
