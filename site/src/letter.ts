// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

// Fills a letter in while someone types. Nothing is sent: not the fields, not the logo.
const form = document.querySelector<HTMLFormElement>('form[data-letter]');

if (form) {
  const fill = (input: HTMLInputElement): void => {
    const text = input.value.trim();
    for (const place of document.querySelectorAll<HTMLElement>(`[data-field="${input.name}"]`)) {
      place.textContent = input.type === 'date' && input.valueAsDate ? readable(input.valueAsDate, place) : 'last' in place.dataset ? text.replace(/\.+$/, '') : text;
      place.classList.toggle('blank', text === '');
    }
    for (const paragraph of document.querySelectorAll<HTMLElement>(`[data-if="${input.name}"]`)) paragraph.hidden = text === '';
  };
  form.addEventListener('input', (event) => {
    if (event.target instanceof HTMLInputElement && event.target.name) fill(event.target);
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    document.querySelector('.sheet')?.scrollIntoView();
  });
  form.querySelector<HTMLInputElement>('[data-logo]')?.addEventListener('change', (event) => {
    const file = (event.target as HTMLInputElement).files?.[0];
    const picture = document.querySelector<HTMLImageElement>('[data-logo-here]');
    if (!picture) return;
    URL.revokeObjectURL(picture.src);
    picture.hidden = !file;
    if (file) picture.src = URL.createObjectURL(file);
  });
  // A browser may bring back what was typed before a reload.
  for (const input of form.querySelectorAll<HTMLInputElement>('input[name]')) if (input.value) fill(input);
}

/** A day as people write it in the language of its paragraph. */
function readable(day: Date, place: HTMLElement): string {
  const language = place.closest('[lang]')?.getAttribute('lang') ?? 'nl';
  return day.toLocaleDateString(language === 'ti' ? 'en' : language, { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });
}
