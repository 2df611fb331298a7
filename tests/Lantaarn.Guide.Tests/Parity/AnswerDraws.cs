// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using Lantaarn.Guide.Rules;

namespace Lantaarn.Guide.Tests.Parity;

/// <summary>Random answers, many of them at the borders where rules change.</summary>
internal sealed class AnswerDraws(RuleBook book, Random random)
{
    private static readonly DateOnly[] Borders = [new(2022, 3, 1), new(2022, 7, 1), new(2027, 3, 1), new(2024, 2, 29), new(2025, 8, 31), new(2018, 3, 1)];

    /// <summary>An answer to every question.</summary>
    public Answers Everything() => book.Questions.Aggregate(Answers.None, (answers, question) => answers.With(question.Id, One(question, answers)));

    /// <summary>An answer to most questions; on average to one in three none.</summary>
    public Answers Some() => book.Questions.Where(_ => random.Next(3) > 0).Aggregate(Answers.None, (answers, question) => answers.With(question.Id, One(question, answers)));

    private Answer One(Question question, Answers known)
    {
        if (question.MayBeUnknown && random.Next(8) == 0) return Answer.Unknown;
        if (question.Words.Any()) return new(Pick([.. question.Words]));
        return new Answer(Math.Clamp(Number(question, known), question.Min, question.Max));
    }

    private long Number(Question question, Answers known) => question.Kind switch
    {
        QuestionKind.Date when known[Question.OnDate] is { } about && random.Next(2) == 0 => DateOnly.FromDayNumber((int)about.Number).AddMonths(-random.Next(5, 8)).DayNumber + random.Next(-3, 4),
        QuestionKind.Date => random.Next(2) == 0 ? Pick(Borders).DayNumber + random.Next(-1, 2) : random.Next(new DateOnly(2018, 3, 1).DayNumber, new DateOnly(2030, 1, 1).DayNumber),
        QuestionKind.Amount => random.Next(2) == 0 ? random.Next(100) : random.Next(1_000_000),
        _ => Pick([0, 1, 4, 5, 17, 18, 20, 21, random.Next(120)]),
    };

    private T Pick<T>(T[] items) => items[random.Next(items.Length)];
}
