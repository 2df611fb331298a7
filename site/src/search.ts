// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

import { find, type SearchEntry } from './found';

// With a script the search happens here, while someone types: nothing is sent but the request for the list.
const box = document.querySelector<HTMLFormElement>('form[data-index]');
const input = box?.querySelector('input');
const place = document.querySelector('[data-found]');

if (box?.dataset['index'] && input && place) {
  const address = box.dataset['index'];
  let entries: Promise<SearchEntry[]> | undefined;
  const show = async (): Promise<void> => {
    entries ??= fetch(address).then((answer) => answer.json() as Promise<SearchEntry[]>);
    const all = await entries;
    place.replaceChildren(list(find(all, input.value), input.value));
  };
  const none = box.dataset['none'] ?? '';
  const list = (found: SearchEntry[], asked: string): Node => {
    if (asked.trim() === '') return document.createTextNode('');
    if (found.length === 0) return element('p', none);
    const cards = element('ul');
    cards.className = 'cards found';
    cards.append(...found.map(card));
    return cards;
  };
  input.addEventListener('input', () => void show());
  box.addEventListener('submit', (event) => {
    event.preventDefault();
    void show();
  });
}

function card(entry: SearchEntry): HTMLElement {
  const item = element('li');
  const link = document.createElement('a');
  link.href = entry.address;
  link.append(element('strong', entry.title), element('span', entry.summary));
  item.append(link);
  return item;
}

function element(name: string, text?: string): HTMLElement {
  const made = document.createElement(name);
  if (text !== undefined) made.textContent = text;
  return made;
}
