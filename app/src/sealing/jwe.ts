// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

import { CompactEncrypt, base64url, compactDecrypt } from 'jose';

/** Bytes as WebCrypto takes them. */
export type Bytes = Uint8Array<ArrayBuffer>;

/** A JWE in compact form (RFC 7516): opaque to everyone without the key. */
export type Sealed = string;

// Texts are filled up to a multiple of this, so that their length tells little about what they say.
const blockCharacters = 256;

const utf8 = new TextEncoder();
const fromUtf8 = new TextDecoder('utf-8', { fatal: true });

/** A new key for AES-256-GCM. It can be exported, because keys are handed on inside envelopes. */
export async function newKey(): Promise<CryptoKey> {
  return crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, true, ['encrypt', 'decrypt']);
}

/** The key of these 32 bytes. */
export async function keyOf(bytes: Bytes): Promise<CryptoKey> {
  return crypto.subtle.importKey('raw', bytes, 'AES-GCM', true, ['encrypt', 'decrypt']);
}

/** The same key for use only: nobody gets its bytes any more. */
export async function fixed(key: CryptoKey): Promise<CryptoKey> {
  return crypto.subtle.importKey('raw', await bytesOf(key), 'AES-GCM', false, ['encrypt', 'decrypt']);
}

/** The 32 bytes of a key. */
export async function bytesOf(key: CryptoKey): Promise<Bytes> {
  return new Uint8Array(await crypto.subtle.exportKey('raw', key));
}

/** Seals bytes with a key; every call takes a new nonce. */
export async function sealBytes(key: CryptoKey, content: Uint8Array): Promise<Sealed> {
  return new CompactEncrypt(content).setProtectedHeader({ alg: 'dir', enc: 'A256GCM' }).encrypt(key);
}

/** Opens what {@link sealBytes} sealed. Throws when the key is another or a bit was changed. */
export async function openBytes(key: CryptoKey, sealed: Sealed): Promise<Bytes> {
  const { plaintext } = await compactDecrypt(sealed, key, { keyManagementAlgorithms: ['dir'], contentEncryptionAlgorithms: ['A256GCM'] });
  return plaintext as Bytes;
}

/** Seals a value as JSON, filled up with spaces to a multiple of 256 bytes. */
export async function sealJson(key: CryptoKey, value: unknown): Promise<Sealed> {
  const content = utf8.encode(JSON.stringify(value));
  const filled = new Uint8Array(Math.ceil(content.length / blockCharacters) * blockCharacters).fill(0x20);
  filled.set(content);
  return sealBytes(key, filled);
}

/** Opens what {@link sealJson} sealed. What is inside was written by another device: judge it before use. */
export async function openJson(key: CryptoKey, sealed: Sealed): Promise<unknown> {
  return JSON.parse(fromUtf8.decode(await openBytes(key, sealed)));
}

/** SHA-256 of a text of ASCII characters, base64url: what the relay calls a hash. */
export async function hashOf(text: string): Promise<string> {
  return toBase64url(new Uint8Array(await crypto.subtle.digest('SHA-256', utf8.encode(text))));
}

/** Base64url without padding. */
export function toBase64url(bytes: Uint8Array): string {
  return base64url.encode(bytes);
}

/** The bytes of base64url without padding. Throws for any other text. */
export function fromBase64url(text: string): Bytes {
  return base64url.decode(text) as Bytes;
}
