// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Answer, Question } from './rules';

const dayOfEpoch = 719_162;
const millisecondsPerDay = 86_400_000;

/** The number of a day, from its date such as 2026-03-01; null for what is no date. */
export function dayNumber(date: string): number | null {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date);
  if (!parts) return null;
  const number = Date.UTC(Number(parts[1]), Number(parts[2]) - 1, Number(parts[3])) / millisecondsPerDay + dayOfEpoch;
  return dateOf(number) === date ? number : null;
}

/** The date of a day number. */
export function dateOf(day: number): string {
  return new Date((day - dayOfEpoch) * millisecondsPerDay).toISOString().slice(0, 10);
}

/** So many calendar months later; the last day of the month where the day itself does not exist. */
export function addMonths(day: number, months: number): number {
  const date = new Date((day - dayOfEpoch) * millisecondsPerDay);
  const first = Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + months, 1);
  const lastOfMonth = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + months + 1, 0)).getUTCDate();
  return first / millisecondsPerDay + Math.min(date.getUTCDate(), lastOfMonth) - 1 + dayOfEpoch;
}

/** Reads an answer as it is written: eu, yes, 17, 12.50, 2026-03-01, unknown. Null for what is no answer to the question. */
export function parseAnswer(question: Question, text: string): Answer | null {
  if (text === 'unknown') return question.id === 'on_date' ? null : text;
  if (question.kind === 'yes_no') return text === 'yes' || text === 'no' ? text : null;
  if (question.kind === 'choice') return question.options?.some((option) => option.id === text) ? text : null;
  const number = parseNumber(question.kind, text);
  return number !== null && number >= question.min && number <= question.max ? number : null;
}

/** Writes an answer as parseAnswer reads it. */
export function writeAnswer(question: Question, answer: Answer): string {
  if (typeof answer === 'string') return answer;
  if (question.kind === 'date') return dateOf(answer);
  if (question.kind === 'amount') return `${String(Math.floor(answer / 100))}.${String(answer % 100).padStart(2, '0')}`;
  return String(answer);
}

function parseNumber(kind: Question['kind'], text: string): number | null {
  if (kind === 'date') return dayNumber(text);
  if (kind === 'amount') {
    const parts = /^(\d{1,9})(?:\.(\d{2}))?$/.exec(text);
    return parts ? Number(parts[1]) * 100 + Number(parts[2] ?? 0) : null;
  }
  return /^\d{1,9}$/.test(text) ? Number(text) : null;
}
