// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

import { type Recorded, inOrder } from '../log/recorded';
import { type CaseEvent, isCaseEvent } from './events';
import { History, type Of } from './history';
import { type PersonLink, findLinks } from './links';
import { type PersonFile, foldPerson } from './personFile';
import { type Task, foldTasks } from './task';

/** What is about nobody in particular. */
export interface General {
  readonly contacts: readonly Of<'contact'>[];
  readonly tallies: readonly Of<'tally'>[];
  readonly turnAways: readonly Of<'turn-away'>[];
  readonly refusedCare: readonly Of<'refused-care'>[];
  readonly refusedCareSolved: readonly Of<'refused-care-solved'>[];
  readonly tasks: readonly Task[];
  /** What colleagues call each other, by account. */
  readonly colleagues: ReadonlyMap<string, string>;
}

type Events = readonly Recorded<CaseEvent>[];

const nobody = '';

/**
 * All that an organisation recorded, as far as the reader's keys reach: a value. New events make a new casebook, which shares what they did not
 * touch; a file is worked out when somebody looks at it.
 */
export class Casebook {
  readonly #bySubject: ReadonlyMap<string, Events>;
  readonly #files: Map<string, PersonFile>;
  readonly #forgotten: ReadonlySet<string>;
  #general: General | undefined;
  #links: readonly PersonLink[] | undefined;

  /** Colleagues who left, oldest first. */
  readonly handovers: readonly Of<'handover'>[];

  /** Events that a newer version of the app wrote: kept, and not understood here. */
  readonly notUnderstood: number;

  static readonly empty = new Casebook(new Map(), new Map(), new Set(), [], 0);

  private constructor(bySubject: ReadonlyMap<string, Events>, files: Map<string, PersonFile>, forgotten: ReadonlySet<string>, handovers: readonly Of<'handover'>[], notUnderstood: number) {
    this.#bySubject = bySubject;
    this.#files = files;
    this.#forgotten = forgotten;
    this.handovers = handovers;
    this.notUnderstood = notUnderstood;
  }

  /** The casebook with more events. The order in which they come does not matter. */
  with(events: Iterable<Recorded>): Casebook {
    const all = Array.from(events);
    const understood = all.filter(isCaseEvent);
    const forgotten = new Set([...this.#forgotten, ...understood.flatMap(({ body }) => (body.kind === 'forget' ? [body.forgotten] : []))]);
    const handovers = [...this.handovers, ...understood.filter((event): event is Of<'handover'> => event.body.kind === 'handover')].sort(inOrder);
    const bySubject = new Map(this.#bySubject);
    // A handover passes on tasks of everyone.
    const files = handovers.length === this.handovers.length ? new Map(this.#files) : new Map<string, PersonFile>();
    for (const [subject, added] of bySubjectOf(understood)) {
      bySubject.set(subject, [...(bySubject.get(subject) ?? []), ...added]);
      files.delete(subject);
    }
    for (const person of forgotten) {
      bySubject.delete(person);
      files.delete(person);
    }
    return new Casebook(bySubject, files, forgotten, handovers, this.notUnderstood + all.length - understood.length);
  }

  /** The casebook without an event that was never sent: undone within seconds. */
  without(id: string): Casebook {
    const bySubject = new Map(this.#bySubject);
    const handovers = this.handovers.filter((event) => event.id !== id);
    const files = handovers.length === this.handovers.length ? new Map(this.#files) : new Map<string, PersonFile>();
    for (const [subject, events] of this.#bySubject) {
      if (!events.some((event) => event.id === id)) continue;
      const left = events.filter((event) => event.id !== id);
      if (left.length > 0) bySubject.set(subject, left);
      else bySubject.delete(subject);
      files.delete(subject);
    }
    return new Casebook(bySubject, files, this.#forgotten, handovers, this.notUnderstood);
  }

  /** Everyone who has a file. */
  people(): readonly PersonFile[] {
    return [...this.#bySubject.keys()].flatMap((subject) => this.person(subject) ?? []);
  }

  /** Whether a colleague said that this person is to be forgotten. */
  isForgotten(person: string): boolean {
    return this.#forgotten.has(person);
  }

  /** The file of one person; undefined when there is none, or when they were forgotten. */
  person(person: string): PersonFile | undefined {
    const events = person === nobody ? undefined : this.#bySubject.get(person);
    if (!events) return undefined;
    const known = this.#files.get(person);
    if (known) return known;
    const file = foldPerson(person, events, this.handovers);
    this.#files.set(person, file);
    return file;
  }

  general(): General {
    return (this.#general ??= foldGeneral(new History(this.#bySubject.get(nobody) ?? []), this.handovers));
  }

  links(): readonly PersonLink[] {
    return (this.#links ??= findLinks(this.people()));
  }
}

function foldGeneral(history: History, handovers: readonly Of<'handover'>[]): General {
  return {
    contacts: history.of('contact'), tallies: history.of('tally'), turnAways: history.of('turn-away'), refusedCare: history.of('refused-care'),
    refusedCareSolved: history.of('refused-care-solved'), tasks: foldTasks(history, handovers),
    colleagues: new Map(history.of('colleague').map(({ author, body }) => [author, body.name])),
  };
}

function bySubjectOf(events: Events): ReadonlyMap<string, Events> {
  const groups = new Map<string, Recorded<CaseEvent>[]>();
  for (const event of events) {
    const subject = ('person' in event.body ? event.body.person : undefined) ?? nobody;
    const group = groups.get(subject);
    if (group) group.push(event);
    else groups.set(subject, [event]);
  }
  return groups;
}
