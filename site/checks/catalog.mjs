// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

// Holds a catalogue record in Turtle against SHACL shapes: catalog.mjs RECORD SHAPES... Prints how many shapes found something to look at, and fails with every violation.
import { readFileSync } from 'node:fs';
import { argv, exit, stderr, stdout } from 'node:process';
import { Parser, Store } from 'n3';
import SHACLValidator from 'rdf-validate-shacl';

const [record, ...shapes] = argv.slice(2);
const read = (paths) => new Store(paths.flatMap((path) => new Parser({ baseIRI: 'https://lantaarn.example/monitor/releases/r/v1/data/catalog.ttl' }).parse(readFileSync(path, 'utf8'))));
const rules = read(shapes);
const report = await new SHACLValidator(rules).validate(read([record]));
for (const { severity, focusNode, path, message } of report.results) stderr.write(`${severity?.value.split('#')[1] ?? ''} ${focusNode?.value ?? ''} ${path?.value ?? ''} ${message.map(({ value }) => value).join(' ')}\n`);
stdout.write(rules.countQuads(null, 'http://www.w3.org/ns/shacl#path', null, null).toString());
exit(report.results.some(({ severity }) => severity?.value.endsWith('#Violation')) ? 1 : 0);
