// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

import { base64url } from 'jose';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readPayload } from './payload';

const key = 'rxTgYlOaKJPFtcEd0qcceN8wEU4p94SqAwIWQe6uX7Q';
const valid = { url: 'https://ehr.example.org/qr/Y9xwkUdtmN9wwoJoN3ffJIhX2UGvCL1JnlPVNL3kDWM/m', key };

function link(payload: unknown): string {
  return `https://viewer.example.org#shlink:/${base64url.encode(JSON.stringify(payload))}`;
}

describe('the payload of a link', () => {
  test('is read as the standard gives it in its example', () => {
    // Source: SMART Health Links 1.0.0 (HL7), "Example SMART Health Link Generation".
    const example = 'https://viewer.example.org#shlink:/eyJ1cmwiOiJodHRwczovL2Voci5leGFtcGxlLm9yZy9xci9ZOXh3a1VkdG1OOXd3b0pvTjNmZkpJaFgyVUd2Q0wxSm5sUFZOTDNrRFdNL20iLCJmbGFnIjoiTFAiLCJrZXkiOiJyeFRnWWxPYUtKUEZ0Y0VkMHFjY2VOOHdFVTRwOTRTcUF3SVdRZTZ1WDdRIiwibGFiZWwiOiJCYWNrLXRvLXNjaG9vbCBpbW11bml6YXRpb25zIGZvciBPbGl2ZXIgQnJvd24ifQ';

    const payload = readPayload(example);

    expect(payload).toMatchObject({ label: 'Back-to-school immunizations for Oliver Brown', needsPasscode: true, isDirect: false, ends: null, reply: null });
    expect(payload?.url.href).toBe(valid.url);
    expect(base64url.encode(payload?.key ?? new Uint8Array())).toBe(key);
  });

  test('survives the example whose members have the wrong form', () => {
    // Source: SMART Health Links 1.0.0, examples, shl-payload-1: the end is milliseconds in a string, and the label has another name.
    const payload = readPayload(link({ ...valid, flag: 'LP', exp: '1767225600000', v: 1, labelzzz: 'Back-to-school immunizations for Oliver Brown' }));

    expect(payload?.ends?.toISOString()).toBe('2026-01-01T00:00:00.000Z');
    expect(payload?.label).toBe('');
  });

  test.each([
    ['seconds', 1767225600, '2026-01-01T00:00:00.000Z'],
    ['nothing readable', 'soon', undefined],
    ['nothing at all', null, undefined],
  ])('takes %s for its end', (_, exp, expected) => {
    expect(readPayload(link({ ...valid, exp }))?.ends?.toISOString()).toBe(expected);
  });

  test.each([['look-out', 'look-out'], ['something else', 'care'], [undefined, 'care']])('asks for an answer that fits: %s', (_asks, asks) => {
    expect(readPayload(link({ ...valid, _asks }))?.asks).toBe(asks);
  });

  test('passes over what it does not know', () => {
    expect(readPayload(link({ ...valid, flag: 'LXZ', extension: [], _other: 1 }))).toMatchObject({ needsPasscode: false, isDirect: false });
  });

  test.each([
    ['a later version', { ...valid, v: 2 }],
    ['no key', { url: valid.url }],
    ['a short key', { ...valid, key: 'c2hvcnQ' }],
    ['no address', { key }],
    ['an address that is none', { ...valid, url: 'nowhere' }],
    ['a list', [valid]],
    ['nothing', null],
  ])('is refused with %s', (_, payload) => {
    expect(readPayload(link(payload))).toBeNull();
  });

  test('never breaks the page, whatever stands behind the #', () => {
    fc.assert(fc.property(fc.string(), (text) => {
      expect(readPayload(`#shlink:/${text}`)).toBeNull();
    }));
    fc.assert(fc.property(fc.json(), (json) => {
      expect(() => readPayload(link(JSON.parse(json)))).not.toThrow();
    }));
  });
});
