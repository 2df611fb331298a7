// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addMonths, dateOf, dayNumber, parseAnswer, writeAnswer } from './answers';
import { claimOf } from './claim';
import { evaluate } from './evaluate';
import type { Condition, Question, Rule, RuleBook } from './rules';

const yesNo = (id: string): Question => ({ id, kind: 'yes_no', label: id, ask: id, why: id, min: 0, max: 0 });
const rule = (id: string, holds: Condition): Rule => ({ id, title: id, holds, applies: { rule: id }, then: { outcome: id }, explain: id, sources: [], confidence: 'inferred' });
const is = (question: string, ...words: string[]): Condition => ({ question, in: words });

const book: RuleBook = {
  language: 'en',
  questions: [yesNo('a'), yesNo('b')],
  decisions: [
    {
      id: 'd',
      title: 'd',
      choose: 'one',
      outcomes: [],
      rules: [rule('first', is('a', 'yes')), rule('second', { all: [is('a', 'no', 'unknown'), is('b', 'yes')] }), rule('third', { all: [is('a', 'no', 'unknown'), { not: is('b', 'yes') }] })],
    },
  ],
  sources: {},
};

describe('evaluating', () => {
  it('asks nothing once nothing can change', () => {
    const { results, next } = evaluate(book, { a: 'yes' }, ['d']);

    expect(results[0]?.applied.map((applied) => applied.rule.id)).toEqual(['first']);
    expect(next).toBeNull();
  });

  it('leaves rules open until their questions are answered', () => {
    const { results, next } = evaluate(book, { a: 'no' }, ['d']);

    expect(results[0]?.possible.map(({ id }) => id)).toEqual(['second', 'third']);
    expect(next?.id).toBe('b');
  });

  it('reads "unknown" as an answer that only holds where it is named', () => {
    const { results } = evaluate(book, { a: 'unknown', b: 'unknown' }, ['d']);

    expect(results[0]?.applied.map((applied) => applied.rule.id)).toEqual(['third']);
  });

  it('says which answers made a rule hold', () => {
    const { results } = evaluate(book, { a: 'no', b: 'yes' }, ['d']);

    expect(results[0]?.applied[0]?.because.map(({ id, value }) => `${id}=${value}`)).toEqual(['a=no', 'b=yes']);
  });
});

describe('answers', () => {
  const amount: Question = { ...yesNo('amount'), kind: 'amount', max: 100_000_000 };

  it('count days as the server does', () => {
    expect(dayNumber('1970-01-01')).toBe(719_162);
    expect(dayNumber('2026-02-30')).toBeNull();
  });

  it('keep to the last day of a shorter month', () => {
    expect(dateOf(addMonths(Number(dayNumber('2025-08-31')), 6))).toBe('2026-02-28');
  });

  it('can be written and read back', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 99_999_999 }), (cents) => parseAnswer(amount, writeAnswer(amount, cents)) === cents));
  });
});

describe('a claim', () => {
  it('is a part of what remains unpaid', () => {
    expect(claimOf(10_000, 4_000, 80, 0)).toEqual({ bill: 10_000, unpaid: 6_000, ownPayment: 0, claimed: 4_800, leftOver: 1_200 });
  });
});
