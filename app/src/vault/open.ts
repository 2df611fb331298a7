// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

import { emptyChain } from '../log/chain';
import { type Fetch, RelayClient } from '../relay/client';
import { type Bytes, type Sealed, fixed, newKey } from '../sealing/jwe';
import { type MemberKeys, memberKeyOf, newMemberKeys } from '../sealing/keyPairs';
import { type Lock, unlock } from '../sealing/lock';
import { fromRecoverySheet } from '../sealing/recoverySheet';
import { type Session, newIdentity, openIdentity, sealIdentity } from './identity';
import { type VaultRow, VaultStore } from './store';
import type { Surroundings } from './sync';
import { Vault } from './vault';

/** Where a vault lies and what it works with. */
export interface VaultPlace extends Surroundings {
  /** Name of the database on this phone. */
  readonly name: string;
  readonly fetch: Fetch;
}

/** Why a vault did not open, or was not made. */
export interface NotOpened {
  readonly refused: 'no-vault' | 'wrong-secret' | 'another-account' | 'vault-there' | 'recovery-needed' | 'wrong-sheet';
}

/**
 * Makes the vault of somebody who is new here. Who had one on another phone brings their recovery sheet instead ('recovery-needed'): a new member key
 * would end the old one's envelopes. An admin lets them in afterwards.
 */
export async function makeVault(session: Session, lock: (vaultKey: CryptoKey) => Promise<Lock>, place: VaultPlace): Promise<Vault | NotOpened> {
  const known = await new RelayClient(place.fetch).members();
  if (known.some(({ account }) => account === session.account)) return { refused: 'recovery-needed' };
  return write(session, await newMemberKeys(), lock, place);
}

/** Makes the vault on another phone, or anew when the passphrase is lost, from the printed sheet. */
export async function recoverVault(session: Session, sheet: string, lock: (vaultKey: CryptoKey) => Promise<Lock>, place: VaultPlace): Promise<Vault | NotOpened> {
  const known = (await new RelayClient(place.fetch).members()).find(({ account }) => account === session.account);
  const member = known ? await fromRecoverySheet(sheet, await memberKeyOf(known.publicKey)) : null;
  return member ? write(session, member, lock, place) : { refused: 'wrong-sheet' };
}

/**
 * Opens the vault on this phone, also without a network.
 * @param session As whom the server knows this phone now; null when it cannot be asked.
 */
export async function openVault(session: Session | null, secret: string | Bytes, place: VaultPlace): Promise<Vault | NotOpened> {
  const store = new VaultStore(place.name);
  const row = await store.readVault();
  if (!row) return { refused: 'no-vault' };
  const vaultKey = await firstOf(row.locks, secret);
  if (!vaultKey) return { refused: 'wrong-secret' };
  const identity = await openIdentity(vaultKey, row.identity);
  if (session && session.account !== identity.account) return { refused: 'another-account' };
  const current = session && session.device !== identity.device ? await signedInAnew(store, vaultKey, session, row) : row.identity;
  return start(store, vaultKey, current, place);
}

/** Adds another way to open the vault on this phone, such as a passkey. Returns false when the secret is not right. */
export async function addLock(name: string, secret: string | Bytes, lock: (vaultKey: CryptoKey) => Promise<Lock>): Promise<boolean> {
  const store = new VaultStore(name);
  const row = await store.readVault();
  const vaultKey = row && (await firstOf(row.locks, secret));
  if (vaultKey) await store.writeVault({ ...row, locks: [...row.locks, await lock(vaultKey)] });
  store.close();
  return Boolean(vaultKey);
}

/** For the unlock screen: in what ways the vault on this phone opens; none when there is no vault. */
export async function locksOf(name: string): Promise<readonly Lock[]> {
  const store = new VaultStore(name);
  const locks = (await store.readVault())?.locks ?? [];
  store.close();
  return locks;
}

async function write(session: Session, member: MemberKeys, lock: (vaultKey: CryptoKey) => Promise<Lock>, place: VaultPlace): Promise<Vault | NotOpened> {
  const store = new VaultStore(place.name);
  if (await store.readVault()) return { refused: 'vault-there' };
  const vaultKey = await newKey();
  const identity = await sealIdentity(vaultKey, await newIdentity(session, member));
  await store.writeVault({ locks: [await lock(vaultKey)], identity });
  return start(store, vaultKey, identity, place);
}

// From here on keys are used and not taken out: only who knows a secret can lock the vault in another way.
async function start(store: VaultStore, vaultKey: CryptoKey, identity: Sealed, place: VaultPlace): Promise<Vault> {
  const key = await fixed(vaultKey);
  return new Vault(store, key, await openIdentity(key, identity), new RelayClient(place.fetch), place).load();
}

async function firstOf(locks: readonly Lock[], secret: string | Bytes): Promise<CryptoKey | null> {
  for (const lock of locks) {
    const key = await unlock(lock, secret);
    if (key) return key;
  }
  return null;
}

// Who signed out and in again is another device for the server: another chain, signed with another key. What waited is numbered anew.
async function signedInAnew(store: VaultStore, vaultKey: CryptoKey, session: Session, { locks, identity }: VaultRow): Promise<Sealed> {
  const { member } = await openIdentity(vaultKey, identity, true);
  const sealed = await sealIdentity(vaultKey, await newIdentity(session, member));
  await store.atOnce(async () => {
    await store.writeVault({ locks, identity: sealed });
    await store.writeReading({ own: emptyChain });
    await store.outbox.filter(({ wire, stored }) => wire !== undefined && stored !== true).modify({ wire: undefined });
  });
  return sealed;
}
