// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

/** A round key as its file has it: read for one contribution, kept nowhere. */
export interface RoundKey {
  readonly bytes: Uint8Array;
  /** What the file says its check value is; empty where it says nothing. */
  readonly check: string;
}

const hexOfKey = /^[0-9a-f]{64}$/iu;

/** Reads a round key: 64 hexadecimal digits, and its check value on the next line. Null for anything else. */
export function readRoundKey(text: string): RoundKey | null {
  const [digits = '', check = ''] = text.split(/\r?\n/u).map((line) => line.trim());
  return hexOfKey.test(digits) ? { bytes: Uint8Array.from(digits.match(/../gu) ?? [], (byte) => parseInt(byte, 16)), check } : null;
}
