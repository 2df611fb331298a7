// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

import { CompactSign, compactVerify } from 'jose';
import { type Compartment, compartments } from '../sealing/compartment';
import { type Sealed, fromBase64url, hashOf } from '../sealing/jwe';

/** An event as it travels: what its author signed (JWS), and what it says (JWE). */
export interface Wire {
  readonly signed: string;
  readonly sealed: Sealed;
}

/** What an author signs: the same members that the server checks, and no more. */
export interface Claims {
  readonly id: string;
  readonly author: string;
  readonly device: string;
  /** Number within the device: 1, 2, 3. */
  readonly sequence: number;
  /** Hash of the text signed before it; empty for a device's first. */
  readonly previous: string;
  readonly compartment: Compartment;
  readonly generation: number;
  /** Hash of the sealed text. */
  readonly content: string;
}

/** A device whose signature can be checked, and whose it is. */
export interface Signer {
  readonly account: string;
  readonly key: CryptoKey;
}

/** Why an event cannot be taken for its author's. */
export type Forgery = 'bad-form' | 'unknown-device' | 'wrong-author' | 'bad-signature' | 'content-differs';

/** A signed text that was read: its claims and its hash, or why it is not believed. */
export type Reading = { readonly claims: Claims; readonly hash: string } | { readonly forgery: Forgery; readonly device?: string };

const utf8 = new TextEncoder();

/** Signs an event as the relay demands: JWS in compact form, header {"alg":"ES256"}. */
export async function sign(key: CryptoKey, claims: Omit<Claims, 'content'>, sealed: Sealed): Promise<Wire> {
  const { id, author, device, sequence, previous, compartment, generation } = claims;
  const payload: Claims = { id, author, device, sequence, previous, compartment, generation, content: await hashOf(sealed) };
  return { signed: await new CompactSign(utf8.encode(JSON.stringify(payload))).setProtectedHeader({ alg: 'ES256' }).sign(key), sealed };
}

/** Reads what a device signed and checks that it did: the relay is not trusted to have done so. */
export async function read(wire: Wire, signerOf: (device: string) => Signer | undefined): Promise<Reading> {
  const claims = claimsOf(wire.signed);
  if (!claims) return { forgery: 'bad-form' };
  const { device } = claims;
  const signer = signerOf(device);
  if (!signer) return { forgery: 'unknown-device', device };
  if (signer.account !== claims.author) return { forgery: 'wrong-author', device };
  if (!(await isSignedBy(wire.signed, signer.key))) return { forgery: 'bad-signature', device };
  if ((await hashOf(wire.sealed)) !== claims.content) return { forgery: 'content-differs', device };
  return { claims, hash: await hashOf(wire.signed) };
}

async function isSignedBy(signed: string, key: CryptoKey): Promise<boolean> {
  try {
    await compactVerify(signed, key, { algorithms: ['ES256'] });
    return true;
  } catch {
    return false;
  }
}

function claimsOf(signed: string): Claims | null {
  try {
    const claims: unknown = JSON.parse(new TextDecoder().decode(fromBase64url(signed.split('.')[1] ?? '')));
    return isClaims(claims) ? claims : null;
  } catch {
    return null;
  }
}

function isClaims(value: unknown): value is Claims {
  if (typeof value !== 'object' || value === null) return false;
  const claims = value as Partial<Record<keyof Claims, unknown>>;
  const texts = [claims.id, claims.author, claims.device, claims.previous, claims.content];
  return texts.every((text) => typeof text === 'string') && [claims.sequence, claims.generation].every(Number.isSafeInteger) && compartments.some((compartment) => compartment === claims.compartment);
}
