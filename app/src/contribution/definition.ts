// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

import { type JWK, compactVerify, importJWK } from 'jose';
import { toBase64url } from '../sealing/jwe';
import { checksumOf } from './checksum';
import type { Period } from './people';

interface Label {
  readonly nl: string;
  readonly en: string;
}

/** One coarse property of a person, with the codes that it can have. */
export interface Indicator {
  readonly name: string;
  readonly label: Label;
  readonly codes: readonly { readonly code: string; readonly label: Label }[];
}

/** What the app needs of a round's definition. */
export interface RoundDocument {
  readonly id: string;
  readonly title: string;
  readonly period: Period;
  readonly lists: readonly { readonly id: string; readonly organisation: string }[];
  readonly codebook: { readonly indicators: readonly Indicator[] };
  readonly encoding: object;
  /** Empty where the organisations made the key from their shares. */
  readonly keyCheck: string;
  readonly keys: Readonly<Record<'lead' | 'linkageUnit' | 'analyst', { readonly signing: JWK; readonly sealing: JWK }>>;
}

/** A definition that its count lead signed, with the checksum that names it. */
export interface Definition {
  readonly document: RoundDocument;
  readonly checksum: string;
}

const begin = '{"document":';
const middle = ',"signature":"';
const end = '"}';

/**
 * Reads a signed definition as the server keeps it. Null when the signature is not the count lead's over exactly this text. Whether it is the
 * right count lead, only the checksum tells that was read out by telephone.
 */
export async function readDefinition(text: string): Promise<Definition | null> {
  const cut = text.lastIndexOf(middle);
  if (!text.startsWith(begin) || !text.endsWith(end) || cut < 0) return null;
  const canonical = text.slice(begin.length, cut);
  const [header, none, signature] = text.slice(cut + middle.length, -end.length).split('.');
  const payload = new TextEncoder().encode(canonical);
  try {
    const document = JSON.parse(canonical) as RoundDocument;
    if (none !== '') return null;
    await compactVerify(`${header ?? ''}.${toBase64url(payload)}.${signature ?? ''}`, await importJWK(document.keys.lead.signing, 'ES256'), { algorithms: ['ES256'] });
    return { document, checksum: await checksumOf(payload) };
  } catch {
    return null;
  }
}
