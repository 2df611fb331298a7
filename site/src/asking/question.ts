// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Question } from '../guide/rules';
import { element } from './element';
import type { Interview } from './interview';
import { word, type AskData } from './page';

/** The question that is open: the same as Guide/Asking/QuestionBox.razor draws. */
export function questionBox(data: AskData, question: Question, interview: Interview): HTMLElement {
  const chosen = question.kind === 'choice' || question.kind === 'yes_no';
  return element(
    'div',
    { class: 'question' },
    interview.refused ? element('p', { class: 'notice', role: 'alert' }, word(data, interview.refused)) : null,
    ...(chosen ? [choices(data, question)] : typed(data, question)),
    element(
      'p',
      { class: 'actions' },
      element('button', { name: 'go', value: 'next' }, word(data, 'ask-next')),
      chosen || question.id === 'on_date' ? null : element('button', { name: 'go', value: 'unknown', class: 'quiet' }, word(data, 'ask-unknown')),
    ),
  );
}

function choices(data: AskData, question: Question): HTMLElement {
  const options = question.options ?? ['yes', 'no'].map((id) => ({ id, text: word(data, `ask-${id}`) }));
  return element(
    'fieldset',
    {},
    element('legend', { tabindex: '-1' }, question.ask),
    element('p', { class: 'why' }, question.why),
    element('div', { class: 'options' }, ...[...options, { id: 'unknown', text: word(data, 'ask-unknown') }].map(option)),
  );
}

function option({ id, text }: { readonly id: string; readonly text: string }): HTMLElement {
  return element('label', {}, element('input', { type: 'radio', name: 'answer', value: id }), ` ${text}`);
}

function typed(data: AskData, question: Question): HTMLElement[] {
  const example = question.kind === 'amount' ? word(data, 'ask-example-amount') : question.kind === 'whole_number' ? word(data, 'ask-example-number') : '';
  const mode = question.kind === 'amount' ? 'decimal' : question.kind === 'whole_number' ? 'numeric' : 'text';
  return [
    element('label', { class: 'ask', for: 'answer', tabindex: '-1' }, question.ask),
    element('p', { class: 'why', id: 'why' }, `${question.why} ${example}`),
    element('input', { id: 'answer', name: 'answer', type: question.kind === 'date' ? 'date' : 'text', inputmode: mode, 'aria-describedby': 'why', maxlength: '20' }),
  ];
}
