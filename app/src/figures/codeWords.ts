// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Words } from '../words/words';
import type { IndicatorId } from './indicators';

/** What the code of a part is called on the screen. */
export function wordOf(words: Words, id: IndicatorId, code: string): string {
  const { ethos, careType, attemptOutcome, barrier } = words.codes;
  const ofIndicator: Readonly<Record<IndicatorId, Readonly<Record<string, string>>>> = {
    mensen_gezien: {}, ethos, bekend_en_nieuw: words.figures.visitors, zorgtoeleiding: careType, uitkomst_toeleiding: attemptOutcome, weigeringen: { ...barrier, 'not-said': words.figures.notSaid },
  };
  return code === 'all' ? words.figures.whole : (ofIndicator[id][code] ?? code);
}
