// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using Lantaarn.Guide.Rules;
using static Lantaarn.Guide.Rules.Condition;

namespace Lantaarn.Guide.Tests.Cases;

/// <summary>A rule book with one thing wrong in one rule.</summary>
internal sealed record Mutant(string What, string Decision, string Rule, RuleBook Book);

/// <summary>
/// Rule books with one thing wrong: a condition or an answer gone, a border moved by one, another outcome, amount or day.
/// Answers that are one too many are left to the check of the content: they make two rules contradict.
/// </summary>
internal static class Mutants
{
    public static IEnumerable<Mutant> Of(RuleBook book) =>
        from decision in book.Decisions
        from rule in decision.Rules
        from changed in Changed(decision, rule)
        select new Mutant($"{rule.Id}: {changed.What}", decision.Id, rule.Id, new RuleBook(book.Questions, [.. book.Decisions.Select(one => one == decision ? Replace(decision, rule, changed.Rule) : one)]));

    private static Decision Replace(Decision decision, Rule rule, Rule changed) => decision with { Rules = [.. decision.Rules.Select(one => one == rule ? changed : one)] };

    private static IEnumerable<(string What, Rule Rule)> Changed(Decision decision, Rule rule)
    {
        foreach (var (what, when) in Changed(rule.When)) yield return (what, rule with { When = when });
        foreach (var other in rule.InsteadOf) yield return ($"not instead of {other}", rule with { InsteadOf = [.. rule.InsteadOf.Where(one => one != other)] });
        foreach (var (what, then) in Changed(decision, rule.Then)) yield return (what, rule with { Then = then });
        var known = rule.Provenance;
        foreach (var days in new[] { -1, 1 })
        {
            if (known.ValidFrom is { } from) yield return ($"from {days} day", rule with { Provenance = known with { ValidFrom = from.AddDays(days) } });
            if (known.ValidTo is { } to) yield return ($"to {days} day", rule with { Provenance = known with { ValidTo = to.AddDays(days) } });
        }
    }

    private static IEnumerable<(string What, Consequence Then)> Changed(Decision decision, Consequence then)
    {
        foreach (var outcome in decision.Outcomes.Where(outcome => outcome.Id != then.Outcome)) yield return ($"outcome {outcome.Id}", then with { Outcome = outcome.Id });
        if (then.Percent is { } percent) yield return ("percent", then with { Percent = percent - 20 });
        if (then.OwnPayment is { } own) yield return ("own payment", then with { OwnPayment = own with { Cents = own.Cents + 1 } });
        if (then.Until is { } until) yield return ("term", then with { Until = until with { Months = until.Months + 1 } });
    }

    private static IEnumerable<(string What, Condition When)> Changed(Condition condition) => condition switch
    {
        OneOf part => part.Words.Select(word => ($"{part.Question} not {word}", Less(part, word))),
        Decided part => part.Outcomes.Select(outcome => ($"{part.Decision} not {outcome}", (Condition)(part with { Outcomes = [.. part.Outcomes.Where(one => one != outcome)] }))),
        Between part => new[] { -1L, 1L }.SelectMany(by => Moved(part, by)),
        Within part => [("a month more", part with { Months = part.Months + 1 }), ("a month less", part with { Months = part.Months - 1 })],
        All part => Parts(part.Parts, parts => new All(parts)),
        Any part => Parts(part.Parts, parts => new Any(parts)),
        Unless part => Changed(part.Part).Select(inner => ($"not {inner.What}", (Condition)new Unless(inner.When))),
        _ => [],
    };

    private static Condition Less(OneOf part, string word) => part with { Words = [.. part.Words.Where(one => one != word)] };

    private static IEnumerable<(string What, Condition When)> Moved(Between part, long by)
    {
        if (part.From is { } from) yield return ($"{part.Question} from {by}", part with { From = from + by });
        if (part.Before is { } before) yield return ($"{part.Question} before {by}", part with { Before = before + by });
    }

    private static IEnumerable<(string What, Condition When)> Parts(IReadOnlyList<Condition> parts, Func<IReadOnlyList<Condition>, Condition> whole)
    {
        for (var i = 0; i < parts.Count; i++)
        {
            var at = i;
            yield return ($"without part {at}", whole([.. parts.Where((_, other) => other != at)]));
            foreach (var (what, when) in Changed(parts[at])) yield return (what, whole([.. parts.Select((part, other) => other == at ? when : part)]));
        }
    }
}
