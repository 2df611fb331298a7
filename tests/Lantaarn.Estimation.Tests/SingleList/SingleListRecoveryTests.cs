// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using Lantaarn.Estimation.SingleList;
using Xunit.Abstractions;

namespace Lantaarn.Estimation.Tests.SingleList;

/// <summary>Invented populations of known size.</summary>
public class SingleListRecoveryTests(ITestOutputHelper output)
{
    private const int Populations = 60;
    private const int Size = 4000;

    [Fact]
    public void Where_chances_are_equal_usable_intervals_hold_the_truth()
    {
        var reports = Reports(_ => 1.5);

        var usable = reports.Where(report => report.Verdict == Verdict.Usable).ToArray();
        var held = usable.Count(report => report.Figure!.Lower <= Size && Size <= report.Figure.Upper);
        output.WriteLine($"usable {usable.Length} of {Populations}, of which {held} hold the truth");
        Assert.True(usable.Length > Populations / 3);
        Assert.True(held >= 0.88 * usable.Length);
    }

    [Theory]
    [InlineData("two kinds of people, means 0.3 and 3")]
    [InlineData("exponential, mean 0.5")]
    [InlineData("equal, but a third leaves after being seen once")]
    public void Where_they_are_not_a_usable_interval_seldom_misses_the_truth(string how)
    {
        var reports = Reports(random => how[0] switch
        {
            't' => random.NextDouble() < 0.5 ? 0.3 : 3,
            'e' when how.StartsWith("exp", StringComparison.Ordinal) => -0.5 * Math.Log(1 - random.NextDouble()),
            _ => 1.5,
        }, leave: how.StartsWith("equal", StringComparison.Ordinal) ? 1.0 / 3 : 0);

        var wrong = reports.Count(report => report.Figure is { } figure && !(figure.Lower <= Size && Size <= figure.Upper));
        var boundTooHigh = reports.Count(report => report.LowerBound?.Lower > Size);
        output.WriteLine($"{how}: usable {reports.Count(report => report.Verdict == Verdict.Usable)}, usable but wrong {wrong}, bound above the truth {boundTooHigh} of {Populations}");
        Assert.True(wrong <= 0.1 * Populations);
        Assert.True(boundTooHigh <= 0.1 * Populations);
    }

    private static SingleListReport[] Reports(Func<Random, double> mean, double leave = 0)
    {
        var random = new Random(20);
        return [.. Enumerable.Range(0, Populations).Select(_ => SingleListAnalysis.Run(
            new RepeatCounts([.. Enumerable.Range(0, Size).Select(_ => Seen(mean(random), leave, random)).Where(count => count > 0)]),
            new SingleListSettings(), new Random(1), null, CancellationToken.None))];
    }

    private static int Seen(double mean, double leave, Random random)
    {
        var count = 0;
        for (var left = random.NextDouble() - Math.Exp(-mean); left > 0 && count < 100;)
        {
            count++;
            left -= Math.Exp(-mean + count * Math.Log(mean) - MathNet.Numerics.SpecialFunctions.FactorialLn(count));
        }
        return count > 1 && random.NextDouble() < leave ? 1 : count;
    }
}
