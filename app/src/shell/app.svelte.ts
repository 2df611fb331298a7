// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

import { Casebook } from '../casefile/casebook';
import { type CaseRow, caseList } from '../casefile/caseList';
import { dayOf } from '../casefile/days';
import { type CaseEvent, compartmentOf } from '../casefile/events';
import { SearchableList } from '../casefile/search';
import type { Recorded } from '../log/recorded';
import type { Compartment } from '../sealing/compartment';
import { type Me, isCaseworker, signIn, whoAmI } from '../start/account';
import { holdAlone, place } from '../start/place';
import { IdleLock } from '../vault/idleLock';
import { type NotOpened, locksOf, openVault } from '../vault/open';
import { collect } from '../sharing/collect';
import { linkServer } from '../sharing/server';
import type { Bytes } from '../sealing/jwe';
import { language } from '../words/language.svelte';
import type { NotRecorded, Vault, VaultState } from '../vault/vault';

/** What the whole screen is about. */
export type Phase = 'starting' | 'elsewhere' | 'needs-network' | 'sign-in' | 'no-casework' | 'new' | 'locked' | 'open';

const idleMinutes = 10;
const checkEvery = 15_000;
const collectEvery = 60_000;
const closed: VaultState = { connection: 'never-yet', unsent: 0, held: 0, doubts: 0, compartments: [] };

/** The app on this device: who uses it, whether it is open, and all that it shows. */
class App {
  phase = $state<Phase>('starting');
  /** Who is signed in; null when the server cannot be asked. */
  me = $state.raw<Me | null>(null);
  vault = $state.raw<Vault | null>(null);
  book = $state.raw(Casebook.empty);
  state = $state.raw<VaultState>(closed);
  /** The moment by which screens judge what is due; moves on while the app is open. */
  now = $state(Date.now());
  readonly today = $derived(dayOf(this.now));
  /** Everyone, as lists show them: worked out anew when something was recorded or a day began. */
  readonly rows: readonly CaseRow[] = $derived(caseList(this.book, Date.parse(this.today)));
  readonly search = $derived(new SearchableList(this.rows));
  /** What colleagues are called. */
  readonly colleagues: ReadonlyMap<string, string> = $derived(this.book.general().colleagues);

  #leave: (() => void)[] = [];
  #collectedAt = 0;

  /** Looks what is on this device. */
  async start(): Promise<void> {
    if ((await locksOf(place.name)).length > 0) this.phase = 'locked';
    else await this.enter();
  }

  /** For a device without a vault: who is this? */
  async enter(): Promise<void> {
    const me = await whoAmI();
    this.me = typeof me === 'string' ? null : me;
    if (typeof me === 'string') this.phase = me === 'nobody' ? 'sign-in' : 'needs-network';
    else this.phase = isCaseworker(me) ? 'new' : 'no-casework';
  }

  async signIn(deviceName: string): Promise<boolean> {
    if (!(await signIn(deviceName))) return false;
    await this.start();
    return true;
  }

  /** For whose session ended: signs in, and then opens the vault as another device of the same member. */
  signInAgain(): void {
    this.lock();
    this.phase = 'sign-in';
  }

  /** Opens the vault. Returns why not. */
  async unlock(secret: string | Bytes): Promise<NotOpened['refused'] | undefined> {
    const release = await holdAlone();
    if (!release) {
      this.phase = 'elsewhere';
      return undefined;
    }
    const me = await whoAmI();
    this.me = typeof me === 'string' ? null : me;
    const opened = await openVault(this.me && { account: this.me.account, device: this.me.device }, secret, place);
    if ('refused' in opened) {
      release();
      return opened.refused;
    }
    this.open(opened, release);
    return undefined;
  }

