// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using Lantaarn.Linkage.Matching;

namespace Lantaarn.Linkage.Tests.Matching;

public sealed class SimilarityThresholdTests
{
    // 5 * 3 / (4 * 3 + 8) is exactly 0.75.
    [Theory]
    [InlineData(3, 8, 3, true)]
    [InlineData(6, 16, 6, true)]
    [InlineData(6, 16, 5, false)]
    [InlineData(3, 9, 3, false)]
    public void A_pair_exactly_on_the_threshold_is_kept(int a, int b, int shared, bool kept)
    {
        var threshold = new SimilarityThreshold(3, 4);

        Assert.Equal(kept, threshold.IsReached(shared, a, b));
        Assert.Equal(kept || shared < a, b <= threshold.MostSetBits(a));
    }

    [Fact]
    public void The_length_bound_is_the_last_count_that_can_reach_the_threshold()
    {
        for (var tenths = 1; tenths <= 10; tenths++)
            for (var setBits = 1; setBits <= 60; setBits++)
            {
                var threshold = new SimilarityThreshold(tenths, 10);

                var most = threshold.MostSetBits(setBits);

                Assert.True(threshold.IsReached(setBits, setBits, most));
                Assert.False(threshold.IsReached(setBits, setBits, most + 1));
            }
    }

    [Theory]
    [InlineData(0, 10)]
    [InlineData(11, 10)]
    [InlineData(1, 50_001)]
    public void A_fraction_outside_0_to_1_or_too_fine_is_refused(int numerator, int denominator) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new SimilarityThreshold(numerator, denominator));

    [Fact]
    public void The_default_asks_for_identical_filters() => Assert.Equal(1, default(SimilarityThreshold).Value);
}
