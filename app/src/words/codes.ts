// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Flag } from '../casefile/caseList';
import type {
  appointmentResults, attemptOutcomes, barriers, CareType, channels, consentManners, consentPurposes, deeds, ethosCodes, FieldName, interpreters, linkPurposes, needOutcomes, referralAnswers, topics,
} from '../casefile/codes';
import type { ConsentState } from '../casefile/consent';
import type { Duty } from '../casefile/myDay';
import type { Compartment } from '../sealing/compartment';

type One<T extends readonly string[]> = T[number];

/** A word for every code: one that is missing does not compile. */
export interface CodeWords {
  readonly ethos: Readonly<Record<One<typeof ethosCodes>, string>>;
  readonly channel: Readonly<Record<One<typeof channels>, string>>;
  readonly interpreter: Readonly<Record<One<typeof interpreters>, string>>;
  readonly topic: Readonly<Record<One<typeof topics>, string>>;
  readonly deed: Readonly<Record<One<typeof deeds>, string>>;
  readonly careType: Readonly<Record<CareType, string>>;
  readonly barrier: Readonly<Record<One<typeof barriers>, string>>;
  readonly attemptOutcome: Readonly<Record<One<typeof attemptOutcomes>, string>>;
  readonly needOutcome: Readonly<Record<One<typeof needOutcomes>, string>>;
  readonly referralAnswer: Readonly<Record<One<typeof referralAnswers>, string>>;
  readonly appointmentResult: Readonly<Record<One<typeof appointmentResults>, string>>;
  readonly consentPurpose: Readonly<Record<One<typeof consentPurposes>, string>>;
  readonly consentState: Readonly<Record<ConsentState, string>>;
  readonly consentManner: Readonly<Record<One<typeof consentManners>, string>>;
  readonly field: Readonly<Record<FieldName, string>>;
  readonly flag: Readonly<Record<Flag, string>>;
  readonly duty: Readonly<Record<Duty['what'], string>>;
  readonly linkPurpose: Readonly<Record<One<typeof linkPurposes>, string>>;
  readonly compartment: Readonly<Record<Compartment, string>>;
}
