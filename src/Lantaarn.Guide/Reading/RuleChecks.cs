// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using Lantaarn.Guide.Rules;

namespace Lantaarn.Guide.Reading;

/// <summary>Says what is wrong in how rules fit together, at the line of the rule.</summary>
internal static class RuleChecks
{
    public static void Report(RuleBook book, Func<string, Place> placeOf, Findings findings)
    {
        foreach (var flaw in CaseWalk.Flaws(book))
        {
            switch (flaw)
            {
                case RuleFlaw.Gap gap:
                    findings.Add(placeOf(gap.Decision.Id), $"No rule of '{gap.Decision.Id}' holds for: {Words(book, gap.Answers)}.", "Add a rule for it, or let an existing one hold for more.");
                    break;
                case RuleFlaw.Contradiction two:
                    findings.Add(placeOf(two.Rule.Id), $"'{two.Rule.Id}' and '{two.Other.Id}' both hold for: {Words(book, two.Answers)}.", $"Let one say 'instead_of' the other, or narrow its conditions.");
                    break;
                case RuleFlaw.NeverApplies idle:
                    findings.Add(placeOf(idle.Rule.Id), $"'{idle.Rule.Id}' never applies, whatever is answered.", "Widen its conditions, or remove it.");
                    break;
                case RuleFlaw.NeverReached unreached:
                    findings.Add(placeOf(unreached.Decision.Id), $"No rule leads to the outcome '{unreached.Outcome.Id}'.", "Remove the outcome, or add a rule.");
                    break;
            }
        }
    }

    private static string Words(RuleBook book, Answers answers) =>
        string.Join(", ", book.Questions.Where(question => answers[question.Id] is not null).Select(question => $"{question.Id} {question.Write(answers[question.Id]!.Value)}"));
}
