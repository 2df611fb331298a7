// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openEnvelope, sealTo } from './envelope';
import { bytesOf, fromBase64url, newKey, openJson, sealJson, toBase64url } from './jwe';
import { fingerprint, newMemberKeys, published } from './keyPairs';
import { lockWithPasskey, lockWithPassphrase, unlock } from './lock';
import { newPassphrase, unknownWords } from './passphrase';
import { fromRecoverySheet, recoverySheet } from './recoverySheet';

describe('sealing', () => {
  it('gives back what was sealed, whatever it was', async () => {
    const key = await newKey();

    await fc.assert(fc.asyncProperty(fc.jsonValue(), async (value) => {
      const opened = await openJson(key, await sealJson(key, value));
      expect(JSON.stringify(opened)).toBe(JSON.stringify(value));
    }), { numRuns: 50 });
  });

  it('opens with no other key and notices every changed sign', async () => {
    const key = await newKey();
    const sealed = await sealJson(key, 'Rode Jas');
    const at = sealed.length - 30;

    const changed = `${sealed.slice(0, at)}${sealed[at] === 'A' ? 'B' : 'A'}${sealed.slice(at + 1)}`;

    await expect(openJson(await newKey(), sealed)).rejects.toThrow();
    await expect(openJson(key, changed)).rejects.toThrow();
  });

  it('tells little by its length', async () => {
    const key = await newKey();

    const lengths = await Promise.all(['', 'Rode Jas', 'x'.repeat(200)].map(async (text) => (await sealJson(key, text)).length));

    expect(new Set(lengths).size).toBe(1);
  });

  it('has a header with nothing but what opening needs, as the relay demands', async () => {
    const [direct = ''] = (await sealJson(await newKey(), 1)).split('.');
    const [enveloped = ''] = (await sealTo((await newMemberKeys()).publicKey, await newKey())).split('.');

    const headers = [direct, enveloped].map((header) => JSON.parse(new TextDecoder().decode(fromBase64url(header))) as { epk?: object });

    expect(headers[0]).toEqual({ alg: 'dir', enc: 'A256GCM' });
    expect(Object.keys(headers[1] ?? {}).sort()).toEqual(['alg', 'enc', 'epk']);
    expect(Object.keys(headers[1]?.epk ?? {}).sort()).toEqual(['crv', 'kty', 'x', 'y']);
  });
});

describe('an envelope', () => {
  it('opens for the member to whom it was sealed and for nobody else', async () => {
    const [member, other] = [await newMemberKeys(), await newMemberKeys()];
    const key = await newKey();
    const envelope = await sealTo(member.publicKey, key);
    const sealed = await sealJson(key, 'for the team');

    const opened = await openEnvelope(member.privateKey, envelope);

    expect(opened && (await openJson(opened, sealed))).toBe('for the team');
    expect(await openEnvelope(other.privateKey, envelope)).toBeNull();
  });

  it('of a later generation opens with the one before only: a relay that knows all public keys cannot make it', async () => {
    const member = await newMemberKeys();
    const [first, second] = [await newKey(), await newKey()];
    const [honest, forged] = [await sealTo(member.publicKey, second, first), await sealTo(member.publicKey, second)];

    const opened = await openEnvelope(member.privateKey, honest, first);

    expect(opened && toBase64url(await bytesOf(opened))).toBe(toBase64url(await bytesOf(second)));
    expect(await openEnvelope(member.privateKey, honest, await newKey())).toBeNull();
    expect(await openEnvelope(member.privateKey, forged, first)).toBeNull();
  });
});

describe('a lock', () => {
  it('opens with its passphrase, however that was typed, and with no other', async () => {
    const vaultKey = await newKey();
    const lock = await lockWithPassphrase(vaultKey, 'abacus abdomen zoom zesty wagon vocal');
    const sealed = await sealJson(vaultKey, 'kept');

    const opened = await unlock(lock, '  Abacus abdomen\nzoom ZESTY wagon vocal ');

    expect(opened && (await openJson(opened, sealed))).toBe('kept');
    expect(await unlock(lock, 'abacus abdomen zoom zesty wagon vocals')).toBeNull();
  });

  it('takes 600,000 rounds, as the design says', async () => {
    expect(await lockWithPassphrase(await newKey(), 'x')).toMatchObject({ rounds: 600_000 });
  });

  it('opens with the answer of its passkey and with no other', async () => {
    const vaultKey = await newKey();
    const answer = crypto.getRandomValues(new Uint8Array(32));
    const lock = await lockWithPasskey(vaultKey, 'credential', toBase64url(new Uint8Array(32)), answer);

    const opened = await unlock(lock, answer);

    expect(opened).not.toBeNull();
    expect(await unlock(lock, crypto.getRandomValues(new Uint8Array(32)))).toBeNull();
    expect(await unlock(lock, 'a passphrase')).toBeNull();
  });
});

describe('a passphrase', () => {
  it('is six words of the list, another one each time', async () => {
    const made = await Promise.all(Array.from({ length: 20 }, newPassphrase));

    expect(made.every((passphrase) => passphrase.split(' ').length === 6)).toBe(true);
    expect((await Promise.all(made.map(unknownWords))).flat()).toEqual([]);
    expect(new Set(made).size).toBe(20);
  });

  it('says which word was mistyped', async () => {
    expect(await unknownWords('abacus  Abdomem zoom')).toEqual(['abdomem']);
  });
});

describe('a recovery sheet', () => {
  it('gives the member back their keys, also when I, L and O were written for 1 and 0', async () => {
    const keys = await newMemberKeys();
    const compartment = await newKey();
    const envelope = await sealTo(keys.publicKey, compartment);
    const typed = (await recoverySheet(keys)).toLowerCase().replaceAll('0', 'o').replaceAll('1', 'l');

    const recovered = await fromRecoverySheet(typed, keys.publicKey);

    expect(recovered && (await openEnvelope(recovered.privateKey, envelope))).not.toBeNull();
  });

  it('is refused with any one sign wrong, and for another member', async () => {
    const keys = await newMemberKeys();
    const sheet = await recoverySheet(keys);
    const places = Array.from(sheet, (sign, at) => ({ sign, at })).filter(({ sign }) => sign !== ' ');

    const read = await Promise.all(places.map(({ sign, at }) => fromRecoverySheet(`${sheet.slice(0, at)}${sign === 'A' ? 'B' : 'A'}${sheet.slice(at + 1)}`, keys.publicKey)));

    expect(read.every((recovered) => recovered === null)).toBe(true);
    expect(await fromRecoverySheet(sheet, (await newMemberKeys()).publicKey)).toBeNull();
  });
});

describe('a fingerprint', () => {
  it('is the same for the same key and different for another', async () => {
    const [one, other] = [await published((await newMemberKeys()).publicKey), await published((await newMemberKeys()).publicKey)];

    expect(await fingerprint(one)).toMatch(/^(\d{5} ){7}\d{5}$/u);
    expect(await fingerprint(one)).toBe(await fingerprint(one));
    expect(await fingerprint(one)).not.toBe(await fingerprint(other));
  });
});
