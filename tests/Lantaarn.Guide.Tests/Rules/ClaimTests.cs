// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

using FsCheck;
using FsCheck.Fluent;
using Lantaarn.Guide.Rules;

namespace Lantaarn.Guide.Tests.Rules;

/// <summary>Amounts, in cents.</summary>
public sealed class ClaimTests
{
    [Fact]
    public void A_claim_is_never_more_than_what_remains_unpaid_nor_less_than_nothing()
    {
        Prop.ForAll(ArbMap.Default.ArbFor<(NonNegativeInt Bill, NonNegativeInt Paid, byte Percent, NonNegativeInt Own)>(), given =>
        {
            var claim = Claim.Of(given.Bill.Get, given.Paid.Get, given.Percent % 101, given.Own.Get);
            return claim.Claimed >= 0 && claim.Claimed <= claim.Unpaid && claim.LeftOver >= 0 && claim.Claimed + claim.OwnPayment <= claim.Bill;
        }).QuickCheckThrowOnFailure();
    }

    [Theory]
    [InlineData(10_000, 0, 80, 0, 8_000)]
    [InlineData(10_000, 4_000, 80, 0, 4_800)]
    [InlineData(10_000, 0, 100, 1_500, 8_500)]
    [InlineData(4_000, 500, 100, 500, 3_500)]
    public void The_base_is_the_unpaid_remainder(long bill, long paid, int percent, long own, long claimed)
    {
        var claim = Claim.Of(bill, paid, percent, own);

        Assert.Equal(claimed, claim.Claimed);
    }
}
