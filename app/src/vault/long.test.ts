// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compartmentOf } from '../casefile/events';
import { anyEvent } from '../testing/events';
import { shown } from '../testing/shown';
import { Team } from '../testing/team';

// What may happen to three phones in any order: somebody records, synchronises, loses answers on the way, loses the network, or switches off.
const anyStep = fc.record({
  phone: fc.nat(2),
  does: fc.oneof(
    { weight: 4, arbitrary: anyEvent.map((record) => ({ record })) },
    { weight: 2, arbitrary: fc.constant({ synchronise: 0 }) },
    { weight: 1, arbitrary: fc.integer({ min: 1, max: 6 }).map((synchronise) => ({ synchronise })) },
    { weight: 1, arbitrary: fc.boolean().map((reachable) => ({ reachable })) },
    { weight: 1, arbitrary: fc.constant({ restart: true }) },
  ),
});

type Step = typeof anyStep extends fc.Arbitrary<infer T> ? T : never;

/** Plays the steps; returns the ids of all that was recorded, with who may read it. */
async function play(team: Team, steps: readonly Step[]): Promise<{ id: string; byAll: boolean }[]> {
  const made: { id: string; byAll: boolean }[] = [];
  for (const { phone: at, does } of steps) {
    const phone = team.phones[at] ?? team.admin;
    team.clock.now += 20_000;
    if ('record' in does) {
      const event = await phone.vault.record(does.record);
      if ('id' in event) made.push({ id: event.id, byAll: compartmentOf(event.body) === 'contact' });
    } else if ('reachable' in does) team.relay.reachable = does.reachable;
    else if ('restart' in does) await phone.restart();
    else {
      team.relay.answersToLose = does.synchronise;
      await phone.synchronise().catch(() => undefined);
      team.relay.answersToLose = 0;
    }
  }
  return made;
}

describe('phones that were offline, switched off and cut short in any order', () => {
  it('end with the same cases, and nothing that was recorded is lost or doubled', async () => {
    await fc.assert(fc.asyncProperty(fc.array(anyStep, { minLength: 5, maxLength: 25 }), async (steps) => {
      const team = await Team.start();
      const made = await play(team, steps);
      team.relay.reachable = true;
      await team.synchronise();

      const books = team.phones.map(({ vault }) => vault.book.now);
      const now = team.clock.now;
      expect(team.relay.events.map(({ id }) => id).sort()).toEqual(made.map(({ id }) => id).sort());
      expect(shown(books[1] ?? books[0] as never, now)).toEqual(shown(books[0] as never, now));
      for (const phone of team.phones) {
        expect(phone.vault.state.now).toMatchObject({ unsent: 0, held: 0, doubts: 0 });
        const before = shown(phone.vault.book.now, now);
        await phone.restart();
        expect(shown(phone.vault.book.now, now)).toEqual(before);
      }
    }), { numRuns: 15 });
  }, 900_000);
});
