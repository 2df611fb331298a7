// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Casebook } from '../casefile/casebook';
import type { barriers, CareType } from '../casefile/codes';
import { dayOf, happenedAt } from '../casefile/days';
import type { Of } from '../casefile/history';

/** Care that somebody was refused, and whether it was solved. */
export interface Incident {
  readonly incident: string;
  readonly on: string;
  readonly refused: Of<'refused-care'>;
  readonly solved: Of<'refused-care-solved'> | undefined;
}

/** What may be told at a meeting in the city: no person, no note, no day more precise than the month. */
export interface MeetingLine {
  readonly month: string;
  readonly careType: CareType;
  readonly place: string | undefined;
  readonly barrier: (typeof barriers)[number] | undefined;
  readonly times: number;
  readonly solved: number;
}

/** All refused care that the reader's keys show, newest first. */
export function incidentsOf(book: Casebook): readonly Incident[] {
  const general = book.general();
  const files = book.people();
  const refused = [...general.refusedCare, ...files.flatMap((file) => file.refusedCare.filter((event): event is Of<'refused-care'> => event.body.kind === 'refused-care'))];
  const solved = new Map([...general.refusedCareSolved, ...files.flatMap((file) => file.refusedCareSolved)].map((event) => [event.body.incident, event]));
  return refused
    .map((event) => ({ incident: event.body.incident, on: dayOf(happenedAt(event)), refused: event, solved: solved.get(event.body.incident) }))
    .sort((one, other) => (one.on > other.on ? -1 : one.on < other.on ? 1 : one.incident < other.incident ? -1 : 1));
}

/** Incidents from a day on as a list for a meeting: counted by month, care, place and reason. */
export function forMeeting(incidents: readonly Incident[], from: string): readonly MeetingLine[] {
  const lines = new Map<string, MeetingLine>();
  for (const { on, refused: { body }, solved } of incidents) {
    if (on < from) continue;
    const key = JSON.stringify([on.slice(0, 7), body.careType, body.place, body.barrier]);
    const known = lines.get(key);
    lines.set(key, { month: on.slice(0, 7), careType: body.careType, place: body.place, barrier: body.barrier, times: (known?.times ?? 0) + 1, solved: (known?.solved ?? 0) + Number(solved !== undefined) });
  }
  return [...lines.values()];
}
