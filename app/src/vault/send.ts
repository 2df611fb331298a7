// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

import { compartmentOf } from '../casefile/events';
import type { ChainEnd } from '../log/chain';
import { sealContent } from '../log/content';
import { type Wire, sign } from '../log/signed';
import type { RelayClient } from '../relay/client';
import type { Compartment } from '../sealing/compartment';
import { hashOf } from '../sealing/jwe';
import type { Identity } from './identity';
import type { Generation, Keys } from './keys';
import type { Outbox, Waiting } from './outbox';
import type { VaultStore } from './store';

const largestBatch = 100;
const mostFruitless = 3;

// What another number in the chain or another signature can cure. Everything else waits on the screen for somebody to act.
const curable = new Set(['content-differs', 'bad-signature', 'chain-gap', 'chain-fork']);

/**
 * Sends what waits. An event is sealed and signed at the last moment, with the newest keys and the number that comes next; what was sent is kept to the
 * byte until an answer comes, so that a lost answer doubles nothing.
 */
export class Sender {
  constructor(
    private readonly store: VaultStore, private readonly relay: RelayClient, private readonly keys: Keys, private readonly outbox: Outbox, private readonly identity: Identity,
  ) {}

  /** Sends all that is due. Throws when the relay cannot be reached: nothing is lost then. */
  async send(isDue: (waiting: Waiting) => boolean): Promise<void> {
    for (let fruitless = 0; fruitless < mostFruitless;) {
      const ready = this.#ready(isDue);
      if (ready.length === 0) return;
      const batch = await this.#prepare(ready.slice(0, largestBatch));
      if (batch.size > 0) await this.#post(batch);
      fruitless = this.#ready(isDue).length < ready.length ? 0 : fruitless + 1;
    }
  }

  // What was signed goes first: it has its number in the chain already.
  #ready(isDue: (waiting: Waiting) => boolean): readonly Waiting[] {
    const open = this.outbox.all().filter(({ row }) => !row.stored && row.held === undefined);
    return [...open.filter(({ row }) => row.wire), ...open.filter((waiting) => !waiting.row.wire && isDue(waiting))];
  }

  /** Seals, numbers and signs; what was signed before stays as it was. */
  async #prepare(ready: readonly Waiting[]): Promise<ReadonlyMap<string, Wire>> {
    const wires = new Map(ready.flatMap(({ event, row }) => (row.wire ? [[event.id, row.wire]] : [])));
    let end = await this.#endAfter([...wires.values()]);
    const fresh = new Map<string, Wire>();
    for (const waiting of ready.filter(({ row }) => !row.wire)) {
      const wire = await this.#seal(waiting, end);
      if (!wire) continue;
      fresh.set(waiting.event.id, wire);
      end = { sequence: end.sequence + 1, hash: await hashOf(wire.signed) };
    }
    await this.outbox.keepWires(fresh);
    return new Map([...wires, ...fresh]);
  }

  async #endAfter(wires: readonly Wire[]): Promise<ChainEnd> {
    const { own } = await this.store.readReading();
    const last = wires.at(-1);
    return last ? { sequence: own.sequence + wires.length, hash: await hashOf(last.signed) } : own;
  }

  async #seal({ event }: Waiting, end: ChainEnd): Promise<Wire | null> {
    const compartment = compartmentOf(event.body);
    const refused = event.body.kind === 'forget' ? (await this.relay.forget(event.body.forgotten))?.refused : undefined;
    const newest = this.keys.newest(compartment);
    const key = newest ? await this.#personKey('person' in event.body ? event.body.person : undefined, compartment, newest) : 'no-right';
    const why = refused ?? (typeof key === 'string' ? key : undefined);
    if (why !== undefined || !newest || typeof key === 'string') {
      await this.#putOff(event.id, why ?? 'no-right');
      return null;
    }
    const { account: author, device, signing } = this.identity;
    const claims = { id: event.id, author, device, sequence: end.sequence + 1, previous: end.hash, compartment, generation: newest.generation };
    return sign(signing.privateKey, claims, await sealContent(newest.key, key, event));
  }

  /** The person's key, made when there is none; null for what is about nobody; a word when the relay refuses. */
  async #personKey(person: string | undefined, compartment: Compartment, newest: Generation): Promise<CryptoKey | string | null> {
    if (person === undefined) return null;
    const known = await this.keys.personKey(person, compartment);
    if (known) return known;
    const refused = await this.keys.makePersonKey(person, compartment, newest);
    if (refused !== undefined && refused !== 'key-there') return refused;
    if (refused === 'key-there') await this.keys.readPersonKeys();
    return (await this.keys.personKey(person, compartment)) ?? 'no-right';
  }

  async #post(batch: ReadonlyMap<string, Wire>): Promise<void> {
    const answer = await this.relay.append([...batch.values()]);
    if ('refused' in answer) throw new Error(`The relay takes no events: ${answer.refused}.`);
    const judged = Array.from(batch.keys(), (id, at) => ({ id, answer: answer.answers[at] }));
    const refused = judged.filter((one) => one.answer?.outcome === 'refused');
    await this.store.atOnce(async () => {
      await this.outbox.markStored(judged.flatMap((one) => (one.answer?.outcome === 'stored' || one.answer?.outcome === 'there' ? [one.id] : [])));
      await this.store.writeReading({ own: answer.chain });
      // What follows a refused event in its chain is refused with it, and only needs its number anew.
      if (refused.length > 0) await this.outbox.unsign();
    });
    for (const one of refused) await this.#putOff(one.id, one.answer?.code ?? 'refused');
  }

  async #putOff(id: string, why: string): Promise<void> {
    if (why.startsWith('generation-')) await this.keys.refresh();
    else if (!curable.has(why)) await this.outbox.hold(id, why);
  }
}
