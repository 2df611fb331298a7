// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

import type { CareType } from './codes';
import { type History, type Of, groupBy } from './history';
import { once } from './sealedLinks';

/** A need for care with all that was tried. */
export interface Need {
  readonly need: string;
  readonly careType: CareType;
  readonly about: string | undefined;
  readonly since: number;
  readonly attempts: readonly Of<'attempt'>[];
  readonly referrals: readonly Referral[];
  readonly closed: Of<'need-closed'> | undefined;
  /** How often the person was passed on or refused since care was last given. */
  readonly timesPassedOn: number;
}

export interface Referral {
  readonly referral: string;
  readonly sent: Of<'referral'>;
  readonly answers: readonly Of<'referral-answer'>[];
}

export interface Treatment {
  readonly treatment: string;
  /** As it was last described. */
  readonly now: Of<'treatment'>['body'];
  readonly ended: Of<'treatment-ended'> | undefined;
  readonly appointments: readonly Appointment[];
}

export interface Appointment {
  readonly appointment: string;
  readonly now: Of<'appointment'>['body'];
  readonly result: Of<'appointment-result'> | undefined;
}

/** From this number on a need is a "hete aardappel": passed on from hand to hand, without care. */
export const hotFrom = 3;

export function isHot(need: Need): boolean {
  return !need.closed && need.timesPassedOn >= hotFrom;
}

export function foldNeeds(history: History, referrals: readonly Referral[]): readonly Need[] {
  const attempts = groupBy(history.of('attempt'), ({ body }) => body.need);
  const closings = groupBy(history.of('need-closed'), ({ body }) => body.need);
  return Array.from(groupBy(history.of('need'), ({ body }) => body.need), ([need, events]) => {
    const newest = events[events.length - 1] as Of<'need'>;
    const own = referrals.filter(({ sent }) => sent.body.need === need);
    const tried = attempts.get(need) ?? [];
    return {
      need, careType: newest.body.careType, about: newest.body.about, since: (events[0] ?? newest).at[0], attempts: tried, referrals: own,
      closed: closings.get(need)?.at(-1), timesPassedOn: timesPassedOn(tried, own),
    };
  });
}

export function foldReferrals(history: History): readonly Referral[] {
  const answers = groupBy(once(history.of('referral-answer')), ({ body }) => body.referral);
  return history.of('referral').map((sent) => ({ referral: sent.body.referral, sent, answers: answers.get(sent.body.referral) ?? [] }));
}

export function foldTreatments(history: History, appointments: readonly Appointment[]): readonly Treatment[] {
  const endings = groupBy(history.of('treatment-ended'), ({ body }) => body.treatment);
  return Array.from(groupBy(history.of('treatment'), ({ body }) => body.treatment), ([treatment, events]) => ({
    treatment, now: (events[events.length - 1] as Of<'treatment'>).body, ended: endings.get(treatment)?.at(-1), appointments: appointments.filter(({ now }) => now.treatment === treatment),
  }));
}

export function foldAppointments(history: History): readonly Appointment[] {
  const results = groupBy(history.of('appointment-result'), ({ body }) => body.appointment);
  return Array.from(groupBy(history.of('appointment'), ({ body }) => body.appointment), ([appointment, events]) => ({
    appointment, now: (events[events.length - 1] as Of<'appointment'>).body, result: results.get(appointment)?.at(-1),
  }));
}

// Attempts and answers to referrals in one order: care that was given starts the count anew.
function timesPassedOn(attempts: Need['attempts'], referrals: readonly Referral[]): number {
  const turns = [
    ...attempts.map(({ at, body }) => ({ at: at[0], helped: body.outcome === 'helped', away: body.outcome === 'passed-on' || body.outcome === 'refused' })),
    ...referrals.flatMap(({ answers }) => answers.map(({ at, body }) => ({ at: at[0], helped: false, away: body.answer === 'refused' }))),
  ].sort((one, other) => one.at - other.at);
  return turns.reduce((times, turn) => (turn.helped ? 0 : times + Number(turn.away)), 0);
}
