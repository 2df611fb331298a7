// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

import type { LookOut } from '../casefile/personFile';

/** Whether somebody still looks out on a day: a look-out ends by itself after its last day. */
export function standsOpen({ opened, ended }: LookOut, today: string): boolean {
  return !ended && opened.body.until >= today;
}
