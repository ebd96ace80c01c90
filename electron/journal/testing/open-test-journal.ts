/** A journal on the real disk with a fixed clock, for tests. */
import { nodeDisk } from '../../files/node-disk';
import type { Journal } from '../journal';
import { openJournal, type JournalOptions } from '../open-journal';
import { testCommand, testOp } from './commands';

export const TEST_NOW = '2026-03-18T06:00:00.000Z';

export function openTestJournal(folder: string, options: Partial<JournalOptions> = {}): Promise<Journal> {
  return openJournal({
    disk: nodeDisk,
    folder,
    createdBy: 'test',
    sealWith: 'none',
    now: () => new Date(TEST_NOW),
    ...options,
  });
}

/** Commands `from` to `until`, one row each, each flushed by itself. */
export async function commitEach(journal: Journal, from: number, until: number): Promise<void> {
  for (let number = from; number <= until; number += 1) {
    await journal.commit(testCommand(number, [testOp(number, 1)], journal.lastSeq));
  }
}

/** Commands `from` to `until`, one row each, in one flush. */
export async function commitGroup(
  journal: Journal,
  from: number,
  until: number,
  value?: string,
): Promise<void> {
  const commits: Promise<unknown>[] = [];
  for (let number = from; number <= until; number += 1) {
    commits.push(journal.commit(testCommand(number, [testOp(number, 1, value)], journal.lastSeq)));
  }
  await Promise.all(commits);
}
