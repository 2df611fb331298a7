// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

import { parseAnswer } from '../guide/answers';
import type { Answers, Question, RuleBook } from '../guide/rules';

/** One answer, as rules write it. */
export interface GivenAnswer {
  readonly question: string;
  readonly answer: string;
}

/** What was answered so far, in order; the day comes first. */
export interface Interview {
  readonly given: readonly GivenAnswer[];
  /** Key of what is wrong with the last answer. */
  readonly refused?: 'ask-missing' | 'ask-wrong';
}

export const dayQuestion = 'on_date';

export function answersOf(interview: Interview, book: RuleBook): Answers {
  return Object.fromEntries(
    interview.given.flatMap(({ question, answer }) => {
      const asked = book.questions.find((one) => one.id === question);
      const parsed = asked && parseAnswer(asked, answer);
      return parsed === null || parsed === undefined ? [] : [[question, parsed]];
    }),
  );
}

/** The interview after an answer was typed or chosen. */
export function answered(interview: Interview, question: Question, typed: string): Interview {
  const answer = plain(question, typed);
  if (parseAnswer(question, answer) === null) return { given: interview.given, refused: answer === '' ? 'ask-missing' : 'ask-wrong' };
  return { given: [...interview.given, { question: question.id, answer }] };
}

export function stepBack(interview: Interview): Interview {
  return { given: interview.given.length > 1 ? interview.given.slice(0, -1) : interview.given };
}

/** People write 48,5 or € 48.50; rules write 48.50. */
function plain(question: Question, typed: string): string {
  const text = typed.trim();
  if (question.kind !== 'amount') return text;
  const parts = /^(\d{1,9})(?:\.(\d{0,2}))?$/.exec(text.replace('€', '').replaceAll(',', '.').trim());
  return parts ? `${String(Number(parts[1]))}.${(parts[2] ?? '').padEnd(2, '0')}` : text;
}
