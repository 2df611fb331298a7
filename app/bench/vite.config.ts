// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

import { defineConfig } from 'vite';

/** One script that a browser can be given beside the app. */
export default defineConfig({ publicDir: false, build: { target: 'es2022', lib: { entry: 'bench/city.ts', name: 'city', formats: ['iife'], fileName: () => 'city.js' } } });
