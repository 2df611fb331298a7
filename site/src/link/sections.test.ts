// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sectionsOf } from './sections';

const care = { title: 'Care', text: { div: '<div>needs a doctor</div>' } };

describe('the readable part of a document', () => {
  test('is the sections of its composition in their order, with those inside them', () => {
    const bundle = { resourceType: 'Bundle', entry: [{ resource: { resourceType: 'Patient', text: { div: '<div>not shown twice</div>' } } }, { resource: { resourceType: 'Composition', title: 'Referral', section: [{ title: 'Why', section: [care] }, care] } }] };

    expect(sectionsOf(bundle).map((section) => [section.title, section.markup])).toEqual([['Care', care.text.div], ['Care', care.text.div]]);
  });

  test('is the narrative of every resource where there is no composition', () => {
    const bundle = { resourceType: 'Bundle', entry: [{ resource: { resourceType: 'Patient', text: { div: '<div>one</div>' } } }, { resource: { resourceType: 'Condition' } }] };

    expect(sectionsOf(bundle)).toEqual([{ title: 'Patient', markup: '<div>one</div>' }]);
  });

  test('is nothing, and no error, for whatever else there is', () => {
    fc.assert(fc.property(fc.jsonValue(), (value) => {
      expect(sectionsOf({ resourceType: 'Bundle', entry: value })).toBeInstanceOf(Array);
      expect(sectionsOf({ resourceType: 'Composition', section: value, text: value })).toBeInstanceOf(Array);
      expect(sectionsOf(value)).toBeInstanceOf(Array);
    }));
  });
});
