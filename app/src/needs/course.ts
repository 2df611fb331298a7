// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Need, Referral } from '../casefile/care';
import { happenedAt } from '../casefile/days';
import type { Of } from '../casefile/history';

/** One thing that was tried for a need: an attempt of our own, or a referral with what came back. */
export type Turn = { readonly at: number; readonly attempt: Of<'attempt'> } | { readonly at: number; readonly referral: Referral };

/** All that was tried for a need, newest first. */
export function courseOf(need: Need): readonly Turn[] {
  return [
    ...need.attempts.map((attempt) => ({ at: happenedAt(attempt), attempt })),
    ...need.referrals.map((referral) => ({ at: referral.sent.at[0], referral })),
  ].sort((one, other) => other.at - one.at);
}

/** The referral of a need that still waits for an answer; the newest. */
export function waitingReferral(need: Need): Referral | undefined {
  return need.referrals.findLast(({ answers }) => answers.length === 0);
}
