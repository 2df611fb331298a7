// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System.Collections.Immutable;

namespace Lantaarn.Guide.Rules;

/// <summary>What has been answered so far. Kept where the reader is; nothing in it names a person.</summary>
public sealed class Answers
{
    /// <summary>Nothing answered yet.</summary>
    public static readonly Answers None = new(ImmutableDictionary<string, Answer>.Empty);

    private readonly ImmutableDictionary<string, Answer> _byQuestion;

    private Answers(ImmutableDictionary<string, Answer> byQuestion) => _byQuestion = byQuestion;

    /// <summary>The ids of the questions answered.</summary>
    public IEnumerable<string> Questions => _byQuestion.Keys;

    /// <summary>The answer to a question; null when it was not answered yet.</summary>
    public Answer? this[string question] => _byQuestion.TryGetValue(question, out var answer) ? answer : null;

    /// <summary>The same answers and one more, or another one to that question.</summary>
    public Answers With(string question, Answer answer) => new(_byQuestion.SetItem(question, answer));

    /// <summary>The same answers without one.</summary>
    public Answers Without(string question) => new(_byQuestion.Remove(question));
}
