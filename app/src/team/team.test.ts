// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Casebook } from '../casefile/casebook';
import type { CaseEvent } from '../casefile/events';
import { Notebook } from '../testing/events';
import { forMeeting, incidentsOf } from './incidents';
import { leftBy } from './leaving';

const canary = 'Kanariewiek';
const refusal: fc.Arbitrary<CaseEvent> = fc.record({
  kind: fc.constant('refused-care'), incident: fc.uuid(), careType: fc.constantFrom('gp', 'dentist'), place: fc.constantFrom('Praktijk Noord', 'Praktijk Zuid'), note: fc.constant(canary), barrier: fc.constantFrom('front-desk', 'no-papers'),
  person: fc.constant(canary),
} as const);

function bookOf(bodies: readonly CaseEvent[], author = 'anna'): Casebook {
  const notebook = new Notebook(author);
  return Casebook.empty.with(bodies.map((body) => notebook.note(body)));
}

describe('the list for a meeting', () => {
  it('counts every refusal once, whoever it was, and says nothing of who', () => {
    fc.assert(fc.property(fc.array(refusal, { maxLength: 12 }), (refusals) => {
      const book = bookOf([...refusals, ...refusals.slice(0, 3).map((one): CaseEvent => ({ kind: 'refused-care-solved', incident: 'incident' in one ? one.incident : '', careType: 'gp', person: canary, how: canary }))]);
      const lines = forMeeting(incidentsOf(book), '2026-01-01');
      expect(lines.reduce((sum, { times }) => sum + times, 0)).toBe(refusals.length);
      expect(lines.reduce((sum, { solved }) => sum + solved, 0)).toBe(Math.min(3, refusals.length));
      expect(JSON.stringify(lines)).not.toContain(canary);
    }));
  });

  it('leaves out what was before its first day', () => {
    const book = bookOf([{ kind: 'refused-care', incident: 'old', careType: 'gp', on: '2025-01-01' }, { kind: 'refused-care', incident: 'new', careType: 'gp' }]);

    expect(forMeeting(incidentsOf(book), '2026-01-01')).toMatchObject([{ month: '2026-11', times: 1 }]);
  });
});

describe('a colleague who leaves', () => {
  it('leaves nothing behind once it was handed over', () => {
    const bodies: readonly CaseEvent[] = [{ kind: 'contact', person: 'p1' }, { kind: 'task', task: 't', title: 'Bellen', for: 'anna' }];
    const after = bookOf([...bodies, { kind: 'handover', from: 'anna', to: 'ben' }]);

    expect(leftBy(bookOf(bodies), 'anna')).toEqual({ tasks: 1, people: ['p1'] });
    expect(leftBy(after, 'anna')).toEqual({ tasks: 0, people: [] });
    expect(leftBy(after, 'ben')).toEqual({ tasks: 1, people: ['p1'] });
  });
});
