// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { describe, expect, it } from 'vitest';
import { Team } from '../testing/team';

// Words that must never be readable outside the open vault, also not in another spelling of the same bytes.
const canaries = ['Kanarievogel', 'methadon-kanarie', 'kanarie-advocaat'];

/** All that lies on the phone, as text: rows, keys of rows and indexes. */
async function everythingOn(name: string): Promise<string> {
  const database = await new Dexie(name).open();
  const tables = await Promise.all(database.tables.map(async (table) => [table.name, await table.toArray(), await table.toCollection().primaryKeys()]));
  database.close();
  return JSON.stringify(tables);
}

/** The words as they are, and in the three ways in which base64 can hold them. */
function traces(word: string): readonly string[] {
  return [word, ...[0, 1, 2].map((shift) => Buffer.from('x'.repeat(shift) + word).toString('base64url').slice(shift === 0 ? 0 : 4, -4))];
}

describe('a canary', () => {
  it('is found neither on any phone, nor in what was sent, nor at the relay', async () => {
    const team = await Team.start();
    const [name = '', medicine = '', lawyer = ''] = canaries;
    await team.worker.vault.record({ kind: 'alias', person: 'p1', alias: name });
    await team.worker.vault.record({ kind: 'field', person: 'p1', field: 'medication', value: { known: medicine }, replaces: [] });
    await team.worker.vault.record({ kind: 'field', person: 'p1', field: 'lawyer', value: { known: lawyer }, replaces: [] });
    const unsent = await everythingOn(team.worker.name);
    await team.synchronise();
    await team.worker.vault.record({ kind: 'contact', person: 'p1', note: name });
    await team.synchronise();

    const places = [unsent, ...(await Promise.all(team.phones.map((phone) => everythingOn(phone.name)))), team.relay.sent.join('\n'), JSON.stringify(team.relay.events)];
    const found = places.flatMap((place, at) => canaries.flatMap(traces).filter((trace) => place.includes(trace)).map((trace) => ({ at, trace })));

    expect(found).toEqual([]);
    expect(places.every((place) => place.length > 500)).toBe(true);
    expect(team.admin.vault.book.now.person('p1')?.aliases).toEqual([name]);
  });

  it('would be found if it lay there', () => {
    const stored = JSON.stringify({ sealed: Buffer.from('{"alias":"Kanarievogel","person":"p1"}').toString('base64url') });

    expect(traces('Kanarievogel').some((trace) => stored.includes(trace))).toBe(true);
  });

  it('is not found in indexes either: before something is sent not even the person’s number lies there', async () => {
    const team = await Team.start();
    await team.worker.vault.record({ kind: 'contact', person: 'a person’s number', on: '2026-11-01', place: 'Kanarieplein' });

    const text = await everythingOn(team.worker.name);

    expect(['a person’s number', '2026-11-01', 'Kanarieplein'].filter((word) => text.includes(word))).toEqual([]);
  });
});
