// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

// What a narrative may be built of. Everything else is left out with its attributes; its text stays.
const kept = new Set(['p', 'ul', 'ol', 'li', 'table', 'caption', 'thead', 'tbody', 'tr', 'th', 'td', 'dl', 'dt', 'dd', 'b', 'strong', 'i', 'em', 'br', 'blockquote', 'pre']);
const dropped = new Set(['script', 'style', 'template', 'iframe', 'object', 'svg', 'math', 'head', 'title']);

/** Builds a narrative anew from text and plain elements: no attribute, address, picture or script of the sender's gets into the page. */
export function clean(markup: string): DocumentFragment {
  const page = document.createDocumentFragment();
  copy(new DOMParser().parseFromString(markup, 'text/html').body, page);
  return page;
}

function copy(from: Node, to: Node): void {
  for (const node of from.childNodes) {
    if (node.nodeType === Node.TEXT_NODE) to.appendChild(document.createTextNode(node.textContent ?? ''));
    else if (node instanceof Element && !dropped.has(node.localName)) copy(node, kept.has(node.localName) ? to.appendChild(document.createElement(node.localName)) : to);
  }
}
