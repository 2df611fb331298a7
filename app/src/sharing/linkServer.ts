// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Fetch } from '../relay/client';

/** What the server knows of a link: never what it says. */
export interface KnownLink {
  readonly id: string;
  readonly revokedAt: string | null;
  readonly triesLeft: number | null;
  readonly views: number;
  readonly repliesWaiting: number;
}

/** Something that a reader sealed to the maker. */
export interface SealedReturn {
  readonly id?: string;
  readonly at: string;
  readonly sealed: string;
}

/** Asks the server about sealed links. Null or false where it cannot be reached or refuses: the caller says so. */
export class LinkServer {
  constructor(private readonly fetch: Fetch) {}

  make(link: string, request: object): Promise<boolean> {
    return this.#done('PUT', `/${link}`, request);
  }

  revoke(link: string): Promise<boolean> {
    return this.#done('POST', `/${link}/revoke`);
  }

  list(): Promise<readonly KnownLink[] | null> {
    return this.#read('');
  }

  views(link: string): Promise<readonly SealedReturn[] | null> {
    return this.#read(`/${link}/views`);
  }

  replies(link: string): Promise<readonly SealedReturn[] | null> {
    return this.#read(`/${link}/replies`);
  }

  acknowledge(link: string, reply: string): Promise<boolean> {
    return this.#done('POST', `/${link}/replies/${reply}/acknowledge`);
  }

  async #done(method: string, path: string, body?: object): Promise<boolean> {
    return (await this.#ask(method, path, body))?.ok ?? false;
  }

  async #read<T>(path: string): Promise<T | null> {
    const answer = await this.#ask('GET', path);
    return answer?.ok ? ((await answer.json()) as T) : null;
  }

  async #ask(method: string, path: string, body?: object): Promise<Response | null> {
    const init: RequestInit = { method, credentials: 'same-origin', ...(body && { headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) }) };
    return this.fetch(`/api/links${path}`, init).catch(() => null);
  }
}
