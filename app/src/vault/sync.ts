// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Recorded } from '../log/recorded';
import { RelayClient, SignedOut, Unreachable } from '../relay/client';
import { waitAfter } from '../relay/backoff';
import type { LiveMessage } from '../relay/live';
import { published } from '../sealing/keyPairs';
import type { Identity } from './identity';
import type { Keys } from './keys';
import type { Outbox, Waiting } from './outbox';
import type { Receiver } from './receive';
import type { Sender } from './send';
import type { VaultStore } from './store';

/** How this phone and the relay stand. */
export type Connection = 'never-yet' | 'busy' | 'up-to-date' | 'offline' | 'signed-out' | 'refused';

/** What synchronising needs of its surroundings: tests bring their own. */
export interface Surroundings {
  readonly now: () => number;
  /** A number from 0 up to 1. */
  readonly random: () => number;
  readonly wait: (milliseconds: number, signal: AbortSignal) => Promise<void>;
}

interface Parts {
  readonly store: VaultStore;
  readonly relay: RelayClient;
  readonly identity: Identity;
  readonly keys: Keys;
  readonly outbox: Outbox;
  readonly sender: Sender;
  readonly receiver: Receiver;
}

/** Brings this phone and the relay together: keys, what waits here, what came there. One thing at a time. */
export class Sync {
  #last: Promise<unknown> = Promise.resolve();

  /**
   * @param took Called with what is new, before the next page is asked for.
   * @param lost Called when the member may not read a compartment any more, after it was taken from the phone.
   */
  constructor(private readonly parts: Parts, private readonly took: (events: readonly Recorded[]) => Promise<void>, private readonly lost: () => Promise<void>, private readonly isDue: (waiting: Waiting) => boolean) {}

  /** Everything once, in both directions. Throws {@link Unreachable} and {@link SignedOut}. */
  async once(): Promise<void> {
    await this.#inTurn(async () => {
      await this.#register();
      await this.parts.keys.refresh();
      if (this.parts.keys.open().length === 0) await this.parts.relay.publishMemberKey(await published(this.parts.identity.member.publicKey));
      await this.#leave();
      await this.parts.keys.readPersonKeys();
      await this.parts.outbox.release('no-right');
      await this.parts.sender.send(this.isDue);
      await this.#readOn();
    });
  }

  /** Takes what comes while it comes, until the stream ends. */
  async follow(signal: AbortSignal): Promise<void> {
    const { events } = await this.parts.store.readReading();
    for await (const message of this.parts.relay.live(events, signal)) await this.#inTurn(() => this.#takeLive(message));
  }

  /** Until stopped: everything once, then whatever comes; after a failure, later and later. Ends when the session ended. */
  async run(signal: AbortSignal, { random, wait }: Surroundings, say: (connection: Connection) => void): Promise<void> {
    for (let failures = 0; !signal.aborted;) {
      let asked = 0;
      try {
        say('busy');
        await this.once();
        failures = 0;
        say('up-to-date');
        await this.follow(signal);
      } catch (error) {
        if (signal.aborted) return;
        if (error instanceof SignedOut) {
          say('signed-out');
          return;
        }
        if (error instanceof Unreachable) asked = error.after;
        say(error instanceof Unreachable ? 'offline' : 'refused');
      }
      await wait(Math.max(asked, waitAfter(failures++, random)), signal);
    }
  }

  // The same phone signs with the same key; where its chain ends there counts, unless an answer is still awaited.
  async #register(): Promise<void> {
    const { store, relay, identity, outbox } = this.parts;
    const end = await relay.registerDevice(await published(identity.signing.publicKey));
    if ('refused' in end) throw new Error(`The relay does not take this device: ${end.refused}.`);
    const { own } = await store.readReading();
    if (end.sequence < own.sequence) await store.doubts.add({ what: 'own-events-missing', device: identity.device, position: end.sequence });
    if (!outbox.all().some(({ row }) => row.wire && !row.stored)) await store.writeReading({ own: end });
  }

  // What the member may not read any more does not stay on the phone. Should they be let in again, it is read from its beginning.
  async #leave(): Promise<void> {
    const { store, keys } = this.parts;
    const open = keys.open();
    const { whole } = await store.readReading();
    const left = whole.filter((compartment) => !open.includes(compartment));
    if (left.length === 0) return;
    await store.atOnce(async () => {
      await store.packs.where('compartment').anyOf(left).delete();
      await store.writeReading({ whole: whole.filter((compartment) => open.includes(compartment)) });
    });
    await this.lost();
  }

  async #readOn(): Promise<void> {
    const { store, relay, receiver } = this.parts;
    for (let more = true; more;) {
      const page = await relay.read((await store.readReading()).events);
      await this.took(await receiver.take(page));
      more = page.more;
    }
    await this.took(await receiver.backfill());
    await this.took(await receiver.retryClosed());
  }

  async #takeLive({ cursor, event }: LiveMessage): Promise<void> {
    const { store, keys, receiver } = this.parts;
    await this.took(await receiver.take({ events: event ? [event] : [], next: cursor, more: false }));
    // The event of somebody new comes right after their key.
    if ((await store.closed.count()) === 0) return;
    await keys.readPersonKeys();
    await this.took(await receiver.retryClosed());
  }

  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.#last.then(work, work);
    this.#last = turn.catch(() => undefined);
    return turn;
  }
}
