// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using Lantaarn.Estimation.Numerics;

namespace Lantaarn.Estimation.Tests.Numerics;

public class RefitIntervalTests
{
    [Fact]
    public void Replicates_that_are_right_leave_no_interval()
    {
        var interval = RefitInterval.From(100, 40, [.. Enumerable.Repeat((40.0, 40.0), 200)]);

        Assert.Equal((140, 140), (interval.Lower, interval.Upper));
    }

    [Fact]
    public void A_bias_of_the_replicates_is_taken_out_of_the_limits()
    {
        var interval = RefitInterval.From(100, 39.5, [.. Enumerable.Repeat((79.5, 39.5), 200)]);

        Assert.Equal(100 + 19.5, interval.Lower, 1e-9);
        Assert.Equal(100 + 19.5, interval.Upper, 1e-9);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    [InlineData(200)]
    public void Replicates_without_an_estimate_take_the_upper_limit_away_once_they_are_many(int without)
    {
        (double, double)[] replicates = [.. Enumerable.Range(0, 200).Select(i => (i < without ? double.PositiveInfinity : 30.0 + i % 20, 40.0))];

        var interval = RefitInterval.From(100, 40, replicates);

        Assert.Equal(without > 5, double.IsPositiveInfinity(interval.Upper));
        Assert.True(interval.Lower >= 100 && interval.Lower <= interval.Upper);
        Assert.Equal(without / 200.0, interval.BoundaryShare);
    }
}
