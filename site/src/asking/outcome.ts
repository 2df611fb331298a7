// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Claim } from '../guide/claim';
import type { AppliedRule, Evaluation } from '../guide/evaluate';
import type { Decision, Rule } from '../guide/rules';
import { element } from './element';
import { day, euros, factText, word, type AskData } from './page';

/** Code of the outcome that can be told to a city. */
export function outcomeCode(evaluation: Evaluation): string | undefined {
  return evaluation.results.flatMap(({ decision, applied }) => applied.flatMap(({ rule }) => decision.outcomes.find((outcome) => outcome.id === rule.then.outcome)?.code ?? []))[0];
}

/** What follows from the answers: the same as Guide/Asking/OutcomeBox.razor draws. */
export function outcomeBox(data: AskData, evaluation: Evaluation): HTMLElement {
  const boxes = evaluation.results.flatMap((result) => result.applied.map((applied) => ruleBox(data, result.decision, applied)));
  return element(
    'div',
    { 'data-outcome': '' },
    element('h2', { tabindex: '-1' }, word(data, 'outcome')),
    ...(boxes.length > 0 ? boxes : [element('p', { class: 'notice' }, word(data, 'outcome-nothing'))]),
    element('p', {}, word(data, 'outcome-advice')),
  );
}

function ruleBox(data: AskData, decision: Decision, { rule, because, claim, until }: AppliedRule): HTMLElement {
  return element(
    'section',
    { class: 'outcome' },
    element('p', { class: 'label' }, decision.title),
    element('h3', {}, outcomeText(decision, rule.then.outcome)),
    element('p', {}, rule.explain),
    claim && claimTable(data, claim),
    until === null ? null : element('p', { class: 'notice' }, word(data, 'valid-to').replace('{day}', day(data, until))),
    rule.say === undefined ? null : said(data, rule.say, rule.sayInDutch),
    rule.bring ? element('div', {}, label(data, 'bring'), list(rule.bring)) : null,
    letters(data, rule),
    folded(word(data, 'outcome-because'), because.map((reason) => (reason.isOutcome ? decided(data, reason.id, reason.value) : factText(data, reason.id, reason.value)))),
    origin(data, rule),
  );
}

function claimTable(data: AskData, claim: Claim): HTMLElement {
  const row = (key: string, cents: number, kind = ''): HTMLElement[] => [element('dt', {}, word(data, key)), element('dd', kind ? { class: kind } : {}, euros(data, cents))];
  return element(
    'dl',
    { class: 'claim' },
    ...row('claim-bill', claim.bill),
    ...row('claim-unpaid', claim.unpaid),
    ...(claim.ownPayment > 0 ? row('claim-own', claim.ownPayment) : []),
    ...row('claim-claimed', claim.claimed, 'amount'),
  );
}

function letters(data: AskData, rule: Rule): HTMLElement | null {
  const known = (rule.letters ?? []).flatMap((id) => data.letters[id] ?? []);
  if (known.length === 0) return null;
  return element('div', {}, label(data, 'outcome-letters'), element('ul', {}, ...known.map((letter) => element('li', {}, element('a', { href: letter.address }, letter.title)))));
}

function origin(data: AskData, rule: Rule): HTMLElement {
  const sources = rule.sources.flatMap((id) => data.rules.sources[id] ?? []);
  const lines = sources.map((source) =>
    element('li', {}, source.address ? element('a', { href: source.address, rel: 'noreferrer', lang: 'nl', dir: 'ltr' }, source.title) : element('cite', { lang: 'nl', dir: 'ltr' }, source.title), ' ', element('span', { dir: 'ltr' }, `(${source.imprint})`)),
  );
  const dated = (key: string, date?: string): HTMLElement | null => (date === undefined ? null : element('li', {}, word(data, key).replace('{day}', day(data, date))));
  return element(
    'details',
    { class: 'source' },
    element('summary', {}, `${word(data, 'source')}: ${sources[0]?.publisher ?? ''} · ${word(data, checked(rule))}`),
    element('ul', {}, ...lines, element('li', {}, word(data, `confidence-${rule.confidence}`)), dated('valid-from', rule.validFrom), dated('valid-to', rule.validTo), dated('checked-on', rule.checkedOn)),
  );
}

/** After twelve months a check is old, as on the server (Texts/Provenance.cs). */
function checked(rule: Rule): string {
  if (rule.checkedOn === undefined) return 'unchecked';
  const stale = new Date(rule.checkedOn);
  stale.setUTCFullYear(stale.getUTCFullYear() + 1);
  return stale < new Date() ? 'checked-long-ago' : 'checked';
}

/** Desks speak Dutch, so the words to say are always there in Dutch too. */
function said(data: AskData, say: string, dutch?: string): HTMLElement {
  const own = element('span', { lang: data.rules.language, dir: document.documentElement.dir }, say);
  return element('div', {}, label(data, 'say'), dutch === undefined ? element('p', { class: 'say' }, own) : element('p', { class: 'say' }, element('span', { lang: 'nl', dir: 'ltr' }, dutch), ' ', own));
}

function decided(data: AskData, id: string, outcome: string): string {
  const decision = data.rules.decisions.find((one) => one.id === id);
  return decision ? `${decision.title}: ${outcomeText(decision, outcome)}` : outcome;
}

function outcomeText(decision: Decision, id: string): string {
  return decision.outcomes.find((outcome) => outcome.id === id)?.text ?? id;
}

function label(data: AskData, key: string): HTMLElement {
  return element('p', { class: 'label' }, word(data, key));
}

function list(items: readonly string[]): HTMLElement {
  return element('ul', {}, ...items.map((item) => element('li', {}, item)));
}

function folded(summary: string, items: readonly string[]): HTMLElement {
  return element('details', { class: 'source' }, element('summary', {}, summary), list(items));
}
