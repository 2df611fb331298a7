// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

import { type Bytes, type Sealed, bytesOf, fromBase64url, keyOf, openBytes, sealBytes, toBase64url } from './jwe';
import { tidied } from './passphrase';

/** A way to open the vault's key. A vault may have several: a passphrase, and a passkey for every device that has one. */
export type Lock = PassphraseLock | PasskeyLock;

interface PassphraseLock {
  readonly by: 'passphrase';
  readonly salt: string;
  readonly rounds: number;
  readonly key: Sealed;
}

interface PasskeyLock {
  readonly by: 'passkey';
  readonly salt: string;
  readonly credential: string;
  readonly key: Sealed;
}

// OWASP, Password Storage Cheat Sheet (2023), for PBKDF2 with HMAC-SHA-256.
const rounds = 600_000;
const passkeyPurpose = new TextEncoder().encode('lantaarn vault 1');

/** Locks the vault's key with a passphrase. */
export async function lockWithPassphrase(vaultKey: CryptoKey, passphrase: string): Promise<Lock> {
  const salt = crypto.getRandomValues(new Uint8Array(16));
  const key = await stretched(passphrase, salt, rounds);
  return { by: 'passphrase', salt: toBase64url(salt), rounds, key: await sealBytes(key, await bytesOf(vaultKey)) };
}

/** Locks the vault's key with what a passkey answers to {@link Lock.salt} (WebAuthn extension PRF): 32 bytes that never leave this device. */
export async function lockWithPasskey(vaultKey: CryptoKey, credential: string, salt: string, answer: Bytes): Promise<Lock> {
  return { by: 'passkey', salt, credential, key: await sealBytes(await derived(answer), await bytesOf(vaultKey)) };
}

/** The vault's key; null when the passphrase, or the passkey's answer, is not the right one. */
export async function unlock(lock: Lock, secret: string | Bytes): Promise<CryptoKey | null> {
  const key = await unlockingKey(lock, secret);
  try {
    return key && (await keyOf(await openBytes(key, lock.key)));
  } catch {
    return null;
  }
}

async function unlockingKey(lock: Lock, secret: string | Bytes): Promise<CryptoKey | null> {
  if (lock.by === 'passphrase') return typeof secret === 'string' ? stretched(secret, fromBase64url(lock.salt), lock.rounds) : null;
  return typeof secret === 'string' ? null : derived(secret);
}

async function stretched(passphrase: string, salt: Bytes, iterations: number): Promise<CryptoKey> {
  const material = await crypto.subtle.importKey('raw', new TextEncoder().encode(tidied(passphrase)), 'PBKDF2', false, ['deriveKey']);
  return crypto.subtle.deriveKey({ name: 'PBKDF2', hash: 'SHA-256', salt, iterations }, material, { name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
}

async function derived(answer: Bytes): Promise<CryptoKey> {
  const material = await crypto.subtle.importKey('raw', answer, 'HKDF', false, ['deriveKey']);
  return crypto.subtle.deriveKey({ name: 'HKDF', hash: 'SHA-256', salt: new Uint8Array(), info: passkeyPurpose }, material, { name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
}
