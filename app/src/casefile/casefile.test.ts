// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Recorded } from '../log/recorded';
import { Notebook, anyEvents, oneDay, start } from '../testing/events';
import { shown } from '../testing/shown';
import { isHot } from './care';
import { caseList } from './caseList';
import { Casebook } from './casebook';
import { consentOn } from './consent';
import { type CaseEvent, compartmentOf, isCaseEvent } from './events';
import { myDay } from './myDay';
import { SearchableList } from './search';

const later = start + 20 * oneDay;
const bookOf = (...events: readonly Recorded[]): Casebook => Casebook.empty.with(events);

describe('a casebook', () => {
  it('shows the same whatever the order in which events came, in parts, and however often', () => {
    const anyReading = anyEvents.chain((events) => fc.tuple(
      fc.constant(events),
      fc.shuffledSubarray([...events, ...events], { minLength: events.length * 2 }),
      fc.array(fc.nat(80), { maxLength: 3 }),
    ));

    fc.assert(fc.property(anyReading, ([events, turned, cuts]) => {
      const parts = [0, ...[...cuts].sort((one, other) => one - other), turned.length];
      const inParts = parts.slice(1).reduce((book, to, at) => book.with(turned.slice(parts[at], to)), Casebook.empty);
      expect(shown(inParts, later)).toEqual(shown(bookOf(...events), later));
    }), { numRuns: 200 });
  });

  it('would be caught if it took events in the order in which they came', () => {
    const lastComes = (events: readonly Recorded<CaseEvent>[]): unknown => events.findLast(({ body }) => body.kind === 'field')?.body;

    const check = fc.check(fc.property(anyEvents.chain((events) => fc.tuple(fc.constant(events), fc.shuffledSubarray([...events], { minLength: events.length }))), ([events, turned]) => {
      expect(lastComes(turned)).toEqual(lastComes(events));
    }), { numRuns: 1_000 });

    expect(check.failed).toBe(true);
  });

  it('loses nothing: everything that was recorded about a person can be found in a file', () => {
    fc.assert(fc.property(anyEvents, (events) => {
      const text = JSON.stringify(shown(bookOf(...events), later));
      const mustStand = events.filter(({ body }) => ['contact', 'tally', 'consent', 'attempt', 'link', 'unlink', 'look-out'].includes(body.kind));
      const orphans = mustStand.filter(({ body }) => body.kind === 'attempt' && !events.some((other) => other.body.kind === 'need' && other.body.person === body.person && other.body.need === body.need));
      expect(mustStand.filter((event) => !orphans.includes(event) && !text.includes(`"${event.id}"`))).toEqual([]);
    }));
  });

  it('shows nothing of who was forgotten, whatever comes after', () => {
    const notebook = new Notebook();
    const [alias, forget] = [notebook.note({ kind: 'alias', person: 'p1', alias: 'Rode Jas' }), notebook.note({ kind: 'forget', forgotten: 'p1' })];
    const late = notebook.note({ kind: 'contact', person: 'p1' });

    const books = [bookOf(alias, forget, late), bookOf(late).with([forget]).with([alias])];

    for (const book of books) expect(book.people()).toEqual([]);
  });

  it('does not show what was retracted, and says that it was', () => {
    const notebook = new Notebook();
    const contact = notebook.note({ kind: 'contact', person: 'p1' });
    const file = bookOf(contact, notebook.note({ kind: 'retract', person: 'p1', of: contact.id, compartment: 'contact' })).person('p1');

    expect(file).toMatchObject({ contacts: [], retracted: [contact] });
  });

  it('counts what a newer version wrote, and goes on', () => {
    const notebook = new Notebook();
    const newer: Recorded = { ...notebook.note({ kind: 'person', person: 'p1' }), body: { kind: 'telepathy', person: 'p1' } };

    expect(bookOf(newer, notebook.note({ kind: 'alias', person: 'p1', alias: 'Gijs' }))).toMatchObject({ notUnderstood: 1 });
    expect(isCaseEvent({ ...newer, body: { kind: 'tally', count: 'many' } as never })).toBe(false);
  });

  it('of a volunteer is the same with less in it', () => {
    fc.assert(fc.property(anyEvents, (events) => {
      const seen = events.filter(({ body }) => compartmentOf(body) === 'contact');
      const [all, some] = [bookOf(...events), bookOf(...seen)];
      for (const file of some.people()) expect(file.contacts).toEqual(all.person(file.person)?.contacts);
    }));
  });
});

