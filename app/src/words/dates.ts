// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

import { dayOf, daysBetween } from '../casefile/days';
import { language } from './language.svelte';

/** A day in words, such as "2 november 2026": never 02-11, which is read in two ways. Near days are told by how far they are. */
export function dayInWords(day: string, now: number = Date.now()): string {
  const away = daysBetween(dayOf(now), day);
  if (Math.abs(away) <= 6) return new Intl.RelativeTimeFormat(language.locale, { numeric: 'auto' }).format(away, 'day');
  return dateInWords(day);
}

/** A day as it is told of a period: always by its date. */
export function dateInWords(day: string): string {
  return format({ day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' }).format(Date.parse(day));
}

/** When something was recorded, with the time of the day. */
export function momentInWords(milliseconds: number): string {
  return format({ day: 'numeric', month: 'long', year: 'numeric', hour: '2-digit', minute: '2-digit', timeZone: 'Europe/Amsterdam' }).format(milliseconds);
}

// Making one takes a thousand times as long as using it.
const known = new Map<string, Intl.DateTimeFormat>();

function format(options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${language.locale} ${Object.keys(options).join()}`;
  const made = known.get(key) ?? new Intl.DateTimeFormat(language.locale, options);
  known.set(key, made);
  return made;
}
