// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System.Numerics;
using FsCheck;
using FsCheck.Fluent;
using Lantaarn.Linkage.Encoding.Clkhash;
using Lantaarn.Linkage.Encoding.Hardening;

namespace Lantaarn.Linkage.Tests.Encoding.Hardening;

/// <summary>Rule 90, diffusion, balancing and permutation, each against its definition.</summary>
public class MixingTests
{
    private const int Bits = 512;

    [Fact]
    public void Rule_90_makes_each_bit_the_exclusive_or_of_its_neighbours_on_a_ring() => Prop.ForAll((NonEmptyArray<byte> filter) =>
    {
        var (before, after) = (filter.Get, filter.Get.ToArray());
        Rule90.Apply(after);
        var bits = 8 * before.Length;
        return Enumerable.Range(0, bits).All(i =>
            BitString.Get(after, i) == (BitString.Get(before, (i + bits - 1) % bits) ^ BitString.Get(before, (i + 1) % bits)));
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Every_bit_behind_diffusion_is_the_exclusive_or_of_so_many_different_bits()
    {
        var diffusion = new Diffusion(Bits, 5, "key"u8);

        var outputs = Enumerable.Range(0, Bits).Select(bit => Diffuse(diffusion, Single(bit))).ToArray();

        Assert.All(Enumerable.Range(0, Bits), bit => Assert.Equal(5, outputs.Count(output => BitString.Get(output, bit))));
    }

    [Fact]
    public void Diffusion_of_a_difference_is_the_difference_of_diffusions()
    {
        var (diffusion, random) = (new Diffusion(Bits, 3, "key"u8), new Random(1));
        var (a, b) = (Filter(random), Filter(random));

        var apart = Xor(Diffuse(diffusion, a), Diffuse(diffusion, b));

        Assert.Equal(Diffuse(diffusion, Xor(a, b)), apart);
    }

    // Armknecht, Heng and Schnell 2023: a differing share d becomes (1 - (1 - 2d)^t) / 2.
    [Theory]
    [InlineData(2)]
    [InlineData(4)]
    public void Diffusion_widens_differences_as_its_paper_says(int mixed)
    {
        var (diffusion, random) = (new Diffusion(32_768, mixed, "key"u8), new Random(2));
        var difference = new byte[32_768 / 8];
        for (var bit = 0; bit < 32_768; bit++)
            if (random.NextDouble() < 0.1) BitString.Set(difference, bit);

        var share = (double)Count(Diffuse(diffusion, difference)) / 32_768;

        Assert.Equal((1 - Math.Pow(0.8, mixed)) / 2, share, 0.02);
    }

    [Fact]
    public void Diffusion_and_permutation_depend_on_the_key()
    {
        var filter = Filter(new Random(3));

        Assert.NotEqual(Diffuse(new Diffusion(Bits, 2, "a"u8), filter), Diffuse(new Diffusion(Bits, 2, "b"u8), filter));
        Assert.Equal(Diffuse(new Diffusion(Bits, 2, "a"u8), filter), Diffuse(new Diffusion(Bits, 2, "a"u8), filter));
        Assert.NotEqual(Permute("a"u8, filter), Permute("b"u8, filter));
    }

    [Fact]
    public void Permutation_moves_every_bit_to_a_place_of_its_own()
    {
        var places = Enumerable.Range(0, Bits).Select(bit => Permute("key"u8, Single(bit))).ToArray();

        Assert.All(places, place => Assert.Equal(1, Count(place)));
        Assert.Equal(Bits, Count(places.Aggregate(Xor)));
    }

    [Fact]
    public void A_balanced_filter_holds_its_complement() => Prop.ForAll((NonEmptyArray<byte> filter) =>
    {
        var balanced = (byte[])[.. filter.Get, .. filter.Get];
        Balancing.Apply(balanced);
        return balanced.AsSpan(0, filter.Get.Length).SequenceEqual(filter.Get) && Count(balanced) == 8 * filter.Get.Length;
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Settings_outside_their_range_are_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new HardeningSettings { Folds = 4 });
        Assert.Throws<ArgumentOutOfRangeException>(() => new HardeningSettings { Diffusion = 1 });
        Assert.Throws<ArgumentOutOfRangeException>(() => new HardeningSettings { Noise = 0.6 });
        Assert.Throws<ArgumentOutOfRangeException>(() => new HardeningSettings { Noise = double.NaN });
    }

    private static byte[] Single(int bit)
    {
        var filter = new byte[Bits / 8];
        BitString.Set(filter, bit);
        return filter;
    }

    private static byte[] Filter(Random random)
    {
        var filter = new byte[Bits / 8];
        random.NextBytes(filter);
        return filter;
    }

    private static byte[] Diffuse(Diffusion diffusion, byte[] filter)
    {
        var mixed = new byte[filter.Length];
        diffusion.Apply(filter, mixed);
        return mixed;
    }

    private static byte[] Permute(ReadOnlySpan<byte> key, byte[] filter)
    {
        var permuted = new byte[filter.Length];
        new KeyedPermutation(8 * filter.Length, key).Apply(filter, permuted);
        return permuted;
    }

    private static byte[] Xor(byte[] a, byte[] b) => [.. a.Zip(b, (x, y) => (byte)(x ^ y))];

    private static int Count(byte[] filter) => filter.Sum(octet => BitOperations.PopCount(octet));
}
