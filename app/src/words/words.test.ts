// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

import { describe, expect, it } from 'vitest';
import { en } from './en';
import { nl } from './nl';
import { pseudo } from './pseudo';

/** All texts with their place; those that take values are given some. */
function textsOf(words: unknown, place = ''): [string, string][] {
  if (typeof words === 'string') return [[place, words]];
  if (typeof words === 'function') return [[place, String((words as (...given: unknown[]) => unknown)(7, 7))]];
  return Object.entries(words as object).flatMap(([key, value]) => textsOf(value, `${place}.${key}`));
}

describe('The words', () => {
  it('are there in every language', () => {
    expect(textsOf(en).map(([place]) => place)).toEqual(textsOf(nl).map(([place]) => place));
    for (const [place, text] of [...textsOf(nl), ...textsOf(en)]) expect(text.trim(), place).not.toBe('');
  });

  it('are short enough to be read at B1: no sentence has more than 22 words', () => {
    for (const [place, text] of textsOf(nl)) for (const sentence of text.split(/[.!?:]/u)) expect(sentence.split(/\s+/u).length, `${place}: ${sentence}`).toBeLessThanOrEqual(22);
  });

  it('become letters from right to left that keep what is no letter', () => {
    expect(pseudo({ a: 'Over 3 dagen', b: ['x'], c: (days: number) => `Over ${days.toString()}` }).a).toMatch(/^\p{Script=Arabic}+ 3 \p{Script=Arabic}+$/u);
    expect(textsOf(pseudo(nl)).length).toBe(textsOf(nl).length);
  });
});
