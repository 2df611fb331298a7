// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using static Lantaarn.Guide.Rules.Condition;

namespace Lantaarn.Guide.Rules;

/// <summary>What a rule says in few words, written out: its days, the rules whose place it takes, the rules that take its place, and "otherwise".</summary>
internal sealed class FullConditions
{
    private readonly Dictionary<string, Condition> _holds = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Condition> _applies = new(StringComparer.Ordinal);

    public FullConditions(IEnumerable<Decision> decisions)
    {
        foreach (var decision in decisions)
        {
            foreach (var rule in decision.Rules)
            {
                _holds[rule.Id] = new All([.. Parts(decision, rule)]);
                _applies[rule.Id] = Displacing(decision, rule).ToList() is { Count: > 0 } others ? new All([new Holds(rule.Id), new Unless(new Any(others))]) : new Holds(rule.Id);
            }
        }
    }

    /// <summary>Whether the rule holds, seen by itself.</summary>
    public Condition HoldsWhen(string rule) => _holds[rule];

    /// <summary>Whether it holds and no other takes its place.</summary>
    public Condition AppliesWhen(string rule) => _applies[rule];

    private static IEnumerable<Condition> Parts(Decision decision, Rule rule)
    {
        if (decision.AppliesWhen is { } gate) yield return gate;
        if (rule.InsteadOf.Count > 0) yield return new Any([.. rule.InsteadOf.Select(other => new Holds(other))]);
        yield return rule.When is Otherwise ? new Unless(new Any([.. decision.Rules.Where(other => other != rule).Select(Held)])) : rule.When;
        if (rule.Provenance is { ValidFrom: var from, ValidTo: var to } && (from ?? to) is not null) yield return new Between(Question.OnDate, from?.DayNumber, to?.DayNumber);
    }

    private static IEnumerable<Condition> Displacing(Decision decision, Rule rule) => decision.Choose == Choose.First
        ? decision.Rules.TakeWhile(other => other != rule).Select(Held)
        : decision.Rules.Where(other => other.InsteadOf.Contains(rule.Id)).Select(Held);

    private static Condition Held(Rule rule) => new Holds(rule.Id);
}
