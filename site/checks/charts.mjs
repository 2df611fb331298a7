// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

// Draws every Vega-Lite chart of a folder, as those who reuse them do, and prints what stands in the pictures: {"name": "texts"}. A warning of Vega-Lite is an error.
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { argv, stdout } from 'node:process';
import { View, parse } from 'vega';
import { compile } from 'vega-lite';

const folder = argv[2] ?? '.';
const drawn = {};
for (const name of readdirSync(folder).filter((file) => file.endsWith('.vl.json'))) {
  const warned = (...said) => { throw new Error(`${name}: ${said.join(' ')}`); };
  const logger = { level: () => logger, error: warned, warn: warned, info: () => logger, debug: () => logger };
  const { spec } = compile(JSON.parse(readFileSync(join(folder, name), 'utf8')), { logger });
  const svg = await new View(parse(spec), { renderer: 'none' }).toSVG();
  drawn[name] = [...svg.matchAll(/<text[^>]*>([^<]*)/g)].map(([, text]) => text).join('\n');
}
stdout.write(JSON.stringify(drawn));