  /** Shows an open vault, and keeps it together with the server. */
  open(vault: Vault, release: () => void): void {
    const stop = new AbortController();
    const idle = new IdleLock(place.now, idleMinutes, () => { this.lock(); });
    const touch = (): void => { idle.touch(); };
    const look = (): void => {
      document.documentElement.classList.toggle('away', document.hidden);
      if (!document.hidden && !idle.check()) this.#nudge();
    };
    for (const kind of ['pointerdown', 'keydown']) addEventListener(kind, touch, { signal: stop.signal, passive: true });
    document.addEventListener('visibilitychange', look, { signal: stop.signal });
    const timer = setInterval(() => { if (!idle.check()) this.#nudge(); }, checkEvery);
    this.vault = vault;
    this.#leave = [vault.book.subscribe((book) => { this.book = book; }), vault.state.subscribe((state) => { this.#follow(state); }), () => { clearInterval(timer); }, () => { stop.abort(); }, release];
    this.phase = 'open';
    void vault.run();
  }

  /** Drops everything that is readable. */
  lock(): void {
    for (const leave of this.#leave) leave();
    this.#leave = [];
    this.vault?.lock();
    this.vault = null;
    this.book = Casebook.empty;
    this.state = closed;
    this.phase = 'locked';
  }

  /** Whether the member holds the key of a compartment. Who has no keys yet may write for later. */
  reads(compartment: Compartment): boolean {
    return this.state.compartments.includes(compartment);
  }

  /** What an account is called on the screens. */
  nameOf(account: string): string {
    const { person } = language.words;
    return account === this.vault?.account ? person.you : (this.colleagues.get(account) ?? person.colleague);
  }

  /** Writes down what belongs together: all of it, or nothing when something is refused. */
  async record(...bodies: readonly CaseEvent[]): Promise<readonly Recorded<CaseEvent>[] | NotRecorded> {
    return (await this.vault?.recordTogether(bodies)) ?? { refused: 'no-key' };
  }

  /** Takes back what was recorded a moment ago; what is on its way already is retracted. Returns whether it is as if it never was. */
  async undo(events: readonly Recorded<CaseEvent>[]): Promise<boolean> {
    let gone = true;
    for (const { id, body } of [...events].reverse()) {
      if (await this.vault?.undo(id)) continue;
      gone = false;
      const person = 'person' in body ? body.person : undefined;
      await this.vault?.record({ kind: 'retract', of: id, compartment: compartmentOf(body), ...(person !== undefined && { person }) });
    }
    return gone;
  }

  #follow(state: VaultState): void {
    const isNowTogether = state.connection === 'up-to-date' && this.state.connection !== 'up-to-date';
    this.state = state;
    if (isNowTogether) void this.#begin().then(() => this.collect());
  }

  /** Fetches what came back through sealed links; not more often than once a minute, unless somebody asks. */
  async collect(asked = false): Promise<number> {
    const { vault } = this;
    if (!vault || this.state.connection !== 'up-to-date' || (!asked && place.now() < this.#collectedAt + collectEvery)) return 0;
    this.#collectedAt = place.now();
    return collect(this.book, vault.account, linkServer, async (event) => !('refused' in (await vault.record(event))));
  }

  // An admin of an organisation without keys makes the first ones. And everyone says once, sealed, what they are called.
  async #begin(): Promise<void> {
    const { vault, me } = this;
    if (!vault || !me) return;
    if (this.state.compartments.length === 0 && me.roles.includes('Admin') && (await vault.team.found().catch(() => 'unreachable')) === undefined) await vault.synchronise().catch(() => undefined);
    if (this.reads('contact') && this.colleagues.get(vault.account) !== me.name) await vault.record({ kind: 'colleague', name: me.name });
  }

  // What was recorded while the connection came up waits for nothing else.
  #nudge(): void {
    this.now = place.now();
    void this.collect();
    if (this.state.connection === 'up-to-date' && this.state.unsent > this.state.held) void this.vault?.synchronise().catch(() => undefined);
  }
}

export const app = new App();
