// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System.Numerics;
using Lantaarn.Linkage.Encoding.Clkhash;
using Lantaarn.Linkage.Encoding.Hardening;

namespace Lantaarn.Linkage.Tests.Encoding.Hardening;

public class BitNoiseTests
{
    private const int Bits = 2048;
    private const int Records = 2000;

    // Mean plus or minus five standard errors of so many coins.
    [Theory]
    [InlineData(0.02)]
    [InlineData(0.1)]
    [InlineData(0.5)]
    public void Half_of_the_noise_is_flipped(double noise)
    {
        using var source = new BitNoise(noise, new Random(1));

        var flipped = Enumerable.Range(0, Records).Sum(record => (long)Count(Flips(source, record)));

        var (mean, coins) = (noise / 2, (double)Bits * Records);
        Assert.Equal(mean, flipped / coins, 5 * Math.Sqrt(mean * (1 - mean) / coins));
    }

    [Fact]
    public void Every_place_is_flipped_as_often_as_any_other()
    {
        using var source = new BitNoise(0.1, new Random(2));
        var flips = new int[Bits];

        for (var record = 0; record < Records; record++)
        {
            var flipped = Flips(source, record);
            for (var bit = 0; bit < Bits; bit++) flips[bit] += BitString.Get(flipped, bit) ? 1 : 0;
        }

        // 100 expected with a standard deviation of 9.7; five of those for the least and the most of 2,048.
        Assert.InRange(flips.Min(), 52, 100);
        Assert.InRange(flips.Max(), 100, 149);
        Assert.InRange(flips[0] + flips[^1], 131, 269);
    }

    [Fact]
    public void Records_and_uploads_have_noise_of_their_own()
    {
        using var upload = new BitNoise(0.02, rehearsal: null);
        using var again = new BitNoise(0.02, rehearsal: null);

        Assert.NotEqual(Flips(upload, 0), Flips(upload, 1));
        Assert.NotEqual(Flips(upload, 0), Flips(again, 0));
    }

    [Fact]
    public void A_rehearsal_draws_the_same_noise_again()
    {
        using var once = new BitNoise(0.02, new Random(7));
        using var again = new BitNoise(0.02, new Random(7));

        Assert.Equal(Flips(once, 5), Flips(again, 5));
    }

    private static byte[] Flips(BitNoise noise, long record)
    {
        var filter = new byte[Bits / 8];
        noise.Apply(filter, record);
        return filter;
    }

    private static int Count(byte[] filter) => filter.Sum(octet => BitOperations.PopCount(octet));
}
