// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

import { type ChainEnd, emptyChain } from '../log/chain';
import { type Wire, read } from '../log/signed';
import type { Fetch } from '../relay/client';
import type { Envelope, EventAnswer, KnownDevice, KnownMember, PersonKeyChange, Placed } from '../relay/messages';
import type { Compartment } from '../sealing/compartment';
import { deviceKeyOf } from '../sealing/keyPairs';
import type { Session } from '../vault/identity';

interface Chain extends KnownDevice {
  end: ChainEnd;
}

const grace = 5;
const pageSize = 7;

/**
 * A relay in memory that decides as the server does (docs/relay.md): chain, author, rights, generations, people's keys. Tests can make it lose
 * answers, be out of reach, and lie.
 */
export class InventedRelay {
  readonly events: (Placed & { readonly compartment: Compartment; readonly id: string })[] = [];
  readonly envelopes: (Envelope & { readonly account: string })[] = [];
  readonly chains: Chain[] = [];
  readonly members: KnownMember[] = [];
  readonly personKeys = new Map<string, PersonKeyChange>();
  readonly generations = new Map<Compartment, { newest: number; began: number }>();

  /** All that anybody sent, as text. */
  readonly sent: string[] = [];

  reachable = true;
  /** Seconds that it asks everybody to wait, because it is too busy to answer; 0 when it is not. */
  busyFor = 0;
  /** Of the next requests that are carried out, so many answers are lost on the way back. */
  answersToLose = 0;
  /** What the relay makes of a page before it answers: how it lies. */
  lie: (page: readonly Placed[]) => readonly Placed[] = (page) => page;

  #turn: Promise<unknown> = Promise.resolve();

  /** The network as one session sees it. */
  fetchAs(session: Session): Fetch {
    return async (address, init) => {
      if (!this.reachable) throw new TypeError('Out of reach.');
      if (this.busyFor > 0) return new Response(null, { status: 503, headers: { 'Retry-After': this.busyFor.toString() } });
      const body = typeof init.body === 'string' ? init.body : '';
      this.sent.push(`${init.method ?? ''} ${address} ${body}`);
      // One request after the other, as in the server's transactions.
      const work = this.#turn.then(() => this.#answer(session, init.method ?? 'GET', new URL(address, 'https://relay'), body === '' ? {} : (JSON.parse(body) as Record<string, unknown>)));
      this.#turn = work.catch(() => undefined);
      const answer = await work;
      if (this.answersToLose > 0) {
        this.answersToLose--;
        throw new TypeError('The answer was lost.');
      }
      return answer;
    };
  }

