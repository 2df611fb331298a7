// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

import indicators from './indicators.json';

/** An indicator of the monitor that one organisation can compute by itself, by the monitor's own name. */
export type IndicatorId = keyof typeof indicators;

type Defined = Readonly<Record<IndicatorId, { readonly label: string; readonly definition: string }>>;

/** What every indicator is called and says, word for word as the monitor defines it. */
export function definedIn(language: 'nl' | 'en'): Defined {
  const entries = Object.entries(indicators).map(([id, { label, definition }]) => [id, { label: label[language], definition: definition[language] }]);
  return Object.fromEntries(entries) as Defined;
}
