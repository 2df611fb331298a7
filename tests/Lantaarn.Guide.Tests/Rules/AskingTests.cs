// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using FsCheck;
using FsCheck.Fluent;
using Lantaarn.Guide.Rules;
using Lantaarn.Guide.Tests.Parity;

namespace Lantaarn.Guide.Tests.Rules;

/// <summary>The guide asks what can still change the answer, and nothing else.</summary>
public sealed class AskingTests
{
    private static readonly RuleBook Book = GuideContent.Embedded.Rules;

    [Fact]
    public void An_answer_to_a_question_that_was_not_asked_changes_nothing()
    {
        Prop.ForAll(ArbMap.Default.ArbFor<int>(), seed =>
        {
            var draws = new AnswerDraws(Book, new Random(seed));
            var everything = draws.Everything();
            return Book.Decisions.All(decision =>
            {
                var asked = Interview(decision.Id, everything);
                return Result(decision.Id, asked) == Result(decision.Id, everything);
            });
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void What_holds_for_some_answers_holds_whatever_is_answered_next()
    {
        Prop.ForAll(ArbMap.Default.ArbFor<int>(), seed =>
        {
            var draws = new AnswerDraws(Book, new Random(seed));
            var everything = draws.Everything();
            var some = everything.Questions.Where((_, at) => (seed >> (at % 31) & 1) == 0).Aggregate(everything, (answers, question) => answers.Without(question));
            return Book.Decisions.All(decision =>
            {
                var early = Book.Evaluate(some, decision.Id)[decision.Id];
                var late = Applied(decision.Id, everything);
                return early.Applied.All(applied => late.Contains(applied.Rule.Id)) && late.All(id => early.Applied.Any(applied => applied.Rule.Id == id) || early.Possible.Any(rule => rule.Id == id));
            });
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void Every_question_that_is_asked_can_still_change_the_answer()
    {
        foreach (var decision in Book.Decisions.Where(decision => decision.Choose != Choose.All)) Ends(decision, Answers.None);
    }

    [Fact]
    public void Nobody_is_asked_more_than_six_questions_to_choose_a_scheme()
    {
        var most = new CaseWalk(Book).Cases(Book.Decision("scheme")).Max(end => end.Answers.Questions.Count());

        Assert.InRange(most, 1, 6);
    }

    [Fact]
    public void Someone_insured_is_asked_one_question()
    {
        var answers = Answers.None.With("insured", new("yes"));

        Assert.Null(Book.Evaluate(answers, "scheme").Next);
    }

    private static Answers Interview(string decision, Answers truth)
    {
        var answers = Answers.None;
        while (Book.Evaluate(answers, decision).Next is { } next) answers = answers.With(next.Id, truth[next.Id]!.Value);
        return answers;
    }

    // Follows every path; a question all of whose answers lead to the same rules should not have been asked.
    private static HashSet<string> Ends(Decision decision, Answers answers)
    {
        var evaluation = Book.Evaluate(answers, decision.Id);
        if (evaluation[decision.Id].IsSettled) return [string.Join(' ', evaluation[decision.Id].Applied.Select(applied => applied.Rule.Id))];
        var next = evaluation.Next!;
        var ends = new CaseWalk(Book).Samples(next, answers).Select(sample => Ends(decision, answers.With(next.Id, sample))).ToList();
        Assert.False(ends.TrueForAll(end => end.SetEquals(ends[0]) && end.Count == 1), $"{decision.Id} asks {next.Id} in vain after {string.Join(' ', answers.Questions.Select(id => id + " " + Book.Question(id).Write(answers[id]!.Value)))}");
        return [.. ends.SelectMany(end => end)];
    }

    private static string Result(string decision, Answers answers) =>
        string.Join('\n', Book.Evaluate(answers, decision)[decision].Applied.Select(applied => $"{applied.Rule.Id} {applied.Claim} {applied.Until}"));

    private static HashSet<string> Applied(string decision, Answers answers) => [.. Book.Evaluate(answers, decision)[decision].Applied.Select(applied => applied.Rule.Id)];
}
