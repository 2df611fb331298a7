// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

import type { KeyRing } from '../log/content';
import type { RelayClient } from '../relay/client';
import type { Envelope, PersonKeyChange } from '../relay/messages';
import type { Compartment } from '../sealing/compartment';
import { openEnvelope } from '../sealing/envelope';
import { bytesOf, hashOf, keyOf, newKey, openBytes, sealBytes, toBase64url } from '../sealing/jwe';
import type { MemberKeys } from '../sealing/keyPairs';
import type { Doubt, VaultStore } from './store';

/** A compartment's key with its generation. */
export interface Generation {
  readonly generation: number;
  readonly key: CryptoKey;
}

/** The keys that the member holds, in memory only while the vault is open. */
export class Keys implements KeyRing {
  readonly #compartments = new Map<Compartment, Map<number, CryptoKey>>();
  readonly #people = new Map<string, CryptoKey>();

  constructor(private readonly store: VaultStore, private readonly member: MemberKeys, private readonly relay: RelayClient) {}

  /** Opens the envelopes that lie on the phone. */
  async load(): Promise<void> {
    await this.#hold(await this.store.envelopes.toArray());
  }

  /** Fetches the envelopes anew. Who was left out of a rotation has fewer than before; for one that is not believed the one that lies here stays. */
  async refresh(): Promise<void> {
    const envelopes = (await this.relay.envelopes()).map(({ compartment, generation, sealed }) => ({ compartment, generation, sealed }));
    const { believed, seen, doubts } = await this.#judge(envelopes, await this.store.envelopes.toArray());
    await this.store.atOnce(async () => {
      await this.store.envelopes.clear();
      await this.store.envelopes.bulkPut(believed);
      await this.store.writeReading({ seenKeys: seen });
      const known = await this.store.doubts.toArray();
      await this.store.doubts.bulkAdd(doubts.filter(({ what, position }) => !known.some((doubt) => doubt.what === what && doubt.position === position)));
    });
    await this.#hold(believed);
  }

  /** Drops all keys from memory. */
  drop(): void {
    this.#compartments.clear();
    this.#people.clear();
  }

