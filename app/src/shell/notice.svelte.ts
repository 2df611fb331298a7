// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

import type { CaseEvent } from '../casefile/events';
import type { Recorded } from '../log/recorded';
import { undoMilliseconds } from '../vault/vault';
import { language } from '../words/language.svelte';
import { app } from './app.svelte';

/** What the app says in passing: saved, with ten seconds to take it back. */
class Notice {
  text = $state('');
  undoes = $state.raw<readonly Recorded<CaseEvent>[]>([]);
  #timer: ReturnType<typeof setTimeout> | undefined;

  say(text: string, undoes: readonly Recorded<CaseEvent>[] = []): void {
    this.text = text;
    this.undoes = undoes;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => { this.hide(); }, undoMilliseconds);
  }

  hide(): void {
    this.text = '';
    this.undoes = [];
  }

  async undo(): Promise<void> {
    const { common } = language.words;
    this.say((await app.undo(this.undoes)) ? common.undone : common.retracted);
  }
}

export const notice = new Notice();

/** Records what belongs together and says so; returns whether it was. */
export async function keep(...bodies: readonly CaseEvent[]): Promise<boolean> {
  const { common } = language.words;
  const made = await app.record(...bodies);
  if ('refused' in made) notice.say(made.refused === 'no-key' ? common.noKey : common.badForm);
  else notice.say(common.saved, made);
  return !('refused' in made);
}
