// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Casebook } from '../casefile/casebook';

const mostPlaces = 6;
const lookedBack = 200;

/** Places that were named lately: the latest first, then the most frequent. Who walks a round is asked for a place once. */
export function recentPlaces(book: Casebook): readonly string[] {
  const { contacts, tallies, turnAways } = book.general();
  const named = [...contacts, ...tallies, ...turnAways, ...book.people().flatMap((file) => file.contacts)].filter(({ body }) => body.place !== undefined).sort((one, other) => other.at[0] - one.at[0]).slice(0, lookedBack);
  const times = new Map<string, number>();
  for (const { body } of named) if (body.place !== undefined) times.set(body.place, (times.get(body.place) ?? 0) + 1);
  const latest = named[0]?.body.place;
  return [...times].sort(([one, many], [other, more]) => Number(other === latest) - Number(one === latest) || more - many).slice(0, mostPlaces).map(([place]) => place);
}

/** Where a round goes on: the place named last, unless that was many hours ago. */
export function placeOfRound(book: Casebook, author: string, now: number): string {
  const hours = 4;
  const { contacts, tallies, turnAways } = book.general();
  const own = [...contacts, ...tallies, ...turnAways, ...book.people().flatMap((file) => file.contacts)].filter((event) => event.author === author && event.at[0] > now - hours * 3_600_000);
  return own.sort((one, other) => other.at[0] - one.at[0]).find(({ body }) => body.place !== undefined)?.body.place ?? '';
}