  open(): readonly Compartment[] {
    return [...this.#compartments.keys()];
  }

  newest(compartment: Compartment): Generation | undefined {
    const generations = this.#compartments.get(compartment);
    if (!generations) return undefined;
    const generation = Math.max(...generations.keys());
    return { generation, key: generations.get(generation) as CryptoKey };
  }

  generations(compartment: Compartment): readonly Generation[] {
    return Array.from(this.#compartments.get(compartment) ?? [], ([generation, key]) => ({ generation, key }));
  }

  compartmentKey(compartment: Compartment, generation: number): CryptoKey | undefined {
    return this.#compartments.get(compartment)?.get(generation);
  }

  async personKey(person: string, compartment: Compartment): Promise<CryptoKey | 'forgotten' | undefined> {
    const known = this.#people.get(`${person} ${compartment}`);
    if (known) return known;
    const row = await this.store.personKeys.get([person, compartment]);
    if (!row) return undefined;
    if (row.wrapped === null) return 'forgotten';
    const wrapper = this.compartmentKey(compartment, row.generation);
    if (!wrapper) return undefined;
    const key = await keyOf(await openBytes(wrapper, row.wrapped));
    this.#people.set(`${person} ${compartment}`, key);
    return key;
  }

  /** Makes a person's key and brings it to the relay. The first of two colleagues wins; the other hears 'key-there' and reads it. */
  async makePersonKey(person: string, compartment: Compartment, { generation, key }: Generation): Promise<string | undefined> {
    const wrapped = await sealBytes(key, await bytesOf(await newKey()));
    const refusal = await this.relay.keepPersonKey(person, compartment, { generation, wrapped });
    if (refusal) return refusal.refused;
    await this.store.personKeys.put({ person, compartment, generation, wrapped });
    return undefined;
  }

  /** Wraps everyone's key anew after a rotation, so that who comes later needs no older generation for it. */
  async rewrap(compartment: Compartment, { generation, key }: Generation): Promise<void> {
    for (const row of await this.store.personKeys.filter((known) => known.compartment === compartment).toArray()) {
      const personKey = await this.personKey(row.person, compartment);
      if (!personKey || personKey === 'forgotten') continue;
      const wrapped = await sealBytes(key, await bytesOf(personKey));
      const refusal = await this.relay.keepPersonKey(row.person, compartment, { generation, wrapped });
      if (!refusal) await this.store.personKeys.put({ ...row, generation, wrapped });
    }
  }

  /** Reads what changed of people's keys; from the beginning when there is a compartment whose keys were passed over before. */
  async readPersonKeys(): Promise<void> {
    const { whole } = await this.store.readReading();
    if (this.open().some((compartment) => !whole.includes(compartment))) await this.store.writeReading({ keys: 0 });
    for (let more = true; more;) {
      const page = await this.relay.personKeys((await this.store.readReading()).keys);
      await this.store.atOnce(async () => {
        for (const change of page.keys) await this.#takeOver(change);
        await this.store.writeReading({ keys: page.next });
      });
      more = page.more;
    }
  }

  /** Destroys a person's keys here. A tombstone stays for every compartment. */
  async forget(person: string): Promise<void> {
    for (const compartment of this.open()) {
      this.#people.delete(`${person} ${compartment}`);
      await this.store.personKeys.put({ person, compartment, generation: 0, wrapped: null });
    }
  }

  async #hold(envelopes: readonly Envelope[]): Promise<void> {
    const opened = await this.#open(envelopes);
    this.#compartments.clear();
    for (const [{ compartment, generation }, key] of opened) {
      if (key) this.#compartments.set(compartment, (this.#compartments.get(compartment) ?? new Map<number, CryptoKey>()).set(generation, key));
    }
  }

  // The first generation of a compartment is believed when it is seen first; the others open only with the generation before.
  async #open(envelopes: readonly Envelope[]): Promise<ReadonlyMap<Envelope, CryptoKey | null>> {
    const opened = new Map<Envelope, CryptoKey | null>();
    const keys = new Map<string, CryptoKey>();
    for (const envelope of envelopes.toSorted((one, other) => one.generation - other.generation)) {
      const before = keys.get(`${envelope.compartment} ${(envelope.generation - 1).toString()}`);
      const key = before || envelope.generation === 1 ? await openEnvelope(this.member.privateKey, envelope.sealed, before) : null;
      opened.set(envelope, key);
      if (key) keys.set(nameOf(envelope), key);
    }
    return opened;
  }

  async #judge(envelopes: readonly Envelope[], kept: readonly Envelope[]): Promise<{ believed: Envelope[]; seen: Record<string, string>; doubts: Doubt[] }> {
    const seen = { ...(await this.store.readReading()).seenKeys };
    const believed: Envelope[] = [];
    const doubts: Doubt[] = [];
    for (const [envelope, key] of await this.#open(envelopes)) {
      const hash = key && (await hashOf(toBase64url(await bytesOf(key))));
      if (hash && (seen[nameOf(envelope)] ?? hash) === hash) {
        seen[nameOf(envelope)] = hash;
        believed.push(envelope);
      } else {
        doubts.push({ what: 'key-not-believed', device: '', position: envelope.generation });
        believed.push(...kept.filter((known) => nameOf(known) === nameOf(envelope)));
      }
    }
    return { believed, seen, doubts };
  }

  // A relay that withdraws a key does not make this phone destroy its own: that takes a colleague's signature too. And what was forgotten stays so.
  async #takeOver({ person, compartment, generation, wrapped }: PersonKeyChange): Promise<void> {
    const known = await this.store.personKeys.get([person, compartment]);
    if (known && (known.wrapped === null || known.withdrawn)) return;
    if (wrapped === null && known) await this.store.personKeys.put({ ...known, withdrawn: 'just-now' });
    else await this.store.personKeys.put({ person, compartment, generation, wrapped });
    this.#people.delete(`${person} ${compartment}`);
  }
}

function nameOf({ compartment, generation }: Envelope): string {
  return `${compartment} ${generation.toString()}`;
}
