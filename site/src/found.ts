// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

/** A page that can be found. The server makes the list (Guide/Search/SearchIndex.cs) and does the same sum. */
export interface SearchEntry {
  readonly title: string;
  readonly summary: string;
  readonly address: string;
  readonly names: readonly string[];
  readonly words: readonly string[];
}

const nameWeight = 4;
const mostFound = 8;
const shortestTelling = 3;

/** The words of a text as they are compared: small letters, no accents, no vowel signs. */
export function foldedWords(text: string): string[] {
  const plain = text.normalize('NFD').replace(/\p{Mn}/gu, '').toLowerCase().replaceAll('ł', 'l');
  return plain.match(/[\p{L}\p{Nd}]+/gu) ?? [];
}

/** What fits a question best, best first. */
export function find(entries: readonly SearchEntry[], asked: string): SearchEntry[] {
  const words = foldedWords(asked);
  const telling = words.some((word) => word.length >= shortestTelling) ? words.filter((word) => word.length >= shortestTelling) : words;
  return entries
    .map((entry) => ({ entry, score: telling.reduce((sum, word) => sum + score(entry, word), 0) }))
    .filter((found) => found.score > 0)
    .sort((a, b) => b.score - a.score)
    .slice(0, mostFound)
    .map((found) => found.entry);
}

function score(entry: SearchEntry, word: string): number {
  if (entry.names.some((name) => name.startsWith(word))) return nameWeight;
  return entry.words.some((other) => other.startsWith(word)) ? 1 : 0;
}
