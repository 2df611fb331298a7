// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

import fc from 'fast-check';
import { compactDecrypt } from 'jose';
import { describe, expect, it } from 'vitest';
import { Casebook } from '../casefile/casebook';
import { type CaseEvent, type EventOf, compartmentOf, isRecordable } from '../casefile/events';
import { lastDayOf } from '../casefile/consent';
import { linksTo } from '../casefile/sealedLinks';
import { sealTo } from '../sealing/envelope';
import { fromBase64url } from '../sealing/jwe';
import { memberKeyOf } from '../sealing/keyPairs';
import { Notebook } from '../testing/events';
import { nl } from '../words/nl';
import { answerOf } from './answers';
import { collect } from './collect';
import { documentOf, narrativeOf } from './document';
import { draw, linkText, openReturned, requestOf } from './draw';
import { LinkServer } from './linkServer';
import { compartmentOfPieces, pieceNames, piecesOf, sectionsOf } from './pieces';

const origin = 'https://lantaarn.example';
const link: EventOf<'sealed-link'> = { kind: 'sealed-link', person: 'p1', careType: 'gp', link: 'l', of: 'r', purpose: 'referral', receivers: ['Kruispost'], secret: 's', key: 'k', replyKey: '{}', passcode: '1', until: '2026-12-01' };

interface Request { readonly address: string; readonly publicKey: string; readonly files: readonly { readonly sealed: string }[] }

describe('a link', () => {
  it('opens with what is behind the #, and the server is told nothing that opens it', async () => {
    const drawn = await draw();
    const request = (await requestOf(drawn, 'referral', '2026-12-01', documentOf('Verwijzing', 'Straatdokters', 0, [{ title: 'Vraag', lines: ['Kanarie'] }]))) as Request;
    const text = await linkText(drawn, { origin, label: 'Verwijzing', until: '2026-12-01', isLookOut: true });

    const payload = JSON.parse(new TextDecoder().decode(fromBase64url(text.split('#shlink:/')[1] ?? ''))) as Readonly<Record<string, string>>;
    const { plaintext, protectedHeader } = await compactDecrypt(request.files[0]?.sealed ?? '', fromBase64url(payload['key'] ?? ''));

    expect(new TextDecoder().decode(plaintext)).toContain('Kanarie');
    expect(protectedHeader).toEqual({ alg: 'dir', enc: 'A256GCM', cty: 'application/fhir+json' });
    expect(payload['url']?.length).toBeLessThanOrEqual(128);
    expect(payload['_reply']).toBe(request.publicKey);
    expect(payload['_asks']).toBe('look-out');
    for (const secret of [drawn.secret, drawn.key, drawn.replyKey, 'Kanarie']) expect(JSON.stringify(request)).not.toContain(secret);
    expect(drawn.passcode).toMatch(/^\d{4}-\d{4}$/u);
  });

  it('opens what was sealed to it', async () => {
    const drawn = await draw();
    const { publicKey } = (await requestOf(drawn, 'referral', '2026-12-01', {})) as Request;
    const key = await crypto.subtle.importKey('raw', new Uint8Array(32).fill(65), 'AES-GCM', true, ['encrypt']);

    expect(await openReturned(drawn.replyKey, await sealTo(await memberKeyOf(publicKey), key))).toBe('A'.repeat(32));
  });
});

