// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

import { CompactEncrypt, compactDecrypt } from 'jose';
import { type Bytes, type Sealed, bytesOf, keyOf } from './jwe';

/** Puts a compartment's key in an envelope that only the member can open. */
export async function sealTo(memberKey: CryptoKey, key: CryptoKey): Promise<Sealed> {
  return new CompactEncrypt(await bytesOf(key)).setProtectedHeader({ alg: 'ECDH-ES+A256KW', enc: 'A256GCM' }).encrypt(memberKey);
}

/** Takes the key out of an envelope; null when it is for somebody else, or damaged. */
export async function openEnvelope(privateKey: CryptoKey, envelope: Sealed): Promise<CryptoKey | null> {
  try {
    const opened = await compactDecrypt(envelope, privateKey, { keyManagementAlgorithms: ['ECDH-ES+A256KW'], contentEncryptionAlgorithms: ['A256GCM'] });
    return await keyOf(opened.plaintext as Bytes);
  } catch {
    return null;
  }
}
