// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

import { describe, expect, it } from 'vitest';
import { Casebook } from '../casefile/casebook';
import { caseList } from '../casefile/caseList';
import type { CaseEvent } from '../casefile/events';
import { myDay } from '../casefile/myDay';
import type { PersonFile } from '../casefile/personFile';
import { Notebook, oneDay } from '../testing/events';
import { standsOpen } from './standing';

const opened: CaseEvent = { kind: 'look-out', person: 'marek', lookOut: 'l', description: 'Man van 50', until: '2026-11-08', receivers: ['Nachtopvang'], ground: 'consent' };
const answer: CaseEvent = { kind: 'link-answer', person: 'marek', compartment: 'contact', link: 'x', of: 'l', reply: 'r', answer: 'accepted', from: 'Nachtopvang', message: 'Bij het station' };

function bookOf(notebook: Notebook, ...bodies: readonly CaseEvent[]): Casebook {
  return Casebook.empty.with(bodies.map((body) => notebook.note(body)));
}

describe('a look-out', () => {
  it('ends by itself after its last day, and the list says it no longer', () => {
    const notebook = new Notebook();
    const book = bookOf(notebook, opened);
    const [lookOut] = (book.person('marek') as PersonFile).lookOuts;

    expect(lookOut && standsOpen(lookOut, '2026-11-08')).toBe(true);
    expect(lookOut && standsOpen(lookOut, '2026-11-09')).toBe(false);
    expect(caseList(book, notebook.now)[0]?.flags).toContain('look-out');
    expect(caseList(book, notebook.now + 10 * oneDay)[0]?.flags).not.toContain('look-out');
  });

  it('waits in the day of the worker until what came back was looked at, and a sighting is being seen', () => {
    const before = new Notebook();
    const after = new Notebook();
    const contact: CaseEvent = { kind: 'contact', person: 'marek' };
    const waiting = bookOf(before, contact, opened, answer);
    const seen = bookOf(after, contact, opened, answer, { kind: 'sighting', person: 'marek', lookOut: 'l', place: 'Bij het station' }, { kind: 'answer-read', person: 'marek', compartment: 'contact', reply: 'r' });

    expect(myDay(waiting, 'anna', before.now).map(({ what }) => what)).toEqual(['answer-came']);
    expect(myDay(seen, 'anna', after.now)).toEqual([]);
    expect(seen.person('marek')?.lastSeen).toBe(seen.person('marek')?.sightings[0]?.at[0]);
  });
});