  async #answer(session: Session, method: string, { pathname, searchParams }: URL, body: Record<string, unknown>): Promise<Response> {
    const [, , , what = '', one = '', , other = ''] = pathname.split('/');
    switch (`${method} ${what}`) {
      case 'PUT device': return this.#register(session, String(body['publicKey']));
      case 'GET devices': return Response.json(this.chains.map(({ device, account, publicKey }) => ({ device, account, publicKey })));
      case 'PUT members': return this.#publish(session, String(body['publicKey']));
      case 'GET members': return Response.json(this.members);
      case 'GET envelopes': return Response.json(this.envelopes.filter(({ account }) => account === session.account).map(({ compartment, generation, sealed }) => ({ compartment, generation, sealed })));
      case 'POST compartments': return this.#rotate(one as Compartment, Number(other), body['envelopes'] as { account: string; sealed: string }[]);
      case 'POST events': return this.#append(session, body['events'] as Wire[]);
      case 'GET events': return one === 'live' ? this.#live(session, Number(searchParams.get('after'))) : this.#read(session, Number(searchParams.get('after')), searchParams.get('compartment') as Compartment | null);
      case 'GET people': return this.#readKeys(session, Number(searchParams.get('after')));
      case 'PUT people': return this.#keepKey(session, one, other as Compartment, body as unknown as { generation: number; wrapped: string });
      case 'DELETE people': return this.#forget(one);
      default: return problem(404, 'not-found');
    }
  }

  #register({ account, device }: Session, publicKey: string): Response {
    let known = this.chains.find((chain) => chain.device === device);
    if (!known) this.chains.push((known = { device, account, publicKey, end: emptyChain }));
    return known.publicKey === publicKey ? Response.json(known.end) : problem(409, 'device-has-a-key');
  }

  #publish({ account }: Session, publicKey: string): Response {
    if (!this.members.some((member) => member.account === account)) this.members.push({ account, publicKey });
    return new Response(null, { status: 204 });
  }

  #rotate(compartment: Compartment, generation: number, envelopes: readonly { account: string; sealed: string }[]): Response {
    const newest = this.generations.get(compartment)?.newest ?? 0;
    if (generation > newest + 1) return problem(409, 'generation-gap');
    if (generation === newest + 1) {
      this.generations.set(compartment, { newest: generation, began: this.events.length });
      const staying = new Set(envelopes.map(({ account }) => account));
      const kept = this.envelopes.filter((envelope) => envelope.compartment !== compartment || staying.has(envelope.account));
      this.envelopes.splice(0, this.envelopes.length, ...kept);
    }
    const isThere = (account: string): boolean => this.envelopes.some((known) => known.compartment === compartment && known.generation === generation && known.account === account);
    for (const { account, sealed } of envelopes) if (!isThere(account)) this.envelopes.push({ compartment, generation, sealed, account });
    return new Response(null, { status: 204 });
  }

  #hasRight({ account }: Session, compartment: Compartment): boolean {
    const newest = this.generations.get(compartment)?.newest;
    return this.envelopes.some((envelope) => envelope.account === account && envelope.compartment === compartment && envelope.generation === newest);
  }

  async #append(session: Session, events: readonly Wire[]): Promise<Response> {
    const chain = this.chains.find(({ device }) => device === session.device);
    if (!chain) return problem(409, 'device-unknown');
    const key = await deviceKeyOf(chain.publicKey);
    const answers: EventAnswer[] = [];
    for (const wire of events) answers.push(await this.#judge(session, chain, key, wire));
    return Response.json({ answers, chain: chain.end });
  }

  async #judge(session: Session, chain: Chain, key: CryptoKey, wire: Wire): Promise<EventAnswer> {
    const reading = await read(wire, () => ({ account: session.account, key }));
    if ('forgery' in reading) return { id: null, outcome: 'refused', code: reading.forgery };
    const { claims: { id, sequence, previous, compartment, generation }, hash } = reading;
    const there = this.events.find((event) => event.id === id);
    if (there) return there.signed === wire.signed ? { id, outcome: 'there', position: there.position } : { id, outcome: 'refused', code: 'id-taken' };
    const { newest = 0, began = 0 } = this.generations.get(compartment) ?? {};
    const inTime = generation === newest || (generation === newest - 1 && this.events.length - began < grace);
    const code = !this.#hasRight(session, compartment) ? 'no-right' : !inTime ? 'generation-ended' : sequence > chain.end.sequence + 1 ? 'chain-gap' : sequence <= chain.end.sequence || previous !== chain.end.hash ? 'chain-fork' : null;
    if (code) return { id, outcome: 'refused', code };
    chain.end = { sequence, hash };
    this.events.push({ ...wire, id, compartment, position: this.events.length + 1 });
    return { id, outcome: 'stored', position: this.events.length };
  }

  #read(session: Session, after: number, compartment: Compartment | null): Response {
    if (compartment && !this.#hasRight(session, compartment)) return problem(403, 'no-right');
    const readable = this.events.filter((event) => event.position > after && this.#hasRight(session, event.compartment) && (compartment ?? event.compartment) === event.compartment);
    const page = readable.slice(0, pageSize);
    const more = readable.length > page.length;
    return Response.json({ events: this.lie(page).map(placed), next: more ? page.at(-1)?.position : Math.max(after, this.events.length), more });
  }

  // The stream gives what is there and ends, as the server's does after a while.
  #live(session: Session, after: number): Response {
    const events = this.events.filter((event) => event.position > after && this.#hasRight(session, event.compartment));
    const blocks = events.map((event) => `id: ${event.position.toString()}\nevent: stored\ndata: ${JSON.stringify(placed(event))}\n\n`);
    return new Response([...blocks, `id: ${this.events.length.toString()}\n\n`].join(''), { headers: { 'Content-Type': 'text/event-stream' } });
  }

  #readKeys(session: Session, after: number): Response {
    const keys = [...this.personKeys.values()].filter(({ change, compartment }) => change > after && this.#hasRight(session, compartment)).sort((one, two) => one.change - two.change).slice(0, pageSize);
    const more = keys.length === pageSize;
    return Response.json({ keys, next: more ? keys.at(-1)?.change : Math.max(after, this.#nextChange() - 1), more });
  }

  #keepKey(session: Session, person: string, compartment: Compartment, { generation, wrapped }: { generation: number; wrapped: string }): Response {
    const newest = this.generations.get(compartment)?.newest ?? 0;
    const known = this.personKeys.get(`${person} ${compartment}`);
    if (!this.#hasRight(session, compartment)) return problem(403, 'no-right');
    if (generation !== newest) return problem(409, generation > newest ? 'generation-unknown' : 'generation-ended');
    if ([...this.personKeys.values()].some((key) => key.person === person && key.wrapped === null)) return problem(410, 'forgotten');
    if (known && known.generation >= generation && known.wrapped !== wrapped) return problem(409, 'key-there');
    this.personKeys.set(`${person} ${compartment}`, { person, compartment, generation, wrapped, change: this.#nextChange() });
    return new Response(null, { status: 204 });
  }

  #forget(person: string): Response {
    const keys = [...this.personKeys.values()].filter((key) => key.person === person);
    for (const key of keys) if (key.wrapped !== null) this.personKeys.set(`${person} ${key.compartment}`, { ...key, wrapped: null, change: this.#nextChange() });
    return keys.length > 0 ? new Response(null, { status: 204 }) : problem(404, 'not-found');
  }

  #nextChange(): number {
    return Math.max(0, ...Array.from(this.personKeys.values(), ({ change }) => change)) + 1;
  }
}

function placed({ position, signed, sealed }: Placed): Placed {
  return { position, signed, sealed };
}

function problem(status: number, code: string): Response {
  return Response.json({ code, detail: code }, { status });
}
