// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

import { randomId } from '../log/id';
import type { Compartment } from '../sealing/compartment';
import { type Lock, lockWithPasskey } from '../sealing/lock';
import type { Session } from '../vault/identity';
import { type VaultPlace, makeVault, openVault, recoverVault } from '../vault/open';
import type { Vault } from '../vault/vault';
import { start } from './events';
import { InventedRelay } from './relay';

// Passkeys open without the 600,000 rounds of a passphrase, which a test has no time for.
const answer = new Uint8Array(32).fill(7);
const lock = (vaultKey: CryptoKey): Promise<Lock> => lockWithPasskey(vaultKey, 'credential', '', answer);

/** A colleague's phone: can be switched off and on, and lost. */
export class Phone {
  vault!: Vault;
  readonly name = randomId();
  session: Session;
  /** How long it waited, each time, in milliseconds: before it sent, and before it tried again. */
  readonly waits: number[] = [];

  constructor(readonly relay: InventedRelay, private readonly clock: { now: number }, account = randomId()) {
    this.session = { account, device: randomId() };
  }

  get place(): VaultPlace {
    return {
      name: this.name, now: () => this.clock.now, random: () => 0.5, fetch: this.relay.fetchAs(this.session),
      wait: (milliseconds, signal) => new Promise((done) => {
        this.waits.push(milliseconds);
        signal.addEventListener('abort', () => { done(); });
      }),
    };
  }

  async make(): Promise<this> {
    return this.#with(await makeVault(this.session, lock, this.place));
  }

  async recover(sheet: string): Promise<this> {
    return this.#with(await recoverVault(this.session, sheet, lock, this.place));
  }

  /** Switches it off and on again. */
  async restart(): Promise<this> {
    this.vault.lock();
    return this.#with(await openVault(this.session, answer, this.place));
  }

  /** Lets time pass until everything may be sent, and synchronises. */
  async synchronise(): Promise<void> {
    this.clock.now += 11_000;
    await this.vault.synchronise();
  }

  #with(opened: Awaited<ReturnType<typeof makeVault>>): this {
    if ('refused' in opened) throw new Error(`The vault did not open: ${opened.refused}.`);
    this.vault = opened;
    return this;
  }
}

/** An organisation: an admin who founded it, a worker with everything, and a volunteer with contacts only. */
export class Team {
  readonly clock = { now: start };
  readonly relay = new InventedRelay();
  readonly admin = new Phone(this.relay, this.clock);
  readonly worker = new Phone(this.relay, this.clock);
  readonly volunteer = new Phone(this.relay, this.clock);

  static async start(): Promise<Team> {
    const team = new Team();
    for (const phone of team.phones) await (await phone.make()).vault.synchronise();
    await team.admin.vault.team.found();
    await team.admit(team.worker, ['contact', 'health', 'legal']);
    await team.admit(team.volunteer, ['contact']);
    for (const phone of team.phones) await phone.vault.synchronise();
    return team;
  }

  get phones(): readonly Phone[] {
    return [this.admin, this.worker, this.volunteer];
  }

  /** Everyone sends, and everyone reads what the others sent. */
  async synchronise(): Promise<void> {
    for (const phone of [...this.phones, ...this.phones]) await phone.synchronise();
  }

  async admit({ session: { account } }: Phone, to: readonly Compartment[]): Promise<string | undefined> {
    const member = this.relay.members.find((known) => known.account === account);
    return this.admin.vault.team.admit(account, member?.publicKey ?? '', to);
  }

  another(account?: string): Phone {
    return new Phone(this.relay, this.clock, account);
  }
}
