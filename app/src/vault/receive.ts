// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

import { type ChainEnd, emptyChain, linkOf } from '../log/chain';
import { openContent } from '../log/content';
import type { Recorded } from '../log/recorded';
import { type Claims, type Reading as Read, type Signer, read } from '../log/signed';
import type { RelayClient } from '../relay/client';
import type { EventPage, Placed } from '../relay/messages';
import { type Compartment, compartments } from '../sealing/compartment';
import { deviceKeyOf } from '../sealing/keyPairs';
import type { Keys } from './keys';
import type { Outbox } from './outbox';
import type { Packs } from './packs';
import type { Doubt, VaultStore } from './store';

// A relay that claims millions of positions is answered with a thousand doubts, not with a full phone.
const mostReported = 1_000;

/** What a page of events came to. */
interface Taken {
  readonly opened: { readonly compartment: Compartment; readonly event: Recorded }[];
  readonly closed: Placed[];
  readonly doubts: Doubt[];
  readonly chains: Record<string, ChainEnd>;
  readonly returned: string[];
}

/**
 * Reads events from the relay: checks who made them and what came before, opens them, and packs them. Nothing that is wrong is dropped in silence:
 * it becomes a doubt that the screen shows.
 */
export class Receiver {
  readonly #signers = new Map<string, Signer>();

  constructor(
    private readonly store: VaultStore, private readonly relay: RelayClient, private readonly keys: Keys, private readonly packs: Packs, private readonly outbox: Outbox,
  ) {}

  /** Loads the devices' keys that were seen before. */
  async load(): Promise<void> {
    for (const { id, account, publicKey } of await this.store.devices.toArray()) this.#signers.set(id, { account, key: await deviceKeyOf(publicKey) });
  }

  /** Takes over a page that follows the cursor. Returns what is new to the casebook. */
  async take(page: EventPage): Promise<readonly Recorded[]> {
    const reading = await this.store.readReading();
    const whole = reading.events === 0 ? this.keys.open() : reading.whole;
    const readsAll = compartments.every((compartment) => whole.includes(compartment));
    const fresh = page.events.filter(({ position }) => position > reading.events);
    const taken = await this.#judge(fresh, { ...reading.chains }, readsAll);
    if (readsAll) taken.doubts.push(...missing(reading.events, page));
    return this.#keep(taken, { events: Math.max(reading.events, page.next), whole, chains: taken.chains });
  }

  /** Reads compartments from their beginning that were given to the member after they began to read. */
  async backfill(): Promise<readonly Recorded[]> {
    const reading = await this.store.readReading();
    const added: Recorded[] = [];
    for (const compartment of reading.events === 0 ? [] : this.keys.open().filter((open) => !reading.whole.includes(open))) {
      for (let after = 0; after < reading.events;) {
        const page = await this.relay.readCompartment(compartment, after);
        if ('refused' in page) break;
        const taken = await this.#judge(page.events.filter(({ position }) => position <= reading.events), {}, false);
        added.push(...(await this.#keep({ ...taken, chains: {} }, {})));
        after = page.next;
      }
      const { chains, whole } = await this.store.readReading();
      await this.store.writeReading({ whole: [...whole, compartment], chains });
    }
    return added;
  }

  /** Tries again what could not be opened before. */
  async retryClosed(): Promise<readonly Recorded[]> {
    const rows = await this.store.closed.toArray();
    if (rows.length === 0) return [];
    const taken = await this.#judge(rows, {}, false);
    const still = new Set(taken.closed.map(({ position }) => position));
    const added = await this.#keep(taken, {});
    await this.store.closed.bulkDelete(rows.filter(({ position }) => !still.has(position)).map(({ position }) => position));
    return added;
  }

  async #judge(events: readonly Placed[], chains: Record<string, ChainEnd>, readsAll: boolean): Promise<Taken> {
    const readings = await this.#read(events);
    const taken: Taken = { opened: [], closed: [], doubts: [], chains, returned: [] };
    await Promise.all(events.map(async (placed, at) => {
      const reading = readings[at] as Read;
      if ('forgery' in reading) taken.doubts.push({ what: reading.forgery, device: reading.device ?? '', position: placed.position });
      else await this.#open(placed, reading.claims, taken);
    }));
    for (const [at, { position }] of events.entries()) {
      const reading = readings[at] as Read;
      if ('forgery' in reading) continue;
      const { claims: { device, sequence }, claims, hash } = reading;
      const link = linkOf(chains[device] ?? emptyChain, claims, readsAll);
      if (link !== 'follows') taken.doubts.push({ what: link, device, position });
      if (link !== 'out-of-order') chains[device] = { sequence, hash };
    }
    return taken;
  }

  async #open(placed: Placed, claims: Claims, taken: Taken): Promise<void> {
    const { compartment, id, device } = claims;
    const own = this.outbox.get(id);
    const opening = await openContent(claims, placed.sealed, this.keys);
    if (own?.event.author === claims.author) taken.returned.push(id);
    if ('event' in opening) taken.opened.push({ compartment, event: opening.event });
    else if (opening.closed === 'no-key') taken.closed.push(placed);
    else if (opening.closed === 'damaged') taken.doubts.push({ what: 'damaged', device, position: placed.position });
  }

  async #read(events: readonly Placed[]): Promise<readonly Read[]> {
    const readAll = (): Promise<Read[]> => Promise.all(events.map((placed) => read(placed, (device) => this.#signers.get(device))));
    const readings = await readAll();
    if (!readings.some((reading) => 'forgery' in reading && reading.forgery === 'unknown-device')) return readings;
    await this.#refreshDevices();
    return readAll();
  }

  // A device's key is what it was when it was first seen: a relay that shows another later is not believed.
  async #refreshDevices(): Promise<void> {
    for (const { device, account, publicKey } of await this.relay.devices()) {
      if (this.#signers.has(device)) continue;
      this.#signers.set(device, { account, key: await deviceKeyOf(publicKey) });
      await this.store.devices.put({ id: device, account, publicKey });
    }
  }

  async #keep({ opened, closed, doubts, returned }: Taken, progress: Partial<{ events: number; whole: readonly Compartment[]; chains: Record<string, ChainEnd> }>): Promise<readonly Recorded[]> {
    const packs = (await Promise.all(compartments.map((one) => this.packs.pack(one, opened.filter(({ compartment }) => compartment === one).map(({ event }) => event))))).flat();
    await this.store.atOnce(async () => {
      await this.store.packs.bulkAdd(packs);
      await this.store.closed.bulkPut(closed.map(({ position, signed, sealed }) => ({ position, signed, sealed })));
      await this.store.doubts.bulkAdd(doubts);
      await this.store.writeReading(progress);
      await this.outbox.remove(returned);
    });
    return opened.map(({ event }) => event);
  }
}

/** Positions have no gaps: for who reads all, one that is missing was withheld. */
function missing(after: number, page: EventPage): Doubt[] {
  const positions = new Set(page.events.map(({ position }) => position));
  return Array.from({ length: Math.min(mostReported, Math.max(0, page.next - after)) }, (_, at) => after + at + 1)
    .filter((position) => !positions.has(position))
    .map((position) => ({ what: 'withheld', device: '', position }));
}
