// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

import { defineConfig } from 'vite';

// Small scripts for pages that work without them: fixed names, so that the server can name them.
export default defineConfig({
  build: {
    outDir: '../src/Lantaarn.Server/wwwroot/scripts',
    emptyOutDir: true,
    target: 'es2022',
    rolldownOptions: { input: { site: 'src/site.ts', search: 'src/search.ts', letter: 'src/letter.ts', ask: 'src/ask.ts', account: 'src/account.ts', link: 'src/link.ts' }, output: { entryFileNames: '[name].js' } },
  },
});
