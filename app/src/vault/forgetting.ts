// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Casebook } from '../casefile/casebook';
import type { Keys } from './keys';
import type { Outbox } from './outbox';
import type { Packs } from './packs';
import type { VaultStore } from './store';

/**
 * Destroys what this phone has of people who were forgotten. It takes two: a colleague's signed word, and the relay that withdrew the key. A colleague
 * without the right cannot make phones destroy a file, and neither can a relay alone: that becomes a doubt.
 */
export class Forgetting {
  constructor(private readonly store: VaultStore, private readonly keys: Keys, private readonly packs: Packs, private readonly outbox: Outbox) {}

  async finish(book: Casebook): Promise<void> {
    const withdrawn = new Set((await this.store.personKeys.filter((row) => row.withdrawn === true).toArray()).map(({ person }) => person));
    for (const person of withdrawn) {
      if (book.isForgotten(person)) await this.#destroy(person);
      else await this.#doubt(person);
    }
  }

  async #destroy(person: string): Promise<void> {
    await this.packs.forget(person);
    await this.outbox.remove(this.outbox.all().flatMap(({ event }) => ('person' in event.body && event.body.person === person ? [event.id] : [])));
    await this.keys.forget(person);
  }

  // Said once: the doubt names no person, and the mark is taken off so that it does not come again.
  async #doubt(person: string): Promise<void> {
    await this.store.atOnce(async () => {
      await this.store.doubts.add({ what: 'key-withdrawn', device: '', position: 0 });
      await this.store.personKeys.filter((row) => row.person === person).modify({ withdrawn: false });
    });
  }
}
