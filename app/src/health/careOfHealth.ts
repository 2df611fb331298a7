// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

import { type CareType, compartmentOfCare } from '../casefile/codes';

/** Whether a kind of care is sealed with the key of health. */
export function careOfHealth(careType: CareType): boolean {
  return compartmentOfCare(careType) === 'health';
}
