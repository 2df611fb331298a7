// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

import { type Bytes, fromBase64url, toBase64url } from '../sealing/jwe';

/** What a passkey of this device answered, and which it was. */
export interface PasskeyAnswer {
  readonly credential: string;
  readonly salt: string;
  readonly secret: Bytes;
}

/**
 * Asks a passkey for its answer to a salt (WebAuthn extension PRF): the same 32 bytes each time, which never leave this device. Needs no server, so it
 * works without a network. Null when the device cannot do that, or its owner did not want to.
 */
export async function answerOfPasskey(salt: string, credential?: string): Promise<PasskeyAnswer | null> {
  const publicKey: PublicKeyCredentialRequestOptions = {
    challenge: crypto.getRandomValues(new Uint8Array(32)),
    userVerification: 'required',
    allowCredentials: credential === undefined ? [] : [{ type: 'public-key', id: fromBase64url(credential) }],
    extensions: { prf: { eval: { first: fromBase64url(salt) } } },
  };
  const given = (await navigator.credentials.get({ publicKey }).catch(() => null)) as PublicKeyCredential | null;
  const answer = given?.getClientExtensionResults().prf?.results?.first;
  return given && answer ? { credential: toBase64url(new Uint8Array(given.rawId)), salt, secret: new Uint8Array(answer as ArrayBuffer) } : null;
}

export function newSalt(): string {
  return toBase64url(crypto.getRandomValues(new Uint8Array(32)));
}
