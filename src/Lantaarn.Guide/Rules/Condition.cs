// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

namespace Lantaarn.Guide.Rules;

/// <summary>
/// When a rule holds. Until a question is answered, a condition on it is open: neither true nor false (Kleene's strong logic of three values, 1952).
/// The answer "unknown" makes a condition true only where the condition names it.
/// </summary>
public abstract record Condition
{
    private protected Condition()
    {
    }

    /// <summary>The answer to a question is one of these words.</summary>
    /// <param name="Question">Id of the question.</param>
    /// <param name="Words">Ids of options; yes, no, unknown.</param>
    public sealed record OneOf(string Question, IReadOnlyList<string> Words) : Condition;

    /// <summary>The answer to a question is a number within bounds.</summary>
    /// <param name="Question">Id of the question.</param>
    /// <param name="From">Smallest number; null: no bound.</param>
    /// <param name="Before">First number that is too large; null: no bound.</param>
    public sealed record Between(string Question, long? From, long? Before) : Condition;

    /// <summary>On the day it is about, fewer than so many months have passed since the day that was answered.</summary>
    /// <param name="Question">Id of a question for a day.</param>
    /// <param name="Months">Calendar months.</param>
    public sealed record Within(string Question, int Months) : Condition;

    /// <summary>Another decision came to one of these outcomes.</summary>
    /// <param name="Decision">Id of a decision that is read earlier.</param>
    /// <param name="Outcomes">Ids of its outcomes.</param>
    public sealed record Decided(string Decision, IReadOnlyList<string> Outcomes) : Condition;

    /// <summary>All hold; true when there are none.</summary>
    /// <param name="Parts">The parts.</param>
    public sealed record All(IReadOnlyList<Condition> Parts) : Condition;

    /// <summary>At least one holds.</summary>
    /// <param name="Parts">The parts.</param>
    public sealed record Any(IReadOnlyList<Condition> Parts) : Condition;

    /// <summary>Does not hold.</summary>
    /// <param name="Part">What must not hold.</param>
    public sealed record Unless(Condition Part) : Condition;

    /// <summary>No other rule of the same decision holds.</summary>
    public sealed record Otherwise : Condition;

    /// <summary>The condition of a rule, with all that belongs to it, holds.</summary>
    /// <param name="Rule">Id of a rule of the same decision.</param>
    internal sealed record Holds(string Rule) : Condition;

    /// <summary>This condition and every one inside it.</summary>
    public IEnumerable<Condition> Inside() => this switch
    {
        All all => all.Parts.SelectMany(part => part.Inside()).Prepend(this),
        Any any => any.Parts.SelectMany(part => part.Inside()).Prepend(this),
        Unless unless => unless.Part.Inside().Prepend(this),
        _ => [this],
    };
}
