// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

import 'fake-indexeddb/auto';
import { describe, expect, it, vi } from 'vitest';
import { caseList } from '../casefile/caseList';
import type { Recorded } from '../log/recorded';
import { Team } from '../testing/team';
import { fixed, newKey } from '../sealing/jwe';
import { exported, newMemberKeys } from '../sealing/keyPairs';
import { newIdentity, openIdentity, sealIdentity } from './identity';
import { locksOf, makeVault, openVault } from './open';

const aliases = (team: Team): string[][] => team.phones.map(({ vault }) => caseList(vault.book.now, team.clock.now).flatMap(({ names }) => names).sort());
const recorded = (event: unknown): Recorded => event as Recorded;

describe('a vault', () => {
  it('shows at once what was recorded, and to colleagues once it was sent', async () => {
    const team = await Team.start();
    await team.worker.vault.record({ kind: 'alias', person: 'p1', alias: 'Rode Jas' });
    expect(aliases(team)).toEqual([[], ['Rode Jas'], []]);
    expect(team.worker.vault.state.now.unsent).toBe(1);

    await team.synchronise();

    expect(aliases(team)).toEqual([['Rode Jas'], ['Rode Jas'], ['Rode Jas']]);
    expect(team.worker.vault.state.now).toMatchObject({ unsent: 0, held: 0, doubts: 0 });
  });

  it('shows a volunteer nothing of health', async () => {
    const team = await Team.start();
    await team.worker.vault.record({ kind: 'alias', person: 'p1', alias: 'Gijs' });
    await team.worker.vault.record({ kind: 'field', person: 'p1', field: 'medication', value: { known: 'insulin' }, replaces: [] });

    await team.synchronise();

    const files = team.phones.map(({ vault }) => vault.book.now.person('p1'));
    expect(files.map((file) => file?.fields.get('medication')?.value)).toEqual([{ known: 'insulin' }, { known: 'insulin' }, undefined]);
    expect(files[2]?.aliases).toEqual(['Gijs']);
    expect(await team.volunteer.vault.record({ kind: 'field', person: 'p1', field: 'gp', value: 'unknown', replaces: [] })).toEqual({ refused: 'no-key' });
    expect(team.volunteer.vault.state.now).toMatchObject({ doubts: 0, compartments: ['contact'] });
  });

  it('is the same after it was locked and opened, without a network', async () => {
    const team = await Team.start();
    await team.worker.vault.record({ kind: 'alias', person: 'p1', alias: 'sent' });
    await team.synchronise();
    await team.worker.vault.record({ kind: 'alias', person: 'p2', alias: 'not sent' });
    team.relay.reachable = false;

    team.worker.vault.lock();
    expect(team.worker.vault.book.now.people()).toEqual([]);
    await team.worker.restart();

    expect(aliases(team)[1]).toEqual(['not sent', 'sent']);
    expect(team.worker.vault.state.now).toMatchObject({ unsent: 1, compartments: ['contact', 'health', 'legal'] });
  });

  it('stays away as long as a busy relay asks, with what waits here', async () => {
    const team = await Team.start();
    await team.worker.vault.record({ kind: 'alias', person: 'p1', alias: 'Rode Jas' });
    team.relay.busyFor = 7;

    const running = team.worker.vault.run();
    await vi.waitFor(() => { expect(team.worker.waits).toContain(7_000); });
    expect(team.worker.vault.state.now).toMatchObject({ connection: 'offline', unsent: 1 });
    team.worker.vault.lock();
    await running;
    team.relay.busyFor = 0;
    await team.worker.restart();
    await team.synchronise();

    expect(aliases(team)).toEqual([['Rode Jas'], ['Rode Jas'], ['Rode Jas']]);
  });

  it('opens with nothing but its secret', async () => {
    const team = await Team.start();
    team.worker.vault.lock();

    expect(await openVault(null, 'abacus abdomen abdominal abide abiding ability', team.worker.place)).toEqual({ refused: 'wrong-secret' });
    expect(await openVault(null, new Uint8Array(32), team.worker.place)).toEqual({ refused: 'wrong-secret' });
    expect(await openVault(null, 'any', { ...team.worker.place, name: 'elsewhere' })).toEqual({ refused: 'no-vault' });
    expect(await openVault({ account: 'another', device: 'd' }, new Uint8Array(32).fill(7), team.worker.place)).toEqual({ refused: 'another-account' });
    expect((await locksOf(team.worker.name)).map(({ by }) => by)).toEqual(['passkey']);
  });

  it('takes nothing more in, keeps nothing readable and writes nothing once it is locked', async () => {
    const team = await Team.start();
    await team.worker.vault.record({ kind: 'alias', person: 'p1', alias: 'Rode Jas' });
    const vault = team.worker.vault;
    const underWay = team.worker.synchronise().catch(() => undefined);

    vault.lock();
    await underWay;

    expect(vault.book.now.people()).toEqual([]);
    expect(vault.held()).toEqual([]);
    await expect(vault.record({ kind: 'tally', count: 1 })).rejects.toThrow();
    await team.worker.restart();
    expect(aliases(team)[1]).toEqual(['Rode Jas']);
  });

  it('holds private keys that can be used and not taken out', async () => {
    const vaultKey = await newKey();
    const sealed = await sealIdentity(vaultKey, await newIdentity({ account: 'anna', device: 'phone' }, await newMemberKeys()));

    const { member, signing } = await openIdentity(await fixed(vaultKey), sealed);

    for (const keys of [member, signing]) await expect(exported(keys)).rejects.toThrow();
    await expect(crypto.subtle.exportKey('raw', await fixed(vaultKey))).rejects.toThrow();
  });

  it('gives a file back when forgetting it was a mistake', async () => {
    const team = await Team.start();
    await team.worker.vault.record({ kind: 'alias', person: 'p1', alias: 'Rode Jas' });
    await team.synchronise();
    const forget = recorded(await team.worker.vault.record({ kind: 'forget', forgotten: 'p1' }));
    expect(aliases(team)[1]).toEqual([]);

    await team.worker.vault.undo(forget.id);
    await team.synchronise();

    expect(aliases(team)).toEqual([['Rode Jas'], ['Rode Jas'], ['Rode Jas']]);
  });

  it('takes back what was recorded a moment ago, and nothing that is on its way', async () => {
    const team = await Team.start();
    const mistaken = recorded(await team.worker.vault.record({ kind: 'tally', count: 9 }));
    await team.worker.vault.synchronise();

    expect(team.relay.events).toHaveLength(0);
    expect(await team.worker.vault.undo(mistaken.id)).toBe(true);
    expect(team.worker.vault.book.now.general().tallies).toEqual([]);

    const meant = recorded(await team.worker.vault.record({ kind: 'tally', count: 3 }));
    await team.synchronise();
    expect(await team.worker.vault.undo(meant.id)).toBe(false);
    expect(team.admin.vault.book.now.general().tallies.map(({ body }) => body.count)).toEqual([3]);
  });

  it('refuses what is not of the form', async () => {
    const team = await Team.start();

    expect(await team.worker.vault.record({ kind: 'tally', count: -1 })).toEqual({ refused: 'bad-form' });
  });

  it('on another phone opens with the recovery sheet, and reads everything', async () => {
    const team = await Team.start();
    await team.worker.vault.record({ kind: 'field', person: 'p1', field: 'gp', value: { known: 'Kruispost' }, replaces: [] });
    await team.synchronise();

    const second = team.another(team.worker.session.account);
    expect(await makeVault(second.session, () => Promise.reject(new Error('unused')), second.place)).toEqual({ refused: 'recovery-needed' });
    await second.recover(await team.worker.vault.recoverySheet());
    await second.synchronise();

    expect(second.vault.book.now.person('p1')?.fields.get('gp')?.value).toEqual({ known: 'Kruispost' });
  });

  it('goes on under another device number after signing in anew, with what waited', async () => {
    const team = await Team.start();
    await team.worker.vault.record({ kind: 'tally', count: 1 });
    await team.synchronise();
    await team.worker.vault.record({ kind: 'tally', count: 2 });
    team.worker.session = { ...team.worker.session, device: 'signed in anew' };

    await team.worker.restart();
    await team.synchronise();

    expect(team.admin.vault.book.now.general().tallies.map(({ body }) => body.count)).toEqual([1, 2]);
    expect(team.admin.vault.state.now.doubts).toBe(0);
  });
});

