// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

/** Where the reader is: what stands behind the # of the address. It holds random numbers at most, never a name. */
class Route {
  path = $state('');

  start(): void {
    const read = (): void => { this.path = location.hash.replace(/^#\/?/u, ''); };
    addEventListener('hashchange', read);
    read();
  }

  go(path: string): void {
    location.hash = `/${path}`;
  }

  /** Goes on without leaving a way back to here. */
  replace(path: string): void {
    location.replace(`#/${path}`);
  }
}

export const route = new Route();

/** The parts of a path that a pattern such as 'people/:person' names; null when it does not fit. */
export function fitted(pattern: string, path: string): Readonly<Record<string, string>> | null {
  const [wanted, given] = [pattern.split('/'), path.split('/')];
  if (wanted.length !== given.length) return null;
  const found: Record<string, string> = {};
  for (const [at, part] of wanted.entries()) {
    const value = given[at] ?? '';
    if (part.startsWith(':')) found[part.slice(1)] = value;
    else if (part !== value) return null;
  }
  return found;
}
