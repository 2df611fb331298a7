// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

import type { EventOf } from './events';
import { type History, type Of, groupBy } from './history';

/** A link with which others read what was written for them, and what they answered. */
export interface SealedLink {
  readonly link: string;
  readonly made: Of<'sealed-link'>;
  readonly ended: Of<'sealed-link-ended'> | undefined;
  readonly answers: readonly Returned[];
}

/** What came back through a link. Readers have no account: who they are is what they say. */
export type Returned = Of<'link-answer' | 'referral-answer'>;

/** A case discussion with others, and what was agreed. */
export interface Discussion {
  readonly discussion: string;
  readonly opened: Of<'discussion'>;
  readonly agreed: readonly Of<'discussion-agreed'>[];
}

export function foldSealedLinks(history: History): readonly SealedLink[] {
  const endings = groupBy(history.of('sealed-link-ended'), ({ body }) => body.link);
  const answers = answersOf(history);
  return history.of('sealed-link').map((made) => ({ link: made.body.link, made, ended: endings.get(made.body.link)?.at(-1), answers: answers.filter(({ body }) => aboutOf(body) === made.body.of) }));
}

/** Answers that nobody here has looked at yet. */
export function foldUnread(history: History): readonly Returned[] {
  const read = new Set(history.of('answer-read').map(({ body }) => body.reply));
  return answersOf(history).filter(({ body }) => body.reply !== undefined && !read.has(body.reply));
}

export function foldDiscussions(history: History): readonly Discussion[] {
  const agreed = groupBy(history.of('discussion-agreed'), ({ body }) => body.discussion);
  return history.of('discussion').map((opened) => ({ discussion: opened.body.discussion, opened, agreed: agreed.get(opened.body.discussion) ?? [] }));
}

/** Whether a link opens on a day; it ends by itself after its last day. */
export function isOpen({ made, ended }: SealedLink, today: string): boolean {
  return !ended && made.body.until >= today;
}

/** Links with which a receiver reads for a purpose: what ends when the person says no longer. */
export function linksTo(links: readonly SealedLink[], purpose: string, receiver: string): readonly SealedLink[] {
  return links.filter(({ made: { body } }) => body.purpose === purpose && body.receivers.includes(receiver));
}

/** What an answer is about: a referral, a look-out, a discussion. */
export function aboutOf(body: Returned['body']): string {
  return body.kind === 'referral-answer' ? body.referral : body.of;
}

/** Each reply once: two devices of one worker may both have collected it. */
export function once<T extends { readonly id: string; readonly body: { readonly reply?: string } }>(answers: readonly T[]): readonly T[] {
  return [...groupBy(answers, ({ id, body }) => body.reply ?? id).values()].flatMap((same) => same[0] ?? []);
}

/** Where something of a link is sealed: where the link itself is. */
export function placeOf({ careType, compartment }: EventOf<'sealed-link'>): Pick<EventOf<'sealed-link'>, 'careType' | 'compartment'> {
  return { ...(careType && { careType }), ...(compartment && { compartment }) };
}

function answersOf(history: History): readonly Returned[] {
  return once(history.of('link-answer', 'referral-answer'));
}
