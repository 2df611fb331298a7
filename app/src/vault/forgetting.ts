// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Casebook } from '../casefile/casebook';
import type { Keys } from './keys';
import type { Outbox } from './outbox';
import type { Packs } from './packs';
import type { PersonKeyRow, VaultStore } from './store';

/**
 * Destroys what this phone has of people who were forgotten. It takes two: a colleague's signed word, and the relay that withdrew the key. A colleague
 * without the right cannot make phones destroy a file, and neither can a relay alone: that becomes a doubt.
 */
export class Forgetting {
  constructor(private readonly store: VaultStore, private readonly keys: Keys, private readonly packs: Packs, private readonly outbox: Outbox) {}

  /** To be done after everything was read. */
  async finish(book: Casebook): Promise<void> {
    for (const row of await this.store.personKeys.filter(({ withdrawn }) => withdrawn !== undefined).toArray()) {
      if (book.isForgotten(row.person)) await this.#destroy(row.person);
      else if (row.withdrawn !== 'in-doubt') await this.#doubt(row);
    }
  }

  async #destroy(person: string): Promise<void> {
    await this.packs.forget(person);
    await this.outbox.remove(this.outbox.all().flatMap(({ event }) => ('person' in event.body && event.body.person === person ? [event.id] : [])));
    await this.keys.forget(person);
  }

  // The word comes right after the withdrawal; only when it is not there the next time either, something is wrong. The doubt names no person.
  async #doubt(row: PersonKeyRow): Promise<void> {
    const waited = row.withdrawn === 'for-a-while';
    if (waited) await this.store.doubts.add({ what: 'key-withdrawn', device: '', position: 0 });
    await this.store.personKeys.put({ ...row, withdrawn: waited ? 'in-doubt' : 'for-a-while' });
  }
}
