// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System.Buffers.Binary;
using System.Numerics;
using Lantaarn.Linkage.Encoding.Clkhash;

namespace Lantaarn.Linkage.Encoding.Persons;

/// <summary>
/// Lays the bits of a filter in an order that only the holders of a key know: a Fisher-Yates shuffle whose dice are a keyed
/// BLAKE2b of a counter. Similarity of two filters is not touched. Safe for use from several threads.
/// </summary>
/// <remarks>R. Durstenfeld, "Algorithm 235: Random permutation", 1964, DOI 10.1145/364520.364540.</remarks>
internal sealed class KeyedPermutation
{
    private readonly ushort[] _targets;

    /// <param name="bits">A multiple of 8, at most 65,536.</param>
    /// <param name="key">At most 64 bytes.</param>
    public KeyedPermutation(int bits, ReadOnlySpan<byte> key)
    {
        _targets = [.. Enumerable.Range(0, bits).Select(bit => (ushort)bit)];
        using var dice = new Dice(key);
        for (var last = bits - 1; last > 0; last--)
        {
            var other = dice.Roll(last + 1);
            (_targets[last], _targets[other]) = (_targets[other], _targets[last]);
        }
    }

    /// <summary>Writes the source in the new order to the destination, which is as long.</summary>
    public void Apply(ReadOnlySpan<byte> source, Span<byte> destination)
    {
        destination.Clear();
        for (var i = 0; i < source.Length; i++)
        {
            for (var rest = (uint)source[i] << 24; rest != 0;)
            {
                var bit = BitOperations.LeadingZeroCount(rest);
                rest ^= 0x8000_0000u >> bit;
                BitString.Set(destination, _targets[(8 * i) + bit]);
            }
        }
    }

    private sealed class Dice(ReadOnlySpan<byte> key) : IDisposable
    {
        private readonly Blake2b _blake = new(Blake2b.LongestDigest, key, []);
        private readonly byte[] _digest = new byte[Blake2b.LongestDigest];
        private int _used = Blake2b.LongestDigest;
        private long _counter;

        // Numbers in the incomplete last range are thrown away, so that no face comes up more often.
        public int Roll(int faces)
        {
            while (true)
            {
                var number = Next();
                if (number < uint.MaxValue - (uint.MaxValue % (uint)faces)) return (int)(number % (uint)faces);
            }
        }

        public void Dispose() => _blake.Dispose();

        private uint Next()
        {
            if (_used == _digest.Length)
            {
                Span<byte> counter = stackalloc byte[sizeof(long)];
                BinaryPrimitives.WriteInt64LittleEndian(counter, _counter++);
                _blake.Hash(counter, _digest);
                _used = 0;
            }
            var number = BinaryPrimitives.ReadUInt32LittleEndian(_digest.AsSpan(_used));
            _used += sizeof(uint);
            return number;
        }
    }
}
