// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

import { CompactEncrypt, compactDecrypt } from 'jose';
import { type Bytes, type Sealed, bytesOf, keyOf, openBytes, sealBytes } from './jwe';

const utf8 = new TextEncoder();
const fromUtf8 = new TextDecoder('utf-8', { fatal: true });

/**
 * Puts a compartment's key in an envelope that only the member can open.
 * @param before The generation before it, with which it is sealed first. Everyone's public key is known to the relay, so it could make envelopes too; the
 * generation before is known to colleagues only.
 */
export async function sealTo(memberKey: CryptoKey, key: CryptoKey, before?: CryptoKey): Promise<Sealed> {
  const content = await bytesOf(key);
  return new CompactEncrypt(before ? utf8.encode(await sealBytes(before, content)) : content).setProtectedHeader({ alg: 'ECDH-ES+A256KW', enc: 'A256GCM' }).encrypt(memberKey);
}

/** Takes the key out of an envelope; null when it is for somebody else, damaged, or not made by who knew the generation before. */
export async function openEnvelope(privateKey: CryptoKey, envelope: Sealed, before?: CryptoKey): Promise<CryptoKey | null> {
  try {
    const opened = await compactDecrypt(envelope, privateKey, { keyManagementAlgorithms: ['ECDH-ES+A256KW'], contentEncryptionAlgorithms: ['A256GCM'] });
    return await keyOf(before ? await openBytes(before, fromUtf8.decode(opened.plaintext)) : (opened.plaintext as Bytes));
  } catch {
    return null;
  }
}
