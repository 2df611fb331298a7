// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using FsCheck;
using FsCheck.Fluent;
using Lantaarn.Exchange.Contributions;

namespace Lantaarn.Exchange.Tests.Contributions;

public sealed class RecordNumberTests
{
    [Fact]
    public void Drawn_numbers_are_distinct_and_as_many_as_asked_for()
    {
        var numbers = RecordNumber.DrawDistinct(20_000);

        Assert.Equal(20_000, numbers.Distinct().Count());
        Assert.Empty(RecordNumber.DrawDistinct(0));
    }

    [Fact]
    public void Two_draws_have_no_number_in_common() =>
        Assert.Empty(RecordNumber.DrawDistinct(1000).Intersect(RecordNumber.DrawDistinct(1000)));

    [Fact]
    public void Any_number_reads_back_from_its_sixteen_digits() =>
        Prop.ForAll(ArbMap.Default.ArbFor<ulong>(), value =>
        {
            var number = new RecordNumber(value);
            return number.ToString().Length == 16 && RecordNumber.Parse(number.ToString()) == number;
        }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("")]
    [InlineData("ff")]
    [InlineData("00000000000000fg")]
    [InlineData(" 0000000000000ff")]
    [InlineData("00000000000000ff0")]
    public void Anything_but_sixteen_digits_is_no_record_number(string text) => Assert.Throws<FormatException>(() => RecordNumber.Parse(text));

    [Fact]
    public void Numbers_are_ordered_by_value()
    {
        var (low, high) = (new RecordNumber(2), new RecordNumber(10));

        Assert.True(low < high && low <= high && high > low && high >= low && low.CompareTo(high) < 0);
    }
}
