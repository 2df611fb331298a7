// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

import { type History, type Of, groupBy } from './history';

/** How consent for one purpose and one receiver stands. */
export interface Consent {
  readonly purpose: Of<'consent'>['body']['purpose'];
  readonly receiver: string;
  /** Newest last: every "yes", "no" and "not any more" stays to be read. */
  readonly history: readonly Of<'consent'>[];
}

export type ConsentState = 'given' | 'refused' | 'withdrawn' | 'expired' | 'not-asked';

export function foldConsents(history: History): readonly Consent[] {
  return Array.from(groupBy(history.of('consent'), ({ body }) => `${body.purpose} ${body.receiver}`).values(), (events) => {
    const { purpose, receiver } = (events[0] as Of<'consent'>).body;
    return { purpose, receiver, history: events };
  });
}

/** The last day on which all of these receivers may be told; the given day where no consent ends before it. */
export function lastDayOf(consents: readonly Consent[], purpose: Consent['purpose'], receivers: readonly string[], day: string): string {
  const ends = consents.filter((consent) => consent.purpose === purpose && receivers.includes(consent.receiver)).flatMap(({ history }) => history.at(-1)?.body.until ?? []);
  return ends.reduce((first, one) => (one < first ? one : first), day);
}

/** How it stands on a day. A consent with an end holds up to and including that day. */
export function consentOn(today: string, consents: readonly Consent[], purpose: Consent['purpose'], receiver: string): ConsentState {
  const newest = consents.find((consent) => consent.purpose === purpose && consent.receiver === receiver)?.history.at(-1)?.body;
  if (!newest) return 'not-asked';
  return newest.answer === 'given' && newest.until !== undefined && newest.until < today ? 'expired' : newest.answer;
}
