// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using Lantaarn.Guide.Rules;
using Lantaarn.Guide.Tests.Parity;

namespace Lantaarn.Guide.Tests.Cases;

/// <summary>Whether the table of cases would notice a wrong rule.</summary>
public sealed class MutationTests
{
    private const int Fillings = 8;

    // Another part of the same rule says the same, for the readers of the file.
    private static readonly string[] ChangeNothing = ["R10: without part 1", "R30: treatment_number from -1", "R48: without part 1", "R48: age from -1"];

    private static readonly RuleBook Book = GuideContent.Embedded.Rules;

    // Each case also stands for every way to answer the questions it does not need.
    private static readonly ILookup<string, (RuleCase Case, IReadOnlyList<Answers> Filled)> Table = Fill();

    [Fact]
    public void Answers_that_a_case_does_not_need_change_nothing()
    {
        var changed = Table.SelectMany(group => group).Where(one => !one.Filled.All(answers => one.Case.Holds(Book, answers))).Select(one => one.Case.Name);

        Assert.Empty(changed);
    }

    [Fact]
    public void No_rule_can_be_changed_without_a_case_noticing()
    {
        var mutants = Mutants.Of(Book).ToList();

        var unnoticed = mutants.AsParallel().AsOrdered().Where(mutant => !ChangeNothing.Contains(mutant.What) && !Notices(mutant)).Select(mutant => mutant.What).ToList();

        Assert.True(mutants.Count > 1000);
        Assert.True(unnoticed.Count == 0, $"{unnoticed.Count} of {mutants.Count} unnoticed: {string.Join(", ", unnoticed)}");
    }

    private static bool Notices(Mutant mutant)
    {
        var likelyFirst = Table[mutant.Decision].OrderBy(one => !one.Case.Rules.Contains(mutant.Rule)).ToList();
        return likelyFirst.Exists(one => one.Case.Outcome(mutant.Book) != one.Case.Expected) || likelyFirst.Exists(one => one.Filled.Any(answers => !one.Case.Holds(mutant.Book, answers)));
    }

    private static ILookup<string, (RuleCase, IReadOnlyList<Answers>)> Fill()
    {
        var draws = new AnswerDraws(Book, new Random(1));
        return CaseTable.Read(Book).ToLookup(one => one.Decision, one => (one, (IReadOnlyList<Answers>)[.. Enumerable.Range(0, Fillings).Select(_ => one.WithEverythingElse(draws.Everything()))]));
    }
}
