// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Definition, Indicator } from './definition';
import { type EncodedList, encode } from './encoder';
import { type ContributionList, type ListedPerson, listedFields } from './people';
import type { RoundKey } from './roundKey';

/** A contribution that is ready to be shown, and then to be sent or dropped. */
export interface Prepared {
  readonly definition: Definition;
  readonly list: ContributionList;
  readonly encoded: EncodedList;
}

/** Why there is nothing to send. */
export type NotPrepared = 'otherKey' | 'nobody' | 'encoder';

const unknown = 'onbekend';

/** Encodes the list, and refuses a key of another round. */
export async function prepare(definition: Definition, list: ContributionList, key: RoundKey): Promise<Prepared | NotPrepared> {
  const encoded = await encode(definition.document, key, list.people);
  if (!encoded) return 'encoder';
  if (encoded.keyCheck !== (definition.document.keyCheck || key.check)) return 'otherKey';
  return encoded.people.some(({ outcome }) => outcome === 'Encoded') ? { definition, list, encoded } : 'nobody';
}

/** Those who leave. */
export function leaving({ encoded }: Prepared): number {
  return encoded.people.filter(({ outcome }) => outcome === 'Encoded').length;
}

/** Of how many of those who leave each field goes into the encoding. Where somebody sleeps does not. */
export function encodedFields({ list, encoded }: Prepared): readonly { readonly field: keyof ListedPerson; readonly known: number }[] {
  const people = list.people.filter((_, index) => encoded.people[index]?.outcome === 'Encoded');
  return listedFields.filter((field) => field !== 'ethos').map((field) => ({ field, known: people.filter((person) => person[field] !== '').length }));
}

/** Of how many of those who leave a code of each indicator leaves, and not "unknown". */
export function codedIndicators({ definition, encoded }: Prepared): readonly { readonly indicator: Indicator; readonly known: number }[] {
  const people = encoded.people.filter(({ outcome }) => outcome === 'Encoded');
  return definition.document.codebook.indicators.map((indicator, index) => ({ indicator, known: people.filter(({ codes }) => codes[index] !== unknown).length }));
}
