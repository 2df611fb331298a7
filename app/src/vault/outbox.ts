// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

import type { CaseEvent } from '../casefile/events';
import type { Recorded } from '../log/recorded';
import type { Wire } from '../log/signed';
import { openJson, sealJson } from '../sealing/jwe';
import type { OutboxRow, VaultStore } from './store';

/** An event that waits here, with its row. */
export interface Waiting {
  readonly event: Recorded<CaseEvent>;
  readonly row: OutboxRow & { readonly order: number };
}

/**
 * What was recorded here and not read back from the relay yet. An event leaves this list when it comes back, and no sooner: until then it can be sent
 * again. The events are kept opened in memory, in their order.
 */
export class Outbox {
  readonly #waiting = new Map<string, Waiting>();

  constructor(private readonly store: VaultStore, private readonly vaultKey: CryptoKey) {}

  async load(): Promise<void> {
    for (const row of await this.store.outbox.orderBy('order').toArray()) {
      const event = (await openJson(this.vaultKey, row.draft)) as Recorded<CaseEvent>;
      this.#waiting.set(event.id, { event, row: { ...row, order: row.order ?? 0 } });
    }
  }

  /** Drops from memory what was opened; it stays on the phone, sealed. */
  drop(): void {
    this.#waiting.clear();
  }

  all(): readonly Waiting[] {
    return [...this.#waiting.values()];
  }

  get(id: string): Waiting | undefined {
    return this.#waiting.get(id);
  }

  /** Writes events down, all or none; when this returns they are on the phone. */
  async add(events: readonly Recorded<CaseEvent>[]): Promise<void> {
    const rows = await Promise.all(events.map(async (event) => ({ draft: await sealJson(this.vaultKey, event) })));
    const orders = await this.store.outbox.bulkAdd(rows, { allKeys: true });
    events.forEach((event, at) => {
      const [row, order] = [rows[at], orders[at]];
      if (row && order !== undefined) this.#waiting.set(event.id, { event, row: { ...row, order } });
    });
  }

  /** Keeps the bytes that are about to be sent. */
  async keepWires(wires: ReadonlyMap<string, Wire>): Promise<void> {
    await this.#change(Array.from(wires, ([id, wire]) => [id, { wire }]));
  }

  async markStored(ids: readonly string[]): Promise<void> {
    await this.#change(ids.map((id) => [id, { stored: true }]));
  }

  async hold(id: string, why: string): Promise<void> {
    await this.#change([[id, { held: why, wire: undefined }]]);
  }

  /** What was not stored has to be sealed and signed anew. */
  async unsign(): Promise<void> {
    await this.#change(this.all().filter(({ row }) => row.wire && !row.stored).map(({ event }) => [event.id, { wire: undefined }]));
  }

  /** What was held for this reason may go again. */
  async release(why: string): Promise<void> {
    await this.#change(this.all().filter(({ row }) => row.held === why).map(({ event }) => [event.id, { held: undefined }]));
  }

  /** Takes events out that came back, were undone, or went with a person who was forgotten. In the caller's transaction, if there is one. */
  async remove(ids: readonly string[]): Promise<void> {
    await this.store.outbox.bulkDelete(ids.flatMap((id) => this.#waiting.get(id)?.row.order ?? []));
    for (const id of ids) this.#waiting.delete(id);
  }

  async #change(changes: readonly (readonly [string, Partial<OutboxRow>])[]): Promise<void> {
    const changed = changes.flatMap(([id, change]) => {
      const known = this.#waiting.get(id);
      return known ? [{ event: known.event, row: { ...known.row, ...change } }] : [];
    });
    await this.store.outbox.bulkPut(changed.map(({ row }) => row));
    for (const waiting of changed) this.#waiting.set(waiting.event.id, waiting);
  }
}
