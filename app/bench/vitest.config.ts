// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

import { defineConfig } from 'vitest/config';

export default defineConfig({ test: { include: ['bench/*.bench.ts'], testTimeout: 600_000 } });
