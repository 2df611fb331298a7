// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Casebook } from '../casefile/casebook';
import { workerOf } from '../casefile/myDay';

/** What a colleague would leave behind: open tasks, and people whom they look after. */
export interface Left {
  readonly tasks: number;
  readonly people: readonly string[];
}

export function leftBy(book: Casebook, account: string): Left {
  const files = book.people();
  const tasks = [...book.general().tasks, ...files.flatMap((file) => file.tasks)].filter((task) => task.for === account && !task.done);
  return { tasks: tasks.length, people: files.filter((file) => workerOf(file, book.handovers) === account).map(({ person }) => person) };
}
