// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

import { describe, expect, it } from 'vitest';
import type { VaultState } from '../vault/vault';
import { fitted } from './route.svelte';
import { standingOf } from './standing';

const fine: VaultState = { connection: 'up-to-date', unsent: 0, held: 0, doubts: 0, compartments: ['contact'] };

describe('The status line', () => {
  it('says that all is sent when it is', () => {
    expect(standingOf(fine)).toBe('upToDate');
    expect(standingOf({ ...fine, unsent: 2 })).toBe('soon');
  });

  it('says first what needs somebody', () => {
    expect(standingOf({ ...fine, connection: 'offline', held: 1 })).toBe('wrong');
    expect(standingOf({ ...fine, doubts: 1 })).toBe('wrong');
    expect(standingOf({ ...fine, connection: 'signed-out', compartments: [] })).toBe('signedOut');
  });

  it('knows no network from no keys', () => {
    expect(standingOf({ ...fine, connection: 'offline' })).toBe('offline');
    expect(standingOf({ ...fine, compartments: [] })).toBe('waiting');
    expect(standingOf({ ...fine, connection: 'never-yet', compartments: [] })).toBe('neverYet');
  });
});

describe('An address', () => {
  it('gives a screen what its pattern names', () => {
    expect(fitted('people/:person/health', 'people/p1/health')).toEqual({ person: 'p1' });
    expect(fitted('people', 'people')).toEqual({});
  });

  it('fits no other pattern', () => {
    expect(fitted('people/:person', 'people')).toBeNull();
    expect(fitted('people/:person', 'contact/p1')).toBeNull();
    expect(fitted('people/:person', 'people/p1/health')).toBeNull();
  });
});
