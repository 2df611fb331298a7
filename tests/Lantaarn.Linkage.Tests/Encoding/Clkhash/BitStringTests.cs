// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using FsCheck;
using FsCheck.Fluent;
using Lantaarn.Linkage.Encoding.Clkhash;

namespace Lantaarn.Linkage.Tests.Encoding.Clkhash;

public class BitStringTests
{
    [Fact]
    public void Marked_bits_are_the_bits_set_one_by_one() => Prop.ForAll((PositiveInt length, NonNegativeInt[] places) =>
    {
        var marks = new byte[BitString.MarksFor(length.Get)];
        var (packed, set) = (new byte[marks.Length / 8], new byte[marks.Length / 8]);
        foreach (var place in places)
        {
            BitString.Mark(marks, place.Get % length.Get);
            BitString.Set(set, place.Get % length.Get);
        }
        BitString.Pack(marks, packed);
        return packed.SequenceEqual(set);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void The_first_bit_is_the_highest_of_the_first_byte()
    {
        var bits = new byte[2];

        BitString.Set(bits, 0);
        BitString.Set(bits, 15);

        Assert.Equal([0x80, 0x01], bits);
    }
}
