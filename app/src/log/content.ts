// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Compartment } from '../sealing/compartment';
import { type Sealed, openJson, sealJson } from '../sealing/jwe';
import type { Moment } from './clock';
import type { Body, Recorded } from './recorded';
import type { Claims } from './signed';

/** The keys with which a device opens events. */
export interface KeyRing {
  compartmentKey(compartment: Compartment, generation: number): CryptoKey | undefined;
  /** A person's key; undefined when it did not arrive (yet). */
  personKey(person: string, compartment: Compartment): Promise<CryptoKey | 'forgotten' | undefined>;
}

/** What was inside, or why it stays closed: a key that may still come, a person who was forgotten, or bytes that make no sense. */
export type Opening = { readonly event: Recorded } | { readonly closed: 'no-key' | 'forgotten' | 'damaged' };

interface Content {
  readonly at: Moment;
  readonly body: Body;
}

/**
 * Seals what an event says with the compartment's key. What is about a person is first sealed with the person's key: who destroys that key destroys
 * the event.
 */
export async function sealContent(compartmentKey: CryptoKey, personKey: CryptoKey | null, { at, body }: Content): Promise<Sealed> {
  if (!personKey) return sealJson(compartmentKey, { at, body });
  return sealJson(compartmentKey, { person: body.person, sealed: await sealJson(personKey, { at, body }) });
}

/** Opens an event whose signature was checked. */
export async function openContent(claims: Claims, sealed: Sealed, keys: KeyRing): Promise<Opening> {
  const compartmentKey = keys.compartmentKey(claims.compartment, claims.generation);
  if (!compartmentKey) return { closed: 'no-key' };
  try {
    const outer = await openJson(compartmentKey, sealed);
    if (!isAboutPerson(outer)) return asEvent(claims, outer, undefined);
    const personKey = await keys.personKey(outer.person, claims.compartment);
    if (!personKey) return { closed: 'no-key' };
    if (personKey === 'forgotten') return { closed: 'forgotten' };
    return asEvent(claims, await openJson(personKey, outer.sealed), outer.person);
  } catch {
    return { closed: 'damaged' };
  }
}

function asEvent({ id, author, device }: Claims, content: unknown, person: string | undefined): Opening {
  // A person in the content who is not the one of the key would not be forgotten with it.
  if (!isContent(content) || content.body.person !== person) return { closed: 'damaged' };
  return { event: { id, author, device, at: content.at, body: content.body } };
}

function isAboutPerson(value: unknown): value is { readonly person: string; readonly sealed: Sealed } {
  return isObject(value) && typeof value['person'] === 'string' && typeof value['sealed'] === 'string';
}

function isContent(value: unknown): value is Content {
  return isObject(value) && Array.isArray(value['at']) && value['at'].length === 2 && value['at'].every(Number.isSafeInteger) && isObject(value['body']) && typeof value['body']['kind'] === 'string';
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
