// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

import { isHot } from './care';
import type { Casebook } from './casebook';
import { dayOf, daysBetween } from './days';
import type { Answer } from './events';
import { linkedPersons } from './links';
import type { PersonFile } from './personFile';

/** What deserves a look before the file is opened. */
export type Flag = 'hot' | 'stalemate' | 'look-out' | 'conflict' | 'health-not-spoken-of' | 'out-of-sight';

/** One person on the list: one row for all files that are linked. */
export interface CaseRow {
  readonly persons: readonly string[];
  readonly names: readonly string[];
  readonly ethos: Answer | undefined;
  readonly lastSeen: number | undefined;
  readonly flags: readonly Flag[];
}

/** After so many days something is worth raising: health with the person, or where the person is. */
export interface Patience {
  readonly health: number;
  readonly sight: number;
}

export const usualPatience: Patience = { health: 56, sight: 28 };

/** Everyone, last seen first; who was never seen comes last. */
export function caseList(book: Casebook, now: number, patience = usualPatience): readonly CaseRow[] {
  const today = dayOf(now);
  const together = linkedPersons(book.links());
  const files = new Map(book.people().map((file) => [file.person, file]));
  const rows: CaseRow[] = [];
  const listed = new Set<string>();
  for (const file of files.values()) {
    if (listed.has(file.person)) continue;
    const linked = [...(together.get(file.person) ?? [file.person])].sort().flatMap((person) => files.get(person) ?? []);
    for (const { person } of linked) listed.add(person);
    rows.push(knownRowOf(linked, today, patience));
  }
  return rows.sort((one, other) => (other.lastSeen ?? 0) - (one.lastSeen ?? 0) || compare(one.persons[0], other.persons[0]));
}

/** What a person is called: aliases first, because they are what colleagues say. */
export function namesOf(file: PersonFile): readonly string[] {
  const given = [file.fields.get('given-name'), file.fields.get('family-name')].flatMap((field) => (typeof field?.value === 'object' ? [field.value.known] : []));
  return [...new Set([...file.aliases, ...(given.length > 0 ? [given.join(' ')] : [])])];
}

/** Whether health did not come up for a while. Somebody who was never met is not meant. */
export function healthNotSpokenOf(file: PersonFile, today: string, days: number): boolean {
  const since = file.healthLastSpokenOf ?? file.contacts[0]?.at[0];
  return since !== undefined && daysBetween(dayOf(since), today) > days;
}

// Files are shared between casebooks as long as nothing was recorded of them: their rows are worked out once a day.
const known = new WeakMap<PersonFile, { readonly today: string; readonly patience: Patience; readonly row: CaseRow }>();

function knownRowOf(files: readonly PersonFile[], today: string, patience: Patience): CaseRow {
  const [file, ...others] = files;
  if (!file || others.length > 0) return rowOf(files, today, patience);
  const before = known.get(file);
  if (before?.today === today && before.patience === patience) return before.row;
  const row = rowOf(files, today, patience);
  known.set(file, { today, patience, row });
  return row;
}

function rowOf(files: readonly PersonFile[], today: string, patience: Patience): CaseRow {
  const seen = files.flatMap(({ lastSeen }) => lastSeen ?? []);
  const ethos = files.flatMap((file) => ethosOf(file) ?? []).sort((one, other) => other.at - one.at)[0];
  return {
    persons: files.map(({ person }) => person),
    names: [...new Set(files.flatMap(namesOf))],
    ethos: ethos?.answer,
    lastSeen: seen.length > 0 ? Math.max(...seen) : undefined,
    flags: [...new Set(files.flatMap((file) => flagsOf(file, today, patience)))],
  };
}

/** Where somebody sleeps: the newest of what was set and what was seen. */
function ethosOf(file: PersonFile): { readonly answer: Answer; readonly at: number } | undefined {
  const set = file.fields.get('ethos');
  const seen = file.contacts.findLast(({ body }) => body.ethos !== undefined && body.ethos !== 'not-asked');
  if (seen?.body.ethos !== undefined && seen.at[0] > (set?.setBy.at[0] ?? 0)) return { answer: seen.body.ethos === 'unknown' || seen.body.ethos === 'not-asked' ? seen.body.ethos : { known: seen.body.ethos }, at: seen.at[0] };
  return set && { answer: set.value, at: set.setBy.at[0] };
}

function flagsOf(file: PersonFile, today: string, patience: Patience): readonly Flag[] {
  const raised: readonly [Flag, boolean][] = [
    ['hot', file.needs.some(isHot)],
    ['stalemate', file.stalemates.length > 0],
    ['look-out', file.lookOuts.some(({ opened, ended }) => !ended && opened.body.until >= today)],
    ['conflict', [...file.fields.values()].some(({ besides }) => besides.length > 0)],
    ['health-not-spoken-of', healthNotSpokenOf(file, today, patience.health)],
    ['out-of-sight', file.lastSeen !== undefined && daysBetween(dayOf(file.lastSeen), today) > patience.sight],
  ];
  return raised.flatMap(([flag, holds]) => (holds ? [flag] : []));
}

function compare(one = '', other = ''): number {
  return one < other ? -1 : 1;
}
