// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

import { base64url, CompactEncrypt, compactDecrypt } from 'jose';
import { describe, expect, test } from 'vitest';
import { decrypt } from './open';
import { seal, type Reply } from './reply';

const key = base64url.decode('rxTgYlOaKJPFtcEd0qcceN8wEU4p94SqAwIWQe6uX7Q');
const reply: Reply = { answer: 'waiting', reason: null, message: 'Volgende week is er plek.', from: 'Huisarts Jansen', reachedAt: '' };

async function maker(): Promise<CryptoKeyPair> {
  return await crypto.subtle.generateKey({ name: 'ECDH', namedCurve: 'P-256' }, true, ['deriveBits']);
}

async function publicText(pair: CryptoKeyPair): Promise<string> {
  return base64url.encode(new Uint8Array(await crypto.subtle.exportKey('spki', pair.publicKey)));
}

describe('a file', () => {
  test('is opened as the standard gives it in its example', async () => {
    // Source: SMART Health Links 1.0.0 (HL7), "Example Encryption" and "Example Decryption".
    const example = 'eyJhbGciOiJkaXIiLCJlbmMiOiJBMjU2R0NNIiwiY3R5IjoiYXBwbGljYXRpb24vc21hcnQtaGVhbHRoLWNhcmQifQ..B9Bd5AW751az-gEx.iah6mxLb5TQe2ZfCwEUs4R1t8WoP0mnFc-TUzN1NIyzUeDwJNOcxv4CY8wV6ys4Dicnr3IhqTvVU1RbR-4eq1GCd4g96faV8_0MbHwXzP246Tz9BDLhQ2zlAjYqvvCi_JuWdyWqGhKeWGX1XibNHFzzVT0FmYensfKF4o0uSeZWQDKVEEhzMSKuALMpUkfwHcmCRfLT-ctANSxq-Zj0IIeT66XbztOomStjlfi-F-FaqBGZfHOARCVvT143CTYELLJCUdD4qUVkrNuLmRZrNuqVpY0g5BjABswkIoDmyoRJAEohuZCamZNA--p-uRqJjRefED1eMrKSppabV2ugaqoFlieujTOE-a3VKib9aC-lFsmLalkwh9ctr_FZqS9H46rqGjGcOxtAXalo1jkMPGupVsE1W-xIH14wbPCYcgfldH9SH7X60462kxD8OFdHpvnnfAvjQnaE4QDqasT5ySpBRtck4GVxs2IRBt62-kOlzoI8lHapLdwIms-Gdt7z38E47ZE3afE4IIbobPGz7wGvjbi3z234ARvGQ4jREgPQb1NRYAEtZlrZNzR6N7ofXD8jF502tw-QWI_Ox0jFP5tynIiMp-hG25ecQ0s4MzPHFC0ZABPamgg3MS-UILl76gMDCHS5Te_JAXZoC1HnkETw5M217SaG5ISAU0F5qETMREfTjZR9E45MDhnw7uY1vo2lffRB3ei1QqGuLh0gUnVU7TUfFYwcOqV15sb0t1lMj0mmyG5v-_dE9H6dYtRKJARltmdfSmc1HisBewx75Xh5ChJQ1hiCEDaZ1wqFjsFJ6SrKgJ7C1N7vx6QKx8YXwFH7ePG2qG39leT5JKZnqAvi9fqc6x-YwfhSjbRKGZoj2o55Fd2fbwtK6CXpiW6AekT7PUcl_7ynTq-DaQ_Yc29WwtmgapcCRNpfcMsoqCD4giu1V3Sj5DQLglwuk1gAMcuV5fo8JpABu2_is83WZ_GJ1WWMUxyZGq6u-EGuZrP96Yewb7-zfnt2lao_LJg1ef5cqDTW7-0MS27wkmLiIi0e-PYvS-UfWVHg1oNbR-MHXMVEQ6gqNg08IgEyPDSFCUbf75HuMILN80bQNtSlFj6FR7uNKHr8sigvKI80k.5flOKKmeqYm0TamwROr8Nw';

    const file = await decrypt(example, key);

    expect(file).toMatchObject({ verifiableCredential: [expect.stringContaining('eyJ6aXAiOiJERUYi')] });
  });

  test('is opened when it was compressed, and when it is large', async () => {
    const large = { text: 'warm '.repeat(200_000) };
    const sealed = await new CompactEncrypt(new TextEncoder().encode(JSON.stringify(large))).setProtectedHeader({ alg: 'dir', enc: 'A256GCM', cty: 'application/fhir+json', zip: 'DEF' }).encrypt(key);

    expect(await decrypt(sealed, key)).toEqual(large);
  });

  test('is refused when one letter was changed', async () => {
    const sealed = await new CompactEncrypt(new TextEncoder().encode('{}')).setProtectedHeader({ alg: 'dir', enc: 'A256GCM' }).encrypt(key);

    await expect(decrypt(sealed.slice(0, -2) + (sealed.endsWith('AA') ? 'BA' : 'AA'), key)).rejects.toThrow();
  });
});

describe('a reply', () => {
  test('is opened by the maker alone', async () => {
    const [pair, other] = [await maker(), await maker()];

    const sealed = await seal(reply, await publicText(pair));

    expect(JSON.parse(new TextDecoder().decode((await compactDecrypt(sealed, pair.privateKey)).plaintext))).toEqual(reply);
    await expect(compactDecrypt(sealed, other.privateKey)).rejects.toThrow();
  });

  test('is as long for a yes as for a no with reasons', async () => {
    const pair = await publicText(await maker());

    const [yes, no] = [await seal({ ...reply, answer: 'accepted', message: '' }, pair), await seal({ ...reply, answer: 'refused', reason: 'care', message: 'nee '.repeat(100) }, pair)];

    expect(yes.split('.')[3]).toHaveLength(no.split('.')[3]?.length ?? 0);
  });
});
