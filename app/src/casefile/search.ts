// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

import type { CaseRow } from './caseList';

/** A text as it is compared: without capitals, accents and signs. What people read is never changed. */
export function folded(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
}

// Rows that did not change are the same objects on the next list.
const known = new WeakMap<CaseRow, string>();

function wordsOf(row: CaseRow): string {
  const words = known.get(row) ?? ` ${row.names.map(folded).join(' ')}`;
  known.set(row, words);
  return words;
}

/** A list that can be searched while somebody types: the work is done once, when the list changes. */
export class SearchableList {
  readonly #entries: readonly { readonly row: CaseRow; readonly words: string }[];

  constructor(rows: readonly CaseRow[]) {
    this.#entries = rows.map((row) => ({ row, words: wordsOf(row) }));
  }

  /** The rows in which every word of the query begins a word of a name, in the order of the list. */
  find(query: string): readonly CaseRow[] {
    const starts = folded(query).split(' ').filter(Boolean).map((word) => ` ${word}`);
    return this.#entries.filter(({ words }) => starts.every((start) => words.includes(start))).map(({ row }) => row);
  }
}
