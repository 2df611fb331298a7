// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

import { type Recorded, inOrder } from '../log/recorded';
import type { CaseEvent, EventOf, Kind } from './events';

/** An event of one kind. */
export type Of<K extends Kind> = Recorded<EventOf<K>>;

/** Events in their order, each once, without those that were retracted: what everything on the screens is worked out from. */
export class History {
  readonly #byKind = new Map<string, Recorded<CaseEvent>[]>();

  /** What was retracted, to be shown as such: nothing disappears. */
  readonly retracted: readonly Recorded<CaseEvent>[];

  constructor(events: Iterable<Recorded<CaseEvent>>) {
    const once = [...new Map(Array.from(events, (event) => [event.id, event])).values()].sort(inOrder);
    const taken = new Set(once.flatMap(({ body }) => (body.kind === 'retract' ? [body.of] : [])));
    this.retracted = once.filter(({ id }) => taken.has(id));
    for (const event of once) if (!taken.has(event.id)) this.#add(event);
  }

  /** All of these kinds, oldest first. */
  of<K extends Kind>(...kinds: K[]): readonly Of<K>[] {
    const lists = kinds.map((kind) => (this.#byKind.get(kind) ?? []) as unknown as Of<K>[]);
    return lists.length === 1 ? (lists[0] ?? []) : lists.flat().sort(inOrder);
  }

  #add(event: Recorded<CaseEvent>): void {
    const known = this.#byKind.get(event.body.kind);
    if (known) known.push(event);
    else this.#byKind.set(event.body.kind, [event]);
  }
}

/** The events of a list by what they are about, in the order in which each came up first. */
export function groupBy<T>(items: readonly T[], key: (item: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(key(item));
    if (group) group.push(item);
    else groups.set(key(item), [item]);
  }
  return groups;
}
