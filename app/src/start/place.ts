// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

import { type VaultPlace } from '../vault/open';
import { undoMilliseconds } from '../vault/vault';

/** Where the vault of this device lies, and the world around it. */
export const place: VaultPlace = {
  name: 'lantaarn',
  now: () => Date.now(),
  random: () => (crypto.getRandomValues(new Uint32Array(1))[0] ?? 0) / 2 ** 32,
  fetch: (address, init) => fetch(address, init),
  wait,
};

/** Waits until the time is over or somebody says stop. Long waits, which follow failures, end too when the network comes back. */
async function wait(milliseconds: number, stop: AbortSignal): Promise<void> {
  const ended = new AbortController();
  const once = { once: true, signal: ended.signal };
  await new Promise<void>((done) => {
    const end = (): void => { done(); };
    const timer = setTimeout(end, milliseconds);
    ended.signal.addEventListener('abort', () => { clearTimeout(timer); });
    stop.addEventListener('abort', end, once);
    if (milliseconds > undoMilliseconds) addEventListener('online', end, once);
    if (stop.aborted) end();
  });
  ended.abort();
}

/** Holds the vault for this window alone: two that number the same device's events would contradict each other. Null when another window has it. */
export async function holdAlone(): Promise<(() => void) | null> {
  return new Promise((held) => {
    void navigator.locks.request('lantaarn', { ifAvailable: true }, (lock) => {
      if (lock) return new Promise<void>((release) => { held(release); });
      held(null);
      return undefined;
    });
  });
}
