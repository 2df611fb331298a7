// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Session } from '../vault/identity';

/** As whom the server knows whoever is signed in on this device. */
export interface Me extends Session {
  readonly name: string;
  readonly organisation: string;
  readonly organisationName: string;
  readonly roles: readonly string[];
}

/** A member of the organisation, as an admin sees them. */
export interface Member {
  readonly id: string;
  readonly name: string;
  readonly roles: readonly string[];
}

interface Question {
  readonly ceremony: string;
  readonly options: PublicKeyCredentialRequestOptionsJSON;
}

const caseworkers = ['Admin', 'Worker', 'HealthWorker', 'Volunteer'];

export function isCaseworker({ roles }: Me): boolean {
  return roles.some((role) => caseworkers.includes(role));
}

/** Whether the server lets them bring the organisation's list to a count. */
export function mayContribute({ roles }: Me): boolean {
  return roles.includes('Admin') || roles.includes('CountLead');
}

/** Who is signed in here: nobody, or it cannot be asked now. */
export async function whoAmI(): Promise<Me | 'nobody' | 'unreachable'> {
  const answer = await ask('GET', '/me');
  if (answer?.status === 401) return 'nobody';
  return answer?.ok ? ((await answer.json()) as Me) : 'unreachable';
}

/** Signs in with a passkey of the account. Returns false when it did not come to that. */
export async function signIn(deviceName: string): Promise<boolean> {
  const question = await ask('POST', '/sign-in/question');
  if (!question?.ok) return false;
  const { ceremony, options } = (await question.json()) as Question;
  const credential = await navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(options) }).catch(() => null);
  if (!credential) return false;
  return (await ask('POST', '/sign-in', { ceremony, credential, device: deviceName }))?.ok ?? false;
}

/** Everyone of the organisation, for an admin; null when the caller is none or the server cannot be reached. */
export async function members(): Promise<readonly Member[] | null> {
  const answer = await ask('GET', '/members');
  return answer?.ok ? ((await answer.json()) as readonly Member[]) : null;
}

async function ask(method: string, path: string, body?: unknown): Promise<Response | null> {
  const init: RequestInit = { method, credentials: 'same-origin' };
  if (body !== undefined) Object.assign(init, { headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) });
  return fetch(`/api${path}`, init).catch(() => null);
}
