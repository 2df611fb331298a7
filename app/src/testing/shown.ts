// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Casebook } from '../casefile/casebook';
import { caseList } from '../casefile/caseList';
import { myDay } from '../casefile/myDay';

/** All that screens show of a casebook, in a form that can be compared. */
export function shown(book: Casebook, now: number): unknown {
  return {
    list: caseList(book, now),
    files: book.people().map((file) => ({ ...file, fields: Object.fromEntries(file.fields) })).sort((one, other) => (one.person < other.person ? -1 : 1)),
    general: book.general(),
    links: book.links().map(({ persons, linked, history }) => ({ persons, linked, history })).sort((one, other) => (one.persons.join() < other.persons.join() ? -1 : 1)),
    days: ['anna', 'ben', 'carla'].map((account) => myDay(book, account, now)),
  };
}
