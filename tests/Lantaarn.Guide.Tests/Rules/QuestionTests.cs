// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using FsCheck;
using FsCheck.Fluent;
using Lantaarn.Guide.Rules;
using Lantaarn.Guide.Tests.Parity;

namespace Lantaarn.Guide.Tests.Rules;

/// <summary>Answers as they are typed.</summary>
public sealed class QuestionTests
{
    private static readonly RuleBook Book = GuideContent.Embedded.Rules;

    [Fact]
    public void An_answer_that_is_written_can_be_read_back()
    {
        Prop.ForAll(ArbMap.Default.ArbFor<int>(), seed =>
        {
            var answers = new AnswerDraws(Book, new Random(seed)).Everything();
            return Book.Questions.All(question => question.Parse(question.Write(answers[question.Id]!.Value)) == answers[question.Id]);
        }).QuickCheckThrowOnFailure();
    }

    [Theory]
    [InlineData("nationality", "ue")]
    [InlineData("age", "-1")]
    [InlineData("age", "121")]
    [InlineData("amount", "12,50")]
    [InlineData("amount", "1000000.01")]
    [InlineData("on_date", "2018-02-28")]
    [InlineData("on_date", "2026-02-30")]
    [InlineData("on_date", "unknown")]
    [InlineData("acute", "maybe")]
    public void What_is_no_answer_is_refused(string question, string text)
    {
        Assert.Null(Book.Question(question).Parse(text));
    }
}
