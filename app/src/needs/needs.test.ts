// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Casebook } from '../casefile/casebook';
import { careTypes } from '../casefile/codes';
import type { PersonFile } from '../casefile/personFile';
import type { CaseEvent } from '../casefile/events';
import { Notebook, anyEvents } from '../testing/events';
import { courseOf, waitingReferral } from './course';
import { escalationOf } from './escalation';

const need = { person: 'guy', need: 'n', careType: 'mental-health' } as const;

function fileOf(...bodies: readonly CaseEvent[]): PersonFile {
  const notebook = new Notebook();
  return Casebook.empty.with(bodies.map((body) => notebook.note(body))).person('guy') as PersonFile;
}

describe('the course of a need', () => {
  it('holds every attempt and every referral once, newest first', () => {
    fc.assert(fc.property(anyEvents, (events) => {
      for (const file of Casebook.empty.with(events).people()) for (const one of file.needs) {
        const course = courseOf(one);
        expect(course.length).toBe(one.attempts.length + one.referrals.length);
        expect(course.map(({ at }) => at)).toEqual(course.map(({ at }) => at).sort((first, second) => second - first));
      }
    }));
  });

  it('shows an answer to a referral as the outcome of that try', () => {
    const referral = { kind: 'referral', person: 'guy', careType: 'mental-health', referral: 'r', need: 'n', receiver: 'Ggz West' } as const;
    const waiting = fileOf({ kind: 'need', ...need }, referral).needs[0];
    const answered = fileOf({ kind: 'need', ...need }, referral, { kind: 'referral-answer', person: 'guy', careType: 'mental-health', referral: 'r', answer: 'refused', barrier: 'no-capacity', reply: 'x' }).needs[0];

    expect(waiting && waitingReferral(waiting)?.referral).toBe('r');
    expect(answered && waitingReferral(answered)).toBeUndefined();
    expect(answered?.timesPassedOn).toBe(1);
  });
});

describe('the way up', () => {
  it('has steps for every kind of care, each once, and ends with writing the refusal down', () => {
    for (const careType of careTypes) {
      const { steps } = escalationOf(careType);
      expect(new Set(steps).size).toBe(steps.length);
      expect(steps.at(-1)).toBe('log-incident');
    }
  });
});
