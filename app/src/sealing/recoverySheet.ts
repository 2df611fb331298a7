// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

import { type Bytes, fromBase64url, toBase64url } from './jwe';
import { type MemberKeys, exported, memberKeysOf } from './keyPairs';

// Crockford's base 32: no I, L, O or U, so that handwriting and reading aloud go well. https://www.crockford.com/base32.html
const digits = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const keyBytes = 32;
const checkBytes = 3;
const groups = 14;

/**
 * What is printed on a member's recovery sheet: the private key, as 14 groups of 4 signs of which the last ones check the others. It opens the
 * vault on a new phone, and whoever holds it can read what the member can read: keep it like a house key.
 */
export async function recoverySheet(keys: MemberKeys): Promise<string> {
  const secret = fromBase64url((await exported(keys)).d ?? '');
  const text = toDigits(new Uint8Array([...secret, ...(await check(secret))]));
  return Array.from({ length: groups }, (_, at) => text.slice(at * 4, at * 4 + 4)).join(' ');
}

/** The member's keys, to be written in a vault, from a typed or scanned sheet and the public key that the relay knows; null when a sign is wrong or it is another member's sheet. */
export async function fromRecoverySheet(typed: string, publicKey: CryptoKey): Promise<MemberKeys | null> {
  const bytes = fromDigits(typed);
  if (bytes?.length !== keyBytes + checkBytes) return null;
  const secret = bytes.slice(0, keyBytes);
  if (toBase64url(await check(secret)) !== toBase64url(bytes.slice(keyBytes))) return null;
  const known = await crypto.subtle.exportKey('jwk', publicKey);
  try {
    const keys = await memberKeysOf({ ...known, d: toBase64url(secret) }, true);
    return (await belongTogether(keys)) ? keys : null;
  } catch {
    return null;
  }
}

/** Some browsers take halves that do not fit: what both sides agree on with a third pair shows it. */
async function belongTogether(keys: MemberKeys): Promise<boolean> {
  const third = await crypto.subtle.generateKey({ name: 'ECDH', namedCurve: 'P-256' }, false, ['deriveBits']);
  const one = await crypto.subtle.deriveBits({ name: 'ECDH', public: third.publicKey }, keys.privateKey, 256);
  const other = await crypto.subtle.deriveBits({ name: 'ECDH', public: keys.publicKey }, third.privateKey, 256);
  return toBase64url(new Uint8Array(one)) === toBase64url(new Uint8Array(other));
}

async function check(secret: Bytes): Promise<Bytes> {
  return new Uint8Array(await crypto.subtle.digest('SHA-256', secret)).slice(0, checkBytes);
}

// 35 bytes are 280 bits: exactly 56 signs of 5 bits.
function toDigits(bytes: Bytes): string {
  const bits = Array.from(bytes, (byte) => byte.toString(2).padStart(8, '0')).join('');
  return (bits.match(/.{5}/gu) ?? []).map((five) => digits[parseInt(five, 2)]).join('');
}

function fromDigits(typed: string): Bytes | null {
  const signs = [...typed.toUpperCase().replace(/[\s-]/gu, '').replaceAll('O', '0').replace(/[IL]/gu, '1')];
  if (signs.length !== groups * 4 || signs.some((sign) => !digits.includes(sign))) return null;
  const bits = signs.map((sign) => digits.indexOf(sign).toString(2).padStart(5, '0')).join('');
  return new Uint8Array((bits.match(/.{8}/gu) ?? []).map((eight) => parseInt(eight, 2)));
}
