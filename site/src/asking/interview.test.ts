// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

import { describe, expect, test } from 'vitest';
import type { Question } from '../guide/rules';
import { answered, stepBack, type Interview } from './interview';

const start: Interview = { given: [{ question: 'on_date', answer: '2026-05-05' }] };
const amount: Question = { id: 'amount', kind: 'amount', label: '', ask: '', why: '', min: 0, max: 10_000_000 };
const insured: Question = { id: 'insured', kind: 'yes_no', label: '', ask: '', why: '', min: 0, max: 0 };

describe('an interview', () => {
  test.each([
    ['48,50', '48.50'],
    ['€ 48.5', '48.50'],
    ['48', '48.00'],
    ['48,', '48.00'],
  ])('takes %s for an amount', (typed, expected) => {
    expect(answered(start, amount, typed).given.at(-1)).toEqual({ question: 'amount', answer: expected });
  });

  test.each(['', '  '])('asks again when nothing was answered', (typed) => {
    expect(answered(start, insured, typed)).toEqual({ ...start, refused: 'ask-missing' });
  });

  test.each(['1.234,50', 'veel', '-3', '12.345'])('does not guess what %s means', (typed) => {
    expect(answered(start, amount, typed).refused).toBe('ask-wrong');
  });

  test('goes back to before the last answer, and never past the day', () => {
    const one = answered(start, insured, 'no');
    expect(stepBack(one)).toEqual(start);
    expect(stepBack(start)).toEqual(start);
  });
});
