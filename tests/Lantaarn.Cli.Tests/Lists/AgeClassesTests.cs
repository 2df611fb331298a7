// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using Lantaarn.Cli.Lists;
using Lantaarn.Cli.Rounds;
using Lantaarn.Exchange.Rounds;
using Lantaarn.Linkage.Encoding.Normalisation;

namespace Lantaarn.Cli.Tests.Lists;

public sealed class AgeClassesTests
{
    private static readonly Indicator Ages = RoundPlan.CoreCodebook().Find("leeftijdsklasse")!;

    [Theory]
    [InlineData(1996, 5, 13, "27-29")]
    [InlineData(1996, 5, 12, "30-39")]
    [InlineData(1996, 5, 11, "30-39")]
    [InlineData(2026, 5, 12, "0-3")]
    public void Someone_is_as_old_as_on_the_first_day_of_the_period(int year, int month, int day, string code) =>
        Assert.Equal(code, Of(BirthDate.Of(new DateOnly(year, month, day))));

    [Fact]
    public void A_birth_year_alone_is_enough() => Assert.Equal("30-39", Of(BirthDate.OfYear(1996)));

    [Fact]
    public void Nobody_is_born_after_the_period_or_without_a_date()
    {
        Assert.Equal(Indicator.Unknown, Of(BirthDate.Of(new DateOnly(2026, 5, 14))));
        Assert.Equal(Indicator.Unknown, Of(BirthDate.Unknown));
    }

    [Fact]
    public void Every_age_up_to_110_has_exactly_one_class()
    {
        var codes = Enumerable.Range(0, 111).Select(age => Of(BirthDate.OfYear(2026 - age))).ToList();

        Assert.All(codes, code => Assert.Contains(code, Ages.Codes.Select(known => known.Code)));
        Assert.Equal(Ages.Codes.Count, codes.Distinct().Count());
    }

    private static string Of(BirthDate birth) => new AgeClasses(Ages, new DateOnly(2026, 5, 12)).Of(birth);
}
