// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

/**
 * A moment of a hybrid logical clock (Kulkarni and others 2014, doi 10.1007/978-3-319-14472-6_2): milliseconds since 1970, and a count that
 * keeps moments apart and in order when a phone's clock stands still or runs behind.
 */
export type Moment = readonly [milliseconds: number, count: number];

// A phone that is set to next year must not win every edit until then.
const farthestAhead = 24 * 60 * 60 * 1000;

/** Which moment is earlier: negative, zero or positive as for sorting. */
export function compareMoments(one: Moment, other: Moment): number {
  return one[0] - other[0] || one[1] - other[1];
}

/** Gives moments that are later than all that it gave or saw. */
export class HybridClock {
  #last: Moment = [0, 0];

  /** @param now The phone's own clock: milliseconds since 1970. */
  constructor(private readonly now: () => number) {}

  next(): Moment {
    const now = this.now();
    this.#last = now > this.#last[0] ? [now, 0] : [this.#last[0], this.#last[1] + 1];
    return this.#last;
  }

  /** Takes note of a colleague's moment; one that is more than a day ahead does not drag this clock along. */
  see(moment: Moment): void {
    if (moment[0] <= this.now() + farthestAhead && compareMoments(moment, this.#last) > 0) this.#last = moment;
  }
}
