// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

import { en } from './en';
import { nl } from './nl';
import { pseudo } from './pseudo';
import type { Words } from './words';

/** Languages of the screens, each by its own name. */
export const languages = { nl: 'Nederlands', en: 'English' } as const;
type Shown = keyof typeof languages | 'ar-XB';

const kept = 'lantaarn.language';

/** In which language the screens speak. */
class Language {
  #shown = $state<Shown>('nl');
  readonly words: Words = $derived(this.#shown === 'nl' ? nl : this.#shown === 'en' ? en : pseudo(nl));

  get now(): Shown {
    return this.#shown;
  }

  /** How dates and numbers are written: as the reader expects, with Latin digits. */
  get locale(): string {
    return this.#shown === 'en' ? 'en-GB' : this.#shown === 'nl' ? 'nl-NL' : 'ar-u-nu-latn';
  }

  /** What was chosen on this device before, or what the browser speaks. */
  start(): void {
    const chosen = localStorage.getItem(kept) ?? navigator.language.slice(0, 2);
    this.#show(chosen === 'en' || chosen === 'ar-XB' ? chosen : 'nl');
  }

  choose(language: keyof typeof languages): void {
    localStorage.setItem(kept, language);
    this.#show(language);
  }

  #show(language: Shown): void {
    this.#shown = language;
    document.documentElement.lang = language === 'ar-XB' ? 'ar' : language;
    document.documentElement.dir = language === 'ar-XB' ? 'rtl' : 'ltr';
  }
}

export const language = new Language();
