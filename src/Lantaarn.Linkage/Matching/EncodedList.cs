// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System.Runtime.InteropServices;

namespace Lantaarn.Linkage.Matching;

/// <summary>
/// The encodings of one organisation's records in one round: bit filters of one length, in the order of its records.
/// Which bit of a byte comes first does not matter, as long as all lists agree.
/// </summary>
public sealed class EncodedList
{
    private readonly ulong[] _words;

    /// <summary>Copies the filters of one list.</summary>
    /// <param name="name">Name of the list within the round, for notes and messages; not empty.</param>
    /// <param name="bits">Length of every filter in bits: a multiple of 64 from 64 to 8192.</param>
    /// <param name="filters">One filter of <paramref name="bits"/> / 8 bytes for each record; may be empty.</param>
    /// <exception cref="ArgumentException">
    /// The name is empty, a filter has another length, or a filter has no bit set: such a record cannot be encoded and must not be sent.
    /// </exception>
    /// <exception cref="ArgumentOutOfRangeException">The length is not a multiple of 64 from 64 to 8192.</exception>
    public EncodedList(string name, int bits, IReadOnlyList<ReadOnlyMemory<byte>> filters)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        ArgumentNullException.ThrowIfNull(filters);
        if (bits is < 64 or > 8192 || bits % 64 != 0)
            throw new ArgumentOutOfRangeException(nameof(bits), bits, "A filter has a multiple of 64 bits, from 64 to 8192.");
        Name = name;
        Bits = bits;
        Count = filters.Count;
        _words = new ulong[checked(Count * WordsPerFilter)];
        for (var record = 0; record < Count; record++) Copy(filters[record].Span, record);
    }

    /// <summary>Name of the list within the round.</summary>
    public string Name { get; }

    /// <summary>Length of every filter, in bits.</summary>
    public int Bits { get; }

    /// <summary>Number of records, 0 or more.</summary>
    public int Count { get; }

    internal int WordsPerFilter => Bits / 64;

    internal ReadOnlySpan<ulong> Filter(int record) => _words.AsSpan(record * WordsPerFilter, WordsPerFilter);

    private void Copy(ReadOnlySpan<byte> filter, int record)
    {
        if (filter.Length != Bits / 8)
            throw new ArgumentException($"Record {record} of list '{Name}' has {filter.Length} bytes instead of {Bits / 8}.");
        if (filter.IndexOfAnyExcept((byte)0) < 0)
            throw new ArgumentException($"Record {record} of list '{Name}' has an empty filter: leave records that cannot be encoded out.");
        filter.CopyTo(MemoryMarshal.AsBytes(_words.AsSpan(record * WordsPerFilter, WordsPerFilter)));
    }
}
