// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

import type { CaseEvent, EventOf } from '../casefile/events';

/** With whom a contact was: somebody known, somebody new by an alias, or nobody in particular. */
export type Who = { readonly person: string; readonly name: string } | { readonly alias: string } | 'someone';

/** A contact as the screen asks for it; what was left open is empty. */
export interface Draft {
  readonly place: string;
  readonly ethos: EventOf<'contact'>['ethos'] | undefined;
  readonly did: NonNullable<EventOf<'contact'>['did']>;
  readonly topics: NonNullable<EventOf<'contact'>['topics']>;
  readonly channel: EventOf<'contact'>['channel'] | undefined;
  readonly interpreter: EventOf<'contact'>['interpreter'] | undefined;
  readonly language: string;
  readonly on: string;
  readonly note: string;
}

/** What is recorded of a contact: only what was answered. Somebody new gets a file with the alias, spelled as it was typed. */
export function eventsOf(who: Who, { place, ethos, did, topics, channel, interpreter, language, on, note }: Draft, newPerson: () => string): readonly CaseEvent[] {
  const person = who === 'someone' ? undefined : 'person' in who ? who.person : newPerson();
  const contact: EventOf<'contact'> = {
    kind: 'contact',
    ...(person !== undefined && { person }),
    ...(place.trim() && { place: place.trim() }),
    ...(ethos && { ethos }),
    ...(did.length > 0 && { did }),
    ...(topics.length > 0 && { topics }),
    ...(channel && { channel }),
    ...(interpreter && { interpreter }),
    ...(language.trim() && { language: language.trim() }),
    ...(on && { on }),
    ...(note.trim() && { note: note.trim() }),
  };
  return typeof who === 'object' && 'alias' in who && person !== undefined ? [{ kind: 'person', person }, { kind: 'alias', person, alias: who.alias.trim() }, contact] : [contact];
}
