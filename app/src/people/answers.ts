// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

import type { FieldName } from '../casefile/codes';
import type { Answer } from '../casefile/events';
import { app } from '../shell/app.svelte';
import { language } from '../words/language.svelte';

/** An answer as people read it. What was typed is never changed. */
export function answerInWords(field: FieldName, answer: Answer): string {
  const { codes, common } = language.words;
  if (answer === 'unknown') return common.unknown;
  if (answer === 'not-asked') return common.notAsked;
  if (field === 'worker') return app.nameOf(answer.known);
  return field === 'ethos' && Object.hasOwn(codes.ethos, answer.known) ? codes.ethos[answer.known as keyof typeof codes.ethos] : answer.known;
}
