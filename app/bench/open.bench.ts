// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

import 'fake-indexeddb/auto';
import { expect, it } from 'vitest';
import { caseList } from '../src/casefile/caseList';
import { type CaseEvent, compartmentOf } from '../src/casefile/events';
import { myDay } from '../src/casefile/myDay';
import { SearchableList } from '../src/casefile/search';
import { randomId } from '../src/log/id';
import { type Compartment, compartments } from '../src/sealing/compartment';
import { unlock } from '../src/sealing/lock';
import { Notebook } from '../src/testing/events';
import { Team } from '../src/testing/team';
import { Packs } from '../src/vault/packs';
import { VaultStore } from '../src/vault/store';

const people = 2_000;
const eventsPerPerson = 30;
const sent = 1_000;

// Without a screen, without a network, with an IndexedDB in memory: a first figure. What counts is measured in Chromium with a slowed processor.
it('opens sixty thousand events, saves, lists and searches', async () => {
  const team = await Team.start();
  const phone = team.worker;
  const { size, store } = await fill(phone.name);

  const open = await timed(() => phone.restart());
  const list = await timed(() => new SearchableList(caseList(phone.vault.book.now, team.clock.now)));
  const day = await timed(() => myDay(phone.vault.book.now, phone.vault.account, team.clock.now));
  const save = await timed(async () => {
    for (let at = 0; at < 20; at++) {
      await phone.vault.record({ kind: 'contact', person: `person ${at.toString()}`, ethos: '1', note: 'koud, wil koffie' });
      caseList(phone.vault.book.now, team.clock.now);
    }
  });
  const search = await timed(() => {
    for (const query of ['r', 'rode', 'jas 19', 'nobody', '']) list.result.find(query);
  });
  for (let at = 0; at < sent; at++) await phone.vault.record({ kind: 'contact', person: `person ${(at % 50).toString()}`, note: 'koud' });
  const send = await timed(() => phone.synchronise());
  const receive = await timed(() => team.admin.synchronise());

  console.log(`app: open_60k_s=${(open.milliseconds / 1000).toFixed(2)} list_2000_ms=${list.milliseconds.toFixed(0)} my_day_ms=${day.milliseconds.toFixed(0)} `
    + `save_and_list_ms=${(save.milliseconds / 20).toFixed(1)} search_ms=${(search.milliseconds / 5).toFixed(2)} send_ms_per_event=${(send.milliseconds / sent).toFixed(2)} `
    + `receive_ms_per_event=${(receive.milliseconds / sent).toFixed(2)} stored_mb=${(size / 1e6).toFixed(1)}`);
  store.close();
  expect(phone.vault.book.now.people().length).toBe(people);
});

async function fill(name: string): Promise<{ size: number; store: VaultStore }> {
  const store = new VaultStore(name);
  const [lock] = (await store.readVault())?.locks ?? [];
  const vaultKey = lock && (await unlock(lock, new Uint8Array(32).fill(7)));
  if (!vaultKey) throw new Error('The vault of the bench does not open.');
  const notebooks = ['anna', 'ben', 'carla'].map((author) => new Notebook(author));
  const bodies = Array.from({ length: people }, (_, at) => bodiesOf(`person ${at.toString()}`, at)).flat();
  const events = bodies.map((body, at) => (notebooks[at % 3] as Notebook).note(body));
  const packs = new Packs(store, vaultKey);
  const rows = await Promise.all(compartments.map((compartment: Compartment) => packs.pack(compartment, events.filter(({ body }) => compartmentOf(body) === compartment))));
  await store.packs.bulkAdd(rows.flat());
  return { size: rows.flat().reduce((sum, { sealed }) => sum + sealed.length, 0), store };
}

function bodiesOf(person: string, at: number): CaseEvent[] {
  const need = randomId();
  const start: CaseEvent[] = [
    { kind: 'alias', person, alias: `Rode Jas ${at.toString()}` },
    { kind: 'field', person, field: 'gp', value: { known: 'Kruispost' }, replaces: [] },
    { kind: 'need', person, need, careType: 'mental-health', about: 'slaapt niet, hoort stemmen' },
    { kind: 'attempt', person, need, careType: 'mental-health', outcome: 'passed-on', barriers: ['waiting-list'], provider: 'Crisisdienst' },
    { kind: 'consent', person, purpose: 'look-out', receiver: 'Barka', answer: 'given', until: '2027-01-01' },
    { kind: 'treatment', person, treatment: randomId(), careType: 'gp', what: 'diabetes', pickUpOn: '2026-12-01' },
  ];
  const contacts = Array.from({ length: eventsPerPerson - start.length }, (_, nth): CaseEvent => ({
    kind: 'contact', person, channel: 'street', ethos: '1', place: `Station ${(nth % 9).toString()}`, topics: ['health', 'shelter'], did: ['talked'], note: `Gesproken, keer ${nth.toString()}. Wil volgende week mee naar het spreekuur.`,
  }));
  return [...start, ...contacts];
}

async function timed<T>(work: () => T | Promise<T>): Promise<{ milliseconds: number; result: T }> {
  const start = performance.now();
  const result = await work();
  return { milliseconds: performance.now() - start, result };
}
