// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

// On every page: what only works with a script may be seen, and the quick exit takes the place of the page.
document.documentElement.classList.add('script');

for (const exit of document.querySelectorAll<HTMLAnchorElement>('[data-exit]')) {
  exit.addEventListener('click', (event) => {
    event.preventDefault();
    document.body.hidden = true;
    location.replace(exit.href);
  });
}

for (const button of document.querySelectorAll('[data-print]')) {
  button.addEventListener('click', () => {
    print();
  });
}
