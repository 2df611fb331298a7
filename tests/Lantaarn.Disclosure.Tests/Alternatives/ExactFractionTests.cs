// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using FsCheck;
using FsCheck.Fluent;
using Lantaarn.Disclosure.Alternatives.Privacy;

namespace Lantaarn.Disclosure.Tests.Alternatives;

public sealed class ExactFractionTests
{
    [Fact]
    public void A_tenth_and_nine_tenths_are_one() => Assert.Equal(new ExactFraction(1, 1), ExactFraction.Parse("1/10") + ExactFraction.Parse("9/10"));

    [Fact]
    public void What_is_written_is_read_back() =>
        Prop.ForAll(ArbMap.Default.ArbFor<(NonNegativeInt, PositiveInt)>(), pair =>
        {
            var fraction = new ExactFraction(pair.Item1.Get, pair.Item2.Get);
            return ExactFraction.Parse(fraction.ToString()) == fraction;
        }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("")]
    [InlineData("1/0")]
    [InlineData("-1")]
    [InlineData("0.5")]
    [InlineData("1/2/3")]
    public void Anything_else_is_refused(string text) => Assert.Throws<FormatException>(() => ExactFraction.Parse(text));
}
