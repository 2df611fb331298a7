// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System.Numerics;
using System.Runtime.InteropServices;
using Lantaarn.Linkage.Encoding.Persons;
using Lantaarn.Linkage.Matching;

namespace Lantaarn.Bench.Attacks;

/// <summary>The encodings of a list, as words of 64 bits.</summary>
internal sealed class Filters
{
    private readonly ulong[][] _rows;

    private Filters(ulong[][] rows) => _rows = rows;

    public int Count => _rows.Length;

    public int Bits => 64 * _rows[0].Length;

    /// <param name="people">Who are encoded.</param>
    /// <param name="schema">How.</param>
    /// <param name="key">Number of the key; different numbers share nothing.</param>
    public static Filters Encode(IReadOnlyList<Identifiers> people, EncodingSchema schema, int key)
    {
        var secret = new byte[RoundKey.Length];
        new Random(key).NextBytes(secret);
        using var roundKey = RoundKey.FromBytes(secret);
        using var encoder = new PersonEncoder(schema, roundKey, "attacked", new Random(key));
        var rows = new ulong[people.Count][];
        Parallel.For(0, rows.Length, i =>
        {
            rows[i] = new ulong[encoder.Bits / 64];
            encoder.Encode(people[i], i, MemoryMarshal.AsBytes(rows[i].AsSpan()));
        });
        return new Filters(rows);
    }

    public int SetBits(int row) => _rows[row].Sum(BitOperations.PopCount);

    public bool IsSet(int row, int bit) => (_rows[row][bit >> 6] >> (bit & 63) & 1) != 0;

    public int Shared(int row, Filters other, int otherRow) => FilterPool.SharedBits(_rows[row], other._rows[otherRow]);
}
