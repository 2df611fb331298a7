// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Compartment } from '../sealing/compartment';
import { type History, type Of, groupBy } from './history';

export interface Task {
  readonly task: string;
  readonly title: string;
  readonly person: string | undefined;
  /** Where it stands: what is recorded of it later belongs there too. */
  readonly compartment: Compartment | undefined;
  readonly due: string | undefined;
  /** Whose it is now. */
  readonly for: string;
  readonly snoozedUntil: string | undefined;
  readonly done: Of<'task-done'> | undefined;
}

/** A colleague left and handed everything over. */
export type Handover = Of<'handover'>;

/** Tasks as they stand after changes, given by hand and by colleagues who left. */
export function foldTasks(history: History, handovers: readonly Handover[]): readonly Task[] {
  const changes = groupBy(history.of('task-done', 'task-snoozed', 'task-handed-over'), ({ body }) => body.task);
  return Array.from(groupBy(history.of('task'), ({ body }) => body.task), ([task, events]) => {
    const made = events[events.length - 1] as Of<'task'>;
    const changed = changes.get(task) ?? [];
    const givenOn = changed.findLast((change): change is Of<'task-handed-over'> => change.body.kind === 'task-handed-over');
    const snoozed = changed.findLast((change): change is Of<'task-snoozed'> => change.body.kind === 'task-snoozed');
    return {
      task, title: made.body.title, person: made.body.person, compartment: made.body.compartment, due: made.body.due, for: nowWith(givenOn?.body.to ?? made.body.for, (givenOn ?? made).at[0], handovers),
      snoozedUntil: snoozed?.body.until, done: changed.find((change): change is Of<'task-done'> => change.body.kind === 'task-done'),
    };
  });
}

/** With whom something is that was given to somebody at a moment: later handovers pass it on. */
export function nowWith(account: string, since: number, handovers: readonly Handover[]): string {
  return handovers.reduce((holder, { at, body }) => (at[0] >= since && body.from === holder ? body.to : holder), account);
}
