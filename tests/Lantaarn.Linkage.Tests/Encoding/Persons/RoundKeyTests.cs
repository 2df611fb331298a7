// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using Lantaarn.Linkage.Encoding.Persons;

namespace Lantaarn.Linkage.Tests.Encoding.Persons;

public class RoundKeyTests
{
    [Fact]
    public void Equal_keys_have_equal_check_values_and_others_do_not()
    {
        using var key = RoundKey.Generate();
        using var copy = RoundKey.FromBytes(key.ToBytes());
        using var other = RoundKey.Generate();

        Assert.Equal(key.CheckValue("2026-1"), copy.CheckValue("2026-1"));
        Assert.NotEqual(key.CheckValue("2026-1"), other.CheckValue("2026-1"));
        Assert.NotEqual(key.CheckValue("2026-1"), key.CheckValue("2026-2"));
    }

    [Fact]
    public void Every_purpose_has_its_own_key()
    {
        using var key = RoundKey.Generate();

        Assert.Equal(key.Derive("encoding"), key.Derive("encoding"));
        Assert.NotEqual(key.Derive("encoding"), key.Derive("permutation"));
        Assert.Equal(RoundKey.Length, key.Derive("encoding").Length);
    }

    [Fact]
    public void A_key_that_is_disposed_of_can_no_longer_be_used()
    {
        var key = RoundKey.Generate();

        key.Dispose();

        Assert.Throws<ObjectDisposedException>(() => key.Derive("encoding"));
        Assert.Throws<ObjectDisposedException>(key.ToBytes);
    }

    [Theory]
    [InlineData(31)]
    [InlineData(33)]
    public void A_secret_of_another_length_is_refused(int length) => Assert.Throws<ArgumentException>(() => RoundKey.FromBytes(new byte[length]));
}