describe('a lost answer', () => {
  it('doubles nothing and loses nothing', async () => {
    const team = await Team.start();
    for (const count of [1, 2, 3]) await team.worker.vault.record({ kind: 'tally', count });
    team.clock.now += 11_000;
    for (let lost = 1; lost <= 5; lost++) {
      team.relay.answersToLose = lost;
      await team.worker.vault.synchronise().catch(() => undefined);
      team.relay.answersToLose = 0;
      await team.worker.restart();
    }

    await team.synchronise();

    expect(team.relay.events).toHaveLength(3);
    expect(team.admin.vault.book.now.general().tallies.map(({ body }) => body.count)).toEqual([1, 2, 3]);
  });
});

describe('keys', () => {
  it('that were renewed let those who stay go on, and take from the phone of who is out what came from others', async () => {
    const team = await Team.start();
    await team.worker.vault.record({ kind: 'alias', person: 'p1', alias: 'before' });
    await team.synchronise();
    await team.worker.vault.record({ kind: 'alias', person: 'p2', alias: 'made before, sent after' });
    await team.volunteer.vault.record({ kind: 'alias', person: 'p3', alias: 'of who is out' });

    const renewed = await team.admin.vault.team.renew('contact', [team.worker.session.account]);
    await team.synchronise();

    expect(renewed).toEqual({ leftOut: [] });
    expect(aliases(team)).toEqual([['before', 'made before, sent after'], ['before', 'made before, sent after'], ['of who is out']]);
    expect(team.volunteer.vault.held().map(({ row }) => row.held)).toEqual(['no-right']);
    expect(team.relay.events.every(({ signed }) => signed.length > 0)).toBe(true);
  });

  it('of a compartment that is given later open it from its beginning, and what was held goes', async () => {
    const team = await Team.start();
    await team.worker.vault.record({ kind: 'field', person: 'p1', field: 'gp', value: { known: 'Kruispost' }, replaces: [] });
    await team.worker.vault.record({ kind: 'alias', person: 'p1', alias: 'Gijs' });
    await team.synchronise();

    await team.admit(team.volunteer, ['health', 'legal']);
    await team.synchronise();
    await team.worker.vault.record({ kind: 'field', person: 'p1', field: 'gp', value: { known: 'other' }, replaces: [] });
    await team.synchronise();

    expect(team.volunteer.vault.book.now.person('p1')?.fields.get('gp')?.value).toEqual({ known: 'other' });
    expect(team.volunteer.vault.state.now).toMatchObject({ doubts: 0, compartments: ['contact', 'health', 'legal'] });
  });

  it('of one person, made by two colleagues at the same time, end as one', async () => {
    const team = await Team.start();
    await team.worker.vault.record({ kind: 'contact', person: 'p1' });
    await team.admin.vault.record({ kind: 'contact', person: 'p1' });

    await team.synchronise();

    expect(team.phones.map(({ vault }) => vault.book.now.person('p1')?.contacts.length)).toEqual([2, 2, 2]);
    expect(team.relay.personKeys.size).toBe(1);
  });

  it('that a colleague does not have at the relay any more are not renewed for another’s', async () => {
    const team = await Team.start();
    const at = team.relay.members.findIndex(({ account }) => account === team.worker.session.account);
    const [admin] = team.relay.members.filter(({ account }) => account === team.admin.session.account);
    team.relay.members[at] = { account: team.worker.session.account, publicKey: admin?.publicKey ?? '' };

    expect(await team.admin.vault.team.renew('contact', [team.worker.session.account])).toEqual({ leftOut: [team.worker.session.account] });
  });
});

