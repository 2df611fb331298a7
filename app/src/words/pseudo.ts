// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

const arabic = 'ابتثجحخدذرزسشصضطظعغفقكلمنهوي';

/** The texts in Arabic letters that mean nothing: shows what becomes of a screen from right to left before anybody translated it. */
export function pseudo<T>(words: T): T {
  if (typeof words === 'string') return inArabic(words) as T;
  if (typeof words === 'function') return ((...given: unknown[]) => inArabic(String((words as (...given: unknown[]) => unknown)(...given)))) as T;
  if (Array.isArray(words)) return words.map(pseudo<unknown>) as T;
  return Object.fromEntries(Object.entries(words as object).map(([key, value]) => [key, pseudo<unknown>(value)])) as T;
}

function inArabic(text: string): string {
  return text.replace(/\p{L}/gu, (letter) => arabic[(letter.codePointAt(0) ?? 0) % arabic.length] ?? letter);
}
