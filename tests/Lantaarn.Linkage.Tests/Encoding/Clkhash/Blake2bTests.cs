// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using Lantaarn.Linkage.Encoding.Clkhash;

namespace Lantaarn.Linkage.Tests.Encoding.Clkhash;

public class Blake2bTests
{
    // RFC 7693, appendix A.
    [Fact]
    public void The_digest_of_abc_is_that_of_the_standard()
    {
        var digest = Digest(64, [], [], "abc"u8);

        Assert.Equal("BA80A53F981C4D0D6A2797B69F12F6E94C212F14685AC4B74B12BB6FDBFFA2D1"
            + "7D87C5392AAB792DC252D5DE4533CC9518D38AA8DBF1925AB92386EDD4009923", Convert.ToHexString(digest));
    }

    // RFC 7693, appendix E: a digest of digests over lengths of key, message and digest.
    [Fact]
    public void The_self_test_of_the_standard_passes()
    {
        var all = new List<byte>();

        foreach (var digestLength in new[] { 20, 32, 48, 64 })
            foreach (var messageLength in new[] { 0, 3, 128, 129, 255, 1024 })
            {
                var message = SelfTestSequence(messageLength);
                all.AddRange(Digest(digestLength, [], [], message));
                all.AddRange(Digest(digestLength, SelfTestSequence(digestLength), [], message));
            }

        Assert.Equal("C23A7800D98123BD10F506C61E29DA5603D763B8BBAD2E737F5E765A7BCCD475", Convert.ToHexString(Digest(32, [], [], [.. all])));
    }

    // Python 3.11, hashlib.blake2b(b'clkhash', key=bytes(range(32)), salt=b'0000000000000001').
    [Fact]
    public void Key_and_salt_are_mixed_in_as_Python_does()
    {
        var key = Enumerable.Range(0, 32).Select(i => (byte)i).ToArray();

        var digest = Digest(64, key, "0000000000000001"u8, "clkhash"u8);

        Assert.Equal("FA63873FB9A075E0382CB0DBD1BD0DAB28F2D201CD9D16979306885E3FEAD31E"
            + "99B6F19E7B7FB6B226E63AD773F02E9F3A64E60D8CCDFDCCF11DD380AFEC303B", Convert.ToHexString(digest));
    }

    private static byte[] Digest(int length, ReadOnlySpan<byte> key, ReadOnlySpan<byte> salt, ReadOnlySpan<byte> message)
    {
        using var blake = new Blake2b(length, key, salt);
        var digest = new byte[length];
        blake.Hash(message, digest);
        return digest;
    }

    private static byte[] SelfTestSequence(int length)
    {
        var bytes = new byte[length];
        var (a, b) = (0xDEAD4BADu * (uint)length, 1u);
        for (var i = 0; i < length; i++)
        {
            (a, b) = (b, a + b);
            bytes[i] = (byte)(b >> 24);
        }
        return bytes;
    }
}
