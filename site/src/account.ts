// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

// Joining, signing in and the account page. The pages carry every word; this script asks, clones and shows.

type Refusal = 'failed' | 'gone' | 'conflict';
interface Question { ceremony: string; options: unknown }
interface Me { account: string; device: string; name: string; organisationName: string; roles: string[] }
interface Device { id: string; name: string; seenAt: string; isThis: boolean }
interface Round { id: string; title: string; step: string }
interface Member { id: string; name: string; roles: string[] }

class Refused extends Error {
  constructor(readonly status: number) {
    super(`The server answered ${status.toString()}.`);
  }
}

const language = document.documentElement.lang;

/** Where this browser keeps which device it was: whoever signs in again with the same account goes on as that device. */
const deviceKey = 'lantaarn-device';

function find<T extends Element = HTMLElement>(selector: string, within: ParentNode = document): T {
  const found = within.querySelector<T>(selector);
  if (!found) throw new Error(`The page has no ${selector}.`);
  return found;
}

async function call<T>(method: string, path: string, body?: unknown): Promise<T> {
  const init: RequestInit = { method };
  if (body !== undefined) {
    init.headers = { 'Content-Type': 'application/json' };
    init.body = JSON.stringify(body);
  }
  const answer = await fetch(`/api${path}`, init);
  if (!answer.ok) throw new Refused(answer.status);
  return (answer.status === 204 ? undefined : await answer.json()) as T;
}

function say(message: Refusal | null): void {
  for (const text of document.querySelectorAll<HTMLElement>('[data-message]')) text.hidden = text.dataset['message'] !== message;
}

function why(error: unknown): Refusal {
  if (!(error instanceof Refused)) return 'failed';
  return error.status === 404 ? 'gone' : error.status === 409 ? 'conflict' : 'failed';
}

async function attempt(work: () => Promise<void>): Promise<void> {
  say(null);
  try {
    await work();
  } catch (error) {
    say(why(error));
  }
}

function onSubmit(form: HTMLFormElement, work: (data: FormData) => Promise<void>): void {
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void attempt(() => work(new FormData(form)));
  });
}

function onClick(button: HTMLElement, work: () => Promise<void>): void {
  button.addEventListener('click', () => void attempt(work));
}

function text(data: FormData, name: string): string {
  const value = data.get(name);
  return typeof value === 'string' ? value : '';
}

function toAccount(): void {
  location.assign(`/${language}/account`);
}

async function join(form: HTMLFormElement): Promise<void> {
  const secret = location.hash.slice(1);
  const other = find<HTMLAnchorElement>('#other');
  other.hash = secret;
  const seen = await call<{ founds: boolean; organisation: string; name: string }>('POST', '/join/invitation', { secret });
  find('#organisation').textContent = [seen.organisation, seen.name].filter(Boolean).join(' · ');
  if (!seen.founds) find('[data-asks=organisation]').remove();
  if (seen.name) find('[data-asks=name]').remove();
  form.hidden = false;
  onSubmit(form, async (data) => {
    const question = await call<Question>('POST', '/join/question', { secret, name: text(data, 'name'), organisation: text(data, 'organisation') });
    const publicKey = PublicKeyCredential.parseCreationOptionsFromJSON(question.options as PublicKeyCredentialCreationOptionsJSON);
    // A passkey that is made with this can open the casework app on its device too, without the six words.
    publicKey.extensions = { ...publicKey.extensions, prf: {} };
    const credential = await navigator.credentials.create({ publicKey });
    await call('POST', '/join', { ceremony: question.ceremony, credential, device: text(data, 'device'), returning: localStorage.getItem(deviceKey) });
    toAccount();
  });
}

function signIn(form: HTMLFormElement): void {
  onSubmit(form, async (data) => {
    const question = await call<Question>('POST', '/sign-in/question');
    const publicKey = PublicKeyCredential.parseRequestOptionsFromJSON(question.options as PublicKeyCredentialRequestOptionsJSON);
    const credential = await navigator.credentials.get({ publicKey });
    await call('POST', '/sign-in', { ceremony: question.ceremony, credential, device: text(data, 'device'), returning: localStorage.getItem(deviceKey) });
    toAccount();
  });
}

