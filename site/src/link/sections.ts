// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

/** A titled piece of a document, as markup that is still to be cleaned. */
export interface Section {
  readonly title: string;
  readonly markup: string;
}

interface Resource {
  readonly resourceType?: unknown;
  readonly title?: unknown;
  readonly text?: { readonly div?: unknown };
  readonly section?: unknown;
  readonly entry?: unknown;
}

const deepest = 8;

/** The readable part of a FHIR document: the sections of its composition, else the narrative of every resource. */
export function sectionsOf(file: unknown): readonly Section[] {
  const resources = resourcesOf(file);
  const composition = resources.find((resource) => resource.resourceType === 'Composition');
  const sections = composition ? within(composition, 0) : [];
  return sections.length > 0 ? sections : resources.flatMap((resource) => own(resource, word(resource.resourceType)));
}

function resourcesOf(file: unknown): readonly Resource[] {
  if (!isObject(file)) return [];
  return file.resourceType === 'Bundle' ? list(file.entry).flatMap((entry) => resourcesOf((entry as { resource?: unknown }).resource)) : [file];
}

function within(part: Resource, depth: number): readonly Section[] {
  if (depth > deepest) return [];
  return [...own(part, ''), ...list(part.section).flatMap((section) => within(section, depth + 1))];
}

function own(part: Resource, otherwise: string): readonly Section[] {
  const title = word(part.title) || otherwise;
  return typeof part.text?.div === 'string' ? [{ title, markup: part.text.div }] : [];
}

function word(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

function list(value: unknown): readonly Resource[] {
  return Array.isArray(value) ? value.filter(isObject) : [];
}

function isObject(value: unknown): value is Resource {
  return typeof value === 'object' && value !== null;
}
