// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

import { CompactEncrypt, compactDecrypt } from 'jose';
import { randomId } from '../log/id';
import { type Bytes, fromBase64url, hashOf, toBase64url } from '../sealing/jwe';
import { exported, newMemberKeys, published } from '../sealing/keyPairs';

/** What this device drew for a link, and keeps to itself. */
export interface Drawn {
  readonly link: string;
  /** The end of the address: 32 random bytes. */
  readonly secret: string;
  /** Opens the files: 32 random bytes. */
  readonly key: string;
  /** The private half to which replies are sealed, as JSON. */
  readonly replyKey: string;
  readonly passcode: string;
}

/** What the link says of itself besides. */
export interface Shape {
  readonly origin: string;
  readonly label: string;
  readonly until: string;
  /** Whether somebody is asked to look out: then the reader is asked whether they saw the person. */
  readonly isLookOut: boolean;
}

const secretBytes = 32;
const block = 1024;
const utf8 = new TextEncoder();
const fromUtf8 = new TextDecoder('utf-8', { fatal: true });

export async function draw(): Promise<Drawn> {
  const replies = await newMemberKeys();
  return { link: randomId(), secret: random(), key: random(), replyKey: JSON.stringify(await exported(replies)), passcode: newPasscode() };
}

/** Eight digits: to be said on the telephone. The server takes ten wrong ones in the life of a link. */
function newPasscode(): string {
  // Above this the first digits would come up more often.
  const fair = 4_200_000_000;
  let [number = 0] = crypto.getRandomValues(new Uint32Array(1));
  while (number >= fair) [number = 0] = crypto.getRandomValues(new Uint32Array(1));
  const digits = String(number % 100_000_000).padStart(8, '0');
  return `${digits.slice(0, 4)}-${digits.slice(4)}`;
}

/** The last moment of a day by which a link ends: UTC, so an hour or two into the next day here. */
export function endOf(until: string): Date {
  return new Date(Date.parse(until) + 86_399_000);
}

/** The link as it is handed over. */
export async function linkText({ secret, key, replyKey }: Drawn, { origin, label, until, isLookOut }: Shape): Promise<string> {
  const payload = { url: `${origin}/api/shl/${secret}`, key, exp: Math.floor(endOf(until).getTime() / 1000), flag: 'P', label, v: 1, _reply: await publicHalf(replyKey), ...(isLookOut && { _asks: 'look-out' }) };
  return `${origin}/l/#shlink:/${toBase64url(utf8.encode(JSON.stringify(payload)))}`;
}

/** What the server is sent to make the link: ciphertext, a public key and the hash of the address. */
export async function requestOf(drawn: Drawn, purpose: 'referral' | 'lookOut', until: string, document: object): Promise<object> {
  return {
    purpose, address: await hashOf(drawn.secret), publicKey: await publicHalf(drawn.replyKey), expiresAt: endOf(until).toISOString(), passcode: drawn.passcode,
    files: [{ contentType, sealed: await sealFile(fromBase64url(drawn.key), document) }],
  };
}

/** Opens what a reader sealed to the link: a reply, or who they said to be. */
export async function openReturned(replyKey: string, sealed: string): Promise<string> {
  const key = await crypto.subtle.importKey('jwk', JSON.parse(replyKey) as JsonWebKey, { name: 'ECDH', namedCurve: 'P-256' }, false, ['deriveBits']);
  const { plaintext } = await compactDecrypt(sealed, key, { keyManagementAlgorithms: ['ECDH-ES+A256KW'], contentEncryptionAlgorithms: ['A256GCM'] });
  return fromUtf8.decode(plaintext);
}

const contentType = 'application/fhir+json';

// Filled up with spaces, which JSON passes over: the length says little about what was told.
async function sealFile(key: Bytes, document: object): Promise<string> {
  const content = utf8.encode(JSON.stringify(document));
  const filled = new Uint8Array(Math.ceil(content.length / block) * block).fill(0x20);
  filled.set(content);
  return new CompactEncrypt(filled).setProtectedHeader({ alg: 'dir', enc: 'A256GCM', cty: contentType }).encrypt(key);
}

async function publicHalf(replyKey: string): Promise<string> {
  const { kty, crv, x, y } = JSON.parse(replyKey) as JsonWebKey;
  const bare = { kty, crv, x, y } as JsonWebKey;
  return published(await crypto.subtle.importKey('jwk', bare, { name: 'ECDH', namedCurve: 'P-256' }, true, []));
}

function random(): string {
  return toBase64url(crypto.getRandomValues(new Uint8Array(secretBytes)));
}