describe('forgetting', () => {
  it('takes a person from every phone and from the relay, and nobody can open what stays', async () => {
    const team = await Team.start();
    for (const alias of ['Rode Jas', 'Marek']) await team.worker.vault.record({ kind: 'alias', person: alias === 'Marek' ? 'marek' : 'p1', alias });
    await team.synchronise();

    await team.admin.vault.record({ kind: 'forget', forgotten: 'p1' });
    expect(aliases(team)[0]).toEqual(['Marek']);
    await team.synchronise();
    for (const phone of team.phones) await phone.restart();
    const late = await team.another(team.worker.session.account).recover(await team.worker.vault.recoverySheet());
    await late.synchronise();

    expect(aliases(team)).toEqual([['Marek'], ['Marek'], ['Marek']]);
    expect(caseList(late.vault.book.now, team.clock.now).flatMap(({ names }) => names)).toEqual(['Marek']);
    expect([...team.relay.personKeys.values()].filter(({ person }) => person === 'p1').map(({ wrapped }) => wrapped)).toEqual([null]);
    expect(await Promise.all(team.phones.map(({ vault }) => vault.doubts()))).toEqual([[], [], []]);
  });

  it('needs a colleague’s word: a relay that withdraws keys destroys nothing here, and that shows', async () => {
    const team = await Team.start();
    await team.worker.vault.record({ kind: 'alias', person: 'p1', alias: 'Rode Jas' });
    await team.synchronise();
    for (const [name, key] of team.relay.personKeys) team.relay.personKeys.set(name, { ...key, wrapped: null, change: key.change + 1 });

    await team.synchronise();
    for (const phone of team.phones) await phone.restart();

    expect(aliases(team)).toEqual([['Rode Jas'], ['Rode Jas'], ['Rode Jas']]);
    expect((await team.admin.vault.doubts()).map(({ what }) => what)).toEqual(['key-withdrawn']);
  });
});
