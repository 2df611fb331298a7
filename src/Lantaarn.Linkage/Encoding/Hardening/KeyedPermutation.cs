// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System.Numerics;
using Lantaarn.Linkage.Encoding.Clkhash;

namespace Lantaarn.Linkage.Encoding.Hardening;

/// <summary>
/// Lays the bits of a filter in an order that only the holders of a key know. Similarity of two filters is not touched; the
/// two views of a person can no longer be told apart. Safe for use from several threads.
/// </summary>
/// <remarks>R. Durstenfeld, "Algorithm 235: Random permutation", 1964, DOI 10.1145/364520.364540.</remarks>
internal sealed class KeyedPermutation
{
    private readonly ushort[] _targets;

    /// <param name="bits">A multiple of 32, at most 65,536.</param>
    /// <param name="key">At most 64 bytes.</param>
    public KeyedPermutation(int bits, ReadOnlySpan<byte> key)
    {
        _targets = [.. Enumerable.Range(0, bits).Select(bit => (ushort)bit)];
        using var hash = new Blake2b(Blake2b.LongestDigest, key, []);
        var draws = new KeyedDraws(hash, 0);
        for (var last = bits - 1; last > 0; last--)
        {
            var other = draws.Roll(last + 1);
            (_targets[last], _targets[other]) = (_targets[other], _targets[last]);
        }
    }

    /// <summary>Writes the source in the new order to the destination, which is as long.</summary>
    public void Apply(ReadOnlySpan<byte> source, Span<byte> destination)
    {
        Span<byte> marks = stackalloc byte[BitString.MarksFor(_targets.Length)];
        for (var i = 0; i < source.Length; i++)
        {
            for (var rest = (uint)source[i] << 24; rest != 0;)
            {
                var bit = BitOperations.LeadingZeroCount(rest);
                rest ^= 0x8000_0000u >> bit;
                BitString.Mark(marks, _targets[(8 * i) + bit]);
            }
        }
        BitString.Pack(marks, destination);
    }
}
