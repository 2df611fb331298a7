// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

import { element } from './asking/element';
import { answered, answersOf, dayQuestion, stepBack, type Interview } from './asking/interview';
import { outcomeBox, outcomeCode } from './asking/outcome';
import { factText, word, type AskData } from './asking/page';
import { questionBox } from './asking/question';
import { evaluate } from './guide/evaluate';

// With a script the answers never leave the page: the rules come to the visitor.
const form = document.querySelector<HTMLFormElement>('form[data-ask]');
if (form?.dataset['ask']) void start(form, form.dataset['ask']);

async function start(form: HTMLFormElement, address: string): Promise<void> {
  const hold = (event: Event): void => {
    event.preventDefault();
  };
  form.addEventListener('submit', hold);
  try {
    const data = (await (await fetch(address)).json()) as AskData;
    run(form, data);
  } catch {
    // Without the rules the page works as it does without scripts, and says so.
    form.removeEventListener('submit', hold);
    document.documentElement.classList.remove('script');
  }
}

function run(form: HTMLFormElement, data: AskData): void {
  const today = form.querySelector<HTMLInputElement>(`[name="a.${dayQuestion}"]`)?.value ?? '';
  const beginning: Interview = { given: [{ question: dayQuestion, answer: today }] };
  let interview = beginning;

  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const sent = new FormData(form, event.submitter);
    interview = next(sent);
    show();
  });

  function next(sent: FormData): Interview {
    const go = sent.get('go');
    if (go === 'again') return beginning;
    if (go === 'back') return stepBack(interview);
    const chosenDay = sent.get(`a.${dayQuestion}`);
    const from: Interview = typeof chosenDay === 'string' && chosenDay !== '' ? { given: [{ question: dayQuestion, answer: chosenDay }] } : interview;
    const open = evaluate(data.rules, answersOf(from, data.rules), data.goals).next;
    const typed = sent.get('answer');
    return open ? answered(from, open, go === 'unknown' ? 'unknown' : typeof typed === 'string' ? typed : '') : from;
  }

  function show(): void {
    const evaluation = evaluate(data.rules, answersOf(interview, data.rules), data.goals);
    const box = evaluation.next ? questionBox(data, evaluation.next, interview) : outcomeBox(data, evaluation);
    form.replaceChildren(box, ...(interview.given.length > 1 ? [steps(), given()] : []));
    offer(evaluation.next ? undefined : outcomeCode(evaluation));
    box.querySelector<HTMLElement>('[tabindex]')?.focus();
    box.scrollIntoView({ block: 'nearest' });
  }

  /** The form that tells a city the outcome, and nothing else: it sends itself. */
  function offer(code: string | undefined): void {
    const tell = document.querySelector<HTMLFormElement>('form[data-tell]');
    const field = tell?.querySelector<HTMLInputElement>('[name=outcome]');
    if (!tell || !field) return;
    tell.hidden = code === undefined;
    field.value = code ?? '';
  }

  function steps(): HTMLElement {
    const step = (go: string): HTMLElement => element('button', { name: 'go', value: go, class: 'quiet', formnovalidate: '' }, word(data, `ask-${go}`));
    return element('p', { class: 'actions' }, step('back'), ' ', step('again'));
  }

  function given(): HTMLElement {
    return element(
      'details',
      { class: 'given' },
      element('summary', {}, word(data, 'outcome-answers')),
      element('ul', {}, ...interview.given.map(({ question, answer }) => element('li', {}, factText(data, question, answer)))),
    );
  }
}
