// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

import type { RelayClient } from '../relay/client';
import { type Compartment, compartments } from '../sealing/compartment';
import { sealTo } from '../sealing/envelope';
import { newKey } from '../sealing/jwe';
import { fingerprint, memberKeyOf, published } from '../sealing/keyPairs';
import type { Identity } from './identity';
import type { Keys } from './keys';
import type { VaultStore } from './store';

/** A colleague's key, as the relay tells it. */
export interface TeamMember {
  readonly account: string;
  readonly publicKey: string;
  readonly fingerprint: string;
  /** Whether this very key was compared with them before. */
  readonly compared: boolean;
}

/** What an admin does with keys. A refusal is the relay's code. */
export class Team {
  constructor(private readonly store: VaultStore, private readonly relay: RelayClient, private readonly keys: Keys, private readonly identity: Identity) {}

  /** Makes the first keys of every compartment that has none: the beginning of an organisation. */
  async found(): Promise<string | undefined> {
    for (const compartment of compartments) {
      const refused = this.keys.newest(compartment) ? undefined : await this.#begin(compartment, 1, await newKey(), []);
      if (refused !== undefined) return refused;
    }
    await this.keys.refresh();
    return undefined;
  }

  /** Colleagues who published a key, and whether an admin compared it on this phone. */
  async members(): Promise<readonly TeamMember[]> {
    const compared = new Map((await this.store.members.toArray()).map(({ account, publicKey }) => [account, publicKey]));
    const known = await this.relay.members();
    return Promise.all(known.map(async ({ account, publicKey }) => ({ account, publicKey, fingerprint: await fingerprint(publicKey), compared: compared.get(account) === publicKey })));
  }

  /**
   * Gives a colleague the keys of compartments, the older ones too, so that they can read back.
   * @param publicKey Theirs, as the admin compared it with them by its fingerprint.
   */
  async admit(account: string, publicKey: string, to: readonly Compartment[]): Promise<string | undefined> {
    const memberKey = await memberKeyOf(publicKey);
    for (const compartment of to) {
      for (const { generation, key } of this.keys.generations(compartment)) {
        const sealed = await sealTo(memberKey, key, this.keys.compartmentKey(compartment, generation - 1));
        const refusal = await this.relay.postEnvelopes(compartment, generation, [{ account, sealed }]);
        if (refusal) return refusal.refused;
      }
    }
    await this.store.members.put({ id: account, account, publicKey });
    return undefined;
  }

  /**
   * Renews a compartment's key for those who stay: whoever is not named is out, and so is a colleague whose key at the relay is not the one that was
   * compared. Returns those who were left out for that reason, or the relay's refusal.
   */
  async renew(compartment: Compartment, stay: readonly string[]): Promise<{ readonly leftOut: readonly string[] } | { readonly refused: string }> {
    const newest = this.keys.newest(compartment);
    if (!newest) return { refused: 'no-right' };
    const known = new Map((await this.relay.members()).map(({ account, publicKey }) => [account, publicKey]));
    const pinned = (await this.store.members.bulkGet([...stay])).flatMap((member) => member ?? []);
    const sure = pinned.filter(({ account, publicKey }) => known.get(account) === publicKey);
    const refused = await this.#begin(compartment, newest.generation + 1, await newKey(), sure);
    if (refused !== undefined) return { refused };
    await this.keys.refresh();
    const renewed = this.keys.newest(compartment);
    if (renewed) await this.keys.rewrap(compartment, renewed);
    return { leftOut: stay.filter((account) => account !== this.identity.account && !sure.some((member) => member.account === account)) };
  }

  async #begin(compartment: Compartment, generation: number, key: CryptoKey, others: readonly { readonly account: string; readonly publicKey: string }[]): Promise<string | undefined> {
    const own = { account: this.identity.account, publicKey: await published(this.identity.member.publicKey) };
    const receivers = [own, ...others.filter(({ account }) => account !== own.account)];
    const before = this.keys.compartmentKey(compartment, generation - 1);
    const envelopes = await Promise.all(receivers.map(async ({ account, publicKey }) => ({ account, sealed: await sealTo(await memberKeyOf(publicKey), key, before) })));
    return (await this.relay.postEnvelopes(compartment, generation, envelopes))?.refused;
  }
}
