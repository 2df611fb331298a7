// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Casebook } from '../casefile/casebook';
import type { CaseRow } from '../casefile/caseList';
import type { FieldName } from '../casefile/codes';
import { dayOf, happenedAt } from '../casefile/days';
import type { PersonFile } from '../casefile/personFile';

/** The days that count, both included. */
export interface Period {
  readonly from: string;
  readonly until: string;
}

/** What goes into an encoding and into codes; empty where nothing is known. */
export interface ListedPerson {
  readonly givenNames: string;
  readonly familyNames: string;
  readonly birth: string;
  readonly sex: string;
  readonly origin: string;
  readonly ethos: string;
}

export const listedFields = ['givenNames', 'familyNames', 'birth', 'sex', 'origin', 'ethos'] as const satisfies readonly (keyof ListedPerson)[];

/** The organisation's list for a round. */
export interface ContributionList {
  readonly people: readonly ListedPerson[];
  /** Seen in the period too, but they said that they do not want to be counted. */
  readonly saidNo: number;
}

/** Everyone who was met in the period, each once: linked files are one person. */
export function listOf(book: Casebook, rows: readonly CaseRow[], period: Period): ContributionList {
  const met = rows.map(({ persons }) => persons.flatMap((person) => book.person(person) ?? [])).filter((files) => files.some((file) => contactsIn(file, period).length > 0));
  const willing = met.filter((files) => !files.some(saysNo));
  return { people: willing.map((files) => personOf(files, period)), saidNo: met.length - willing.length };
}

function contactsIn(file: PersonFile, { from, until }: Period): PersonFile['contacts'] {
  return file.contacts.filter((contact) => {
    const day = dayOf(happenedAt(contact));
    return day >= from && day <= until;
  });
}

function saysNo(file: PersonFile): boolean {
  return file.consents.some(({ purpose, history }) => purpose === 'count' && history.at(-1)?.body.answer !== 'given');
}

// An alias is no name: two organisations rarely give the same one, and it would join people who are not one.
function personOf(files: readonly PersonFile[], period: Period): ListedPerson {
  return {
    givenNames: knownOf(files, 'given-name'), familyNames: knownOf(files, 'family-name'), birth: knownOf(files, 'birth-date'), sex: knownOf(files, 'sex'), origin: knownOf(files, 'origin'),
    ethos: sleepsAt(files, period),
  };
}

/** What was written down last, of all linked files. */
function knownOf(files: readonly PersonFile[], field: FieldName): string {
  const answers = files.flatMap((file) => file.fields.get(field) ?? []).sort((one, other) => other.setBy.at[0] - one.setBy.at[0]);
  return answers.flatMap(({ value }) => (typeof value === 'object' ? [value.known] : []))[0] ?? '';
}

/** Where somebody slept when last asked in the period, or else what the file says. */
function sleepsAt(files: readonly PersonFile[], period: Period): string {
  const contacts = files.flatMap((file) => contactsIn(file, period)).sort((one, other) => happenedAt(other) - happenedAt(one));
  const seen = contacts.flatMap(({ body }) => (body.ethos && body.ethos !== 'unknown' && body.ethos !== 'not-asked' ? [body.ethos] : []))[0];
  return seen ?? knownOf(files, 'ethos');
}
