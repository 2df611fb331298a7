// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

// A sealed link, opened by whoever was given it. The page carries every word; the key is behind the # of its address and stays in this browser.
import { clean } from './link/clean';
import { open, type Opened } from './link/open';
import { readPayload, type Payload } from './link/payload';
import { seal, send, type Reply } from './link/reply';
import { sectionsOf } from './link/sections';

function find<T extends Element = HTMLElement>(selector: string, within: ParentNode = document): T {
  const found = within.querySelector<T>(selector);
  if (!found) throw new Error(`The page has no ${selector}.`);
  return found;
}

function say(message: string | null): void {
  for (const text of document.querySelectorAll<HTMLElement>('[data-message]')) text.hidden = text.dataset['message'] !== message;
}

function field(form: HTMLFormElement, name: string): string {
  const value = new FormData(form).get(name);
  return typeof value === 'string' ? value.trim() : '';
}

function explain(result: Exclude<Opened, { kind: 'opened' }>): void {
  if (result.kind === 'passcode') find('#tries').textContent = result.triesLeft.toString();
  say(result.kind);
}

/** While something is sent, it cannot be sent again. */
function onSubmit(form: HTMLFormElement, work: () => Promise<void>): void {
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const button = find<HTMLButtonElement>('button', form);
    button.disabled = true;
    say(null);
    void work().catch(() => { say('failed'); }).finally(() => { button.disabled = false; });
  });
}

function show(files: readonly unknown[]): void {
  const sections = files.flatMap(sectionsOf).map(({ title, markup }) => {
    const part = document.createElement('section');
    if (title !== '') part.appendChild(document.createElement('h3')).textContent = title;
    part.append(clean(markup));
    return part;
  });
  find('#no-text').hidden = sections.length > 0;
  find('#sections').replaceChildren(...sections);
  find('#content').hidden = false;
  find('#content h2').focus();
}

function askReply(payload: Payload, recipient: string, passcode: string | null): void {
  const key = payload.reply;
  if (key === null) return;
  const form = find<HTMLFormElement>('#reply');
  const id = crypto.randomUUID();
  for (const part of form.querySelectorAll<HTMLElement>('[data-for]')) if (part.dataset['for'] !== payload.asks) part.remove();
  form.hidden = false;
  onSubmit(form, async () => {
    const answer = field(form, 'answer') as Reply['answer'];
    const reply = { answer, reason: answer === 'refused' ? field(form, 'reason') : null, message: field(form, 'message'), from: recipient, reachedAt: field(form, 'reached-at') };
    const sent = await send(payload, id, await seal(reply, key), passcode);
    if (sent.kind !== 'sent') {
      if (sent.kind === 'full') say('full');
      else explain(sent);
      return;
    }
    form.hidden = true;
    find('#sent').hidden = false;
    find('#sent').focus();
  });
}

function askOpen(payload: Payload): void {
  const form = find<HTMLFormElement>('#open');
  if (!payload.needsPasscode) for (const asked of form.querySelectorAll('[data-asks=passcode]')) asked.remove();
  find('#label').textContent = payload.label;
  find('#label').hidden = payload.label === '';
  if (payload.ends) find('#ends').textContent = payload.ends.toLocaleDateString(document.documentElement.lang, { day: 'numeric', month: 'long', year: 'numeric' });
  find('#until').hidden = payload.ends === null;
  form.hidden = false;
  onSubmit(form, async () => {
    const recipient = field(form, 'recipient');
    const passcode = payload.needsPasscode ? field(form, 'passcode') : null;
    const opened = await open(payload, recipient, passcode);
    if (opened.kind !== 'opened') { explain(opened); return; }
    form.hidden = true;
    show(opened.files);
    askReply(payload, recipient, passcode);
  });
}

function offerErasing(payload: Payload): void {
  const owner = payload.owner;
  if (owner === null) return;
  const form = find<HTMLFormElement>('#erase');
  form.hidden = false;
  onSubmit(form, async () => {
    const answer = await fetch(new URL(`${payload.url.href}/erase`), { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify({ owner }) });
    if (!answer.ok) { say(answer.status === 404 ? 'gone' : 'failed'); return; }
    for (const part of ['#open', '#content', '#reply', '#erase']) find(part).hidden = true;
    say('erased');
  });
}

/** The other languages of this page open the same link. */
function carry(): void {
  for (const other of document.querySelectorAll<HTMLAnchorElement>('a[hreflang]')) other.hash = location.hash;
}

function start(): void {
  const payload = readPayload(location.hash);
  // Whoever wrote the link chose its address: this page asks its own server only.
  if (payload?.url.origin !== location.origin) { say(payload ? 'elsewhere' : 'missing'); return; }
  carry();
  askOpen(payload);
  offerErasing(payload);
}

addEventListener('hashchange', () => { location.reload(); });
start();
