// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

import { type Bytes, fromBase64url, toBase64url } from './jwe';

/** A member's pair: envelopes are sealed to its public half (ECDH on P-256). The same on all devices of the member. */
export interface MemberKeys {
  readonly publicKey: CryptoKey;
  readonly privateKey: CryptoKey;
}

/** A device's pair: signs its events (ECDSA on P-256). It never leaves the device. */
export interface DeviceKeys {
  readonly publicKey: CryptoKey;
  readonly privateKey: CryptoKey;
}

const opening = { name: 'ECDH', namedCurve: 'P-256' } as const;
const signing = { name: 'ECDSA', namedCurve: 'P-256' } as const;

export async function newMemberKeys(): Promise<MemberKeys> {
  return crypto.subtle.generateKey(opening, true, ['deriveBits']);
}

export async function newDeviceKeys(): Promise<DeviceKeys> {
  return crypto.subtle.generateKey(signing, true, ['sign', 'verify']);
}

/** A public key as the relay passes it on: SubjectPublicKeyInfo in base64url. */
export async function published(publicKey: CryptoKey): Promise<string> {
  return toBase64url(new Uint8Array(await crypto.subtle.exportKey('spki', publicKey)));
}

/** A colleague's public key, to seal envelopes to. Throws when the text is no point on P-256. */
export async function memberKeyOf(text: string): Promise<CryptoKey> {
  return crypto.subtle.importKey('spki', fromBase64url(text), opening, true, []);
}

/** A device's public key, to check signatures. Throws when the text is no point on P-256. */
export async function deviceKeyOf(text: string): Promise<CryptoKey> {
  return crypto.subtle.importKey('spki', fromBase64url(text), signing, true, ['verify']);
}

/** Both halves, to be sealed in the vault. Only for keys that are new or were opened to be written. */
export async function exported(keys: MemberKeys | DeviceKeys): Promise<JsonWebKey> {
  return crypto.subtle.exportKey('jwk', keys.privateKey);
}

/** @param extractable Whether the private half may be written again; no longer than that takes. */
export async function memberKeysOf(jwk: JsonWebKey, extractable = false): Promise<MemberKeys> {
  const bare = { kty: 'EC', crv: 'P-256', x: jwk.x ?? '', y: jwk.y ?? '' };
  return {
    publicKey: await crypto.subtle.importKey('jwk', bare, opening, true, []),
    privateKey: await crypto.subtle.importKey('jwk', { ...bare, d: jwk.d ?? '' }, opening, extractable, ['deriveBits']),
  };
}

export async function deviceKeysOf(jwk: JsonWebKey): Promise<DeviceKeys> {
  const bare = { kty: 'EC', crv: 'P-256', x: jwk.x ?? '', y: jwk.y ?? '' };
  return {
    publicKey: await crypto.subtle.importKey('jwk', bare, signing, true, ['verify']),
    privateKey: await crypto.subtle.importKey('jwk', { ...bare, d: jwk.d ?? '' }, signing, false, ['sign']),
  };
}

/** Digits that two colleagues read to each other: the same on both phones when the server told no lie about a key. 40 digits, 132 bits. */
export async function fingerprint(publicKey: string): Promise<string> {
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', fromBase64url(publicKey)));
  return Array.from({ length: 8 }, (_, at) => fiveDigits(hash.slice(at * 4, at * 4 + 4))).join(' ');
}

function fiveDigits(bytes: Bytes): string {
  return String(new DataView(bytes.buffer).getUint32(0) % 100_000).padStart(5, '0');
}
