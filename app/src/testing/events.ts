// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

import fc from 'fast-check';
import type { CaseEvent } from '../casefile/events';
import { timedId } from '../log/id';
import type { Recorded } from '../log/recorded';

/** 1 November 2026, noon: when invented things begin. */
export const start = Date.UTC(2026, 10, 1, 11);
export const oneDay = 86_400_000;

/** Writes down, one hour after another, what an invented worker records. */
export class Notebook {
  #now = start;

  constructor(private readonly author = 'anna', private readonly device = `${author}'s phone`) {}

  get now(): number {
    return this.#now;
  }

  wait(days: number): this {
    this.#now += days * oneDay;
    return this;
  }

  note<E extends CaseEvent>(body: E): Recorded<E> {
    this.#now += oneDay / 24;
    return { id: timedId(this.#now), author: this.author, device: this.device, at: [this.#now, 0], body };
  }
}

const person = fc.constantFrom('p1', 'p2', 'p3');
const alias = fc.constantFrom('Rode Jas', 'Marek', 'Gijs', 'أسمر', 'ኣስመራ', 'Łukasz');
const careType = fc.constantFrom('addiction-care', 'mental-health', 'gp', 'legal', 'shelter');
const ids = fc.constantFrom('one', 'two', 'three');
const day = fc.integer({ min: 1, max: 28 }).map((number) => `2026-11-${String(number).padStart(2, '0')}`);

/** Anything that somebody may record. Few people and few ids, so that events meet each other. */
export const anyEvent: fc.Arbitrary<CaseEvent> = fc.oneof(
  fc.record({ kind: fc.constant('contact'), person, ethos: fc.constantFrom('1', '2', 'unknown'), topics: fc.constantFrom(['health'], ['food'], []) } as const),
  fc.record({ kind: fc.constant('tally'), count: fc.integer({ min: 1, max: 9 }) } as const),
  fc.record({ kind: fc.constant('alias'), person, alias } as const),
  fc.record({ kind: fc.constant('alias-dropped'), person, alias } as const),
  fc.record({ kind: fc.constant('field'), person, field: fc.constantFrom('family-name', 'gp', 'perspective'), value: fc.oneof(alias.map((known) => ({ known })), fc.constantFrom('unknown', 'not-asked')), replaces: fc.constant([] as string[]) } as const),
  fc.record({ kind: fc.constant('consent'), person, purpose: fc.constant('look-out'), receiver: fc.constantFrom('Leger des Heils', 'Kruispost'), answer: fc.constantFrom('given', 'refused', 'withdrawn') } as const),
  fc.record({ kind: fc.constantFrom('link', 'unlink'), person: fc.constant('p1'), other: fc.constant('p2'), reason: alias } as const),
  fc.record({ kind: fc.constantFrom('link', 'unlink'), person: fc.constant('p2'), other: fc.constantFrom('p1', 'p3'), reason: alias } as const),
  fc.record({ kind: fc.constant('need'), person, need: ids, careType } as const),
  fc.record({ kind: fc.constant('attempt'), person, need: ids, careType, outcome: fc.constantFrom('passed-on', 'refused', 'helped') } as const),
  fc.record({ kind: fc.constant('attempt'), person, need: ids, careType, outcome: fc.constant('waits-for-other'), waitsFor: careType } as const),
  fc.record({ kind: fc.constant('need-closed'), person, need: ids, careType, outcome: fc.constant('met') } as const),
  fc.record({ kind: fc.constant('task'), task: ids, title: alias, for: fc.constantFrom('anna', 'ben') } as const),
  fc.record({ kind: fc.constant('task-handed-over'), task: ids, to: fc.constantFrom('anna', 'ben') } as const),
  fc.record({ kind: fc.constant('task-done'), task: ids } as const),
  fc.record({ kind: fc.constant('handover'), from: fc.constantFrom('anna', 'ben'), to: fc.constantFrom('ben', 'carla') } as const),
  fc.record({ kind: fc.constant('referral'), person, referral: ids, need: ids, careType, receiver: alias } as const),
  fc.record({ kind: fc.constant('referral-answer'), person, referral: ids, careType, answer: fc.constantFrom('refused', 'accepted'), reply: ids } as const),
  fc.record({ kind: fc.constant('sealed-link'), person, link: ids, of: ids, purpose: fc.constant('look-out'), receivers: fc.constant([]), secret: alias, key: alias, replyKey: alias, passcode: alias, until: day } as const),
  fc.record({ kind: fc.constant('link-answer'), person, link: ids, of: ids, answer: fc.constantFrom('refused', 'accepted'), reply: ids } as const),
  fc.record({ kind: fc.constantFrom('sealed-link-ended', 'look-out-ended', 'sighting'), person, link: ids, lookOut: ids } as const),
  fc.record({ kind: fc.constant('answer-read'), person, reply: ids } as const),
  fc.record({ kind: fc.constant('discussion-agreed'), person, discussion: ids, agreed: alias } as const),
  fc.record({ kind: fc.constant('discussion'), person, discussion: ids, question: alias, receivers: fc.constant([]) } as const),
  fc.record({ kind: fc.constant('look-out'), person, lookOut: ids, description: alias, until: day, receivers: fc.constant([]), ground: fc.constant('vital-interest') } as const),
);

/** Events of several devices, as each recorded them: some at the same moment. */
export const anyEvents: fc.Arbitrary<readonly Recorded<CaseEvent>[]> = fc
  .array(fc.record({ body: anyEvent, device: fc.constantFrom('a', 'b', 'c'), hour: fc.nat(60), count: fc.nat(2) }), { maxLength: 40 })
  .map((steps) => steps.map(({ body, device, hour, count }, at) => ({ id: `event ${at.toString()}`, author: device === 'a' ? 'anna' : 'ben', device, at: [start + hour * (oneDay / 24), count] as const, body })));
