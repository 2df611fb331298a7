// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { sealTo } from '../sealing/envelope';
import { newKey } from '../sealing/jwe';
import { memberKeyOf } from '../sealing/keyPairs';
import { Team } from '../testing/team';

describe('a relay that lies', () => {
  const shownBy = async (lie: Team['relay']['lie']): Promise<{ doubts: string[]; tallies: number[] }> => {
    const team = await Team.start();
    for (const count of [1, 2, 3, 4]) await team.worker.vault.record({ kind: 'tally', count });
    await team.worker.synchronise();
    team.relay.lie = lie;
    await team.admin.synchronise();
    return { doubts: [...new Set((await team.admin.vault.doubts()).map(({ what }) => what))].sort(), tallies: team.admin.vault.book.now.general().tallies.map(({ body }) => body.count) };
  };

  it('is seen when it withholds an event', async () => {
    expect(await shownBy((page) => page.filter(({ position }) => position !== 2))).toEqual({ doubts: ['gap', 'withheld'], tallies: [1, 3, 4] });
  });

  it('is seen when it withholds an event and numbers the others anew', async () => {
    expect(await shownBy((page) => page.filter(({ position }) => position !== 2).map((event, at) => ({ ...event, position: at + 1 })))).toMatchObject({ doubts: ['gap', 'withheld'] });
  });

  it('is seen when it turns events round, and the events are read all the same', async () => {
    expect(await shownBy((page) => page.map((event, at) => ({ ...event, ...([page[0], page[2], page[1], page[3]][at] ?? event), position: event.position })))).toEqual({ doubts: ['gap', 'out-of-order'], tallies: [1, 2, 3, 4] });
  });

  it('is seen when it changes what is inside', async () => {
    expect(await shownBy((page) => page.map((event) => (event.position === 4 ? { ...event, sealed: page[0]?.sealed ?? '' } : event)))).toEqual({ doubts: ['content-differs'], tallies: [1, 2, 3] });
  });

  it('is not believed when it brings keys that it made itself, and that shows', async () => {
    const team = await Team.start();
    const { worker, relay } = team;
    const publicKey = await memberKeyOf(relay.members.find(({ account }) => account === worker.session.account)?.publicKey ?? '');
    const own = await newKey();
    for (const generation of [1, 2]) {
      const kept = relay.envelopes.filter((envelope) => !(envelope.account === worker.session.account && envelope.compartment === 'contact' && envelope.generation === generation));
      relay.envelopes.splice(0, relay.envelopes.length, ...kept, { compartment: 'contact', generation, sealed: await sealTo(publicKey, own), account: worker.session.account });
      await worker.synchronise();
    }
    await worker.vault.record({ kind: 'tally', count: 1 });
    await worker.synchronise();
    await worker.restart();
    await team.admin.synchronise();

    expect((await worker.vault.doubts()).map(({ what, position }) => [what, position])).toEqual([['key-not-believed', 1], ['key-not-believed', 2]]);
    expect(team.admin.vault.book.now.general().tallies.map(({ body }) => body.count)).toEqual([1]);
  });

  it('is seen when it gives the same event twice', async () => {
    expect(await shownBy((page) => page.map((event) => (event.position === 4 && page[0] ? { ...page[0], position: 4 } : event)))).toEqual({ doubts: ['out-of-order'], tallies: [1, 2, 3] });
  });
});
