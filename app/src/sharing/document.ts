// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

/** One part of what others read: a heading and lines of text. */
export interface Section {
  readonly title: string;
  readonly lines: readonly string[];
}

const marks: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** A FHIR document whose composition is narrative alone: whoever reads SMART Health Links can show it, and nothing stands in it that is not on the preview. */
export function documentOf(title: string, author: string, now: number, sections: readonly Section[]): object {
  const date = new Date(now).toISOString();
  const composition = {
    resourceType: 'Composition', status: 'final', type: { text: title }, date, author: [{ display: author }], title,
    section: sections.map((section) => ({ title: section.title, text: { status: 'additional', div: narrativeOf(section.lines) } })),
  };
  return { resourceType: 'Bundle', type: 'document', timestamp: date, entry: [{ resource: composition }] };
}

/** Lines as XHTML; what somebody typed is text and nothing else. */
export function narrativeOf(lines: readonly string[]): string {
  return `<div xmlns="http://www.w3.org/1999/xhtml">${lines.map((line) => `<p>${escaped(line)}</p>`).join('')}</div>`;
}

function escaped(text: string): string {
  // XML has no other control characters than these.
  return text.replace(/[^\P{Cc}\t\n\r]/gu, ' ').replace(/[&<>"']/gu, (mark) => marks[mark] ?? '');
}
