// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using Lantaarn.Estimation.MultipleLists.Bayesian;
using MathNet.Numerics.Distributions;

namespace Lantaarn.Estimation.Tests.MultipleLists.Bayesian;

public class ChainDiagnosticsTests
{
    [Fact]
    public void Chains_from_one_distribution_agree_and_count_in_full()
    {
        var diagnostics = ChainDiagnostics.Of(Chains(0, _ => 0));

        Assert.InRange(diagnostics.RHat, 0.99, 1.01);
        Assert.InRange(diagnostics.BulkDraws, 3200, 4800);
        Assert.InRange(diagnostics.TailDraws, 3200, 4800);
    }

    [Fact]
    public void A_chain_that_stays_elsewhere_is_noticed() => Assert.True(ChainDiagnostics.Of(Chains(0, chain => chain == 3 ? 3 : 0)).RHat > 1.2);

    [Fact]
    public void Chains_with_one_middle_and_unlike_spread_are_noticed()
    {
        var chains = Chains(0, _ => 0).Select((chain, at) => (IReadOnlyList<double>)[.. chain.Select(value => at == 0 ? 5 * value : value)]).ToArray();

        Assert.True(ChainDiagnostics.Of(chains).RHat > 1.05);
    }

    [Fact]
    public void Slow_chains_count_for_fewer_draws()
    {
        // With correlation 0.9 from draw to draw, theory leaves a share 0.1 / 1.9 of the draws: 210 of 4,000.
        var diagnostics = ChainDiagnostics.Of(Chains(0.9, _ => 0));

        Assert.InRange(diagnostics.BulkDraws, 130, 330);
    }

    [Fact]
    public void Chains_that_each_stand_still_never_agree() =>
        Assert.True(double.IsPositiveInfinity(ChainDiagnostics.Of([[.. Enumerable.Repeat(1.0, 20)], [.. Enumerable.Repeat(2.0, 20)]]).RHat));

    private static IReadOnlyList<double>[] Chains(double memory, Func<int, double> middle) => [.. Enumerable.Range(0, 4).Select(chain =>
    {
        var random = new Random(40 + chain);
        var value = 0.0;
        return (IReadOnlyList<double>)[.. Enumerable.Range(0, 1000).Select(_ => middle(chain)
            + (value = memory * value + Math.Sqrt(1 - memory * memory) * Normal.Sample(random, 0, 1)))];
    })];
}
