// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Recorded } from '../log/recorded';
import { type Compartment, compartments } from '../sealing/compartment';
import { type Sealed, openBytes, sealBytes } from '../sealing/jwe';
import type { PackRow, VaultStore } from './store';

const largestPack = 2_000;
const mostSmallPacks = 24;

/**
 * The opened events, packed: one compartment per pack, compressed, sealed with the vault's key. Opening sixty thousand events is opening thirty packs,
 * where opening each event by itself is sixty thousand signatures and twice as many keys.
 */
export class Packs {
  constructor(private readonly store: VaultStore, private readonly vaultKey: CryptoKey) {}

  async readAll(): Promise<Recorded[]> {
    const packs = await Promise.all((await this.store.packs.toArray()).map((row) => this.#open(row.sealed)));
    return packs.flat();
  }

  /** Seals events into packs; writing them is for the caller's transaction. */
  async pack(compartment: Compartment, events: readonly Recorded[]): Promise<PackRow[]> {
    const parts = Array.from({ length: Math.ceil(events.length / largestPack) }, (_, at) => events.slice(at * largestPack, (at + 1) * largestPack));
    return Promise.all(parts.map(async (part) => ({ compartment, size: part.length, sealed: await this.#seal(part) })));
  }

  /** Turns many small packs, one for every live event, into a few large ones. */
  async tidy(): Promise<void> {
    for (const compartment of compartments) {
      const small = (await this.store.packs.where({ compartment }).toArray()).filter(({ size }) => size < largestPack);
      if (small.length > mostSmallPacks) await this.#replace(small, await this.pack(compartment, (await Promise.all(small.map((row) => this.#open(row.sealed)))).flat()));
    }
  }

  /** Writes the packs in which a person stands anew, without them. */
  async forget(person: string): Promise<void> {
    for (const row of await this.store.packs.toArray()) {
      const events = await this.#open(row.sealed);
      const left = events.filter(({ body }) => body.person !== person);
      if (left.length < events.length) await this.#replace([row], await this.pack(row.compartment, left));
    }
  }

  async #replace(old: readonly PackRow[], made: readonly PackRow[]): Promise<void> {
    await this.store.atOnce(async () => {
      await this.store.packs.bulkDelete(old.flatMap(({ id }) => id ?? []));
      await this.store.packs.bulkAdd(made);
    });
  }

  async #seal(events: readonly Recorded[]): Promise<Sealed> {
    return sealBytes(this.vaultKey, await through(new CompressionStream('gzip'), new TextEncoder().encode(JSON.stringify(events))));
  }

  async #open(sealed: Sealed): Promise<Recorded[]> {
    const content = await through(new DecompressionStream('gzip'), await openBytes(this.vaultKey, sealed));
    return JSON.parse(new TextDecoder().decode(content)) as Recorded[];
  }
}

async function through(stream: CompressionStream | DecompressionStream, content: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await new Response(new Blob([content]).stream().pipeThrough(stream)).arrayBuffer());
}
