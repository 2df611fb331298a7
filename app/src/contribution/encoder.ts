// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

import { workerAddress } from '../shell/workerAddress';
import type { RoundDocument } from './definition';
import type { ListedPerson } from './people';
import type { RoundKey } from './roundKey';

/** What became of one person of the list. */
export interface Encoded {
  readonly outcome: 'Encoded' | 'NoName' | 'SingleNameWithoutBirthYear';
  /** Base64; empty where there is no encoding. */
  readonly filter: string;
  /** One code for each indicator of the round, in their order. */
  readonly codes: readonly string[];
}

/** A list as it was encoded, with the check value of the key that was used. */
export interface EncodedList {
  readonly keyCheck: string;
  readonly people: readonly Encoded[];
}

type Answer = { readonly keyCheck: string; readonly encodings: string } | { readonly failed: string };

/** Encodes a list by the C# of the command, in a worker that is fetched for it and ends with it. Null where that does not work. */
export async function encode({ id, period, encoding, codebook }: RoundDocument, key: RoundKey, people: readonly ListedPerson[]): Promise<EncodedList | null> {
  const worker = new Worker(workerAddress('/app/encoder/worker.js'), { type: 'module' });
  try {
    const answer = await new Promise<Answer>((done, failed) => {
      worker.onmessage = ({ data }: MessageEvent<Answer>): void => { done(data); };
      worker.onerror = (): void => { failed(new Error('The encoder did not start.')); };
      worker.postMessage({ round: JSON.stringify({ id, from: period.from, encoding, indicators: codebook.indicators }), key: key.bytes, people: JSON.stringify(people) });
    });
    return 'failed' in answer ? null : { keyCheck: answer.keyCheck, people: JSON.parse(answer.encodings) as readonly Encoded[] };
  } catch {
    return null;
  } finally {
    worker.terminate();
  }
}
