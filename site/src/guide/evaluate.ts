// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

import { addMonths, dateOf, writeAnswer } from './answers';
import { claimOf, type Claim } from './claim';
import type { Answer, Answers, Condition, Consequence, Decision, Question, Rule, RuleBook } from './rules';

/** One of the facts that made a rule hold: an answer, or the outcome of a decision. */
export interface Reason {
  readonly id: string;
  readonly value: string;
  readonly isOutcome: boolean;
}

export interface AppliedRule {
  readonly rule: Rule;
  readonly because: readonly Reason[];
  readonly claim: Claim | null;
  /** The date from which it no longer holds. */
  readonly until: string | null;
}

export interface DecisionResult {
  readonly decision: Decision;
  readonly applied: readonly AppliedRule[];
  readonly possible: readonly Rule[];
}

export interface Evaluation {
  readonly results: readonly DecisionResult[];
  /** The next question that can still change a result; null when nothing can. */
  readonly next: Question | null;
}

/** In this order "and" is the least, "or" the greatest (Kleene 1952). */
type Truth = 0 | 1 | 2;
const no = 0;
const open = 1;
const yes = 2;

/** What follows from the answers so far, and what to ask next: the same as RuleBook.Evaluate on the server. */
export function evaluate(book: RuleBook, answers: Answers, goals: readonly string[]): Evaluation {
  const questions = new Map(book.questions.map((question) => [question.id, question]));
  const decisions = new Map(book.decisions.map((decision) => [decision.id, decision]));
  const rules = new Map(book.decisions.flatMap((decision) => decision.rules.map((rule) => [rule.id, rule])));
  const held = new Map<string, Truth>();
  const known = new Map<string, DecisionResult>();

  const results = goals.map((goal) => resultOf(goal));
  const asked = new Set(results.flatMap(openOfResult));
  return { results, next: book.questions.find((question) => asked.has(question.id)) ?? null };

  function resultOf(id: string): DecisionResult {
    const before = known.get(id);
    if (before) return before;
    const decision = found(decisions, id);
    const truths = decision.rules.map((rule) => truthOf(rule.applies));
    const applied = decision.rules.filter((_, at) => truths[at] === yes).map(withReasons);
    const settled = decision.choose === 'one' && applied.length > 0;
    const result = { decision, applied, possible: settled ? [] : decision.rules.filter((_, at) => truths[at] === open) };
    known.set(id, result);
    return result;
  }

  function truthOf(condition: Condition): Truth {
    if ('all' in condition) return least(condition.all);
    if ('any' in condition) return greatest(condition.any);
    if ('not' in condition) return (2 - truthOf(condition.not)) as Truth;
    if ('rule' in condition) return ruleHolds(condition.rule);
    if ('decision' in condition) return decided(condition.decision, condition.in);
    const answer = answerTo(condition.question);
    if (answer === undefined) return open;
    if ('in' in condition) return typeof answer === 'string' && condition.in.includes(answer) ? yes : no;
    if (typeof answer === 'string') return no;
    if ('months' in condition) return isWithin(answer, condition.months);
    return answer >= (condition.from ?? -Infinity) && answer < (condition.before ?? Infinity) ? yes : no;
  }

  function least(parts: readonly Condition[]): Truth {
    let truth: Truth = yes;
    for (const part of parts) {
      truth = Math.min(truth, truthOf(part)) as Truth;
      if (truth === no) break;
    }
    return truth;
  }

  function greatest(parts: readonly Condition[]): Truth {
    let truth: Truth = no;
    for (const part of parts) {
      truth = Math.max(truth, truthOf(part)) as Truth;
      if (truth === yes) break;
    }
    return truth;
  }

  function ruleHolds(id: string): Truth {
    const truth = held.get(id) ?? truthOf(found(rules, id).holds);
    held.set(id, truth);
    return truth;
  }

  function decided(id: string, outcomes: readonly string[]): Truth {
    const result = resultOf(id);
    if (result.applied.some((applied) => outcomes.includes(applied.rule.then.outcome))) return yes;
    return result.possible.some((rule) => outcomes.includes(rule.then.outcome)) ? open : no;
  }

  function isWithin(day: number, months: number): Truth {
    const about = answerTo('on_date');
    if (about === undefined) return open;
    return addMonths(day, months) > Number(about) ? yes : no;
  }

  /** What was said, or what must be where the question makes no sense. */
  function answerTo(id: string): Answer | undefined {
    const question = found(questions, id);
    return question.askedWhen && truthOf(question.askedWhen) === no ? question.otherwise : answers[id];
  }

  function openOfResult(result: DecisionResult): string[] {
    const inputs = result.applied.flatMap((applied) => inputsOf(applied.rule.then));
    return [...result.possible.flatMap((rule) => openOf(rule.applies)), ...inputs.flatMap(unanswered)];
  }

  function openOf(condition: Condition): string[] {
    if (truthOf(condition) !== open) return [];
    if ('all' in condition) return firstOpen(condition.all);
    if ('any' in condition) return firstOpen(condition.any);
    if ('not' in condition) return openOf(condition.not);
    if ('rule' in condition) return openOf(found(rules, condition.rule).holds);
    if ('decision' in condition) {
      return resultOf(condition.decision).possible.filter((rule) => condition.in.includes(rule.then.outcome)).flatMap((rule) => openOf(rule.applies));
    }
    return 'months' in condition ? [...unanswered(condition.question), ...unanswered('on_date')] : unanswered(condition.question);
  }

  function firstOpen(parts: readonly Condition[]): string[] {
    const first = parts.find((part) => truthOf(part) === open);
    return first ? openOf(first) : [];
  }

  /** Whether a question makes sense may itself be open: then that comes first. */
  function unanswered(id: string): string[] {
    if (answerTo(id) !== undefined) return [];
    const when = found(questions, id).askedWhen;
    const gate = when ? openOf(when) : [];
    return gate.length > 0 ? gate : [id];
  }

  function withReasons(rule: Rule): AppliedRule {
    const term = rule.then.until;
    const start = term && answerTo(term.after);
    return {
      rule,
      because: distinct(reasonsOf(rule.holds)),
      claim: claimBy(rule.then),
      until: term && typeof start === 'number' ? dateOf(addMonths(start, term.months)) : null,
    };
  }

  function claimBy(then: Consequence): Claim | null {
    if (then.percent === undefined) return null;
    const bill = answerTo('amount');
    const paid = answerTo('paid');
    const pieces = then.own ? answerTo(then.own.forEach) : 0;
    if (typeof bill !== 'number' || typeof paid !== 'number' || typeof pieces !== 'number') return null;
    return claimOf(bill, paid, then.percent, pieces * (then.own?.cents ?? 0));
  }

  function reasonsOf(condition: Condition): Reason[] {
    if ('all' in condition) return condition.all.flatMap(reasonsOf);
    if ('any' in condition) return condition.any.filter((part) => truthOf(part) === yes).slice(0, 1).flatMap(reasonsOf);
    if ('not' in condition) return leavesOf(condition.not).flatMap(reasonsOf);
    if ('rule' in condition) return reasonsOf(found(rules, condition.rule).holds);
    if ('decision' in condition) {
      return resultOf(condition.decision).applied.map((applied) => ({ id: condition.decision, value: applied.rule.then.outcome, isOutcome: true }));
    }
    return 'months' in condition ? [...fact(condition.question), ...fact('on_date')] : fact(condition.question);
  }

  function fact(id: string): Reason[] {
    const answer = answerTo(id);
    return answer === undefined ? [] : [{ id, value: writeAnswer(found(questions, id), answer), isOutcome: false }];
  }
}

function leavesOf(condition: Condition): Condition[] {
  if ('all' in condition) return condition.all.flatMap(leavesOf);
  if ('any' in condition) return condition.any.flatMap(leavesOf);
  return 'not' in condition ? leavesOf(condition.not) : [condition];
}

function inputsOf(then: Consequence): string[] {
  const money = then.percent === undefined ? [] : ['amount', 'paid'];
  return [...money, ...(then.own ? [then.own.forEach] : []), ...(then.until ? [then.until.after] : [])];
}

function distinct(reasons: readonly Reason[]): Reason[] {
  return [...new Map(reasons.map((reason) => [`${reason.id} ${reason.value}`, reason])).values()];
}

function found<T>(map: ReadonlyMap<string, T>, id: string): T {
  const value = map.get(id);
  if (value === undefined) throw new Error(`The rules name '${id}', which they do not hold.`);
  return value;
}
