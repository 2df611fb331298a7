// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Casebook } from '../casefile/casebook';
import type { CaseRow } from '../casefile/caseList';
import { attemptOutcomes, barriers, careTypes, ethosCodes } from '../casefile/codes';
import { happenedAt } from '../casefile/days';
import type { Of } from '../casefile/history';
import type { IndicatorId } from './indicators';

/** One of those that a number counts: a person, or a person's need of one kind of care. */
export interface Counted {
  readonly key: string;
  readonly row: CaseRow;
  /** What decided on the need: the first attempt that helped, else the last. */
  readonly attempt?: Of<'attempt'>;
}

/** A number is the length of the list behind it. */
export interface Part {
  readonly code: string;
  readonly list: readonly Counted[];
}

export interface Figure {
  readonly id: IndicatorId;
  readonly whole: readonly Counted[];
  /** Parts in which somebody is; empty ones are left out. */
  readonly parts: readonly Part[];
  /** Whether one of the whole may be in several parts, so that parts add up to more. */
  readonly overlaps: boolean;
}

interface Year {
  readonly row: CaseRow;
  /** Contacts in the year, oldest first. */
  readonly contacts: readonly Of<'contact'>[];
  readonly wasKnown: boolean;
  /** For each kind of care that was tried in the year, what decided on it. */
  readonly needs: readonly Of<'attempt'>[];
}

/** The organisation's own indicators of a calendar year, as far as the reader's keys reach. Linked files are one person. */
export function figuresOf(book: Casebook, rows: readonly CaseRow[], year: number): readonly Figure[] {
  const years = rows.map((row) => yearOf(book, row, year));
  const seen = years.filter(({ contacts }) => contacts.length > 0);
  const people = seen.map(({ row }) => personOf(row));
  const needs = years.flatMap(({ row, needs: decided }) => decided.map((attempt): Counted => ({ key: attempt.id, row, attempt })));
  const refused = needs.filter(({ attempt }) => attempt?.body.outcome === 'refused');
  return [
    { id: 'mensen_gezien', whole: people, parts: [], overlaps: false },
    { id: 'ethos', whole: people, parts: partsOf(ethosCodes, (code) => seen.filter(({ contacts }) => (contacts.at(-1)?.body.ethos ?? 'not-asked') === code).map(({ row }) => personOf(row))), overlaps: false },
    { id: 'bekend_en_nieuw', whole: people, parts: partsOf(['known', 'new'], (code) => seen.filter(({ wasKnown }) => wasKnown === (code === 'known')).map(({ row }) => personOf(row))), overlaps: false },
    { id: 'zorgtoeleiding', whole: needs, parts: partsOf(careTypes, (code) => needs.filter(({ attempt }) => attempt?.body.careType === code)), overlaps: false },
    { id: 'uitkomst_toeleiding', whole: needs, parts: partsOf(attemptOutcomes, (code) => needs.filter(({ attempt }) => attempt?.body.outcome === code)), overlaps: false },
    { id: 'weigeringen', whole: refused, parts: partsOf([...barriers, 'not-said'], (code) => refused.filter(({ attempt }) => groundsOf(attempt).includes(code))), overlaps: true },
  ];
}

/** The list behind a number: of a part, or of the whole when no such part is named. */
export function listBehind(figures: readonly Figure[], id: string, code: string): readonly Counted[] {
  const figure = figures.find((one) => one.id === id);
  return code === 'all' ? (figure?.whole ?? []) : (figure?.parts.find((part) => part.code === code)?.list ?? []);
}

function yearOf(book: Casebook, row: CaseRow, year: number): Year {
  const [from, to] = [beginOf(year), beginOf(year + 1)];
  const within = (event: Of<'contact'> | Of<'attempt'>): boolean => happenedAt(event) >= from && happenedAt(event) < to;
  const files = row.persons.flatMap((person) => book.person(person) ?? []);
  const contacts = files.flatMap((file) => file.contacts);
  return {
    row, contacts: contacts.filter(within).sort((one, other) => happenedAt(one) - happenedAt(other)),
    wasKnown: contacts.some((contact) => happenedAt(contact) < from),
    needs: decided(files.flatMap(({ needs }) => needs.flatMap(({ attempts }) => attempts)).filter(within)),
  };
}

// However often one kind of care was tried, it is one need.
function decided(attempts: readonly Of<'attempt'>[]): readonly Of<'attempt'>[] {
  const tried = attempts.toSorted((one, other) => happenedAt(one) - happenedAt(other));
  return careTypes.flatMap((careType) => {
    const ofKind = tried.filter(({ body }) => body.careType === careType);
    return ofKind.find(({ body }) => body.outcome === 'helped') ?? ofKind.at(-1) ?? [];
  });
}

// A year begins in winter, when the Netherlands are one hour ahead.
function beginOf(year: number): number {
  return Date.parse(`${year.toString()}-01-01T00:00:00+01:00`);
}

function partsOf(codes: readonly string[], listOf: (code: string) => readonly Counted[]): readonly Part[] {
  return codes.map((code) => ({ code, list: listOf(code) })).filter(({ list }) => list.length > 0);
}

function personOf(row: CaseRow): Counted {
  return { key: row.persons[0] ?? '', row };
}

function groundsOf(attempt: Of<'attempt'> | undefined): readonly string[] {
  const grounds = attempt?.body.barriers ?? [];
  return grounds.length > 0 ? grounds : ['not-said'];
}
