// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

const shortest = 1_000;
const longest = 5 * 60_000;

/**
 * Milliseconds to wait after so many failures in a row: somewhere between nothing and twice as far each time, up to five minutes, so that phones that
 * lost the network together do not come back together ("full jitter": Brooker 2015, AWS Architecture Blog).
 * @param random A number from 0 up to 1.
 */
export function waitAfter(failures: number, random: () => number): number {
  return Math.round(Math.min(longest, shortest * 2 ** failures) * random());
}
