// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

import tseslint from 'typescript-eslint';

export default tseslint.config(tseslint.configs.strict, tseslint.configs.stylistic);
