// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using Lantaarn.Guide.Texts;

namespace Lantaarn.Guide.Rules;

/// <summary>How many rules of a decision may hold at once. The words of hit policies in Decision Model and Notation (OMG, 2015).</summary>
public enum Choose
{
    /// <summary>Exactly one; two at once is a contradiction, which the check of the content reports.</summary>
    One,

    /// <summary>The first that holds, from top to bottom.</summary>
    First,

    /// <summary>All that hold.</summary>
    All,
}

/// <summary>One of the answers that a decision can come to.</summary>
/// <param name="Id">Word that rules use.</param>
/// <param name="Text">What the screen says.</param>
/// <param name="Code">Code by which others know it; null where there is none.</param>
public sealed record Outcome(string Id, LocalText Text, string? Code);

/// <summary>What follows from a rule.</summary>
/// <param name="Outcome">Id of an outcome of the decision.</param>
/// <param name="Percent">Part of the unpaid remainder that can be claimed, 0 to 100; null: no amount follows.</param>
/// <param name="OwnPayment">What the person pays; null: nothing.</param>
/// <param name="Until">When it ends; null: no end follows.</param>
public sealed record Consequence(string Outcome, int? Percent, OwnPayment? OwnPayment, Term? Until);

/// <summary>What a person pays per piece.</summary>
/// <param name="Cents">Per piece.</param>
/// <param name="ForEach">Id of the question for the number of pieces.</param>
public sealed record OwnPayment(int Cents, string ForEach);

/// <summary>A term that starts on a day that was answered.</summary>
/// <param name="Months">Calendar months.</param>
/// <param name="After">Id of a question for a day.</param>
public sealed record Term(int Months, string After);

/// <summary>If this, then that, because.</summary>
/// <param name="Id">Unique in the guide.</param>
/// <param name="Title">A few words.</param>
/// <param name="When">When it holds.</param>
/// <param name="InsteadOf">Ids of rules of the same decision. This rule holds only where one of those does, and then takes its place.</param>
/// <param name="Then">What follows.</param>
/// <param name="Explain">Why, to the reader.</param>
/// <param name="Bring">What to bring or enclose.</param>
/// <param name="Say">Words to say at the desk; null where there are none.</param>
/// <param name="Letters">Ids of the letters that help.</param>
/// <param name="Provenance">Where it comes from. Outside its days it does not hold.</param>
public sealed record Rule(
    string Id, LocalText Title, Condition When, IReadOnlyList<string> InsteadOf, Consequence Then, LocalText Explain, LocalList Bring, LocalText? Say,
    IReadOnlyList<string> Letters, Provenance Provenance);

/// <summary>One thing to decide, and the rules by which.</summary>
/// <param name="Id">Unique in the guide.</param>
/// <param name="Title">What is decided.</param>
/// <param name="Choose">How many rules may hold.</param>
/// <param name="AppliesWhen">When there is anything to decide; null: always.</param>
/// <param name="Outcomes">What it can come to.</param>
/// <param name="Rules">The rules, in order.</param>
public sealed record Decision(
    string Id, LocalText Title, Choose Choose, Condition? AppliesWhen, IReadOnlyList<Outcome> Outcomes, IReadOnlyList<Rule> Rules)
{
    /// <summary>An outcome by its id.</summary>
    public Outcome this[string outcome] => Outcomes.First(known => known.Id == outcome);
}
