// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

import { Casebook } from '../casefile/casebook';
import { type CaseEvent, compartmentOf, isRecordable } from '../casefile/events';
import { HybridClock } from '../log/clock';
import { timeOf, timedId } from '../log/id';
import type { Recorded } from '../log/recorded';
import { RelayClient } from '../relay/client';
import type { Compartment } from '../sealing/compartment';
import { fingerprint, published } from '../sealing/keyPairs';
import { recoverySheet } from '../sealing/recoverySheet';
import { Forgetting } from './forgetting';
import { type Identity, openIdentity } from './identity';
import { Keys } from './keys';
import { Observed, type Readable } from './observed';
import { Outbox, type Waiting } from './outbox';
import { Packs } from './packs';
import { Receiver } from './receive';
import { Sender } from './send';
import type { Doubt, VaultStore } from './store';
import { type Connection, type Surroundings, Sync } from './sync';
import { Team } from './team';

/** Within this time what was recorded can be taken back, and is not sent yet. */
export const undoMilliseconds = 10_000;

/** What the status line shows. */
export interface VaultState {
  readonly connection: Connection;
  /** On this phone and not with the relay yet. */
  readonly unsent: number;
  /** Of those, what the relay refused: somebody has to act. */
  readonly held: number;
  readonly doubts: number;
  /** What the member may read. */
  readonly compartments: readonly Compartment[];
}

/** Why something was not recorded: the member has no key for it, or it is not of the form that this version writes. */
export interface NotRecorded {
  readonly refused: 'no-key' | 'bad-form';
}

/** An open vault: what an organisation recorded, readable in memory until it is locked. */
export class Vault {
  readonly #book = new Observed(Casebook.empty);
  readonly #state = new Observed<VaultState>({ connection: 'never-yet', unsent: 0, held: 0, doubts: 0, compartments: [] });
  readonly #stop = new AbortController();
  readonly #known = new Set<string>();
  readonly #clock: HybridClock;
  readonly #keys: Keys;
  readonly #packs: Packs;
  readonly #outbox: Outbox;
  readonly #receiver: Receiver;
  readonly #forgetting: Forgetting;
  readonly #sync: Sync;

  /** For an admin: who may read what. */
  readonly team: Team;

