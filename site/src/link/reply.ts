// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

import { base64url, CompactEncrypt } from 'jose';
import { refusal, type Opened } from './open';
import type { Payload } from './payload';

/** What a reader answers. */
export interface Reply {
  readonly answer: 'accepted' | 'waiting' | 'question' | 'refused';
  readonly reason: string | null;
  readonly message: string;
  readonly from: string;
  readonly reachedAt: string;
}

export type Sent = { readonly kind: 'sent' } | { readonly kind: 'full' } | Exclude<Opened, { kind: 'opened' }>;

const conflict = 409;
const block = 1024;

/** Seals a reply to the maker and hands it in. The same id may be sent again: it is taken once. */
export async function send(payload: Payload, id: string, sealed: string, passcode: string | null): Promise<Sent> {
  try {
    const address = new URL(`${payload.url.href}/replies`);
    const answer = await fetch(address, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify({ id, sealed, ...(passcode === null ? {} : { passcode }) }) });
    if (answer.ok) return { kind: 'sent' };
    return answer.status === conflict ? { kind: 'full' } : await refusal(answer);
  } catch {
    return { kind: 'failed' };
  }
}

/** Seals a reply. Short and long ones look alike up to a block, so that their length does not tell a yes from a no. */
export async function seal(reply: Reply, publicKey: string): Promise<string> {
  const key = await crypto.subtle.importKey('spki', Uint8Array.from(base64url.decode(publicKey)), { name: 'ECDH', namedCurve: 'P-256' }, true, []);
  const bytes = new TextEncoder().encode(JSON.stringify(reply));
  const padded = new Uint8Array(Math.ceil(bytes.length / block) * block).fill(' '.charCodeAt(0));
  padded.set(bytes);
  return await new CompactEncrypt(padded).setProtectedHeader({ alg: 'ECDH-ES+A256KW', enc: 'A256GCM' }).encrypt(key);
}
