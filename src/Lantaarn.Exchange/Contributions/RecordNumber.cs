// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;

namespace Lantaarn.Exchange.Contributions;

/// <summary>
/// Random 64-bit number of a record, made anew for every contribution: the two parts of a contribution share it and nothing else does.
/// Written as 16 hexadecimal digits.
/// </summary>
/// <param name="Value">The number.</param>
public readonly record struct RecordNumber(ulong Value) : IComparable<RecordNumber>
{
    /// <summary>A new random number.</summary>
    public static RecordNumber Draw()
    {
        Span<byte> bytes = stackalloc byte[8];
        RandomNumberGenerator.Fill(bytes);
        return new(BinaryPrimitives.ReadUInt64BigEndian(bytes));
    }

    /// <summary>Distinct random numbers.</summary>
    /// <param name="count">How many, 0 or more.</param>
    public static RecordNumber[] DrawDistinct(int count)
    {
        var drawn = new HashSet<RecordNumber>(count);
        while (drawn.Count < count) drawn.Add(Draw());
        return [.. drawn];
    }

    /// <summary>Reads 16 hexadecimal digits.</summary>
    /// <exception cref="FormatException">The text is something else.</exception>
    public static RecordNumber Parse(string text) =>
        text.Length == 16 ? new(ulong.Parse(text, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture)) : throw new FormatException("A record number has 16 hexadecimal digits.");

    /// <inheritdoc />
    public int CompareTo(RecordNumber other) => Value.CompareTo(other.Value);

    /// <inheritdoc />
    public override string ToString() => Value.ToString("x16", CultureInfo.InvariantCulture);

    /// <summary>Order by value.</summary>
    public static bool operator <(RecordNumber left, RecordNumber right) => left.Value < right.Value;

    /// <summary>Order by value.</summary>
    public static bool operator >(RecordNumber left, RecordNumber right) => left.Value > right.Value;

    /// <summary>Order by value.</summary>
    public static bool operator <=(RecordNumber left, RecordNumber right) => left.Value <= right.Value;

    /// <summary>Order by value.</summary>
    public static bool operator >=(RecordNumber left, RecordNumber right) => left.Value >= right.Value;
}
