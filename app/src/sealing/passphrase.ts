// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

const wordsInPassphrase = 6;

/**
 * A new passphrase: six words from the large list of the Electronic Frontier Foundation (7,776 words, Bonneau 2016), 77 bits. A person's
 * own choice would be far weaker than what it guards.
 */
export async function newPassphrase(): Promise<string> {
  const words = await wordList();
  return Array.from({ length: wordsInPassphrase }, () => words[below(words.length)]).join(' ');
}

/** The passphrase as it is used, however it was typed: capitals, line breaks and extra spaces do not count. */
export function tidied(typed: string): string {
  return typed.normalize('NFKC').toLowerCase().trim().split(/\s+/u).join(' ');
}

/** The words of a typed passphrase that are not on the list: what was mistyped. */
export async function unknownWords(typed: string): Promise<string[]> {
  const words = new Set(await wordList());
  return tidied(typed).split(' ').filter((word) => !words.has(word));
}

// Loaded when it is needed: most starts need no list.
async function wordList(): Promise<readonly string[]> {
  return (await import('./words/english.json')).default;
}

/** A random number below a limit, all equally likely: what would favour the low ones is thrown again. */
function below(limit: number): number {
  const fair = 2 ** 32 - (2 ** 32 % limit);
  for (;;) {
    const [drawn = 0] = crypto.getRandomValues(new Uint32Array(1));
    if (drawn < fair) return drawn % limit;
  }
}
