// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Compartment } from '../sealing/compartment';

// Codes travel and stay; what people read is in the texts of the screens. A code is never given another meaning.

/** Two answers that every question has: it was asked and not known, or it was not asked. */
export const noAnswers = ['unknown', 'not-asked'] as const;

/** Where somebody sleeps: ETHOS Light, with the codes of the count. */
export const ethosCodes = ['1', '2', '3', '4', '5', '6', '7', ...noAnswers] as const;

export const channels = ['street', 'shelter', 'visit', 'office', 'phone', 'message', 'other'] as const;
export const interpreters = ['not-needed', 'phone', 'present', 'missing'] as const;

/** What a contact was about. That health came up is no health information, so that everyone can see when it did not for long. */
export const topics = ['health', 'shelter', 'food', 'money', 'work', 'papers', 'family', 'substances', 'safety', 'pregnancy-contraception', 'way-back', 'other'] as const;

/** What the worker did. */
export const deeds = ['talked', 'informed', 'mediation', 'accompaniment', 'goods', 'referred', 'emergency'] as const;

export const careTypes = [
  'gp', 'midwife', 'mental-health', 'pharmacy', 'dentist', 'hospital', 'addiction-care', 'paramedical', 'nursing', 'public-health', 'social-work', 'shelter', 'legal', 'other',
] as const;
export type CareType = (typeof careTypes)[number];

/** Why an attempt to get care failed. */
export const barriers = [
  'scheme-unknown', 'front-desk', 'no-insurance', 'no-papers', 'deposit-demanded', 'own-payment', 'no-contract', 'no-interpreter', 'unstable-situation', 'other-treatment-first',
  'waiting-list', 'too-far', 'fear', 'no-trust', 'intoxicated', 'no-address', 'no-capacity', 'not-eligible', 'other',
] as const;

export const attemptOutcomes = ['helped', 'waiting-list', 'waits-for-other', 'passed-on', 'refused', 'no-answer', 'did-not-go'] as const;
export const needOutcomes = ['met', 'no-longer-needed', 'given-up', 'moved-away'] as const;
export const referralAnswers = ['accepted', 'refused', 'waiting-list', 'more-information'] as const;
export const appointmentResults = ['went', 'missed', 'moved', 'cancelled'] as const;

export const consentPurposes = ['casework', 'referral', 'look-out', 'case-discussion', 'count', 'client-record'] as const;
export const consentAnswers = ['given', 'refused', 'withdrawn'] as const;
export const consentManners = ['spoken', 'written', 'through-interpreter'] as const;

/** What a sealed link is for. */
export const linkPurposes = ['referral', 'look-out', 'case-discussion'] as const;

/** On what a look-out rests. */
export const lookOutGrounds = ['consent', 'vital-interest'] as const;

/** What may be known of a person, and in which compartment it stands. There is no field for residence status, and there must be none. */
export const fields = {
  'given-name': 'contact', 'family-name': 'contact', 'birth-date': 'contact', sex: 'contact', language: 'contact', origin: 'contact', group: 'contact', phone: 'contact', 'usual-place': 'contact',
  ethos: 'contact', 'homeless-since': 'contact', worker: 'contact', trusts: 'contact', note: 'contact',
  gp: 'health', pharmacy: 'health', illnesses: 'health', medication: 'health', allergies: 'health', pregnancy: 'health', contraception: 'health', 'unmet-need': 'health', 'health-note': 'health',
  'scheme-decision': 'legal', lawyer: 'legal', perspective: 'legal', 'legal-note': 'legal',
} as const satisfies Readonly<Record<string, Compartment>>;
export type FieldName = keyof typeof fields;
export const fieldNames = Object.keys(fields) as readonly FieldName[];

/** In which compartment a kind of care is spoken of. */
export function compartmentOfCare(careType: CareType): Compartment {
  return careType === 'legal' ? 'legal' : careType === 'shelter' ? 'contact' : 'health';
}
