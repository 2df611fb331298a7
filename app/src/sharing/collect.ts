// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Casebook } from '../casefile/casebook';
import type { CaseEvent } from '../casefile/events';
import type { SealedLink } from '../casefile/sealedLinks';
import { answerOf } from './answers';
import { openReturned } from './draw';
import type { LinkServer } from './linkServer';

/** Links that a worker made. Only their maker can ask the server for replies. */
export function ownLinks(book: Casebook, account: string): readonly SealedLink[] {
  return book.people().flatMap(({ sealedLinks }) => sealedLinks.filter(({ made }) => made.author === account));
}

/**
 * Fetches what came back, opens it here and writes it down; only then the server may drop it. What was written down already is only acknowledged.
 * Returns how many answers were new.
 */
export async function collect(book: Casebook, account: string, server: LinkServer, record: (event: CaseEvent) => Promise<boolean>): Promise<number> {
  const own = new Map(ownLinks(book, account).map((link) => [link.link, link]));
  if (own.size === 0) return 0;
  let fresh = 0;
  for (const { id, repliesWaiting } of (await server.list()) ?? []) {
    const link = own.get(id);
    if (link && repliesWaiting > 0) fresh += await collectOf(link, server, record);
  }
  return fresh;
}

async function collectOf(link: SealedLink, server: LinkServer, record: (event: CaseEvent) => Promise<boolean>): Promise<number> {
  const known = new Set(link.answers.map(({ body }) => body.reply));
  let fresh = 0;
  for (const { id, sealed } of (await server.replies(link.link)) ?? []) {
    if (id === undefined) continue;
    if (!known.has(id)) {
      const answer = await openReturned(link.made.body.replyKey, sealed).then((text) => answerOf(link.made.body, id, text), () => null);
      if (answer && !(await record(answer))) continue;
      fresh += Number(answer !== null);
    }
    await server.acknowledge(link.link, id);
  }
  return fresh;
}
