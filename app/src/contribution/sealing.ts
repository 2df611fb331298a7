// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

import { CompactEncrypt, type JWK, importJWK } from 'jose';
import { hexOf } from '../log/hex';
import { checksumOf } from './checksum';
import type { Definition } from './definition';
import type { Encoded } from './encoder';

/** The two sealed files of a contribution: they share a file id and record numbers, and nothing else. */
export interface SealedContribution {
  readonly encodings: string;
  readonly indicators: string;
}

const recordsPerPart = 2_000;
const bitsPerByte = 8;
const utf8 = new TextEncoder();

/** Seals what was encoded, in the form that the command gives it: for the linkage unit, and for the analyst. */
export async function sealContribution({ document, checksum }: Definition, list: string, keyCheck: string, people: readonly Encoded[]): Promise<SealedContribution> {
  const encoded = people.filter(({ outcome }) => outcome === 'Encoded');
  const numbers = drawDistinct(encoded.length);
  const records = encoded.map((person, index) => ({ person, number: numbers[index] ?? '' })).sort((one, other) => (one.number < other.number ? -1 : 1));
  const header = { roundId: document.id, roundChecksum: checksum, keyCheck, list, fileId: randomHex(16), format: 'lantaarn-sealed/1' };
  const bits = (encoded[0] ? atob(encoded[0].filter).length : 0) * bitsPerByte;
  const summary = { rowsRead: people.length, rowsRefused: 0, notEncodable: notEncodable(people), records: records.length };
  return {
    encodings: await sealFile({ content: 'encodings', ...header }, document.keys.linkageUnit.sealing, { bits, records: records.length }, records.map(({ person, number }) => ({ n: number, e: person.filter }))),
    indicators: await sealFile({ content: 'indicators', ...header }, document.keys.analyst.sealing, summary, records.map(({ person, number }) => ({ n: number, v: person.codes }))),
  };
}

/** How many could not be encoded, by reason. */
export function notEncodable(people: readonly Encoded[]): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const { outcome } of people) if (outcome !== 'Encoded') counts[outcome] = (counts[outcome] ?? 0) + 1;
  return counts;
}

/** A header line that anyone may read, then one JWE a line: the summary first, the records after it. Each names its place and the header. */
async function sealFile(header: object, recipient: JWK, summary: object, records: readonly object[]): Promise<string> {
  const headerLine = JSON.stringify(header);
  const [key, headerChecksum] = [await importJWK(recipient, 'ECDH-ES'), await checksumOf(utf8.encode(headerLine))];
  const contents = [summary, ...chunksOf(records)];
  const parts = await Promise.all(contents.map((content, part) => new CompactEncrypt(utf8.encode(JSON.stringify(content)))
    .setProtectedHeader({ 'alg': 'ECDH-ES', 'enc': 'A256GCM', 'lantaarn.part': part, 'lantaarn.parts': contents.length, 'lantaarn.header': headerChecksum })
    .encrypt(key)));
  return [headerLine, ...parts, ''].join('\n');
}

function chunksOf(records: readonly object[]): readonly (readonly object[])[] {
  return Array.from({ length: Math.ceil(records.length / recordsPerPart) }, (_, chunk) => records.slice(chunk * recordsPerPart, (chunk + 1) * recordsPerPart));
}

function drawDistinct(count: number): readonly string[] {
  const drawn = new Set<string>();
  while (drawn.size < count) drawn.add(randomHex(8));
  return [...drawn];
}

function randomHex(bytes: number): string {
  return hexOf(crypto.getRandomValues(new Uint8Array(bytes)));
}
