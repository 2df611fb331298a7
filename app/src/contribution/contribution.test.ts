// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

import { FlattenedSign, base64url, compactDecrypt, exportJWK, generateKeyPair } from 'jose';
import { describe, expect, it } from 'vitest';
import { Casebook } from '../casefile/casebook';
import { caseList } from '../casefile/caseList';
import type { Recorded } from '../log/recorded';
import { Notebook, oneDay, start } from '../testing/events';
import { checksumOf } from './checksum';
import { type Definition, readDefinition } from './definition';
import type { Encoded } from './encoder';
import { type ContributionList, listOf } from './people';
import { readRoundKey } from './roundKey';
import { sealContribution } from './sealing';

const november = { from: '2026-11-01', until: '2026-11-30' };
const utf8 = new TextEncoder();
const list = (events: readonly Recorded[]): ContributionList => {
  const book = Casebook.empty.with(events);
  return listOf(book, caseList(book, start + 100 * oneDay), november);
};
const field = (person: string, name: 'given-name' | 'family-name' | 'birth-date' | 'ethos', known: string) => ({ kind: 'field', person, field: name, value: { known }, replaces: [] }) as const;

describe('The list for a count', () => {
  it('holds who was met in the period, with what is known of them and no alias', () => {
    const notebook = new Notebook();
    const events = [
      notebook.note({ kind: 'alias', person: 'p1', alias: 'Rode Jas' }), notebook.note(field('p1', 'given-name', 'Łukasz')), notebook.note(field('p1', 'birth-date', '1979-12-03')),
      notebook.note({ kind: 'contact', person: 'p1', ethos: '2' }), notebook.note({ kind: 'contact', person: 'p1', ethos: 'not-asked' }), notebook.note({ kind: 'person', person: 'p2' }),
      notebook.note({ kind: 'contact', person: 'p3', on: '2026-10-31' }),
    ];

    expect(list(events)).toEqual({ people: [{ givenNames: 'Łukasz', familyNames: '', birth: '1979-12-03', sex: '', origin: '', ethos: '2' }], saidNo: 0 });
  });

  it('holds linked files once, and nobody who said no to being counted', () => {
    const notebook = new Notebook();
    const events = [
      notebook.note({ kind: 'contact', person: 'p1' }), notebook.note(field('p2', 'family-name', 'Jansen')), notebook.note({ kind: 'link', person: 'p1', other: 'p2', reason: 'zelfde jas' }),
      notebook.note({ kind: 'contact', person: 'p3' }), notebook.note({ kind: 'consent', person: 'p3', purpose: 'count', receiver: 'wij', answer: 'given' }),
      notebook.note({ kind: 'consent', person: 'p3', purpose: 'count', receiver: 'wij', answer: 'withdrawn' }),
    ];

    expect(list(events).people.map(({ familyNames }) => familyNames)).toEqual(['Jansen']);
    expect(list(events).saidNo).toBe(1);
  });
});

describe('A sealed contribution', () => {
  it('opens for its receiver only, and both files have the same numbers, in order', async () => {
    const { definition, linkage, analyst } = await round();
    const sealed = await sealContribution(definition, 'straat', 'c0ffee', encoded(2_500));

    const [encodings, indicators] = [await open(sealed.encodings, linkage), await open(sealed.indicators, analyst)];

    expect(encodings[0]).toEqual({ bits: 24, records: 2_499 });
    expect(indicators[0]).toEqual({ rowsRead: 2_500, rowsRefused: 0, notEncodable: { NoName: 1 }, records: 2_499 });
    const numbers = (parts: readonly unknown[]): string[] => (parts.slice(1).flat() as { n: string }[]).map(({ n }) => n);
    expect(numbers(encodings)).toEqual(numbers(indicators));
    expect(numbers(encodings)).toEqual([...new Set(numbers(encodings))].sort());
    await expect(open(sealed.encodings, analyst)).rejects.toThrow();
  });

  it('does not open with one changed character', async () => {
    const { definition, linkage } = await round();
    const { encodings } = await sealContribution(definition, 'straat', 'c0ffee', encoded(2));
    const place = encodings.length - 40;

    await expect(open(encodings.slice(0, place) + (encodings[place] === 'A' ? 'B' : 'A') + encodings.slice(place + 1), linkage)).rejects.toThrow();
  });
});

describe('What comes with a round', () => {
  it('is a definition that its lead signed, and no other', async () => {
    const { definition, lead } = await round();
    const text = JSON.stringify(definition.document);
    const { protected: header = '', signature } = await new FlattenedSign(utf8.encode(text)).setProtectedHeader({ alg: 'ES256' }).sign(lead);
    const signed = `{"document":${text},"signature":"${header}..${signature}"}`;

    expect(await readDefinition(signed)).toEqual({ document: definition.document, checksum: await checksumOf(utf8.encode(text)) });
    expect(await readDefinition(signed.replace('2026-11-30', '2026-12-30'))).toBeNull();
    expect(await readDefinition('{}')).toBeNull();
  });

  it('is a key of 64 digits with its check value, and nothing else', () => {
    expect(readRoundKey(`${'0f'.repeat(32)}\r\nabc\r\n`)).toEqual({ bytes: new Uint8Array(32).fill(15), check: 'abc' });
    expect(readRoundKey('{"role":"lead"}')).toBeNull();
  });
});

async function round(): Promise<{ definition: Definition; linkage: CryptoKey; analyst: CryptoKey; lead: CryptoKey }> {
  const [linkage, analyst, lead] = [await generateKeyPair('ECDH-ES', { extractable: true }), await generateKeyPair('ECDH-ES', { extractable: true }), await generateKeyPair('ES256', { extractable: true })];
  const keys = async ({ publicKey }: { publicKey: CryptoKey }) => ({ signing: await exportJWK(publicKey), sealing: await exportJWK(publicKey) });
  const document = {
    id: '00112233aabbccdd', title: 'Oefening', period: november, lists: [], codebook: { indicators: [] }, encoding: {}, keyCheck: '',
    keys: { lead: await keys(lead), linkageUnit: await keys(linkage), analyst: await keys(analyst) },
  };
  return { definition: { document, checksum: 'ab' }, linkage: linkage.privateKey, analyst: analyst.privateKey, lead: lead.privateKey };
}

/** The first has no name. */
function encoded(count: number): readonly Encoded[] {
  return Array.from({ length: count }, (_, index) => (index === 0 ? { outcome: 'NoName', filter: '', codes: [] } : { outcome: 'Encoded', filter: 'AAAA', codes: ['man'] }));
}

/** What is in the parts of a sealed file, each of which names its place and the header above it. */
async function open(file: string, key: CryptoKey): Promise<readonly unknown[]> {
  const [header = '', ...parts] = file.trimEnd().split('\n');
  const checksum = await checksumOf(utf8.encode(header));
  return Promise.all(parts.map(async (line, part) => {
    expect(JSON.parse(new TextDecoder().decode(base64url.decode(line.split('.')[0] ?? '')))).toMatchObject({ 'lantaarn.part': part, 'lantaarn.parts': parts.length, 'lantaarn.header': checksum });
    const { plaintext } = await compactDecrypt(line, key);
    return JSON.parse(new TextDecoder().decode(plaintext)) as unknown;
  }));
}
