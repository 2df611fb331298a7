// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

const addresses = ['/app/sw.js', '/app/encoder/worker.js'] as const;
type Address = (typeof addresses)[number];

interface Policy {
  createScriptURL(address: string): string;
}

let policy: Policy | undefined;

/** The address of a worker as browsers with trusted types take it: from one policy, which knows these addresses only. */
export function workerAddress(address: Address): string {
  const { trustedTypes } = window as { trustedTypes?: { createPolicy(name: string, rules: Policy): Policy } };
  policy ??= trustedTypes?.createPolicy('lantaarn-worker', { createScriptURL: (asked) => addresses.find((known) => known === asked) ?? '' });
  return policy?.createScriptURL(address) ?? address;
}
