// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Claims } from './signed';

/** Where a device's chain ends, as far as it was seen. */
export interface ChainEnd {
  readonly sequence: number;
  /** Hash of its newest signed text; empty before the first. */
  readonly hash: string;
}

export const emptyChain: ChainEnd = { sequence: 0, hash: '' };

/**
 * How an event stands to the chain: it follows; it leaves a gap (something before it was withheld); it is a fork (it names another event before it
 * than was seen); it comes out of order (something with this number or a higher one came before).
 */
export type Link = 'follows' | 'gap' | 'fork' | 'out-of-order';

/**
 * Judges the next event of a device. A reader who may not read every compartment cannot tell a gap from an event that is not theirs: for them
 * only forks and order show.
 */
export function linkOf(end: ChainEnd, next: Pick<Claims, 'sequence' | 'previous'>, readsAll: boolean): Link {
  if (next.sequence <= end.sequence) return 'out-of-order';
  if (next.sequence === end.sequence + 1) return next.previous === end.hash ? 'follows' : 'fork';
  return readsAll ? 'gap' : 'follows';
}
