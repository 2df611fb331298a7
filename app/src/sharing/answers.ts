// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

import type { barriers, referralAnswers } from '../casefile/codes';
import type { CaseEvent, EventOf } from '../casefile/events';
import { placeOf } from '../casefile/sealedLinks';

type Answer = (typeof referralAnswers)[number];
type Barrier = (typeof barriers)[number];

const longest = 2_000;
const answers: ReadonlyMap<unknown, Answer> = new Map([['accepted', 'accepted'], ['waiting', 'waiting-list'], ['question', 'more-information'], ['refused', 'refused']]);
const reasons: ReadonlyMap<unknown, Barrier> = new Map([['full', 'no-capacity'], ['area', 'not-eligible'], ['care', 'not-eligible'], ['scheme', 'scheme-unknown'], ['other', 'other']]);

/** What a reader's reply means for the casework; null when it is not a reply of the form. It was written by a stranger. */
export function answerOf(link: EventOf<'sealed-link'>, reply: string, text: string): CaseEvent | null {
  const said = objectOf(text);
  const answer = answers.get(said?.['answer']);
  if (!said || !answer) return null;
  const message = wordsOf(said['message']);
  const back = { person: link.person, answer, reply, ...named('from', wordsOf(said['from'])), ...named('reachedAt', wordsOf(said['reachedAt'])) };
  if (link.purpose !== 'referral' || link.careType === undefined) return { kind: 'link-answer', ...back, ...placeOf(link), link: link.link, of: link.of, ...named('message', message) };
  const barrier = answer === 'refused' ? reasons.get(said['reason']) : undefined;
  return { kind: 'referral-answer', ...back, careType: link.careType, referral: link.of, ...(barrier && { barrier }), ...named('reason', message) };
}

function named<K extends string>(name: K, value: string): Partial<Readonly<Record<K, string>>> {
  return (value ? { [name]: value } : {}) as Partial<Record<K, string>>;
}

function wordsOf(value: unknown): string {
  return typeof value === 'string' ? value.trim().slice(0, longest) : '';
}

function objectOf(text: string): Readonly<Record<string, unknown>> | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : null;
  } catch {
    return null;
  }
}
