// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System.Diagnostics.CodeAnalysis;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;

namespace Lantaarn.Linkage.Encoding.Clkhash;

/// <summary>
/// The "doubleHash" of clkhash: bits a + i·c with a from HMAC-SHA1 and c from HMAC-MD5. Where c is zero modulo the length
/// all bits fall together ("singular" token), unless that is prevented by lengthening the token until c differs from zero.
/// </summary>
/// <remarks>R. Schnell, T. Bachteler and J. Reiher, "Privacy-preserving record linkage using Bloom filters", 2009,
/// DOI 10.1186/1472-6947-9-41.</remarks>
[SuppressMessage("Security", "CA5350", Justification = "The algorithm is fixed by the clkhash format.")]
[SuppressMessage("Security", "CA5351", Justification = "The algorithm is fixed by the clkhash format.")]
internal sealed class DoubleHash(byte[] startKey, byte[] stepKey, bool preventSingularity) : TokenHash
{
    public override void Insert(ReadOnlySpan<byte> token, int insertions, Span<byte> filter, int length, TokenCache cache)
    {
        var known = cache.TryFind(token, 0, out var slot);
        var numbers = MemoryMarshal.Cast<byte, int>(slot);
        if (!known) (numbers[0], numbers[1]) = (Start(token, length), Step(token, length));
        var (index, step) = (numbers[0], numbers[1]);
        for (; insertions > 0; insertions--)
        {
            BitString.Set(filter, index);
            // Modulo without a branch, which no processor could foretell: below the length the difference wraps to a huge number.
            index = (int)uint.Min((uint)(index + step), (uint)(index + step - length));
        }
    }

    public override void Dispose()
    {
        CryptographicOperations.ZeroMemory(startKey);
        CryptographicOperations.ZeroMemory(stepKey);
    }

    private int Start(ReadOnlySpan<byte> token, int length)
    {
        Span<byte> digest = stackalloc byte[HMACSHA1.HashSizeInBytes];
        HMACSHA1.HashData(startKey, token, digest);
        return Remainder(digest, length);
    }

    private int Step(ReadOnlySpan<byte> token, int length)
    {
        Span<byte> digest = stackalloc byte[HMACMD5.HashSizeInBytes];
        HMACMD5.HashData(stepKey, token, digest);
        var step = Remainder(digest, length);
        for (var suffix = 0; preventSingularity && step == 0; suffix++)
        {
            byte[] longer = [.. token, .. System.Text.Encoding.UTF8.GetBytes(new Rune(suffix).ToString())];
            HMACMD5.HashData(stepKey, longer, digest);
            step = Remainder(digest, length);
        }
        return step;
    }

    private static int Remainder(ReadOnlySpan<byte> bigEndian, int modulus)
    {
        var remainder = 0L;
        foreach (var octet in bigEndian) remainder = ((remainder << 8) | octet) % modulus;
        return (int)remainder;
    }
}
