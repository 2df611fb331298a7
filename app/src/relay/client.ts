// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

import type { ChainEnd } from '../log/chain';
import type { Wire } from '../log/signed';
import type { Compartment } from '../sealing/compartment';
import type { Sealed } from '../sealing/jwe';
import type { BatchAnswer, Envelope, EventPage, KnownDevice, KnownMember, PersonKeyPage, Refusal, WrappedKey } from './messages';
import { type LiveMessage, liveMessages } from './live';

/** No network, or a server that cannot answer now: try again later. */
export class Unreachable extends Error {
  /** @param after Milliseconds that the server asks to wait; 0 when it said nothing. */
  constructor(message: string, readonly after = 0, options?: ErrorOptions) {
    super(message, options);
  }
}

/** The session ended: somebody has to sign in. What is on the phone stays. */
export class SignedOut extends Error {}

export type Fetch = (address: string, init: RequestInit) => Promise<Response>;

/** Asks the relay. Network and session are exceptions; what the relay refuses is a value. */
export class RelayClient {
  constructor(private readonly fetch: Fetch) {}

  /** Makes the device's key known, and tells where its chain ends. */
  registerDevice(publicKey: string): Promise<ChainEnd | Refusal> {
    return this.#ask('PUT', '/device', { publicKey });
  }

  publishMemberKey(publicKey: string): Promise<Refusal | undefined> {
    return this.#ask('PUT', '/members/me', { publicKey });
  }

  devices(): Promise<readonly KnownDevice[]> {
    return this.#need('/devices');
  }

  members(): Promise<readonly KnownMember[]> {
    return this.#need('/members');
  }

  envelopes(): Promise<readonly Envelope[]> {
    return this.#need('/envelopes');
  }

  postEnvelopes(compartment: Compartment, generation: number, envelopes: readonly { readonly account: string; readonly sealed: Sealed }[]): Promise<Refusal | undefined> {
    return this.#ask('POST', `/compartments/${compartment}/generations/${generation.toString()}`, { envelopes });
  }

  append(events: readonly Wire[]): Promise<BatchAnswer | Refusal> {
    return this.#ask('POST', '/events', { events: events.map(({ signed, sealed }) => ({ signed, sealed })) });
  }

  read(after: number): Promise<EventPage> {
    return this.#need(`/events?after=${after.toString()}`);
  }

  /** One compartment from a cursor on: for who was given it later. */
  readCompartment(compartment: Compartment, after: number): Promise<EventPage | Refusal> {
    return this.#ask('GET', `/events?after=${after.toString()}&compartment=${compartment}`);
  }

  /** What is stored from now on, until the server ends the stream. */
  async *live(after: number, signal: AbortSignal): AsyncGenerator<LiveMessage> {
    const answer = await this.#send('GET', `/events/live?after=${after.toString()}`, undefined, signal);
    if (!answer.ok || !answer.body) throw new Unreachable('The relay gave no stream.');
    try {
      yield* liveMessages(answer.body);
    } catch (error) {
      throw new Unreachable('The stream broke off.', 0, { cause: error });
    }
  }

  keepPersonKey(person: string, compartment: Compartment, key: WrappedKey): Promise<Refusal | undefined> {
    return this.#ask('PUT', `/people/${encodeURIComponent(person)}/keys/${compartment}`, key);
  }

  personKeys(after: number): Promise<PersonKeyPage> {
    return this.#need(`/people/keys?after=${after.toString()}`);
  }

  /** Destroys a person's keys. A person whom the relay never heard of is forgotten already. */
  async forget(person: string): Promise<Refusal | undefined> {
    const answer = await this.#ask<Refusal | undefined>('DELETE', `/people/${encodeURIComponent(person)}`);
    return answer?.refused === 'not-found' ? undefined : answer;
  }

  async #need<T>(path: string): Promise<T> {
    const answer = await this.#ask<T | Refusal>('GET', path);
    if (typeof answer === 'object' && answer !== null && 'refused' in answer) throw new Error(`The relay refused ${path.split('?')[0] ?? ''}: ${answer.refused}.`);
    return answer as T;
  }

  async #ask<T>(method: string, path: string, body?: unknown): Promise<T> {
    const answer = await this.#send(method, path, body);
    if (answer.ok) return (answer.status === 204 ? undefined : await answer.json()) as T;
    return { refused: await codeOf(answer) } as T;
  }

  async #send(method: string, path: string, body?: unknown, signal?: AbortSignal): Promise<Response> {
    const init: RequestInit = { method, credentials: 'same-origin', ...(signal && { signal }) };
    if (body !== undefined) Object.assign(init, { headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) });
    let answer: Response;
    try {
      answer = await this.fetch(`/api/relay${path}`, init);
    } catch (error) {
      throw new Unreachable('The relay cannot be reached.', 0, { cause: error });
    }
    if (answer.status === 401) throw new SignedOut('The session ended.');
    if (answer.status >= 500 || answer.status === 429) throw new Unreachable(`The relay answered ${answer.status.toString()}.`, secondsIn(answer) * 1_000);
    return answer;
  }
}

function secondsIn(answer: Response): number {
  const seconds = Number(answer.headers.get('Retry-After') ?? 0);
  return Number.isFinite(seconds) ? seconds : 0;
}

async function codeOf(answer: Response): Promise<string> {
  if (answer.status === 404) return 'not-found';
  const problem: unknown = await answer.json().catch(() => null);
  return typeof problem === 'object' && problem !== null && 'code' in problem && typeof problem.code === 'string' ? problem.code : `status-${answer.status.toString()}`;
}
