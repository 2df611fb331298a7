// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

import type { ChainEnd } from '../log/chain';
import type { Wire } from '../log/signed';
import type { Compartment } from '../sealing/compartment';
import type { Sealed } from '../sealing/jwe';

// The relay's requests and answers, see docs/relay.md.

/** Why the relay did not do something, by its own code. */
export interface Refusal {
  readonly refused: string;
}

export interface Placed extends Wire {
  readonly position: number;
}

export interface EventPage {
  readonly events: readonly Placed[];
  readonly next: number;
  readonly more: boolean;
}

export interface EventAnswer {
  readonly id: string | null;
  readonly outcome: 'stored' | 'there' | 'refused';
  readonly position?: number;
  readonly code?: string;
}

export interface BatchAnswer {
  readonly answers: readonly EventAnswer[];
  readonly chain: ChainEnd;
}

export interface KnownDevice {
  readonly device: string;
  readonly account: string;
  readonly publicKey: string;
}

export interface KnownMember {
  readonly account: string;
  readonly publicKey: string;
}

export interface Envelope {
  readonly compartment: Compartment;
  readonly generation: number;
  readonly sealed: Sealed;
}

export interface WrappedKey {
  readonly generation: number;
  readonly wrapped: Sealed;
}

/** A person's key after a change; without `wrapped` the person was forgotten. */
export interface PersonKeyChange {
  readonly change: number;
  readonly person: string;
  readonly compartment: Compartment;
  readonly generation: number;
  readonly wrapped: Sealed | null;
}

export interface PersonKeyPage {
  readonly keys: readonly PersonKeyChange[];
  readonly next: number;
  readonly more: boolean;
}
