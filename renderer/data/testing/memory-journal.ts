/** A journal in memory for unit tests of the view: commits get the next number, reads come back in pages. */
import { fail, succeed, type Reply } from '../../../shared/ipc/reply';
import type { CommitReceipt, JournalEntry } from '../../../shared/ipc/requests/journal';
import type { Command } from '../../../shared/schema/command';
import type { JournalReader } from '../open-database';

export interface MemoryJournal extends JournalReader {
  entries: JournalEntry[];
  commit(command: Command): Promise<Reply<CommitReceipt>>;
  /** The next commits answer diskFull and write nothing. */
  refuse(isRefusing: boolean): void;
}

export function memoryJournal(): MemoryJournal {
  const entries: JournalEntry[] = [];
  let isRefusing = false;
  return {
    entries,
    lastSeq: () => Promise.resolve(entries.length),
    readAfter: (seq, limit) => Promise.resolve(entries.filter((entry) => entry.seq > seq).slice(0, limit)),
    commit: (command) => {
      if (isRefusing) return Promise.resolve(fail('diskFull'));
      entries.push({ seq: entries.length + 1, command: structuredClone(command) });
      return Promise.resolve(succeed({ seq: entries.length, hash: String(entries.length) }));
    },
    refuse: (refusing) => {
      isRefusing = refusing;
    },
  };
}
