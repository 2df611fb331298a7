// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

import { namesOf } from '../casefile/caseList';
import { type FieldName, fields } from '../casefile/codes';
import type { PersonFile } from '../casefile/personFile';
import type { Compartment } from '../sealing/compartment';
import type { Words } from '../words/words';
import type { Section } from './document';

/** What can be told of a person besides the question itself: each chosen by hand, none by itself. */
export const pieceNames = ['names', 'language', 'usual-place', 'birth-date', 'gp', 'pharmacy', 'illnesses', 'medication', 'allergies', 'treatments', 'tried', 'scheme-decision'] as const;
export type PieceName = (typeof pieceNames)[number];

export interface Piece extends Section {
  readonly piece: PieceName;
}

/** In which compartment a link that tells these stands: the most closed of them, because the link opens them all. */
export function compartmentOfPieces(chosen: readonly PieceName[]): Compartment {
  const places = chosen.map((piece) => (piece === 'treatments' || piece === 'tried' ? 'health' : piece === 'names' ? 'contact' : fields[piece]));
  return places.find((place) => place === 'health') ?? places.find((place) => place === 'legal') ?? 'contact';
}

/** What there is to tell of a person, in the language of the screen. What is not known is not offered. */
export function piecesOf(file: PersonFile, words: Words): readonly Piece[] {
  const { codes, care } = words;
  const field = (name: FieldName & PieceName): Piece => {
    const value = file.fields.get(name)?.value;
    return { piece: name, title: codes.field[name], lines: typeof value === 'object' ? [value.known] : [] };
  };
  const treatments = file.treatments.filter(({ ended }) => !ended).map(({ now }) => [codes.careType[now.careType], now.what, now.provider].filter(Boolean).join(', '));
  const tried = file.needs.filter(({ closed }) => !closed).flatMap(({ careType, attempts }) => attempts.map(({ body }) => [codes.careType[careType], codes.attemptOutcome[body.outcome], body.provider].filter(Boolean).join(', ')));
  const pieces: readonly Piece[] = [
    { piece: 'names', title: care.sharing.names, lines: [...namesOf(file)] },
    field('language'), field('usual-place'), field('birth-date'), field('gp'), field('pharmacy'), field('illnesses'), field('medication'), field('allergies'),
    { piece: 'treatments', title: words.health.treatments, lines: treatments },
    { piece: 'tried', title: care.needs.course, lines: tried },
    field('scheme-decision'),
  ];
  return pieces.filter(({ lines }) => lines.length > 0);
}

/** The sections that go out: the question first, then what was chosen, in a fixed order. */
export function sectionsOf(question: Section, pieces: readonly Piece[], chosen: readonly PieceName[]): readonly Section[] {
  return [question, ...pieces.filter(({ piece }) => chosen.includes(piece)).map(({ title, lines }) => ({ title, lines }))].filter(({ lines }) => lines.some((line) => line.trim() !== ''));
}
