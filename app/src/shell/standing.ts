// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

import type { VaultState } from '../vault/vault';

/** The one thing that the status line says: what needs somebody first. */
export type Standing = 'wrong' | 'signedOut' | 'waiting' | 'refused' | 'offline' | 'neverYet' | 'busy' | 'soon' | 'upToDate';

/** How a phone stands, worst first. */
export function standingOf({ connection, held, doubts, compartments, unsent }: VaultState): Standing {
  if (held > 0 || doubts > 0) return 'wrong';
  if (connection === 'signed-out') return 'signedOut';
  if (connection === 'refused') return 'refused';
  if (compartments.length === 0 && connection === 'up-to-date') return 'waiting';
  return connection === 'offline' ? 'offline' : connection === 'never-yet' ? 'neverYet' : connection === 'busy' ? 'busy' : unsent > 0 ? 'soon' : 'upToDate';
}
