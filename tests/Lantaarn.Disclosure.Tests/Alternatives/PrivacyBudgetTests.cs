// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using Lantaarn.Disclosure.Alternatives.Privacy;

namespace Lantaarn.Disclosure.Tests.Alternatives;

public sealed class PrivacyBudgetTests : IDisposable
{
    private static readonly PrivacyLoss Tenth = new PrivacyLoss.OfRho(new(1, 10));
    private readonly string _path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());

    public void Dispose() => File.Delete(_path);

    [Fact]
    public void Ten_tenths_fit_and_an_eleventh_does_not()
    {
        var budget = Budget("1", "10");

        var refusals = Enumerable.Range(0, 11).Select(i => Spend(budget, "2026-1", $"release {i}")).ToArray();

        Assert.All(refusals[..10], Assert.Null);
        Assert.Contains("this round", refusals[10]);
    }

    [Fact]
    public void Rounds_share_a_lifetime()
    {
        var budget = Budget("1/10", "2/10");

        var refusals = Enumerable.Range(1, 3).Select(round => Spend(budget, $"round {round}", "totals")).ToArray();

        Assert.Equal([true, true, false], refusals.Select(refusal => refusal is null));
        Assert.Contains("all rounds", refusals[2]);
    }

    [Fact]
    public void The_same_release_is_not_drawn_twice()
    {
        var budget = Budget("1", "1");

        var first = Spend(budget, "2026-1", "totals");
        var second = Spend(budget, "2026-1", "totals");

        Assert.Null(first);
        Assert.Contains("already", second);
    }

    [Fact]
    public void Many_at_once_never_spend_more_than_there_is()
    {
        var refusals = new string?[40];

        Parallel.For(0, refusals.Length, i => refusals[i] = Spend(Budget("1", "1"), "2026-1", $"release {i}"));

        Assert.Equal(10, refusals.Count(refusal => refusal is null));
        Assert.Equal(10, File.ReadAllLines(_path).Length);
    }

    [Fact]
    public void Nothing_is_spent_on_a_ledger_that_was_cut_off()
    {
        Spend(Budget("1", "1"), "2026-1", "totals");
        File.WriteAllText(_path, File.ReadAllText(_path)[..^5]);

        Assert.Throws<InvalidDataException>(() => Spend(Budget("1", "1"), "2026-1", "more"));
    }

    [Fact]
    public void Epsilon_costs_half_its_square() => Assert.Equal(new ExactFraction(1, 8), new PrivacyLoss.OfEpsilon(new(1, 2)).Rho);

    [Fact]
    public void A_loss_of_nothing_is_no_loss() => Assert.Throws<ArgumentOutOfRangeException>(() => new PrivacyLoss.OfRho(default));

    private PrivacyBudget Budget(string perRound, string lifetime) => new(_path, ExactFraction.Parse(perRound), ExactFraction.Parse(lifetime), TimeProvider.System);

    private static string? Spend(PrivacyBudget budget, string round, string release) =>
        budget.Refuse(new(round, "homeless", release, "count lead"), "discrete Gaussian noise", 1, Tenth);
}
