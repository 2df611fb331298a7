// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

/** A value that screens follow: the contract of a Svelte store. */
export interface Readable<T> {
  /** Calls back at once and at every change, until the function that it returns is called. */
  subscribe(run: (value: T) => void): () => void;
}

export class Observed<T> implements Readable<T> {
  readonly #followers = new Set<(value: T) => void>();

  constructor(private value: T) {}

  get now(): T {
    return this.value;
  }

  set(value: T): void {
    this.value = value;
    for (const run of this.#followers) run(value);
  }

  subscribe(run: (value: T) => void): () => void {
    this.#followers.add(run);
    run(this.value);
    return () => this.#followers.delete(run);
  }
}
