// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

import { Dexie, type Table } from 'dexie';
import { type ChainEnd, emptyChain } from '../log/chain';
import type { Wire } from '../log/signed';
import type { Envelope, PersonKeyChange, Placed } from '../relay/messages';
import type { Compartment } from '../sealing/compartment';
import type { Sealed } from '../sealing/jwe';
import type { Lock } from '../sealing/lock';

/** How the vault is opened, and what it holds of its own. One row. */
export interface VaultRow {
  readonly locks: readonly Lock[];
  /** Who the member is, with their private keys: sealed with the vault's key. */
  readonly identity: Sealed;
}

/** Opened events of one compartment, compressed and sealed with the vault's key. */
export interface PackRow {
  readonly id?: number;
  readonly compartment: Compartment;
  readonly size: number;
  readonly sealed: Sealed;
}

/** Something recorded here that was not read back from the relay yet. */
export interface OutboxRow {
  readonly order?: number;
  /** The event, sealed with the vault's key: compartment and person are only chosen when it goes. */
  readonly draft: Sealed;
  /** As it was sent; the same bytes are sent again until an answer came. */
  readonly wire?: Wire | undefined;
  /** The relay has it. */
  readonly stored?: boolean;
  /** Why the relay does not take it: it stays here, and on the screen. */
  readonly held?: string | undefined;
}

/** An event that cannot be opened yet: its key may still come. */
export type ClosedRow = Placed;

/** Something that the relay or a device did that should not happen. */
export interface Doubt {
  readonly id?: number;
  readonly what: string;
  readonly device: string;
  readonly position: number;
}

/** How far the relay was read. One row. */
export interface Reading {
  readonly events: number;
  readonly keys: number;
  /** Where each device's chain ended. */
  readonly chains: Readonly<Record<string, ChainEnd>>;
  /** Compartments that were read from their beginning. */
  readonly whole: readonly Compartment[];
  /** Where this device's own chain ends, as the relay last confirmed. */
  readonly own: ChainEnd;
  /** Hash of every compartment key that was seen, by compartment and generation: it stays when the key goes. */
  readonly seenKeys: Readonly<Record<string, string>>;
}

export interface PinnedKey {
  readonly id: string;
  readonly account: string;
  readonly publicKey: string;
}

/** A person's key. The relay withdraws the keys of who is forgotten. */
export interface PersonKeyRow extends Pick<PersonKeyChange, 'person' | 'compartment' | 'generation' | 'wrapped'> {
  /** The relay withdrew it, and no colleague's word for it was read yet: just now, for a while, or so long that it became a doubt. */
  readonly withdrawn?: 'just-now' | 'for-a-while' | 'in-doubt';
}

export const unread: Reading = { events: 0, keys: 0, chains: {}, whole: [], own: emptyChain, seenKeys: {} };

const only = 'only';

/** What lies on the phone. Nothing here can be read without the passphrase; indexes hold random numbers and counts. */
export class VaultStore extends Dexie {
  declare readonly packs: Table<PackRow, number>;
  declare readonly outbox: Table<OutboxRow, number>;
  declare readonly closed: Table<ClosedRow, number>;
  declare readonly doubts: Table<Doubt, number>;
  declare readonly envelopes: Table<Envelope, [Compartment, number]>;
  declare readonly personKeys: Table<PersonKeyRow, [string, Compartment]>;
  declare readonly devices: Table<PinnedKey, string>;
  declare readonly members: Table<PinnedKey, string>;
  declare private readonly vault: Table<VaultRow & { readonly id: string }, string>;
  declare private readonly reading: Table<Reading & { readonly id: string }, string>;

  constructor(name: string) {
    super(name);
    this.version(1).stores({
      vault: 'id', reading: 'id', packs: '++id, compartment', outbox: '++order', closed: 'position', doubts: '++id', envelopes: '[compartment+generation]',
      personKeys: '[person+compartment]', devices: 'id', members: 'id',
    });
  }

  async readVault(): Promise<VaultRow | undefined> {
    return this.vault.get(only);
  }

  async writeVault(row: VaultRow): Promise<void> {
    await this.vault.put({ ...row, id: only });
  }

  async readReading(): Promise<Reading> {
    return (await this.reading.get(only)) ?? unread;
  }

  async writeReading(changes: Partial<Reading>): Promise<void> {
    await this.reading.put({ ...(await this.readReading()), ...changes, id: only });
  }

  /** All or nothing, over all tables. */
  async atOnce(work: () => Promise<void>): Promise<void> {
    await this.transaction('rw', this.tables, work);
  }
}
