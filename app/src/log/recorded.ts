// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

import { type Moment, compareMoments } from './clock';

/** What an event says. The log knows that it has a kind and may be about a person; the case file knows the rest. */
export interface Body {
  readonly kind: string;
  readonly person?: string | undefined;
}

/** An event as the case file reads it: opened, or not sealed yet. */
export interface Recorded<B extends Body = Body> {
  readonly id: string;
  readonly author: string;
  readonly device: string;
  readonly at: Moment;
  readonly body: B;
}

/** The same order on every device: by moment, then by device and id. */
export function inOrder(one: Recorded, other: Recorded): number {
  return compareMoments(one.at, other.at) || compareTexts(one.device, other.device) || compareTexts(one.id, other.id);
}

function compareTexts(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
