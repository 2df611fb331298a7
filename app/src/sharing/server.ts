// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

import { place } from '../start/place';
import { LinkServer } from './linkServer';

/** The server that this app came from. */
export const linkServer = new LinkServer(place.fetch);
