// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { newKey } from '../sealing/jwe';
import { newDeviceKeys } from '../sealing/keyPairs';
import { emptyChain, linkOf } from './chain';
import { HybridClock, type Moment, compareMoments } from './clock';
import { type KeyRing, openContent, sealContent } from './content';
import { timeOf, timedId } from './id';
import { type Claims, type Signer, type Wire, read, sign } from './signed';

const claims: Omit<Claims, 'content'> = { id: timedId(0), author: 'anna', device: 'phone', sequence: 1, previous: '', compartment: 'contact', generation: 1 };

async function aDevice(account: string): Promise<{ signer: Signer; privateKey: CryptoKey }> {
  const { publicKey, privateKey } = await newDeviceKeys();
  return { signer: { account, key: publicKey }, privateKey };
}

describe('an id', () => {
  it('is a UUID of version 7 that sorts by its time', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 2 ** 48 - 2 }), (now) => {
      expect(timedId(now)).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/u);
      expect(timedId(now) < timedId(now + 1)).toBe(true);
      expect(timeOf(timedId(now))).toBe(now);
    }));
  });
});

describe('the clock', () => {
  const moments = fc.array(fc.record({ phone: fc.nat(1_000), seen: fc.option(fc.tuple(fc.nat(1_000), fc.nat(3))) }), { maxLength: 50 });

  it('never goes back, whatever the phone and its colleagues say', () => {
    fc.assert(fc.property(moments, (steps) => {
      let phone = 0;
      let last: Moment = [0, -1];
      const clock = new HybridClock(() => phone);
      for (const step of steps) {
        phone = step.phone;
        if (step.seen) clock.see(step.seen);
        const given = clock.next();
        expect(compareMoments(given, last)).toBeGreaterThan(0);
        if (step.seen) expect(compareMoments(given, step.seen)).toBeGreaterThan(0);
        last = given;
      }
    }));
  });

  it('is not dragged along by a phone that is set to next year', () => {
    const clock = new HybridClock(() => 1_000);
    clock.see([365 * 24 * 60 * 60 * 1000, 0]);

    expect(clock.next()).toEqual([1_000, 0]);
  });
});

describe('a signature', () => {
  it('is believed of the device and the account that made it', async () => {
    const { signer, privateKey } = await aDevice('anna');
    const wire = await sign(privateKey, claims, 'sealed');

    expect(await read(wire, () => signer)).toMatchObject({ claims });
  });

  it('is not believed when anything about it is wrong, and says what', async () => {
    const [anna, other] = [await aDevice('anna'), await aDevice('anna')];
    const wire = await sign(anna.privateKey, claims, 'sealed');
    const why = async (spoilt: Wire, signer: Signer | undefined = anna.signer): Promise<unknown> => (await read(spoilt, () => signer) as { forgery?: string }).forgery;

    expect(await why({ ...wire, sealed: 'other' })).toBe('content-differs');
    expect(await why(wire, other.signer)).toBe('bad-signature');
    expect(await why(wire, { ...anna.signer, account: 'ben' })).toBe('wrong-author');
    expect(await why({ ...wire, signed: 'e30.e30.e30' })).toBe('bad-form');
    expect(await read(wire, () => undefined)).toEqual({ forgery: 'unknown-device', device: 'phone' });
  });
});

describe('a chain', () => {
  const chain = Array.from({ length: 8 }, (_, at) => ({ sequence: at + 1, previous: at === 0 ? '' : `hash ${at.toString()}`, hash: `hash ${(at + 1).toString()}` }));
  const judged = (events: typeof chain, readsAll: boolean): string[] => {
    let end = emptyChain;
    return events.map((event) => {
      const link = linkOf(end, event, readsAll);
      if (event.sequence > end.sequence) end = event;
      return link;
    });
  };

  it('raises no doubt when it is whole', () => {
    expect(new Set(judged(chain, true))).toEqual(new Set(['follows']));
  });

  it('shows whatever was dropped before an end that was seen', () => {
    const [last] = chain.slice(-1);
    fc.assert(fc.property(fc.subarray(chain.slice(0, -1), { maxLength: chain.length - 2 }), (left) => {
      expect(judged(last ? [...left, last] : left, true)).toContain('gap');
    }));
  });

  it('shows any change of order, also to who may not read all', () => {
    fc.assert(fc.property(fc.shuffledSubarray(chain, { minLength: 2 }), fc.boolean(), (turned, readsAll) => {
      const moved = turned.some((event, at) => at > 0 && event.sequence < (turned[at - 1]?.sequence ?? 0));
      expect(judged(turned, readsAll).includes('out-of-order')).toBe(moved);
    }));
  });

  it('shows a second history of the same device', () => {
    expect(linkOf({ sequence: 2, hash: 'hash 2' }, { sequence: 3, previous: 'another' }, true)).toBe('fork');
  });
});

describe('content', () => {
  const body = { kind: 'note', person: 'person', text: 'Rode Jas' };
  const opened = async (keys: Partial<KeyRing>, sealed: string): Promise<unknown> =>
    openContent({ ...claims, content: '' }, sealed, { compartmentKey: () => undefined, personKey: () => Promise.resolve(undefined), ...keys });

  it('about a person opens with both keys, and stays closed without either', async () => {
    const [compartment, person] = [await newKey(), await newKey()];
    const sealed = await sealContent(compartment, person, { at: [5, 0], body });

    expect(await opened({ compartmentKey: () => compartment, personKey: () => Promise.resolve(person) }, sealed)).toMatchObject({ event: { at: [5, 0], body } });
    expect(await opened({ personKey: () => Promise.resolve(person) }, sealed)).toEqual({ closed: 'no-key' });
    expect(await opened({ compartmentKey: () => compartment }, sealed)).toEqual({ closed: 'no-key' });
    expect(await opened({ compartmentKey: () => compartment, personKey: () => Promise.resolve('forgotten') }, sealed)).toEqual({ closed: 'forgotten' });
  });

  it('about a person that was not sealed with the person’s key is not taken: it could not be forgotten', async () => {
    const compartment = await newKey();
    const sealed = await sealContent(compartment, null, { at: [5, 0], body });

    expect(await opened({ compartmentKey: () => compartment }, sealed)).toEqual({ closed: 'damaged' });
  });
});
