// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

import { type Body, type Recorded } from '../log/recorded';
import { type Compartment, compartments } from '../sealing/compartment';
import {
  appointmentResults, attemptOutcomes, barriers, careTypes, channels, compartmentOfCare, consentAnswers, consentManners, consentPurposes, deeds, ethosCodes, type FieldName, fieldNames, fields,
  interpreters, linkPurposes, lookOutGrounds, needOutcomes, noAnswers, referralAnswers, topics,
} from './codes';
import { type ObjectOf, day, eitherOf, listOf, objectOf, oneOf, optional, text, truth, wholeNumber } from './shape';

const person = text;
const someone = optional(person);
const account = text;
const care = { person, careType: oneOf(careTypes) };
const when = { on: optional(day), note: optional(text) };

// Where a task stands is the choice of who makes it: what is written about health belongs there.
const task = { task: text, person: someone, compartment: optional(oneOf(compartments)) };

// What came back through a sealed link, and by which reply: collected twice, it counts once. 'from' is what the reader said to be.
const reply = { answer: oneOf(referralAnswers), reply: optional(text), from: optional(text), reachedAt: optional(text) };

// A link is sealed where what it tells is sealed, and so is everything about it.
const ofLink = { person, careType: optional(oneOf(careTypes)), compartment: optional(oneOf(compartments)) };

/** What was answered: something, "unknown" or "not asked". */
const answer = eitherOf(objectOf({ known: text }), oneOf(noAnswers));

/** All that can be recorded, by kind. What is optional may be left out, always: help does not wait for data. */
const members = {
  contact: {
    person: someone, channel: optional(oneOf(channels)), place: optional(text), ethos: optional(oneOf(ethosCodes)), topics: optional(listOf(oneOf(topics))), did: optional(listOf(oneOf(deeds))),
    language: optional(text), interpreter: optional(oneOf(interpreters)), ...when,
  },
  tally: { count: wholeNumber, place: optional(text), ethos: optional(oneOf(ethosCodes)), ...when },
  'turn-away': { person: someone, careType: oneOf(careTypes), place: optional(text), barrier: optional(oneOf(barriers)), ...when },
  person: { person },
  alias: { person, alias: text },
  'alias-dropped': { person, alias: text },
  field: { person, field: oneOf(fieldNames), value: answer, replaces: listOf(text) },
  consent: { person, purpose: oneOf(consentPurposes), receiver: text, answer: oneOf(consentAnswers), until: optional(day), manner: optional(oneOf(consentManners)) },
  link: { person, other: person, reason: text },
  unlink: { person, other: person, reason: text },
  need: { ...care, need: text, about: optional(text) },
  'need-closed': { ...care, need: text, outcome: oneOf(needOutcomes) },
  attempt: {
    ...care, need: text, provider: optional(text), outcome: oneOf(attemptOutcomes), barriers: optional(listOf(oneOf(barriers))), waitsFor: optional(oneOf(careTypes)), daysWaited: optional(wholeNumber),
    mediated: optional(truth), accompanied: optional(truth), nextStep: optional(text), nextOn: optional(day), ...when,
  },
  treatment: { ...care, treatment: text, provider: optional(text), what: optional(text), ifItStalls: optional(text), pickUpOn: optional(day) },
  'treatment-ended': { ...care, treatment: text, note: optional(text) },
  appointment: { ...care, appointment: text, on: day, time: optional(text), provider: optional(text), treatment: optional(text), companion: optional(account) },
  'appointment-result': { ...care, appointment: text, result: oneOf(appointmentResults) },
  'early-warning': { person, signs: listOf(text), whatHelps: optional(text) },
  task: { ...task, title: text, due: optional(day), for: account },
  'task-done': task,
  'task-snoozed': { ...task, until: day },
  'task-handed-over': { ...task, to: account },
  handover: { from: account, to: account },
  // What colleagues call the author: the server is not asked for it again, also without a network.
  colleague: { name: text },
  'look-out': { person, lookOut: text, description: text, until: day, receivers: listOf(text), ground: oneOf(lookOutGrounds), reason: optional(text) },
  'look-out-ended': { person, lookOut: text },
  sighting: { person, lookOut: optional(text), place: optional(text), ...when },
  referral: { ...care, referral: text, need: optional(text), receiver: text, remindOn: optional(day) },
  'referral-answer': { ...care, ...reply, referral: text, barrier: optional(oneOf(barriers)), reason: optional(text) },
  // All that opens the link stands here, sealed like everything: it goes when the person is forgotten.
  'sealed-link': { ...ofLink, link: text, of: text, purpose: oneOf(linkPurposes), receivers: listOf(text), secret: text, key: text, replyKey: text, passcode: text, until: day },
  'sealed-link-ended': { ...ofLink, link: text },
  'link-answer': { ...ofLink, ...reply, link: text, of: text, message: optional(text) },
  'answer-read': { ...ofLink, reply: text },
  discussion: { ...ofLink, discussion: text, question: text, receivers: listOf(text) },
  'discussion-agreed': { ...ofLink, discussion: text, agreed: text },
  'refused-care': { person: someone, incident: text, careType: oneOf(careTypes), place: optional(text), barrier: optional(oneOf(barriers)), ...when },
  'refused-care-solved': { person: someone, incident: text, careType: oneOf(careTypes), how: optional(text) },
  retract: { person: someone, of: text, compartment: oneOf(compartments), reason: optional(text) },
  // The person stands under another name here: this event is not sealed with the key that is destroyed.
  forget: { forgotten: person },
} as const;

export type Kind = keyof typeof members;

/** What is recorded of one kind. */
export type EventOf<K extends Kind> = K extends Kind ? { readonly kind: K } & ObjectOf<(typeof members)[K]> : never;

/** All that can be recorded. */
export type CaseEvent = EventOf<Kind>;

/** What was answered to a question about a person. */
export type Answer = EventOf<'field'>['value'];

const shapes = new Map(Object.entries(members).map(([kind, ofKind]) => [kind, objectOf(ofKind)]));

/** Whether a body is one that this version understands. Others are kept, and wait for a version that does. */
export function isCaseEvent(event: Recorded): event is Recorded<CaseEvent> {
  return shapes.get(event.body.kind)?.fits(event.body) ?? false;
}

/** Whether a body may be recorded. */
export function isRecordable(body: Body): body is CaseEvent {
  return shapes.get(body.kind)?.fits(body) ?? false;
}

/** The compartment in which an event is sealed. */
export function compartmentOf(event: CaseEvent): Compartment {
  if (event.kind === 'field') return fields[event.field satisfies FieldName];
  if (event.kind === 'early-warning') return 'health';
  // That nobody in particular was turned away says nothing about anyone's illness.
  if ((event.kind === 'turn-away' || event.kind === 'refused-care' || event.kind === 'refused-care-solved') && event.person === undefined) return 'contact';
  if ('compartment' in event && event.compartment !== undefined) return event.compartment;
  if ('careType' in event && event.careType !== undefined) return compartmentOfCare(event.careType);
  return 'contact';
}
