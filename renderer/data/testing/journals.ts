/** Journals of party groups for tests, and a short way to open a view on them. */
import { createOp, type Command, type Op } from '../../../shared/schema/command';
import { openDatabase, type OpenOptions, type ReadyView } from '../open-database';
import type { JournalPort } from '../journal-port';
import { memoryJournal, portsOf, type MemoryJournal } from './memory-journal';
import { groupRow, idOf } from './sample-rows';

export function commandOf(number: number, ops: readonly Op[]): Command {
  return {
    schema: 'command/1',
    id: idOf(number),
    name: 'groups.change',
    at: '2026-09-22T01:00:00.000Z',
    by: '',
    baseSeq: 0,
    ops: [...ops],
  };
}

/** Command n creates group 100 + n, called 组n. */
export async function journalOfGroups(count: number, journalId = 'first'): Promise<MemoryJournal> {
  const journal = memoryJournal(journalId);
  await addGroups(journal, 1, count);
  return journal;
}

export async function addGroups(journal: MemoryJournal, from: number, until: number): Promise<void> {
  for (let number = from; number <= until; number += 1) {
    const row = groupRow(100 + number, `组${String(number)}`);
    await journal.commit(commandOf(number, [createOp('partyGroups', row)]));
  }
}

export async function openReady(journal: JournalPort, options: OpenOptions): Promise<ReadyView> {
  const opened = await openDatabase(portsOf(journal), options);
  if (opened.kind !== 'ready') throw new Error(opened.kind);
  return opened;
}
