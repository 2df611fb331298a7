// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

import { hexOf } from '../log/hex';
import type { Bytes } from '../sealing/jwe';

/** SHA-256 in hexadecimal digits. */
export async function checksumOf(bytes: Uint8Array): Promise<string> {
  return hexOf(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes as Bytes)));
}
