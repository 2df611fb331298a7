// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using Lantaarn.Cli.Terminal;
using Lantaarn.Exchange;
using Lantaarn.Guide.Rules;

namespace Lantaarn.Cli.Rights;

/// <summary>Answers from a command line and a keyboard.</summary>
internal sealed class AskedGuide
{
    private readonly RuleBook _book;
    private readonly IReadOnlyList<string> _goals;
    private readonly DateOnly _today;

    public AskedGuide(RuleBook book, IReadOnlyList<string> goals, DateOnly today)
    {
        (_book, _goals, _today) = (book, goals, today);
        if (goals.FirstOrDefault(goal => book.FindDecision(goal) is null) is { } wrong)
            throw new InputException(new InputProblem("--decision", $"There is no decision '{wrong}'.", $"Choose from: {string.Join(", ", book.Decisions.Select(decision => decision.Id))}."));
    }

    public Evaluation Evaluate(Answers answers) => _book.Evaluate(answers, _goals);

    /// <summary>Answers such as <c>nationality=eu</c>, with today as the day where none is given.</summary>
    public Answers Read(IEnumerable<string> pairs) => pairs.Aggregate(Answers.None.With(Question.OnDate, Answer.Day(_today)), Read);

    /// <summary>Asks until nothing can change the result any more.</summary>
    public Answers Ask(Screen screen, Answers answers, string language)
    {
        while (Evaluate(answers).Next is { } question)
        {
            screen.Heading(question.Ask[language]);
            foreach (var option in question.Options) screen.Say($"  {option.Id}: {option.Text[language]}");
            var typed = screen.Line($"  ({question.Accepts})");
            if (question.Parse(typed.Trim()) is { } answer) answers = answers.With(question.Id, answer);
        }
        return answers;
    }

    private Answers Read(Answers answers, string pair)
    {
        var at = pair.IndexOf('=', StringComparison.Ordinal);
        var question = at < 0 ? null : _book.FindQuestion(pair[..at]);
        if (question is null)
            throw new InputException(new InputProblem("--answer", $"'{(at < 0 ? pair : pair[..at])}' is no question.", $"Write question=answer, with one of: {string.Join(", ", _book.Questions.Select(known => known.Id))}."));
        return question.Parse(pair[(at + 1)..]) is { } answer
            ? answers.With(question.Id, answer)
            : throw new InputException(new InputProblem("--answer", $"This is no answer to '{question.Id}'.", $"Write {question.Accepts}."));
    }
}
