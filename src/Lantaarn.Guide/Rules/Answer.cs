// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

namespace Lantaarn.Guide.Rules;

/// <summary>An answer to one question: a word (an option, yes, no, unknown) or a number (a whole number, cents, or a day).</summary>
public readonly record struct Answer
{
    /// <summary>"I do not know": a full answer, on which rules may decide. A question that was not answered yet is something else.</summary>
    public static readonly Answer Unknown = new("unknown");

    /// <summary>Makes an answer in words.</summary>
    /// <param name="word">Id of an option, or yes, no, unknown.</param>
    public Answer(string word) => Word = word;

    /// <summary>Makes an answer in numbers.</summary>
    /// <param name="number">A whole number; money in cents; a day as <see cref="DateOnly.DayNumber"/>.</param>
    public Answer(long number) => Number = number;

    /// <summary>The word, or null for a number.</summary>
    public string? Word { get; }

    /// <summary>The number; 0 for a word.</summary>
    public long Number { get; }

    /// <summary>Whether this is a number.</summary>
    public bool IsNumber => Word is null;

    /// <summary>A day as an answer.</summary>
    public static Answer Day(DateOnly day) => new(day.DayNumber);
}
