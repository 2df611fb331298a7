// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using Lantaarn.Linkage.Encoding.Normalisation;

namespace Lantaarn.Linkage.Tests.Encoding.Normalisation;

public class BirthDateTests
{
    [Theory]
    [InlineData(1, 1)]
    [InlineData(7, 1)]
    [InlineData(12, 31)]
    public void Days_that_officials_make_up_count_as_the_year_unless_a_round_chooses_otherwise(int month, int day)
    {
        var birth = BirthDate.Of(new DateOnly(1985, month, day));

        var believed = birth.By(new(NormalisationRule.MadeUpDays | NormalisationRule.DayMonthOrder));

        Assert.Equal((1985, null, null), (birth.Year, birth.Month, birth.Day));
        Assert.Equal(BirthDate.OfYear(1985), birth.By(NormalisationRules.Default));
        Assert.Equal((1985, month, day), (believed.Year, believed.Month, believed.Day));
    }

    [Theory]
    [InlineData("1985-12-03", 3, 12)]
    [InlineData("1985-03-12", 3, 12)]
    [InlineData("1985-12-13", 12, 13)]
    [InlineData("1985-03", 3, null)]
    public void Day_and_month_are_compared_in_one_order_where_both_could_be_a_month(string text, int? month, int? day)
    {
        Assert.True(BirthDate.TryParse(text, out var birth));

        var compared = birth.By(NormalisationRules.Default);

        Assert.Equal((month, day), (compared.Month, compared.Day));
        Assert.Equal(birth, birth.By(new(NormalisationRule.DayMonthOrder)));
    }

    [Theory]
    [InlineData("1985-03-12", 1985, 3, 12)]
    [InlineData("12-03-1985", 1985, 3, 12)]
    [InlineData("12/3/1985", 1985, 3, 12)]
    [InlineData(" 19850312 ", 1985, 3, 12)]
    [InlineData("1985-03", 1985, 3, null)]
    [InlineData("03-1985", 1985, 3, null)]
    [InlineData("1985-03-00", 1985, 3, null)]
    [InlineData("00-00-1985", 1985, null, null)]
    [InlineData("1985", 1985, null, null)]
    [InlineData("01-01-1985", 1985, null, null)]
    [InlineData("", null, null, null)]
    public void Usual_layouts_are_read(string text, int? year, int? month, int? day)
    {
        var read = BirthDate.TryParse(text, out var birth);

        Assert.True(read);
        Assert.Equal((year, month, day), (birth.Year, birth.Month, birth.Day));
    }

    [Theory]
    [InlineData("31-02-1985", 2)]
    [InlineData("12-13-1985", null)]
    [InlineData("1985-99-12", null)]
    public void Of_a_day_that_does_not_exist_the_year_is_kept(string text, int? month)
    {
        var read = BirthDate.TryParse(text, out var birth);

        Assert.False(read);
        Assert.Equal((1985, month, null), (birth.Year, birth.Month, birth.Day));
    }

    [Theory]
    [InlineData("2972-12-22")]
    [InlineData("85")]
    [InlineData("12-03-1985-1")]
    [InlineData("1985-ab-12")]
    [InlineData("soon")]
    public void What_is_no_date_of_birth_is_unknown(string text)
    {
        var read = BirthDate.TryParse(text, out var birth);

        Assert.False(read);
        Assert.Equal(BirthDate.Unknown, birth);
    }

    [Fact]
    public void A_year_outside_the_range_cannot_be_made() => Assert.Throws<ArgumentOutOfRangeException>(() => BirthDate.OfYear(1879));
}
