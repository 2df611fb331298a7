// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Fetch } from '../relay/client';
import { place } from '../start/place';

/** A round that takes contributions, or will soon, and the list that this organisation may bring to it. */
export interface OurRound {
  readonly id: string;
  readonly title: string;
  readonly list: string;
  /** Whether the organisation took the seat that it was offered. */
  readonly accepted: boolean;
  /** Whether contributions are taken now. */
  readonly open: boolean;
  /** Whether a contribution of the list is there already: a new one takes its place. */
  readonly contributed: boolean;
}

/** A line of the round's log, signed by the server, with the checksums of both files. */
export interface Receipt {
  readonly document: { readonly number: number; readonly at: string; readonly in: readonly { readonly name: string; readonly sha256: string }[] };
  readonly signature: string;
}

/** Why the server did not take a file, in its own words; empty when it could not be reached. */
export interface NotTaken {
  readonly why: string;
}

interface Progress {
  readonly round: { readonly id: string; readonly title: string; readonly step: string };
  readonly seats: readonly { readonly party: string; readonly list: string; readonly organisation: string; readonly accepted: boolean }[];
  readonly lists: readonly { readonly list: string; readonly contributed: boolean }[];
}

/** Asks the server about rounds. Null where it cannot be reached or refuses: the caller says so. */
export class RoundServer {
  constructor(private readonly fetch: Fetch) {}

  /** The rounds that have begun and not closed, and in which the organisation was offered a seat for a list: one entry for each list. */
  async ours(organisation: string): Promise<readonly OurRound[] | null> {
    const rounds = await this.#read<readonly { readonly id: string; readonly step: string }[]>('');
    if (!rounds) return null;
    const progress = await Promise.all(rounds.filter(({ step }) => step === 'Draft' || step === 'Open').map(({ id }) => this.#read<Progress>(`/${id}`)));
    return progress.filter((one) => one !== null).flatMap(({ round: { id, title, step }, seats, lists }) =>
      seats.filter((seat) => seat.party === 'List' && seat.organisation === organisation).map(({ list, accepted }) => ({
        id, title, list, accepted, open: step === 'Open', contributed: lists.some((other) => other.list === list && other.contributed),
      })));
  }

  /** Takes a seat, for the definition whose checksum was compared. */
  async accept(round: string, list: string, checksum: string): Promise<NotTaken | null> {
    const answer = await this.#ask('POST', `/${round}/seats/accept`, JSON.stringify({ party: 'List', list, checksum }), 'application/json');
    return answer?.ok ? null : notTaken(answer);
  }

  async definition(round: string): Promise<string | null> {
    const answer = await this.#ask('GET', `/${round}/definition`);
    return answer?.ok ? answer.text() : null;
  }

  /** Puts both files; the receipt comes with the second. */
  async contribute(round: string, list: string, files: { readonly encodings: string; readonly indicators: string }): Promise<Receipt | NotTaken> {
    const first = await this.#ask('PUT', `/${round}/files/${list}.encodings.sealed`, files.encodings);
    if (!first?.ok) return notTaken(first);
    const second = await this.#ask('PUT', `/${round}/files/${list}.indicators.sealed`, files.indicators);
    return second?.ok ? ((await second.json()) as Receipt) : notTaken(second);
  }

  async #read<T>(path: string): Promise<T | null> {
    const answer = await this.#ask('GET', path);
    return answer?.ok ? ((await answer.json()) as T) : null;
  }

  async #ask(method: string, path: string, body?: string, type = 'application/octet-stream'): Promise<Response | null> {
    const init: RequestInit = { method, credentials: 'same-origin', ...(body !== undefined && { headers: { 'Content-Type': type }, body }) };
    return this.fetch(`/api/rounds${path}`, init).catch(() => null);
  }
}

/** The server that this app came from. */
export const roundServer = new RoundServer(place.fetch);

async function notTaken(answer: Response | null): Promise<NotTaken> {
  const problem = (await answer?.json().catch(() => null)) as { readonly detail?: string } | null | undefined;
  return { why: problem?.detail ?? '' };
}
