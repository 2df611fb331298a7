// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using Lantaarn.Disclosure.Display;

namespace Lantaarn.Disclosure.Tests.Display;

public sealed class ProtectedShareTests
{
    [Fact]
    public void A_share_is_a_whole_percentage() => Assert.Equal(33m, ProtectedShare.Of(Shown(33), Shown(99))!.Value.Percent);

    [Fact]
    public void A_share_of_a_thousand_or_more_has_one_decimal() => Assert.Equal(33.3m, ProtectedShare.Of(Shown(333), Shown(1_000))!.Value.Percent);

    [Fact]
    public void A_share_of_fewer_than_fifty_is_not_given() => Assert.Null(ProtectedShare.Of(Shown(10), Shown(49)));

    [Fact]
    public void A_share_of_fifty_is_given() => Assert.NotNull(ProtectedShare.Of(Shown(10), Shown(50)));

    [Fact]
    public void A_hidden_cell_has_no_share() => Assert.Null(ProtectedShare.Of(new(["a"], null, CellStatus.Suppressed), Shown(100)));

    [Fact]
    public void A_part_is_not_larger_than_its_whole() => Assert.Throws<ArgumentException>(() => ProtectedShare.Of(Shown(101), Shown(100)));

    private static ProtectedCell Shown(long value) => new(["a"], value, CellStatus.Published);
}
