// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Placed } from './messages';

/** The cursor moved; with an event when there is one that the reader may read. */
export interface LiveMessage {
  readonly cursor: number;
  readonly event?: Placed;
}

/**
 * Reads server-sent events (HTML standard, 9.2) from a stream. EventSource would do the same, but hides why a stream ended, so that nobody could
 * tell an ended session from a lost network.
 */
export async function* liveMessages(stream: ReadableStream<Uint8Array>): AsyncGenerator<LiveMessage> {
  const reader = stream.pipeThrough(new TextDecoderStream() as ReadableWritablePair<string, Uint8Array>).getReader();
  let pending = '';
  try {
    for (let part = await reader.read(); !part.done; part = await reader.read()) {
      const blocks = (pending + part.value).split('\n\n');
      pending = blocks.pop() ?? '';
      for (const block of blocks) yield messageOf(block);
    }
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}

function messageOf(block: string): LiveMessage {
  const lines = new Map(block.split('\n').map((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 1).trimStart()]));
  const cursor = Number(lines.get('id'));
  const data = lines.get('data');
  return data === undefined ? { cursor } : { cursor, event: JSON.parse(data) as Placed };
}
