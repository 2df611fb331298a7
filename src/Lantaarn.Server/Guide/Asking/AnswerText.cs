// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using Lantaarn.Guide.Rules;
using Lantaarn.Server.Guide.Views;

namespace Lantaarn.Server.Guide.Asking;

/// <summary>An answer as the visitor reads it.</summary>
internal static class AnswerText
{
    public static string Of(Question question, Answer answer, GuideView view) => answer.Word switch
    {
        "unknown" => view.Frame.Words["ask-unknown"],
        "yes" => view.Frame.Words["ask-yes"],
        "no" => view.Frame.Words["ask-no"],
        null when question.Kind == QuestionKind.Date => view.Day(DateOnly.FromDayNumber((int)answer.Number)),
        null when question.Kind == QuestionKind.Amount => view.Euros(answer.Number),
        _ => question.Show(answer, view.Language),
    };

    public static string Of(Reason reason, GuideView view)
    {
        var book = view.Content.Rules;
        if (reason.IsOutcome || book.Question(reason.Id).Parse(reason.Value) is not { } answer) return reason.Show(book, view.Language);
        return $"{book.Question(reason.Id).Label[view.Language]}: {Of(book.Question(reason.Id), answer, view)}";
    }
}
