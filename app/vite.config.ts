// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

import { svelte } from '@sveltejs/vite-plugin-svelte';
import { type ManifestOptions, VitePWA } from 'vite-plugin-pwa';
import { defineConfig } from 'vitest/config';

const server = process.env['LANTAARN_SERVER'] ?? 'http://localhost:5000';

/** How the app stands on a home screen. */
const manifest: Partial<ManifestOptions> = {
  id: '/app/',
  name: 'Lantaarn',
  short_name: 'Lantaarn',
  lang: 'nl',
  start_url: '/app/',
  scope: '/app/',
  display: 'standalone',
  background_color: '#fffaf1',
  theme_color: '#2b2546',
  icons: [
    { src: 'icon.svg', sizes: 'any', type: 'image/svg+xml' },
    { src: 'icon-192.png', sizes: '192x192', type: 'image/png' },
    { src: 'icon-512.png', sizes: '512x512', type: 'image/png' },
    { src: 'icon-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
  ],
};

export default defineConfig({
  base: '/app/',
  plugins: [
    svelte(),
    // Everything is kept at the first visit, so that the second needs no network. A new version waits until the app is closed: nobody's form is lost.
    VitePWA({
      manifest,
      injectRegister: false,
      workbox: { inlineWorkboxRuntime: true, globPatterns: ['**/*.{js,css,html,svg,png,webmanifest}'], cleanupOutdatedCaches: true, skipWaiting: false, clientsClaim: false, sourcemap: false },
    }),
  ],
  // Unlocked screens are tested as they are in a browser, not as a server would draw them.
  resolve: process.env['VITEST'] ? { conditions: ['browser'] } : {},
  build: { outDir: '../src/Lantaarn.Server/wwwroot/app', emptyOutDir: true, target: 'es2022', assetsInlineLimit: 0, modulePreload: { polyfill: false } },
  server: { proxy: { '/api': server, '/nl': server, '/scripts': server, '/styles': server } },
  preview: { proxy: { '/api': server, '/nl': server, '/scripts': server, '/styles': server } },
  test: { testTimeout: 60_000 },
});
