// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

import { base64url } from 'jose';

/** What a link says of itself, after SMART Health Links 1.0.0. The underscored members are Lantaarn's own; other readers pass them over. */
export interface Payload {
  readonly url: URL;
  readonly key: Uint8Array;
  readonly label: string;
  /** The day on which the link ends, as far as it says so. */
  readonly ends: Date | null;
  readonly needsPasscode: boolean;
  readonly isDirect: boolean;
  /** The maker's public key, to which a reply is sealed: P-256, SubjectPublicKeyInfo, base64url. */
  readonly reply: string | null;
  /** What the maker wants to know: whether the reader takes somebody on, or whether they saw somebody. */
  readonly asks: 'care' | 'look-out';
  /** The secret with which the person who carries a record erases it. */
  readonly owner: string | null;
}

const prefix = 'shlink:/';
const keyBytes = 32;
const longestLabel = 80;

/** Reads a link from a text that ends in it. Null where there is none that can be used. */
export function readPayload(text: string): Payload | null {
  const start = text.indexOf(prefix);
  if (start < 0) return null;
  try {
    return payloadOf(JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(base64url.decode(text.slice(start + prefix.length).trim()))));
  } catch {
    return null;
  }
}

function payloadOf(said: unknown): Payload | null {
  if (typeof said !== 'object' || said === null) return null;
  const { url, key, label, exp, flag, v, _reply, _asks, _owner } = said as Record<string, unknown>;
  if (typeof url !== 'string' || !URL.canParse(url) || typeof key !== 'string' || (v ?? 1) !== 1) return null;
  const bytes = base64url.decode(key);
  if (bytes.length !== keyBytes) return null;
  const flags = text(flag) ?? '';
  return {
    url: new URL(url), key: bytes, label: (text(label) ?? '').slice(0, longestLabel), ends: endOf(exp),
    needsPasscode: flags.includes('P'), isDirect: flags.includes('U'), reply: text(_reply), asks: _asks === 'look-out' ? 'look-out' : 'care', owner: text(_owner),
  };
}

function text(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}

// Seconds, by the standard; one of its own examples has milliseconds in a string. It is a hint only, so what cannot be read is no end.
function endOf(exp: unknown): Date | null {
  const number = typeof exp === 'string' ? Number(exp) : exp;
  if (typeof number !== 'number' || !Number.isFinite(number) || number <= 0) return null;
  const ends = new Date(number > 1e11 ? number : number * 1000);
  return Number.isNaN(ends.getTime()) ? null : ends;
}