  constructor(private readonly store: VaultStore, private readonly vaultKey: CryptoKey, private readonly identity: Identity, relay: RelayClient, private readonly around: Surroundings) {
    this.#clock = new HybridClock(around.now);
    this.#keys = new Keys(store, identity.member, relay);
    this.#packs = new Packs(store, vaultKey);
    this.#outbox = new Outbox(store, vaultKey);
    this.#receiver = new Receiver(store, relay, this.#keys, this.#packs, this.#outbox);
    this.#forgetting = new Forgetting(store, this.#keys, this.#packs, this.#outbox);
    const sender = new Sender(store, relay, this.#keys, this.#outbox, identity);
    const parts = { store, relay, identity, keys: this.#keys, outbox: this.#outbox, sender, receiver: this.#receiver };
    this.#sync = new Sync(parts, (events) => this.#took(events), () => this.#reload(), (waiting) => this.#isDue(waiting));
    this.team = new Team(store, relay, this.#keys, identity);
  }

  /** All cases: changes with everything that is recorded or comes in. */
  get book(): Readable<Casebook> & { readonly now: Casebook } {
    return this.#book;
  }

  get state(): Readable<VaultState> & { readonly now: VaultState } {
    return this.#state;
  }

  get account(): string {
    return this.identity.account;
  }

  /** Reads what lies on the phone. */
  async load(): Promise<this> {
    await Promise.all([this.#keys.load(), this.#receiver.load(), this.#outbox.load(), this.#packs.tidy()]);
    await this.#reload();
    return this;
  }

  /** Writes an event down. When this returns it is on the phone, and on the screens. */
  async record<E extends CaseEvent>(body: E): Promise<Recorded<E> | NotRecorded> {
    const made = await this.recordTogether([body]);
    return 'refused' in made ? made : (made[0] as Recorded<E>);
  }

  /** Writes down what belongs together: all of it, or nothing when something is refused. */
  async recordTogether<E extends CaseEvent>(bodies: readonly E[]): Promise<readonly Recorded<E>[] | NotRecorded> {
    const events: Recorded<E>[] = [];
    for (const body of bodies) {
      const event = this.#make(body);
      if ('refused' in event) return event;
      events.push(event);
    }
    await this.#outbox.add(events);
    this.#add(events);
    await this.#tell({});
    void this.#sendLater();
    return events;
  }

  /** Takes back what was recorded a moment ago. Returns false when it is on its way already: then a retraction is recorded instead. */
  async undo(id: string): Promise<boolean> {
    const waiting = this.#outbox.get(id);
    if (!waiting || waiting.row.wire || waiting.row.stored) return false;
    await this.#outbox.remove([id]);
    this.#known.delete(id);
    // A file that was forgotten for a moment is read again.
    if (waiting.event.body.kind === 'forget') await this.#reload();
    else this.#book.set(this.#book.now.without(id));
    await this.#tell({});
    return true;
  }

  /** Brings phone and relay together once. For the button "send now", and for tests. */
  async synchronise(): Promise<void> {
    await this.#sync.once();
    await this.#forgetting.finish(this.#book.now);
    await this.#packs.tidy();
    await this.#tell({});
  }

  /** Keeps phone and relay together until the vault is locked. */
  async run(): Promise<void> {
    await this.#sync.run(this.#stop.signal, this.around, (connection) => void this.#tell({ connection }));
  }

  /** What the relay refused, with its code. */
  held(): readonly Waiting[] {
    return this.#outbox.all().filter(({ row }) => row.held !== undefined);
  }

  doubts(): Promise<readonly Doubt[]> {
    return this.store.doubts.toArray();
  }

  /** The member's private key on paper: taken out for this, and not kept. */
  async recoverySheet(): Promise<string> {
    const row = await this.store.readVault();
    if (!row) throw new Error('The vault is gone from this phone.');
    return recoverySheet((await openIdentity(this.vaultKey, row.identity, true)).member);
  }

  /** Digits of the member's own public key, to compare with an admin. */
  async fingerprint(): Promise<string> {
    return fingerprint(await published(this.identity.member.publicKey));
  }

  /** Drops everything that is readable. What waits to be sent stays on the phone, sealed. */
  lock(): void {
    this.#stop.abort();
    this.#known.clear();
    this.#keys.drop();
    this.#outbox.drop();
    this.#book.set(Casebook.empty);
    this.store.close();
  }

  async #reload(): Promise<void> {
    const events = [...(await this.#packs.readAll()), ...this.#outbox.all().map(({ event }) => event)];
    this.#known.clear();
    this.#book.set(Casebook.empty);
    this.#add(events);
    await this.#tell({});
  }

  #make<E extends CaseEvent>(body: E): Recorded<E> | NotRecorded {
    if (!isRecordable(body)) return { refused: 'bad-form' };
    const open = this.#keys.open();
    // Who has no keys at all yet may write already: it is sealed when the keys come.
    if (open.length > 0 && !open.includes(compartmentOf(body))) return { refused: 'no-key' };
    return { id: timedId(this.around.now()), author: this.identity.account, device: this.identity.device, at: this.#clock.next(), body };
  }

  async #took(events: readonly Recorded[]): Promise<void> {
    this.#add(events);
    if (events.length > 0) await this.#tell({});
  }

  #add(events: readonly Recorded[]): void {
    // What was under way when the vault was locked comes too late.
    if (this.#stop.signal.aborted) return;
    const fresh = events.filter(({ id }) => !this.#known.has(id));
    for (const { id, at } of fresh) {
      this.#known.add(id);
      this.#clock.see(at);
    }
    if (fresh.length > 0) this.#book.set(this.#book.now.with(fresh));
  }

  // By the id, not by the moment: a colleague's clock may have drawn that ahead of this phone's.
  #isDue({ event: { id } }: Waiting): boolean {
    return timeOf(id) + undoMilliseconds <= this.around.now();
  }

  async #sendLater(): Promise<void> {
    await this.around.wait(undoMilliseconds, this.#stop.signal);
    if (!this.#stop.signal.aborted && this.#state.now.connection === 'up-to-date') await this.#sync.once().catch(() => undefined);
  }

  async #tell(change: Partial<VaultState>): Promise<void> {
    const waiting = this.#outbox.all();
    const doubts = await this.store.doubts.count();
    this.#state.set({
      ...this.#state.now, ...change, doubts, unsent: waiting.filter(({ row }) => !row.stored).length, held: this.held().length, compartments: this.#keys.open(),
    });
  }
}
