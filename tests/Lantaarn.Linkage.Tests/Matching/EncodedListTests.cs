// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using Lantaarn.Linkage.Matching;

namespace Lantaarn.Linkage.Tests.Matching;

public sealed class EncodedListTests
{
    [Fact]
    public void A_list_may_be_empty()
    {
        var list = new EncodedList("night shelter", 1024, []);

        Assert.Equal(0, list.Count);
    }

    [Fact]
    public void An_empty_filter_is_refused_with_its_record_number()
    {
        var filters = new[] { Filters.Run(64, 0, 5), new byte[8] };

        var error = Assert.Throws<ArgumentException>(() => Filters.List("street work", 64, filters));

        Assert.Contains("Record 1 of list 'street work'", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_filter_of_another_length_is_refused_with_its_record_number()
    {
        var filters = new[] { Filters.Run(64, 0, 5), Filters.Run(128, 0, 5) };

        var error = Assert.Throws<ArgumentException>(() => Filters.List("street work", 64, filters));

        Assert.Contains("Record 1", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(100)]
    [InlineData(8256)]
    public void A_length_that_is_no_multiple_of_64_from_64_to_8192_is_refused(int bits) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new EncodedList("a", bits, []));
}
