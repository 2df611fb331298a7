// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { openEnvelope, sealTo } from '../sealing/envelope';
import { bytesOf, fromBase64url, hashOf, keyOf, newKey, toBase64url } from '../sealing/jwe';
import { deviceKeyOf, exported, memberKeysOf, newDeviceKeys, newMemberKeys, published } from '../sealing/keyPairs';
import { emptyChain } from './chain';
import { openContent, sealContent } from './content';
import { timedId } from './id';
import { type Wire, read, sign } from './signed';

// What the app sends, fixed in a file that the server's tests can read too. Delete the file and run this test to make it anew.
const file = new URL('../../vectors/relay.json', import.meta.url);

interface Vectors {
  readonly account: string;
  readonly device: string;
  readonly devicePublicKey: string;
  readonly memberPublicKey: string;
  readonly memberPrivateKey: JsonWebKey;
  /** The compartment's key, generation by generation, in envelopes to the member. */
  readonly envelopes: readonly string[];
  readonly compartmentKeys: readonly string[];
  readonly personKey: string;
  readonly events: readonly (Wire & { readonly body: { kind: string; person?: string } })[];
}

async function makeVectors(): Promise<Vectors> {
  const [deviceKeys, memberKeys, compartmentKey, later, personKey] = [await newDeviceKeys(), await newMemberKeys(), await newKey(), await newKey(), await newKey()];
  const [account, device, person] = [timedId(0), timedId(1), crypto.randomUUID()];
  const bodies = [{ kind: 'tally', count: 3 }, { kind: 'alias', person, alias: 'Rode Jas' }, { kind: 'alias', person, alias: 'ኣስመራ · أسمر · Ő' }];
  const events: Vectors['events'][number][] = [];
  let end = emptyChain;
  for (const body of bodies) {
    const at = [1_760_000_000_000 + events.length, 0] as const;
    const sealed = await sealContent(compartmentKey, body.person ? personKey : null, { at, body });
    const wire = await sign(deviceKeys.privateKey, { id: timedId(at[0]), author: account, device, sequence: end.sequence + 1, previous: end.hash, compartment: 'contact', generation: 1 }, sealed);
    end = { sequence: end.sequence + 1, hash: await hashOf(wire.signed) };
    events.push({ ...wire, body });
  }
  return {
    account, device, devicePublicKey: await published(deviceKeys.publicKey), memberPublicKey: await published(memberKeys.publicKey), memberPrivateKey: await exported(memberKeys),
    envelopes: [await sealTo(memberKeys.publicKey, compartmentKey), await sealTo(memberKeys.publicKey, later, compartmentKey)],
    compartmentKeys: [toBase64url(await bytesOf(compartmentKey)), toBase64url(await bytesOf(later))], personKey: toBase64url(await bytesOf(personKey)), events,
  };
}

describe('the vectors', () => {
  it('open, chain and verify as they did when they were made', async () => {
    if (!existsSync(file)) writeFileSync(file, `${JSON.stringify(await makeVectors(), null, 2)}\n`);
    const vectors = JSON.parse(readFileSync(file, 'utf8')) as Vectors;
    const signer = { account: vectors.account, key: await deviceKeyOf(vectors.devicePublicKey) };
    const { privateKey } = await memberKeysOf(vectors.memberPrivateKey);
    const compartmentKey = await openEnvelope(privateKey, vectors.envelopes[0] ?? '');
    const later = await openEnvelope(privateKey, vectors.envelopes[1] ?? '', compartmentKey ?? undefined);
    const personKey = await keyOf(fromBase64url(vectors.personKey));
    let end = emptyChain;

    for (const { signed, sealed, body } of vectors.events) {
      const reading = await read({ signed, sealed }, () => signer);
      if ('forgery' in reading || !compartmentKey) throw new Error('A vector is not believed.');
      const opening = await openContent(reading.claims, sealed, { compartmentKey: () => compartmentKey, personKey: () => Promise.resolve(personKey) });

      expect(reading.claims).toMatchObject({ sequence: end.sequence + 1, previous: end.hash, device: vectors.device });
      expect(opening).toMatchObject({ event: { body } });
      end = { sequence: reading.claims.sequence, hash: reading.hash };
    }
    expect(await Promise.all([compartmentKey, later].map(async (key) => key && toBase64url(await bytesOf(key))))).toEqual(vectors.compartmentKeys);
  });
});
