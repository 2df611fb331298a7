// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Casebook } from './casebook';
import { addDays, dayOf } from './days';
import type { Of } from './history';
import type { PersonFile } from './personFile';
import { type Task, nowWith } from './task';

/** Something that waits for one worker on one day. */
export interface Duty {
  readonly what: 'task' | 'appointment' | 'pick-up' | 'next-step' | 'referral-silent' | 'answer-came' | 'look-out-ends' | 'consent-ends';
  /** What it is of: a task, an appointment, a need, and so on. */
  readonly of: string;
  readonly person: string | undefined;
  readonly due: string;
  readonly title: string | undefined;
}

// Look-outs and consents end by themselves: somebody may want to do something before.
const daysAhead = 2;

/** What waits for a worker: overdue, today, and what ends soon. Oldest first. What was done, snoozed or handed over is not on it. */
export function myDay(book: Casebook, account: string, now: number): readonly Duty[] {
  const today = dayOf(now);
  const general = tasksFor(book.general().tasks, account, today);
  const people = book.people().flatMap((file) => [...tasksFor(file.tasks, account, today), ...(workerOf(file, book.handovers) === account ? dutiesOf(file, today) : [])]);
  return [...general, ...people].sort((one, other) => (one.due < other.due ? -1 : one.due > other.due ? 1 : one.of < other.of ? -1 : 1));
}

/** Who looks after a person: who was named, or else who met them last. */
export function workerOf(file: PersonFile, handovers: readonly Of<'handover'>[]): string | undefined {
  const named = file.fields.get('worker');
  if (typeof named?.value === 'object') return nowWith(named.value.known, named.setBy.at[0], handovers);
  const last = file.contacts.at(-1);
  return last && nowWith(last.author, last.at[0], handovers);
}

function tasksFor(tasks: readonly Task[], account: string, today: string): readonly Duty[] {
  return tasks
    .filter((task) => task.for === account && !task.done && (task.due ?? today) <= today && (task.snoozedUntil ?? today) <= today)
    .map(({ task, person, due, title }) => ({ what: 'task', of: task, person, due: due ?? today, title }));
}

function dutiesOf(file: PersonFile, today: string): readonly Duty[] {
  const { person } = file;
  const soon = addDays(today, daysAhead);
  return [
    ...file.appointments.filter(({ now, result }) => !result && now.on <= today).map(({ appointment, now }): Duty => ({ what: 'appointment', of: appointment, person, due: now.on, title: now.provider })),
    ...file.treatments.flatMap(({ treatment, now, ended }): Duty[] => (!ended && now.pickUpOn !== undefined && now.pickUpOn <= today ? [{ what: 'pick-up', of: treatment, person, due: now.pickUpOn, title: now.what }] : [])),
    ...file.needs.flatMap(({ need, attempts, closed }): Duty[] => {
      const next = attempts.at(-1)?.body;
      return !closed && next?.nextOn !== undefined && next.nextOn <= today ? [{ what: 'next-step', of: need, person, due: next.nextOn, title: next.nextStep }] : [];
    }),
    ...file.referrals.flatMap(({ referral, sent, answers }): Duty[] => {
      const remindOn = sent.body.remindOn;
      return answers.length === 0 && remindOn !== undefined && remindOn <= today ? [{ what: 'referral-silent', of: referral, person, due: remindOn, title: sent.body.receiver }] : [];
    }),
    ...file.unread.map(({ at, body }): Duty => ({ what: 'answer-came', of: body.reply ?? '', person, due: dayOf(at[0]), title: body.from })),
    ...file.lookOuts.filter(({ opened: { body }, ended }) => !ended && body.until >= today && body.until <= soon).map(({ opened: { body } }): Duty => ({ what: 'look-out-ends', of: body.lookOut, person, due: body.until, title: undefined })),
    ...file.consents.flatMap(({ purpose, receiver, history }): Duty[] => {
      const newest = history.at(-1)?.body;
      return newest?.answer === 'given' && newest.until !== undefined && newest.until >= today && newest.until <= soon ? [{ what: 'consent-ends', of: `${purpose} ${receiver}`, person, due: newest.until, title: receiver }] : [];
    }),
  ];
}
