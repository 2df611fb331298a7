// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

import type { CareType } from '../casefile/codes';

/** What a worker can do when care is not given, as codes; what people read is in the words. */
export const escalationSteps = [
  'explain-scheme', 'mediate', 'go-along', 'engaged-gp', 'other-provider', 'interpreter', 'contact-manager', 'complaints-officer', 'cak', 'public-health', 'municipality', 'fund', 'joint-meeting', 'lawyer', 'log-incident',
] as const;
export type EscalationStep = (typeof escalationSteps)[number];

interface Path {
  readonly steps: readonly EscalationStep[];
  /** On what the order rests; "concept" where nothing written was found. */
  readonly source: 'pharos-2019' | 'concept';
}

/**
 * Whom to turn to when a kind of care is not given, nearest first. Source: Pharos, infosheet on access to care for undocumented migrants (2019, 17 support
 * organisations), which says per kind of care what helps; it does not rank the steps, the order is ours.
 */
const paths: Partial<Readonly<Record<CareType, Path>>> = {
  gp: { source: 'pharos-2019', steps: ['explain-scheme', 'mediate', 'other-provider', 'engaged-gp', 'log-incident'] },
  midwife: { source: 'concept', steps: ['explain-scheme', 'mediate', 'other-provider', 'log-incident'] },
  'mental-health': { source: 'pharos-2019', steps: ['mediate', 'engaged-gp', 'interpreter', 'public-health', 'municipality', 'log-incident'] },
  pharmacy: { source: 'pharos-2019', steps: ['mediate', 'other-provider', 'cak', 'municipality', 'fund', 'log-incident'] },
  dentist: { source: 'pharos-2019', steps: ['go-along', 'mediate', 'public-health', 'municipality', 'fund', 'log-incident'] },
  hospital: { source: 'pharos-2019', steps: ['explain-scheme', 'go-along', 'engaged-gp', 'contact-manager', 'complaints-officer', 'log-incident'] },
  'addiction-care': { source: 'concept', steps: ['mediate', 'engaged-gp', 'joint-meeting', 'contact-manager', 'public-health', 'municipality', 'log-incident'] },
  shelter: { source: 'concept', steps: ['mediate', 'public-health', 'municipality', 'lawyer', 'log-incident'] },
  legal: { source: 'concept', steps: ['other-provider', 'lawyer', 'log-incident'] },
};

const usual: Path = { source: 'concept', steps: ['explain-scheme', 'mediate', 'go-along', 'engaged-gp', 'municipality', 'log-incident'] };

export function escalationOf(careType: CareType): Path {
  return paths[careType] ?? usual;
}
