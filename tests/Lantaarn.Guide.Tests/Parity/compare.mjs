// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2
//
// Runs the evaluator of the browser on inputs that the server evaluated, and prints every input on which the two differ.
// Usage: node compare.mjs FILE   (FILE: see BrowserComparison.cs)

import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const entry = fileURLToPath(new URL('../../../site/src/guide/evaluate.ts', import.meta.url));
const built = await build({ configFile: false, logLevel: 'silent', build: { write: false, minify: false, lib: { entry, formats: ['es'] } } });
const { evaluate } = await import(`data:text/javascript,${encodeURIComponent(built[0].output[0].code)}`);

const { rules, goals, runs } = JSON.parse(readFileSync(process.argv[2], 'utf8'));
for (const run of runs) {
  const found = written(evaluate(rules, run.answers, goals));
  if (found !== run.expected) console.log(`${JSON.stringify(run.answers)}\tserver ${run.expected}\tbrowser ${found}`);
}
console.log(`compared ${runs.length}`);

function written({ results, next }) {
  return `${results.map(result).join('; ')}; next ${next?.id ?? '-'}`;
}

function result({ decision, applied, possible }) {
  return `${decision.id}: ${applied.map(rule).join(' + ')} / ${possible.map(({ id }) => id).join(' ')}`;
}

function rule({ rule, because, claim, until }) {
  const reasons = because.map(({ id, value }) => `${id}=${value}`).join(',');
  const amounts = claim ? [claim.bill, claim.unpaid, claim.ownPayment, claim.claimed, claim.leftOver].join(',') : '-';
  return `${rule.id} [${reasons}] ${amounts} ${until ?? '-'}`;
}
