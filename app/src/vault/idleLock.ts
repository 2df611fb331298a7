// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

/**
 * Locks after a time in which nobody touched the screen. A phone that slept stops its timers, so the clock decides: the first touch after too long
 * locks instead of going on.
 */
export class IdleLock {
  #lastTouch: number;

  constructor(private readonly now: () => number, private readonly minutes: number, private readonly lock: () => void) {
    this.#lastTouch = now();
  }

  /** Somebody did something. */
  touch(): void {
    if (!this.check()) this.#lastTouch = this.now();
  }

  /** Locks when it was too long ago; for a timer, and for the moment at which the app comes to the front again. Returns whether it locked. */
  check(): boolean {
    const tooLong = this.now() - this.#lastTouch >= this.minutes * 60_000;
    if (tooLong) this.lock();
    return tooLong;
  }
}