function clone(template: string, what: string): HTMLElement {
  const copy = find('*', document.importNode(find<HTMLTemplateElement>(`#${template}`).content, true));
  find('.what', copy).textContent = what;
  return copy;
}

function named(roles: string[]): string {
  return roles.map((role) => find(`input[value=${role}] + span`).textContent).join(', ');
}

async function sure(): Promise<boolean> {
  const dialog = find<HTMLDialogElement>('#sure');
  dialog.returnValue = 'no';
  dialog.showModal();
  await new Promise((done) => { dialog.addEventListener('close', done, { once: true }); });
  return dialog.returnValue === 'yes';
}

async function showDevices(): Promise<void> {
  const rows = (await call<Device[]>('GET', '/devices')).map((device) => {
    if (device.isThis) return clone('this-device', device.name);
    const row = clone('device', device.name);
    find('time', row).textContent = new Date(device.seenAt).toLocaleString(language, { dateStyle: 'medium', timeStyle: 'short' });
    onClick(find('button', row), async () => {
      await call('DELETE', `/devices/${device.id}`);
      await showDevices();
    });
    return row;
  });
  find('#devices').replaceChildren(...rows);
}

function showLink(link: string): void {
  const made = document.importNode(find<HTMLTemplateElement>('#link').content, true);
  find('output', made).textContent = link;
  find('#made').replaceChildren(made);
}

async function showMembers(me: Me): Promise<void> {
  const rows = (await call<Member[]>('GET', '/members')).map((member) => {
    const row = clone('member', `${member.name} (${named(member.roles)})`);
    if (member.id === me.account) for (const button of row.querySelectorAll('button')) button.remove();
    else {
      onClick(find('.recover', row), async () => {
        if (await sure()) showLink((await call<{ link: string }>('POST', `/members/${member.id}/recovery`)).link);
      });
      onClick(find('.remove', row), async () => {
        if (!await sure()) return;
        await call('DELETE', `/members/${member.id}`);
        await showMembers(me);
      });
    }
    return row;
  });
  find('#members').replaceChildren(...rows);
}

// Rounds whose figures experts may speak about now: for whom may invite them, which the server tells.
async function showSessions(me: Me): Promise<void> {
  if (!me.roles.includes('CountLead') && !me.roles.includes('Interpreter')) return;
  const rounds = (await call<Round[]>('GET', '/rounds')).filter(({ step }) => step === 'Protected');
  const answers = await Promise.all(rounds.map(({ id }) => fetch(`/api/rounds/${id}/interpretation`)));
  const rows = rounds.filter((_, i) => answers[i]?.status !== 403).map(({ id, title }) => {
    const row = clone('session', title);
    find<HTMLAnchorElement>('a', row).href += id;
    return row;
  });
  find('#sessions').replaceChildren(...rows);
  find('#interpretation').hidden = rows.length === 0;
}

async function account(page: HTMLElement): Promise<void> {
  const toSignIn = (): void => { location.assign(`/${language}/account/sign-in`); };
  let me: Me;
  try {
    me = await call<Me>('GET', '/me');
  } catch (error) {
    if (error instanceof Refused && error.status === 401) { toSignIn(); return; }
    throw error;
  }
  localStorage.setItem(deviceKey, me.device);
  find('#me').textContent = `${me.name} · ${me.organisationName} · ${named(me.roles)}`;
  onClick(find('#sign-out'), async () => { await call('POST', '/sign-out'); toSignIn(); });
  onClick(find('#leave'), async () => { if (await sure()) { await call('DELETE', '/me'); toSignIn(); } });
  await showDevices();
  await showSessions(me);
  if (me.roles.includes('Admin')) {
    find('#admin').hidden = false;
    await showMembers(me);
    onSubmit(find<HTMLFormElement>('#invite'), async (data) => {
      showLink((await call<{ link: string }>('POST', '/invitations', { roles: data.getAll('role') })).link);
    });
  }
  page.hidden = false;
}

const joinForm = document.querySelector<HTMLFormElement>('#join');
const signInForm = document.querySelector<HTMLFormElement>('#sign-in');
const accountPage = document.querySelector<HTMLElement>('#account');
if (joinForm) void attempt(() => join(joinForm));
if (signInForm) signIn(signInForm);
if (accountPage) void attempt(() => account(accountPage));
