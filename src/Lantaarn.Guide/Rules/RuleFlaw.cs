// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

namespace Lantaarn.Guide.Rules;

/// <summary>Something wrong in how rules fit together, found by going through every case.</summary>
/// <param name="Decision">The decision.</param>
internal abstract record RuleFlaw(Decision Decision)
{
    /// <summary>Answers to which no rule holds.</summary>
    internal sealed record Gap(Decision Decision, Answers Answers) : RuleFlaw(Decision);

    /// <summary>Answers to which two rules hold, while the decision has one outcome.</summary>
    internal sealed record Contradiction(Decision Decision, Rule Rule, Rule Other, Answers Answers) : RuleFlaw(Decision);

    /// <summary>A rule that applies to no answers at all.</summary>
    internal sealed record NeverApplies(Decision Decision, Rule Rule) : RuleFlaw(Decision);

    /// <summary>An outcome that no rule leads to.</summary>
    internal sealed record NeverReached(Decision Decision, Outcome Outcome) : RuleFlaw(Decision);
}
