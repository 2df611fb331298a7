// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

import { type Sealed, openJson, sealJson } from '../sealing/jwe';
import { type DeviceKeys, type MemberKeys, deviceKeysOf, exported, memberKeysOf, newDeviceKeys } from '../sealing/keyPairs';

/** As whom the server knows this phone. */
export interface Session {
  readonly account: string;
  readonly device: string;
}

/** Whose vault it is, with the keys that nobody else has. */
export interface Identity extends Session {
  readonly member: MemberKeys;
  readonly signing: DeviceKeys;
}

interface Written extends Session {
  readonly member: JsonWebKey;
  readonly signing: JsonWebKey;
}

/** The member on this device, to be written. The signing keys are always new: they never leave a device. */
export async function newIdentity({ account, device }: Session, member: MemberKeys): Promise<Identity> {
  return { account, device, member, signing: await newDeviceKeys() };
}

export async function sealIdentity(vaultKey: CryptoKey, { account, device, member, signing }: Identity): Promise<Sealed> {
  const written: Written = { account, device, member: await exported(member), signing: await exported(signing) };
  return sealJson(vaultKey, written);
}

/** @param extractable Whether the member's private key is to be written again or printed; what is only used cannot be taken out. */
export async function openIdentity(vaultKey: CryptoKey, sealed: Sealed, extractable = false): Promise<Identity> {
  const { account, device, member, signing } = (await openJson(vaultKey, sealed)) as Written;
  return { account, device, member: await memberKeysOf(member, extractable), signing: await deviceKeysOf(signing) };
}