describe('what others read', () => {
  it('is text, whatever somebody typed', () => {
    fc.assert(fc.property(fc.array(fc.string({ unit: 'binary' })), (lines) => {
      const bare = narrativeOf(lines).replace('<div xmlns="http://www.w3.org/1999/xhtml">', '').replace(/<\/?p>|<\/div>$/gu, '');
      expect(bare).not.toMatch(/[<>"']|&(?!amp;|lt;|gt;|quot;|#39;)/u);
    }));
  });

  it('is the question and what was chosen, and nothing else', () => {
    const notebook = new Notebook();
    const events: readonly CaseEvent[] = [
      { kind: 'alias', person: 'p1', alias: 'Marek' }, { kind: 'field', person: 'p1', field: 'illnesses', value: { known: 'Suikerziekte' }, replaces: [] }, { kind: 'field', person: 'p1', field: 'note', value: { known: 'Nooit delen' }, replaces: [] },
      { kind: 'field', person: 'p1', field: 'language', value: { known: 'Pools' }, replaces: [] },
    ];
    const file = Casebook.empty.with(events.map((event) => notebook.note(event))).person('p1');

    fc.assert(fc.property(fc.subarray([...pieceNames]), (chosen) => {
      const told = JSON.stringify(file && sectionsOf({ title: 'Vraag', lines: ['Huisarts'] }, piecesOf(file, nl), chosen));
      for (const [piece, word] of [['names', 'Marek'], ['illnesses', 'Suikerziekte'], ['language', 'Pools']] as const) expect(told.includes(word)).toBe(chosen.includes(piece));
      expect(told).toContain('Huisarts');
      expect(told).not.toContain('Nooit delen');
    }));
  });

  it('is sealed with the key of health as soon as one thing of it is', () => {
    expect(compartmentOfPieces(['names', 'language'])).toBe('contact');
    expect(compartmentOfPieces(['names', 'scheme-decision', 'illnesses'])).toBe('health');
    expect(compartmentOf({ ...link, careType: 'shelter', compartment: 'health' })).toBe('health');
    expect(compartmentOf(link)).toBe('health');
  });
});

describe('who may be told', () => {
  it('may be told no longer than the shortest yes', () => {
    const notebook = new Notebook();
    const yes = { kind: 'consent', person: 'p1', purpose: 'look-out', answer: 'given' } as const;
    const file = Casebook.empty.with([notebook.note({ ...yes, receiver: 'Oost', until: '2026-11-05' }), notebook.note({ ...yes, receiver: 'West' }), notebook.note(link), notebook.note({ ...link, link: 'm', purpose: 'look-out', receivers: ['Oost', 'West'] })]).person('p1');

    expect(lastDayOf(file?.consents ?? [], 'look-out', ['Oost', 'West'], '2026-11-14')).toBe('2026-11-05');
    expect(lastDayOf(file?.consents ?? [], 'look-out', ['West'], '2026-11-14')).toBe('2026-11-14');
    expect(linksTo(file?.sealedLinks ?? [], 'look-out', 'Oost').map((one) => one.link)).toEqual(['m']);
  });
});

describe('an answer', () => {
  it('becomes what happened to the referral', () => {
    const reply = JSON.stringify({ answer: 'refused', reason: 'full', message: 'Probeer Zuid', from: 'Kruispost', reachedAt: '' });

    expect(answerOf(link, 'x', reply)).toEqual({ kind: 'referral-answer', person: 'p1', careType: 'gp', referral: 'r', answer: 'refused', barrier: 'no-capacity', reason: 'Probeer Zuid', from: 'Kruispost', reply: 'x' });
    expect(answerOf({ ...link, purpose: 'look-out' }, 'x', reply)).toMatchObject({ kind: 'link-answer', of: 'r', message: 'Probeer Zuid' });
  });

  it('is of the form or is none: it was written by a stranger', () => {
    const said = fc.record({ answer: fc.oneof(fc.constantFrom('accepted', 'waiting', 'question', 'refused'), fc.jsonValue()), reason: fc.jsonValue(), message: fc.jsonValue(), from: fc.jsonValue() }, { requiredKeys: [] });
    fc.assert(fc.property(fc.oneof(fc.string(), said.map((one) => JSON.stringify(one))), fc.constantFrom('referral', 'look-out', 'case-discussion'), (text, purpose) => {
      const answer = answerOf({ ...link, purpose }, 'x', text);
      expect(answer === null || isRecordable(answer)).toBe(true);
    }));
  });

  it('is written down once and never lost, wherever collecting breaks off', async () => {
    const drawn = await draw();
    const { publicKey } = (await requestOf(drawn, 'referral', '2026-12-01', {})) as Request;
    const sealed = await sealedReply(publicKey, { answer: 'accepted', message: 'Kom maar', from: 'Kruispost' });

    await fc.assert(fc.asyncProperty(fc.array(fc.boolean(), { maxLength: 8 }), async (breaks) => {
      const waiting = new Map([['one', sealed], ['two', sealed]]);
      const luck = [...breaks];
      const server = new LinkServer(async (address, { method }) => answerFrom(waiting, drawn.link, address, method ?? 'GET', luck.shift() ?? false));
      const notebook = new Notebook();
      let book = Casebook.empty.with([notebook.note({ kind: 'referral', person: 'p1', careType: 'gp', referral: 'r', receiver: 'Kruispost' }), notebook.note({ ...link, ...drawn })]);
      for (let round = 0; round < 9; round++) await collect(book, 'anna', server, async (event) => { book = book.with([notebook.note(event)]); return true; });
      expect(waiting.size).toBe(0);
      expect(book.person('p1')?.referrals[0]?.answers.map(({ body }) => body.reply).sort()).toEqual(['one', 'two']);
    }), { numRuns: 20 });
  });
});

async function sealedReply(publicKey: string, reply: object): Promise<string> {
  const { CompactEncrypt } = await import('jose');
  return new CompactEncrypt(new TextEncoder().encode(JSON.stringify(reply))).setProtectedHeader({ alg: 'ECDH-ES+A256KW', enc: 'A256GCM' }).encrypt(await memberKeyOf(publicKey));
}

async function answerFrom(waiting: Map<string, string>, link: string, address: string, method: string, breaks: boolean): Promise<Response> {
  if (breaks) throw new TypeError('no network');
  if (method === 'POST') waiting.delete(address.split('/').at(-2) ?? '');
  if (method === 'POST') return new Response(null, { status: 204 });
  const body = address.endsWith('/replies') ? [...waiting].map(([id, sealed]) => ({ id, at: '', sealed })) : [{ id: link, revokedAt: null, triesLeft: 10, views: 0, repliesWaiting: waiting.size }];
  return new Response(JSON.stringify(body));
}
