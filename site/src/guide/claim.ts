// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

/** What can be claimed of a bill, in cents: see Claim.cs, which says why. */
export interface Claim {
  readonly bill: number;
  readonly unpaid: number;
  readonly ownPayment: number;
  readonly claimed: number;
  readonly leftOver: number;
}

export function claimOf(bill: number, paid: number, percent: number, ownPayment: number): Claim {
  const unpaid = Math.max(0, bill - paid);
  const own = Math.min(bill, ownPayment);
  const share = Math.floor((unpaid * percent + 50) / 100);
  const claimed = Math.min(share, bill - own);
  return { bill, unpaid, ownPayment: own, claimed, leftOver: unpaid - claimed };
}
