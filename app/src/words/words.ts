// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

import type { nl } from './nl';

type Translated<T> = T extends string ? string : T extends readonly string[] ? readonly string[] : T extends (...given: infer Given) => string ? (...given: Given) => string : { readonly [K in keyof T]: Translated<T[K]> };

/** All texts of the screens. A language in which one is missing does not compile. */
export type Words = Translated<typeof nl>;
