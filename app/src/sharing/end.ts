// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

import type { EventOf } from '../casefile/events';
import { type SealedLink, isOpen, placeOf } from '../casefile/sealedLinks';
import { linkServer } from './server';

/** Ends links that still open. Returns what to write down of those that ended; the others end by themselves after their last day. */
export async function endLinks(links: readonly SealedLink[], today: string): Promise<{ readonly ended: readonly EventOf<'sealed-link-ended'>[]; readonly all: boolean }> {
  const open = links.filter((link) => isOpen(link, today));
  const asked = await Promise.all(open.map(async ({ link, made: { body } }) => ((await linkServer.revoke(link)) ? [{ kind: 'sealed-link-ended', person: body.person, ...placeOf(body), link } as const] : [])));
  return { ended: asked.flat(), all: asked.flat().length === open.length };
}
