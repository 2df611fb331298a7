// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Recorded } from '../log/recorded';
import { type Appointment, type Need, type Referral, type Treatment, foldAppointments, foldNeeds, foldReferrals, foldTreatments } from './care';
import type { FieldName } from './codes';
import { type Consent, foldConsents } from './consent';
import { happenedAt } from './days';
import type { CaseEvent } from './events';
import { type FieldState, foldFields } from './field';
import { History, type Of } from './history';
import { type Discussion, type Returned, type SealedLink, foldDiscussions, foldSealedLinks, foldUnread } from './sealedLinks';
import { type Stalemate, findStalemates } from './stalemate';
import { type Handover, type Task, foldTasks } from './task';

/** All that the reader's keys show of a person. Who holds fewer keys has the same file with less in it. */
export interface PersonFile {
  readonly person: string;
  /** Newest first; never changed in writing. */
  readonly aliases: readonly string[];
  readonly fields: ReadonlyMap<FieldName, FieldState>;
  /** Oldest first. */
  readonly contacts: readonly Of<'contact'>[];
  readonly consents: readonly Consent[];
  /** What was said here about other files of the same person: read together with what was said there, see links.ts. */
  readonly links: readonly Of<'link' | 'unlink'>[];
  readonly needs: readonly Need[];
  readonly stalemates: readonly Stalemate[];
  readonly referrals: readonly Referral[];
  readonly treatments: readonly Treatment[];
  readonly appointments: readonly Appointment[];
  readonly earlyWarnings: readonly Of<'early-warning'>[];
  readonly lookOuts: readonly LookOut[];
  readonly sightings: readonly Of<'sighting'>[];
  readonly sealedLinks: readonly SealedLink[];
  readonly discussions: readonly Discussion[];
  /** What came back through links and nobody has looked at. */
  readonly unread: readonly Returned[];
  readonly tasks: readonly Task[];
  readonly refusedCare: readonly Of<'refused-care' | 'turn-away'>[];
  readonly refusedCareSolved: readonly Of<'refused-care-solved'>[];
  /** When somebody last met, called or saw the person; undefined when nobody did. Milliseconds since 1970. */
  readonly lastSeen: number | undefined;
  /** When health last came up; undefined when it never did. */
  readonly healthLastSpokenOf: number | undefined;
  readonly retracted: readonly Recorded<CaseEvent>[];
}

export interface LookOut {
  readonly opened: Of<'look-out'>;
  readonly ended: Of<'look-out-ended'> | undefined;
}

/** Works a person's file out from the events about them, in whatever order and however often they came. */
export function foldPerson(person: string, events: Iterable<Recorded<CaseEvent>>, handovers: readonly Handover[]): PersonFile {
  const history = new History(events);
  const [referrals, appointments, contacts, sightings] = [foldReferrals(history), foldAppointments(history), history.of('contact'), history.of('sighting')];
  const needs = foldNeeds(history, referrals);
  return {
    person, contacts, sightings, referrals, appointments, needs,
    aliases: foldAliases(history),
    fields: foldFields(history),
    consents: foldConsents(history),
    links: history.of('link', 'unlink'),
    stalemates: findStalemates(needs),
    treatments: foldTreatments(history, appointments),
    earlyWarnings: history.of('early-warning'),
    lookOuts: foldLookOuts(history),
    sealedLinks: foldSealedLinks(history),
    discussions: foldDiscussions(history),
    unread: foldUnread(history),
    tasks: foldTasks(history, handovers),
    refusedCare: history.of('refused-care', 'turn-away'),
    refusedCareSolved: history.of('refused-care-solved'),
    lastSeen: latest([...contacts, ...sightings].map(happenedAt)),
    healthLastSpokenOf: latest(contacts.filter(({ body }) => body.topics?.includes('health')).map(happenedAt)),
    retracted: history.retracted,
  };
}

function foldAliases(history: History): readonly string[] {
  const aliases = new Set<string>();
  for (const { body } of history.of('alias', 'alias-dropped')) {
    aliases.delete(body.alias);
    if (body.kind === 'alias') aliases.add(body.alias);
  }
  return [...aliases].reverse();
}

function foldLookOuts(history: History): readonly LookOut[] {
  const endings = history.of('look-out-ended');
  return history.of('look-out').map((opened) => ({ opened, ended: endings.find(({ body }) => body.lookOut === opened.body.lookOut) }));
}

function latest(moments: readonly number[]): number | undefined {
  return moments.length > 0 ? moments.reduce((one, other) => Math.max(one, other)) : undefined;
}
