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
    public override void Insert(ReadOnlySpan<byte> token, int insertions, Span<byte> marks, int length, TokenCache cache)
    {
        var known = cache.TryFind(token, 0, out var slot);
        var numbers = MemoryMarshal.Cast<byte, int>(slot);
        if (!known) (numbers[0], numbers[1]) = (Start(token, length), Step(token, length));
        // Two rows of bits at a time, so that one need not wait for the sum of the other.
        var (even, odd) = (numbers[0], Sum(numbers[0], numbers[1], length));
        var twoSteps = Sum(numbers[1], numbers[1], length);
        for (; insertions > 1; insertions -= 2)
        {
            BitString.Mark(marks, even);
            BitString.Mark(marks, odd);
            even = Sum(even, twoSteps, length);
            odd = Sum(odd, twoSteps, length);
        }
        if (insertions == 1) BitString.Mark(marks, even);
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

    // Without a branch, which no processor could foretell: the shift makes all bits of a negative number ones.
    private static int Sum(int a, int b, int modulus)
    {
        var beyond = a + b - modulus;
        return beyond + (modulus & (beyond >> 31));
    }

    private static int Remainder(ReadOnlySpan<byte> bigEndian, int modulus)
    {
        var remainder = 0L;
        foreach (var octet in bigEndian) remainder = ((remainder << 8) | octet) % modulus;
        return (int)remainder;
    }
}
