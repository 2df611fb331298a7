// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

import { type CaseEvent, compartmentOf } from '../src/casefile/events';
import { randomId } from '../src/log/id';
import { compartments } from '../src/sealing/compartment';
import { unlock } from '../src/sealing/lock';
import { place } from '../src/start/place';
import { Notebook } from '../src/testing/events';
import { Packs } from '../src/vault/packs';
import { VaultStore } from '../src/vault/store';

const eventsPerPerson = 30;
const daysOfWork = 850;

/** Puts years of work of three invented colleagues into the vault on this phone, as if the relay had sent it: thirty events for each of so many people. */
async function fill(sixWords: string, people: number): Promise<number> {
  const store = new VaultStore(place.name);
  const [lock] = (await store.readVault())?.locks ?? [];
  const vaultKey = lock && (await unlock(lock, sixWords));
  if (!vaultKey) throw new Error('The vault does not open with these words.');
  const notebooks = ['anna', 'ben', 'carla'].map((author) => new Notebook(author).wait(-daysOfWork));
  const bodies = Array.from({ length: people }, (_, at) => bodiesOf(randomId(), at)).flat();
  const events = bodies.map((body, at) => (notebooks[at % 3] as Notebook).note(body));
  const packs = new Packs(store, vaultKey);
  const rows = await Promise.all(compartments.map((compartment) => packs.pack(compartment, events.filter(({ body }) => compartmentOf(body) === compartment))));
  await store.packs.bulkAdd(rows.flat());
  store.close();
  return events.length;
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

Object.assign(globalThis, { fill });