describe('a field', () => {
  const set = (notebook: Notebook, value: string, replaces: readonly string[] = []): Recorded<CaseEvent> => notebook.note({ kind: 'field', person: 'p1', field: 'family-name', value: { known: value }, replaces });

  it('keeps both values when two colleagues changed it without knowing of each other, and one when somebody chose', () => {
    const [anna, ben] = [new Notebook('anna'), new Notebook('ben')];
    const [first, second] = [set(anna, 'Kowalski'), set(ben.wait(1), 'Kowalsky')];

    const conflict = bookOf(second, first).person('p1')?.fields.get('family-name');
    const chosen = bookOf(first, second, set(anna, 'Kowalski', conflict?.replaces ?? [])).person('p1')?.fields.get('family-name');

    expect(conflict?.value).toEqual({ known: 'Kowalsky' });
    expect(conflict?.besides.map(({ body }) => body)).toMatchObject([{ value: { known: 'Kowalski' } }]);
    expect(chosen).toMatchObject({ value: { known: 'Kowalski' }, besides: [] });
  });

  it('tells "unknown" and "not asked" from each other and from nothing', () => {
    const notebook = new Notebook();
    const file = bookOf(notebook.note({ kind: 'field', person: 'p1', field: 'gp', value: 'unknown', replaces: [] }), notebook.note({ kind: 'field', person: 'p1', field: 'sex', value: 'not-asked', replaces: [] })).person('p1');

    expect(file?.fields.get('gp')?.value).toBe('unknown');
    expect(file?.fields.get('sex')?.value).toBe('not-asked');
    expect(file?.fields.has('phone')).toBe(false);
  });
});

describe('consent', () => {
  it('is given, ends by itself after its last day, and is withdrawn', () => {
    const notebook = new Notebook();
    const given = notebook.note({ kind: 'consent', person: 'p1', purpose: 'look-out', receiver: 'Barka', answer: 'given', until: '2026-11-10' });
    const withdrawn = notebook.note({ kind: 'consent', person: 'p1', purpose: 'look-out', receiver: 'Barka', answer: 'withdrawn' });
    const on = (today: string, ...events: Recorded[]): string => consentOn(today, bookOf(...events).person('p1')?.consents ?? [], 'look-out', 'Barka');

    expect([on('2026-11-10', given), on('2026-11-11', given), on('2026-11-10', given, withdrawn), on('2026-11-10')]).toEqual(['given', 'expired', 'withdrawn', 'not-asked']);
    expect(consentOn('2026-11-10', bookOf(given).person('p1')?.consents ?? [], 'referral', 'Barka')).toBe('not-asked');
  });
});

describe('Guy', () => {
  const notebook = new Notebook();
  const guy = [
    notebook.note({ kind: 'alias', person: 'guy', alias: 'Guy' }),
    notebook.note({ kind: 'need', person: 'guy', need: 'drinking', careType: 'addiction-care' }),
    notebook.note({ kind: 'need', person: 'guy', need: 'trauma', careType: 'mental-health' }),
    notebook.note({ kind: 'attempt', person: 'guy', need: 'drinking', careType: 'addiction-care', provider: 'Detox clinic', outcome: 'waits-for-other', waitsFor: 'mental-health', barriers: ['other-treatment-first'] }),
    notebook.note({ kind: 'attempt', person: 'guy', need: 'trauma', careType: 'mental-health', provider: 'Trauma centre', outcome: 'waits-for-other', waitsFor: 'addiction-care', barriers: ['other-treatment-first'] }),
  ];

  it('is seen to be stuck between two treatments that wait for each other, with whom to call', () => {
    const [stalemate] = bookOf(...guy).person('guy')?.stalemates ?? [];

    expect(stalemate?.call).toEqual([{ careType: 'addiction-care', provider: 'Detox clinic' }, { careType: 'mental-health', provider: 'Trauma centre' }]);
    expect(caseList(bookOf(...guy), later)[0]?.flags).toContain('stalemate');
  });

  it('is no longer stuck when one of them begins', () => {
    const helped = notebook.note({ kind: 'attempt', person: 'guy', need: 'trauma', careType: 'mental-health', outcome: 'helped', mediated: true, accompanied: true });

    expect(bookOf(...guy, helped).person('guy')?.stalemates).toEqual([]);
  });
});

describe('a need', () => {
  const notebook = new Notebook();
  const need = notebook.note({ kind: 'need', person: 'p1', need: 'tooth', careType: 'dentist' });
  const attempt = (outcome: 'passed-on' | 'refused' | 'helped'): Recorded<CaseEvent> => notebook.note({ kind: 'attempt', person: 'p1', need: 'tooth', careType: 'dentist', outcome });
  const isHotAfter = (...events: Recorded[]): boolean | undefined => bookOf(need, ...events).person('p1')?.needs.some(isHot);

  it('is hot when it was passed on three times without care, and cools when care was given', () => {
    const [one, two, three, helped] = [attempt('passed-on'), attempt('refused'), attempt('passed-on'), attempt('helped')];

    expect([isHotAfter(one, two), isHotAfter(one, two, three), isHotAfter(one, two, three, helped)]).toEqual([false, true, false]);
  });

  it('counts a referral that was refused, and is not hot once it is closed', () => {
    const referral = notebook.note({ kind: 'referral', person: 'p1', referral: 'r', need: 'tooth', careType: 'dentist', receiver: 'Dental pool' });
    const refused = notebook.note({ kind: 'referral-answer', person: 'p1', referral: 'r', careType: 'dentist', answer: 'refused' });
    const events = [referral, refused, attempt('passed-on'), attempt('refused')];

    expect(isHotAfter(...events)).toBe(true);
    expect(isHotAfter(...events, notebook.note({ kind: 'need-closed', person: 'p1', need: 'tooth', careType: 'dentist', outcome: 'met' }))).toBe(false);
  });
});

