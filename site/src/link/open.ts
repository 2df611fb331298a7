// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

import { compactDecrypt } from 'jose';
import type { Payload } from './payload';

/** What was behind a link, or why nothing was. */
export type Opened =
  | { readonly kind: 'opened'; readonly files: readonly unknown[] }
  | { readonly kind: 'passcode'; readonly triesLeft: number }
  | { readonly kind: 'gone' | 'busy' | 'failed' | 'unreadable' };

interface ListedFile { readonly embedded?: string; readonly location?: string }

const largestFile = 8_000_000;
const notFound = 404;
const tooMany = 429;
const unauthorized = 401;

/** Asks for the files of a link and opens them here. The key stays in this browser. */
export async function open(payload: Payload, recipient: string, passcode: string | null): Promise<Opened> {
  let jwes: string[];
  try {
    const answer = payload.isDirect ? await fetch(withRecipient(payload.url, recipient)) : await askManifest(payload.url, recipient, passcode);
    if (!answer.ok) return await refusal(answer);
    jwes = payload.isDirect ? [await answer.text()] : await fetchAll(await answer.json() as { readonly files?: readonly ListedFile[] });
  } catch {
    return { kind: 'failed' };
  }
  try {
    return { kind: 'opened', files: await Promise.all(jwes.map((jwe) => decrypt(jwe, payload.key))) };
  } catch {
    return { kind: 'unreadable' };
  }
}

/** What an answer that is no success means. */
export async function refusal(answer: Response): Promise<Exclude<Opened, { kind: 'opened' }>> {
  if (answer.status === unauthorized) return { kind: 'passcode', triesLeft: ((await answer.json()) as { remainingAttempts: number }).remainingAttempts };
  return { kind: answer.status === notFound ? 'gone' : answer.status === tooMany ? 'busy' : 'failed' };
}

/** Opens one file and reads it as JSON. */
export async function decrypt(jwe: string, key: Uint8Array): Promise<unknown> {
  const opened = await compactDecrypt(jwe.trim(), key, { keyManagementAlgorithms: ['dir'], contentEncryptionAlgorithms: ['A256GCM'], maxDecompressedLength: largestFile });
  return JSON.parse(new TextDecoder().decode(opened.plaintext));
}

function withRecipient(url: URL, recipient: string): URL {
  const address = new URL(url);
  address.searchParams.set('recipient', recipient);
  return address;
}

function askManifest(url: URL, recipient: string, passcode: string | null): Promise<Response> {
  return fetch(url, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify({ recipient, ...(passcode === null ? {} : { passcode }) }) });
}

function fetchAll(manifest: { readonly files?: readonly ListedFile[] }): Promise<string[]> {
  return Promise.all((manifest.files ?? []).map(async (file) => {
    if (file.embedded !== undefined) return file.embedded;
    const answer = await fetch(file.location ?? '');
    if (!answer.ok) throw new Error(`The file was not there: ${answer.status.toString()}.`);
    return await answer.text();
  }));
}
