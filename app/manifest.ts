// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

import type { ManifestOptions } from 'vite-plugin-pwa';

/** How the app stands on a home screen. */
export const manifest: Partial<ManifestOptions> = {
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