describe('the case list', () => {
  const notebook = new Notebook();
  const [one, two] = [notebook.note({ kind: 'alias', person: 'p1', alias: 'Rode Jas' }), notebook.note({ kind: 'alias', person: 'p2', alias: 'Łukasz Wójcik' })];
  const link = notebook.note({ kind: 'link', person: 'p1', other: 'p2', reason: 'same tattoo' });

  it('shows linked files as one row, and two again when the other side unlinks them', () => {
    const unlink = notebook.note({ kind: 'unlink', person: 'p2', other: 'p1', reason: 'his brother' });

    expect(caseList(bookOf(one, two, link), later).map(({ persons }) => persons)).toEqual([['p1', 'p2']]);
    expect(caseList(bookOf(one, two, link, unlink), later)).toHaveLength(2);
    expect(bookOf(link, unlink).links()[0]?.history.map(({ body }) => body.reason)).toEqual(['same tattoo', 'his brother']);
  });

  it('raises health when it did not come up for eight weeks, and not before', () => {
    const contact = new Notebook().note({ kind: 'contact', person: 'p1', topics: ['health'] });
    const flagsAfter = (days: number): readonly string[] => caseList(bookOf(contact), contact.at[0] + days * oneDay)[0]?.flags ?? [];

    expect(flagsAfter(56)).not.toContain('health-not-spoken-of');
    expect(flagsAfter(57)).toContain('health-not-spoken-of');
  });

  it('is searched by the beginnings of words, without accents', () => {
    const list = new SearchableList(caseList(bookOf(one, two), later));
    const found = (query: string): readonly string[] => list.find(query).flatMap(({ names }) => names);

    expect([found('wojc'), found('jas ro'), found('as'), found('')]).toEqual([['Łukasz Wójcik'], ['Rode Jas'], [], ['Rode Jas', 'Łukasz Wójcik']]);
  });
});

describe('my day', () => {
  const notebook = new Notebook();
  const task = notebook.note({ kind: 'task', task: 't', title: 'Call Barka', due: '2026-11-05', for: 'anna' });
  const contact = notebook.note({ kind: 'contact', person: 'p1' });
  const appointment = notebook.note({ kind: 'appointment', person: 'p1', appointment: 'a', careType: 'gp', on: '2026-11-20', provider: 'Kruispost' });
  const duties = (account: string, now: number, ...events: Recorded[]): readonly string[] => myDay(bookOf(task, contact, appointment, ...events), account, now).map(({ what }) => what);

  it('shows what is due and nothing before its day', () => {
    expect(duties('anna', start + 2 * oneDay)).toEqual([]);
    expect(duties('anna', start + 5 * oneDay)).toEqual(['task']);
    expect(duties('anna', start + 19 * oneDay)).toEqual(['task', 'appointment']);
    expect(duties('ben', start + 19 * oneDay)).toEqual([]);
  });

  it('shows no task that was done, snoozed or handed over', () => {
    const now = start + 5 * oneDay;

    expect(duties('anna', now, notebook.note({ kind: 'task-done', task: 't' }))).toEqual([]);
    expect(duties('anna', now, notebook.note({ kind: 'task-snoozed', task: 't', until: '2026-11-09' }))).toEqual([]);
    expect(duties('ben', now, notebook.note({ kind: 'task-handed-over', task: 't', to: 'ben' }))).toEqual(['task']);
  });

  it('goes to the colleague to whom everything was handed over', () => {
    const handover = notebook.note({ kind: 'handover', from: 'anna', to: 'ben' });

    expect(duties('ben', start + 19 * oneDay, handover)).toEqual(['task', 'appointment']);
    expect(duties('anna', start + 19 * oneDay, handover)).toEqual([]);
  });
});

describe('a compartment', () => {
  it('is health for illness and care, legal for procedures, contact for the street', () => {
    const of = (event: CaseEvent): string => compartmentOf(event);

    expect(of({ kind: 'need', person: 'p', need: 'n', careType: 'mental-health' })).toBe('health');
    expect(of({ kind: 'need', person: 'p', need: 'n', careType: 'legal' })).toBe('legal');
    expect(of({ kind: 'field', person: 'p', field: 'medication', value: 'unknown', replaces: [] })).toBe('health');
    expect(of({ kind: 'turn-away', careType: 'dentist' })).toBe('contact');
    expect(of({ kind: 'turn-away', careType: 'dentist', person: 'p' })).toBe('health');
    expect(of({ kind: 'task', task: 't', title: 'pills', for: 'anna', compartment: 'health' })).toBe('health');
  });
});
