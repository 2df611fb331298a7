// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Casebook } from '../casefile/casebook';
import { caseList } from '../casefile/caseList';
import type { Recorded } from '../log/recorded';
import { Notebook, anyEvents, oneDay, start } from '../testing/events';
import { type Figure, figuresOf, listBehind } from './figures';

const figures = (events: readonly Recorded[], year = 2026): readonly Figure[] => {
  const book = Casebook.empty.with(events);
  return figuresOf(book, caseList(book, start + 100 * oneDay), year);
};
const numbers = (all: readonly Figure[], id: string): unknown => Object.fromEntries((all.find((one) => one.id === id)?.parts ?? []).map(({ code, list }) => [code, list.length]));

describe('own figures', () => {
  it('add up: every part lies within the whole, and parts that do not overlap make the whole', () => {
    fc.assert(fc.property(anyEvents, (events) => {
      for (const { whole, parts, overlaps } of figures(events)) {
        const [inWhole, inParts] = [whole.map(({ key }) => key).sort(), parts.flatMap(({ list }) => list.map(({ key }) => key)).sort()];
        expect(new Set(inWhole).size).toBe(inWhole.length);
        if (overlaps) expect([...new Set(inParts)]).toEqual(inWhole);
        else if (parts.length > 0) expect(inParts).toEqual(inWhole);
      }
    }));
  });

  it('lead to a list that is as long as the number', () => {
    fc.assert(fc.property(anyEvents, (events) => {
      const all = figures(events);
      for (const { id, whole, parts } of all) {
        expect(listBehind(all, id, 'all').length).toBe(whole.length);
        for (const { code, list } of parts) expect(listBehind(all, id, code)).toEqual(list);
      }
    }));
  });

  it('count linked files as one person, who slept where the last contact says', () => {
    const notebook = new Notebook();
    const events = [
      notebook.note({ kind: 'contact', person: 'p1', ethos: '2' }), notebook.note({ kind: 'contact', person: 'p2', ethos: '1' }),
      notebook.note({ kind: 'link', person: 'p1', other: 'p2', reason: 'zelfde jas' }), notebook.note({ kind: 'contact', person: 'p3' }),
    ];

    const all = figures(events);

    expect(listBehind(all, 'mensen_gezien', 'all').length).toBe(2);
    expect(numbers(all, 'ethos')).toEqual({ 1: 1, 'not-asked': 1 });
  });

  it('know who came in an earlier year, by the Dutch calendar', () => {
    const notebook = new Notebook();
    const events = [
      notebook.note({ kind: 'contact', person: 'p1' }), notebook.wait(61).note({ kind: 'contact', person: 'p1', on: '2027-01-01' }), notebook.note({ kind: 'contact', person: 'p2', on: '2027-01-01' }),
      notebook.note({ kind: 'contact', person: 'p3', on: '2026-12-31' }),
    ];

    expect(numbers(figures(events, 2027), 'bekend_en_nieuw')).toEqual({ known: 1, new: 1 });
    expect(numbers(figures(events, 2026), 'bekend_en_nieuw')).toEqual({ new: 2 });
  });

  it('count a need once, however often it was tried: helped when one attempt helped, else as the last ended', () => {
    const notebook = new Notebook();
    const attempt = { kind: 'attempt', person: 'p1', need: 'n', careType: 'gp' } as const;
    const events = [
      notebook.note({ kind: 'need', person: 'p1', need: 'n', careType: 'gp' }), notebook.note({ ...attempt, outcome: 'refused' }), notebook.wait(1).note({ ...attempt, outcome: 'helped' }),
      notebook.wait(1).note({ ...attempt, outcome: 'waiting-list' }), notebook.note({ kind: 'need', person: 'p1', need: 'd', careType: 'dentist' }),
      notebook.note({ ...attempt, need: 'd', careType: 'dentist', outcome: 'no-answer' }), notebook.wait(1).note({ ...attempt, need: 'd', careType: 'dentist', outcome: 'refused' }),
    ];

    const all = figures(events);

    expect(numbers(all, 'zorgtoeleiding')).toEqual({ gp: 1, dentist: 1 });
    expect(numbers(all, 'uitkomst_toeleiding')).toEqual({ helped: 1, refused: 1 });
  });

  it('show a refused need under each of the grounds of its last refusal, and once in the whole', () => {
    const notebook = new Notebook();
    const attempt = { kind: 'attempt', person: 'p1', need: 'n', careType: 'gp', outcome: 'refused' } as const;
    const events = [
      notebook.note({ kind: 'need', person: 'p1', need: 'n', careType: 'gp' }), notebook.note(attempt), notebook.wait(1).note({ ...attempt, barriers: ['no-papers', 'front-desk'] }),
      notebook.note({ kind: 'need', person: 'p2', need: 'm', careType: 'gp' }), notebook.note({ ...attempt, person: 'p2', need: 'm' }),
    ];

    const all = figures(events);

    expect(numbers(all, 'weigeringen')).toEqual({ 'front-desk': 1, 'no-papers': 1, 'not-said': 1 });
    expect(listBehind(all, 'weigeringen', 'all').length).toBe(2);
  });
});
