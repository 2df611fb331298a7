// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Casebook } from '../casefile/casebook';

const mostPlaces = 6;
const daysBack = 60;
const hoursOfRound = 4;

interface Named {
  readonly place: string;
  readonly at: number;
  readonly author: string;
}

/** Places that were named lately: the latest first, then the most frequent. */
export function recentPlaces(book: Casebook, now: number): readonly string[] {
  const named = namedSince(book, now - daysBack * 86_400_000);
  const times = new Map<string, number>();
  for (const { place } of named) times.set(place, (times.get(place) ?? 0) + 1);
  const last = latest(named)?.place;
  return [...times].sort(([one, many], [other, more]) => Number(other === last) - Number(one === last) || more - many).slice(0, mostPlaces).map(([place]) => place);
}

/** Where a round goes on: the place that somebody named last, unless that was hours ago. Who walks a round is asked for a place once. */
export function placeOfRound(book: Casebook, author: string, now: number): string {
  return latest(namedSince(book, now - hoursOfRound * 3_600_000).filter((named) => named.author === author))?.place ?? '';
}

function namedSince(book: Casebook, since: number): readonly Named[] {
  const { contacts, tallies, turnAways } = book.general();
  const found: Named[] = [];
  const met = book.people().filter(({ contacts: own }) => (own.at(-1)?.at[0] ?? 0) > since);
  for (const events of [contacts, tallies, turnAways, ...met.map((file) => file.contacts)]) {
    for (const { author, at: [at], body: { place } } of events) if (place !== undefined && at > since) found.push({ place, at, author });
  }
  return found;
}

function latest(named: readonly Named[]): Named | undefined {
  return named.reduce<Named | undefined>((last, one) => (last && last.at > one.at ? last : one), undefined);
}
