// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

import { inOrder } from '../log/recorded';
import type { Of } from './history';
import type { PersonFile } from './personFile';

/** Whether two files are of one person, and who said so and why. Files are linked and unlinked, never merged. */
export interface PersonLink {
  readonly persons: readonly [string, string];
  readonly linked: boolean;
  readonly history: readonly Of<'link' | 'unlink'>[];
}

/** All pairs of which somebody ever said something, on either side. */
export function findLinks(files: Iterable<PersonFile>): readonly PersonLink[] {
  const pairs = new Map<string, Of<'link' | 'unlink'>[]>();
  for (const event of Array.from(files, ({ links }) => links).flat()) {
    const pair = pairOf(event).join(' ');
    pairs.set(pair, [...(pairs.get(pair) ?? []), event].sort(inOrder));
  }
  return Array.from(pairs.values(), (history) => ({ persons: pairOf(history[0] as Of<'link'>), linked: history.at(-1)?.body.kind === 'link', history }));
}

/** The files that belong together, by person: linked to each other, directly or through others. */
export function linkedPersons(links: readonly PersonLink[]): ReadonlyMap<string, ReadonlySet<string>> {
  const together = new Map<string, Set<string>>();
  for (const { persons: [one, other], linked } of links) {
    if (!linked) continue;
    const joined = new Set([one, other, ...(together.get(one) ?? []), ...(together.get(other) ?? [])]);
    for (const person of joined) together.set(person, joined);
  }
  return together;
}

function pairOf({ body: { person, other } }: Of<'link' | 'unlink'>): [string, string] {
  return person < other ? [person, other] : [other, person];
}
