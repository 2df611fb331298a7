// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

import { describe, expect, it } from 'vitest';
import { Casebook } from '../casefile/casebook';
import { isRecordable } from '../casefile/events';
import { Notebook } from '../testing/events';
import { placeOfRound, recentPlaces } from './places';
import { type Draft, eventsOf } from './written';

const nothing: Draft = { place: '', ethos: undefined, did: [], topics: [], channel: undefined, interpreter: undefined, language: '', on: '', note: '' };

describe('A contact', () => {
  it('needs no answer to any question', () => {
    expect(eventsOf('someone', nothing, () => 'p1')).toEqual([{ kind: 'contact' }]);
    expect(eventsOf({ person: 'p1', name: 'Marek' }, nothing, () => 'p2')).toEqual([{ kind: 'contact', person: 'p1' }]);
  });

  it('keeps what was answered, and can be recorded', () => {
    const events = eventsOf({ person: 'p1', name: 'Marek' }, { ...nothing, place: ' Stationsgebied ', ethos: '1', did: ['talked'], topics: ['health'], interpreter: 'missing', language: 'Pools', on: '2026-11-01', note: 'Hoest.' }, () => 'p2');

    expect(events).toEqual([{ kind: 'contact', person: 'p1', place: 'Stationsgebied', ethos: '1', did: ['talked'], topics: ['health'], interpreter: 'missing', language: 'Pools', on: '2026-11-01', note: 'Hoest.' }]);
    expect(events.every(isRecordable)).toBe(true);
  });

  it('with somebody new gives them a file with the alias as it was typed', () => {
    expect(eventsOf({ alias: ' rode Jas van McDonald ' }, nothing, () => 'p1')).toEqual([{ kind: 'person', person: 'p1' }, { kind: 'alias', person: 'p1', alias: 'rode Jas van McDonald' }, { kind: 'contact', person: 'p1' }]);
  });
});

describe('Places', () => {
  const anna = new Notebook('anna');
  const book = Casebook.empty.with([
    anna.note({ kind: 'contact', person: 'p1', place: 'Park' }),
    anna.note({ kind: 'contact', person: 'p2', place: 'Park' }),
    anna.note({ kind: 'tally', count: 2, place: 'Haven' }),
    anna.note({ kind: 'contact', place: 'Station' }),
  ]);

  it('come latest first, then most frequent, and are forgotten after two months', () => {
    expect(recentPlaces(book, anna.now + 61 * 86_400_000)).toEqual([]);
    expect(recentPlaces(book, anna.now)).toEqual(['Station', 'Park', 'Haven']);
    expect(recentPlaces(Casebook.empty, anna.now)).toEqual([]);
  });

  it('are asked for once in a round', () => {
    expect(placeOfRound(book, 'anna', anna.now)).toBe('Station');
    expect(placeOfRound(book, 'ben', anna.now)).toBe('');
    expect(placeOfRound(book, 'anna', anna.now + 5 * 3_600_000)).toBe('');
  });
});
