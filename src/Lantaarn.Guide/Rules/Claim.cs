// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

namespace Lantaarn.Guide.Rules;

/// <summary>
/// What can be claimed of a bill, in cents. The base is what remains unpaid after what the patient or somebody for them paid, not the bill itself.
/// An own payment is taken off by whoever reimburses; it is not claimed from what the patient already paid.
/// </summary>
/// <param name="Bill">The bill.</param>
/// <param name="Unpaid">What remains of it.</param>
/// <param name="OwnPayment">The own payment by law; never more than the bill.</param>
/// <param name="Claimed">What can be claimed.</param>
public sealed record Claim(long Bill, long Unpaid, long OwnPayment, long Claimed)
{
    /// <summary>What nobody reimburses.</summary>
    public long LeftOver => Unpaid - Claimed;

    /// <summary>Works out a claim.</summary>
    /// <param name="bill">The bill in cents, 0 or more.</param>
    /// <param name="paid">What was paid of it in cents, 0 or more.</param>
    /// <param name="percent">Part of the unpaid remainder that is reimbursed, 0 to 100; half cents go up.</param>
    /// <param name="ownPayment">Own payment in cents, 0 or more.</param>
    public static Claim Of(long bill, long paid, int percent, long ownPayment)
    {
        var unpaid = Math.Max(0, bill - paid);
        var own = Math.Min(bill, ownPayment);
        var share = ((unpaid * percent) + 50) / 100;
        return new(bill, unpaid, own, Math.Min(share, bill - own));
    }
}
