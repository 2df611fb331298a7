// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

/** The rules as the server compiles them (Lantaarn.Guide, Compiled/CompiledRules.cs). */

export type Condition =
  | { readonly question: string; readonly in: readonly string[] }
  | { readonly question: string; readonly from?: number; readonly before?: number }
  | { readonly question: string; readonly months: number }
  | { readonly decision: string; readonly in: readonly string[] }
  | { readonly rule: string }
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] }
  | { readonly not: Condition };

/** A word (an option, yes, no, unknown) or a number (a whole number, cents, or a day counted from 1 January of the year 1). */
export type Answer = string | number;

/** By question. A question that is not in here was not answered yet, which is something else than "unknown". */
export type Answers = Readonly<Partial<Record<string, Answer>>>;

export interface Question {
  readonly id: string;
  readonly kind: 'choice' | 'yes_no' | 'whole_number' | 'amount' | 'date';
  readonly label: string;
  readonly ask: string;
  readonly why: string;
  readonly options?: readonly { readonly id: string; readonly text: string }[];
  readonly min: number;
  readonly max: number;
  readonly askedWhen?: Condition;
  readonly otherwise?: Answer;
}

export interface Consequence {
  readonly outcome: string;
  readonly percent?: number;
  readonly own?: { readonly cents: number; readonly forEach: string };
  readonly until?: { readonly months: number; readonly after: string };
}

export interface Rule {
  readonly id: string;
  readonly title: string;
  readonly holds: Condition;
  readonly applies: Condition;
  readonly then: Consequence;
  readonly explain: string;
  readonly bring?: readonly string[];
  readonly say?: string;
  /** The same in Dutch, where the page is in another language: a desk speaks Dutch. */
  readonly sayInDutch?: string;
  readonly letters?: readonly string[];
  readonly sources: readonly string[];
  readonly confidence: string;
  readonly validFrom?: string;
  readonly validTo?: string;
  readonly checkedOn?: string;
}

export interface Outcome {
  readonly id: string;
  readonly text: string;
  readonly code?: string;
}

export interface Decision {
  readonly id: string;
  readonly title: string;
  readonly choose: 'one' | 'first' | 'all';
  readonly outcomes: readonly Outcome[];
  readonly rules: readonly Rule[];
}

export interface RuleBook {
  readonly language: string;
  readonly questions: readonly Question[];
  readonly decisions: readonly Decision[];
  readonly sources: Readonly<Record<string, { readonly title: string; readonly publisher: string; readonly imprint: string; readonly address?: string }>>;
}
