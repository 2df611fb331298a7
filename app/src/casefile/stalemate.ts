// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Need } from './care';
import type { CareType } from './codes';

/** Open needs that wait for each other in a circle: nobody begins until the other did. */
export interface Stalemate {
  readonly needs: readonly Need[];
  /** Whom to call: who said last that another has to begin. */
  readonly call: readonly { readonly careType: CareType; readonly provider: string | undefined }[];
}

/** The circles among a person's needs. A need waits for what its last attempt says, and as long as it says so. */
export function findStalemates(needs: readonly Need[]): readonly Stalemate[] {
  const open = needs.filter(({ closed }) => !closed);
  const settled = new Set<Need>();
  return open.flatMap((start) => {
    const circle = circleFrom(start, open, settled);
    return circle.length > 1 ? [{ needs: circle, call: circle.map(({ careType, attempts }) => ({ careType, provider: attempts.at(-1)?.body.provider })) }] : [];
  });
}

// Every need waits for one other at most, so following them ends in nothing, in what was seen before, or in a circle.
function circleFrom(start: Need, open: readonly Need[], settled: Set<Need>): readonly Need[] {
  const path: Need[] = [];
  for (let need: Need | undefined = start; need && !settled.has(need); need = waitsFor(need, open)) {
    if (path.includes(need)) {
      for (const visited of path) settled.add(visited);
      return path.slice(path.indexOf(need));
    }
    path.push(need);
  }
  for (const visited of path) settled.add(visited);
  return [];
}

function waitsFor(need: Need, open: readonly Need[]): Need | undefined {
  const last = need.attempts.at(-1)?.body;
  return last?.outcome === 'waits-for-other' ? open.find((other) => other !== need && other.careType === last.waitsFor) : undefined;
}
