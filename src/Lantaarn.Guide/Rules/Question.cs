// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System.Globalization;
using System.Text.RegularExpressions;
using Lantaarn.Guide.Texts;

namespace Lantaarn.Guide.Rules;

/// <summary>The form of an answer.</summary>
public enum QuestionKind
{
    /// <summary>One of the options.</summary>
    Choice,

    /// <summary>Yes or no.</summary>
    YesNo,

    /// <summary>A whole number, from 0.</summary>
    WholeNumber,

    /// <summary>Euros and cents, from 0.</summary>
    Amount,

    /// <summary>A day.</summary>
    Date,
}

/// <summary>One of the answers to choose from.</summary>
/// <param name="Id">Word that rules use.</param>
/// <param name="Text">What the screen says.</param>
public sealed record AnswerOption(string Id, LocalText Text);

/// <summary>One thing the guide may ask. "Unknown" is an answer to all but <see cref="OnDate"/>.</summary>
/// <param name="Id">Word that rules use.</param>
/// <param name="Kind">The form of the answer.</param>
/// <param name="Label">Two or three words, for a trace.</param>
/// <param name="Ask">The question.</param>
/// <param name="Why">Why it is asked.</param>
/// <param name="Options">For <see cref="QuestionKind.Choice"/>; else empty.</param>
/// <param name="Min">Smallest number taken (cents, or <see cref="DateOnly.DayNumber"/>).</param>
/// <param name="Max">Largest number taken.</param>
/// <param name="AskedWhen">When it makes sense at all; null: always. Where it makes none, <paramref name="Otherwise"/> is the answer, whatever was said.</param>
/// <param name="Otherwise">The answer where the question makes no sense.</param>
public sealed partial record Question(
    string Id, QuestionKind Kind, LocalText Label, LocalText Ask, LocalText Why, IReadOnlyList<AnswerOption> Options, long Min, long Max, Condition? AskedWhen, Answer? Otherwise)
{
    /// <summary>The question for the day it is about, of the care or of the application: rules hold on that day or not. Today, where nobody says otherwise.</summary>
    public const string OnDate = "on_date";

    /// <summary>The question for the sum of the bill.</summary>
    public const string Amount = "amount";

    /// <summary>The question for what has been paid of it.</summary>
    public const string Paid = "paid";

    /// <summary>Whether "unknown" is an answer.</summary>
    public bool MayBeUnknown => Id != OnDate;

    /// <summary>What can be answered in words.</summary>
    public IEnumerable<string> Words => Kind switch
    {
        QuestionKind.Choice => Options.Select(option => option.Id),
        QuestionKind.YesNo => ["yes", "no"],
        _ => [],
    };

    /// <summary>Reads an answer as rules and command lines write it: <c>eu</c>, <c>yes</c>, <c>17</c>, <c>12.50</c>, <c>2026-03-01</c>, <c>unknown</c>.</summary>
    /// <returns>The answer, or null where it is none to this question: <see cref="Accepts"/> says what is.</returns>
    public Answer? Parse(string text)
    {
        if (text == "unknown") return MayBeUnknown ? Answer.Unknown : null;
        if (Kind is QuestionKind.Choice or QuestionKind.YesNo) return Words.Contains(text) ? new Answer(text) : null;
        return ParseNumber(text) is { } number && number >= Min && number <= Max ? new Answer(number) : null;
    }

    /// <summary>Writes an answer the way <see cref="Parse"/> reads it.</summary>
    public string Write(Answer answer) => answer.Word ?? Kind switch
    {
        QuestionKind.Amount => string.Create(CultureInfo.InvariantCulture, $"{answer.Number / 100}.{answer.Number % 100:00}"),
        QuestionKind.Date => DateOnly.FromDayNumber((int)answer.Number).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        _ => answer.Number.ToString(CultureInfo.InvariantCulture),
    };

    /// <summary>An answer as a reader sees it, in a language.</summary>
    public string Show(Answer answer, string language) =>
        Options.FirstOrDefault(option => option.Id == answer.Word) is { } option ? option.Text[language] : Write(answer);

    /// <summary>What <see cref="Parse"/> takes, in English: for a command line.</summary>
    public string Accepts => (Kind switch
    {
        QuestionKind.Choice or QuestionKind.YesNo => $"one of {string.Join(", ", Words)}",
        QuestionKind.Date => $"a day such as 2026-03-01, from {Write(new(Min))} to {Write(new(Max))}",
        QuestionKind.Amount => $"an amount such as 12.50, up to {Write(new(Max))}",
        _ => $"a whole number from {Min} to {Max}",
    }) + (MayBeUnknown ? ", or unknown" : "");

    private long? ParseNumber(string text) => Kind switch
    {
        QuestionKind.Date => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day.DayNumber : null,
        QuestionKind.Amount => Euros().IsMatch(text) ? (long)(decimal.Parse(text, CultureInfo.InvariantCulture) * 100) : null,
        _ => Digits().IsMatch(text) ? long.Parse(text, CultureInfo.InvariantCulture) : null,
    };

    [GeneratedRegex(@"^[0-9]{1,9}(\.[0-9]{2})?$")]
    private static partial Regex Euros();

    [GeneratedRegex("^[0-9]{1,9}$")]
    private static partial Regex Digits();
}
