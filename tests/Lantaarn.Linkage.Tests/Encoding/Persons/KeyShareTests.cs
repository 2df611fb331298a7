// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using FsCheck;
using FsCheck.Fluent;
using Lantaarn.Linkage.Encoding.Persons;

namespace Lantaarn.Linkage.Tests.Encoding.Persons;

public class KeyShareTests
{
    private const string RoundId = "0123456789abcdef";

    // Worked out apart from this code with Python's hmac and hashlib, after RFC 5869 sections 2.2 and 2.3.
    [Fact]
    public void The_round_key_is_the_hkdf_of_all_shares_with_the_round_as_salt() =>
        Assert.Equal("b16b33a612a322ffb2240ee96471d9dac06bc9fecdc5bd4dc46e1ddbcf5d4b48", KeyOf([.. Enumerable.Range(0, 96).Select(i => (byte)i)]));

    // Worked out apart from this code with Python's hashlib and struct.
    [Fact]
    public void The_commitment_is_a_hash_over_parts_that_each_have_their_length_before_them()
    {
        using var share = KeyShare.FromBytes([.. Enumerable.Range(0, 32).Select(i => (byte)i)]);

        Assert.Equal("0431f97cf79b37fca41657a8cac392d8075beb3b5878eae33312d382682dd62d", share.CommitTo(["round", "list"]));
    }

    [Fact]
    public void Any_bit_of_any_share_changes_the_key() => ForRandom((random, shares) =>
    {
        var changed = shares.ToArray();
        changed[random.Next(changed.Length)] ^= (byte)(1 << random.Next(8));

        return KeyOf(changed) != KeyOf(shares);
    });

    [Fact]
    public void Without_one_share_the_others_give_another_key() => ForRandom((random, shares) =>
    {
        var lacking = random.Next(shares.Length / KeyShare.Length) * KeyShare.Length;
        var zeroed = shares.ToArray();
        Array.Clear(zeroed, lacking, KeyShare.Length);
        var leftOut = shares.Take(lacking).Concat(shares.Skip(lacking + KeyShare.Length)).ToArray();

        return KeyOf(zeroed) != KeyOf(shares) && (leftOut.Length == 0 || KeyOf(leftOut) != KeyOf(shares));
    });

    [Fact]
    public void The_same_shares_give_another_key_in_another_round() => ForRandom((_, shares) => KeyOf(shares) == KeyOf(shares) && KeyOf(shares) != KeyOf(shares, "another round"));

    [Fact]
    public void A_share_opens_its_own_commitment_in_its_own_place_only() => ForRandom((random, bytes) =>
    {
        using var share = KeyShare.FromBytes(bytes.AsSpan(0, KeyShare.Length));
        using var other = KeyShare.FromBytes(Changed(bytes.AsSpan(0, KeyShare.Length), random));
        var commitment = share.CommitTo(["round", "list"]);

        return share.Opens(commitment, ["round", "list"]) && !other.Opens(commitment, ["round", "list"])
            && !share.Opens(commitment, ["round", "other list"]) && !share.Opens(commitment, ["roun", "dlist"]) && !share.Opens(commitment, ["round"])
            && !share.Opens("", ["round", "list"]);
    });

    [Fact]
    public void A_key_needs_a_share() => Assert.Throws<ArgumentOutOfRangeException>(() => RoundKey.FromShares(RoundId, []));

    [Theory]
    [InlineData(31)]
    [InlineData(33)]
    public void A_share_of_another_length_is_refused(int length) => Assert.Throws<ArgumentException>(() => KeyShare.FromBytes(new byte[length]));

    [Fact]
    public void A_share_that_is_disposed_of_can_no_longer_be_used()
    {
        var share = KeyShare.Generate();

        share.Dispose();

        Assert.Throws<ObjectDisposedException>(share.ToBytes);
        Assert.Throws<ObjectDisposedException>(() => share.CommitTo([]));
    }

    private static void ForRandom(Func<Random, byte[], bool> holds) => Prop.ForAll(ArbMap.Default.ArbFor<int>(), seed =>
    {
        var random = new Random(seed);
        var shares = new byte[random.Next(1, 9) * KeyShare.Length];
        random.NextBytes(shares);
        return holds(random, shares);
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(100));

    private static byte[] Changed(ReadOnlySpan<byte> share, Random random)
    {
        var changed = share.ToArray();
        changed[random.Next(changed.Length)] ^= (byte)random.Next(1, 256);
        return changed;
    }

    private static string KeyOf(byte[] bytes, string roundId = RoundId)
    {
        var shares = bytes.Chunk(KeyShare.Length).Select(share => KeyShare.FromBytes(share)).ToList();
        using var key = RoundKey.FromShares(roundId, shares);
        shares.ForEach(share => share.Dispose());
        return Convert.ToHexStringLower(key.ToBytes());
    }
}
