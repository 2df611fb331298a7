// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

import type { RuleBook } from '../guide/rules';

/** What the page needs to work without the server (Guide/Asking/AskData.cs). */
export interface AskData {
  readonly rules: RuleBook;
  readonly goals: readonly string[];
  readonly words: Readonly<Record<string, string>>;
  readonly letters: Readonly<Record<string, { readonly title: string; readonly address: string }>>;
}

/** Where a browser would write days otherwise than the server: no browser knows the months of Tigrinya. */
const dayLocales: Readonly<Partial<Record<string, string>>> = { en: 'en-GB', ti: 'en-GB', ar: 'ar-u-ca-gregory-nu-latn' };

/** A word of the screen. */
export function word(data: AskData, key: string): string {
  return data.words[key] ?? key;
}

/** As on a Dutch bill, but in English. */
export function euros(data: AskData, cents: number): string {
  return `€ ${(cents / 100).toLocaleString(data.rules.language === 'en' ? 'en' : 'nl', { minimumFractionDigits: 2, maximumFractionDigits: 2 })}`;
}

/** As the server writes it (Guide/Views/GuideView.cs). */
export function day(data: AskData, date: string): string {
  return new Date(date).toLocaleDateString(dayLocales[data.rules.language] ?? data.rules.language, { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });
}

/** An answer, as rules write it, as the visitor reads it. */
export function answerText(data: AskData, id: string, answer: string): string {
  const question = data.rules.questions.find((one) => one.id === id);
  if (answer === 'unknown' || answer === 'yes' || answer === 'no') return word(data, `ask-${answer}`);
  if (question?.kind === 'date') return day(data, answer);
  if (question?.kind === 'amount') return euros(data, Math.round(Number(answer) * 100));
  return question?.options?.find((option) => option.id === answer)?.text ?? answer;
}

/** A fact such as "Nationality: a country in the EU". */
export function factText(data: AskData, id: string, answer: string): string {
  return `${data.rules.questions.find((one) => one.id === id)?.label ?? id}: ${answerText(data, id, answer)}`;
}
