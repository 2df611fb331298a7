// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Recorded } from '../log/recorded';

const millisecondsPerDay = 86_400_000;
const inNetherlands = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Amsterdam', dateStyle: 'short' });

/** The day such as 2026-03-01 on which a moment falls, in Dutch time. */
export function dayOf(milliseconds: number): string {
  return inNetherlands.format(milliseconds);
}

/** So many days later. */
export function addDays(day: string, days: number): string {
  return new Date(Date.parse(day) + days * millisecondsPerDay).toISOString().slice(0, 10);
}

/** Days from one day to the next; negative when it was before. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / millisecondsPerDay);
}

/** When something happened: the day that was said, or else the moment of recording. Milliseconds since 1970. */
export function happenedAt(event: Recorded<{ readonly kind: string; readonly on?: string }>): number {
  return event.body.on === undefined ? event.at[0] : Math.min(event.at[0], Date.parse(event.body.on));
}
