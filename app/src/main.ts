// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

import { mount } from 'svelte';
import './look/tokens.css';
import './look/look.css';
import Root from './shell/Root.svelte';
import { app } from './shell/app.svelte';
import { route } from './shell/route.svelte';
import { workerAddress } from './shell/workerAddress';
import { language } from './words/language.svelte';

language.start();
route.start();
const target = document.querySelector('#app');
if (target) mount(Root, { target });
void app.start();

if (import.meta.env.PROD && 'serviceWorker' in navigator) void navigator.serviceWorker.register(workerAddress('/app/sw.js'), { scope: '/app/' });
