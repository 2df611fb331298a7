// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

import type { FieldName } from './codes';
import type { Answer } from './events';
import { type History, type Of, groupBy } from './history';

/** What is known of one field. */
export interface FieldState {
  readonly value: Answer;
  readonly setBy: Of<'field'>;
  /** Other values that somebody gave without having seen this one: shown beside it until somebody chooses. */
  readonly besides: readonly Of<'field'>[];
  /** The events that a new value replaces. */
  readonly replaces: readonly string[];
}

/**
 * The fields of a person. The last writer's value stands in front; a value stays beside it as long as nobody who saw it gave another (a
 * multi-value register: DeCandia and others 2007, doi 10.1145/1294261.1294281).
 */
export function foldFields(history: History): ReadonlyMap<FieldName, FieldState> {
  const replaced = new Set(history.of('field').flatMap(({ body }) => body.replaces));
  const standing = history.of('field').filter(({ id }) => !replaced.has(id));
  return new Map(Array.from(groupBy(standing, ({ body }) => body.field), ([field, events]) => [field as FieldName, stateOf(events)]));
}

function stateOf(events: readonly Of<'field'>[]): FieldState {
  const setBy = events[events.length - 1] as Of<'field'>;
  const besides = events.slice(0, -1).filter(({ body }) => !isSame(body.value, setBy.body.value));
  return { value: setBy.body.value, setBy, besides, replaces: events.map(({ id }) => id) };
}

function isSame(one: Answer, other: Answer): boolean {
  return typeof one === 'string' || typeof other === 'string' ? one === other : one.known === other.known;
}
