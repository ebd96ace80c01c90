/** A journal in memory for unit tests of the view: numbers and chains its commands, offers a snapshot on demand. */
import { ExpectedFailure, fail, succeed } from '../../../shared/ipc/reply';
import type { JournalEntry, RowsPage } from '../../../shared/ipc/requests/journal';
import type { Command } from '../../../shared/schema/command';
import { firstStaleOp, reduceOps, type BranchState } from '../../../shared/schema/state';
import type { TableName } from '../../../shared/schema/tables';
import type { DataPorts, JournalPort, ViewRow } from '../journal-port';
import { idOf } from './sample-rows';

export interface MemoryJournal extends JournalPort {
  commit(command: Command, journalId?: string | null): ReturnType<JournalPort['commit']>;
  entries: JournalEntry[];
  /** Rows `keepViewRows` was given. */
  kept: ViewRow[];
  /** The next commits answer diskFull and write nothing. */
  refuse(isRefusing: boolean): void;
  /** From now on `readRows` answers with the state after `seq`, in pages of so many rows. */
  takeSnapshot(pageRows: number, seq?: number): void;
  /** The snapshot's pages from this one on cannot be read. */
  breakSnapshotAt(page: number): void;
  /** A journal that holds only the first commands of this one, under the same identity. */
  copyUpTo(seq: number): MemoryJournal;
}

export function memoryJournal(journalId = 'first', begin: readonly JournalEntry[] = []): MemoryJournal {
  const entries = structuredClone([...begin]);
  const kept: ViewRow[] = [];
  let isRefusing = false;
  let pages: RowsPage[] = [];
  let brokenFrom = Infinity;
  const hashAt = (seq: number): string => chainText(entries.slice(0, seq));
  return {
    entries,
    kept,
    getState: (seq) =>
      Promise.resolve({
        journalId,
        lastSeq: entries.length,
        hashAtSeq: seq !== undefined && seq >= 1 && seq <= entries.length ? hashAt(seq) : null,
        tornTailBytes: 0,
      }),
    readAfter: (seq, limit) =>
      Promise.resolve(structuredClone(entries.filter((entry) => entry.seq > seq).slice(0, limit))),
    readRows: (cursor) => {
      const number = cursor === null ? 0 : Number(cursor);
      if (number >= brokenFrom) return Promise.reject(new ExpectedFailure('snapshotDamaged', 'test'));
      return Promise.resolve(pages[number] ?? { seq: 0, hash: '', tables: [], cursor: null, totalRows: 0 });
    },
    keepViewRows: (rows) => {
      if (rows.length > 500) return Promise.reject(new ExpectedFailure('badRequest'));
      kept.push(...rows);
      return Promise.resolve({ kept: rows.length });
    },
    commit: (command) => {
      if (isRefusing) return Promise.resolve(fail('diskFull'));
      // As main does: it knows the revision of every row.
      const state: BranchState = new Map();
      reduceOps(
        state,
        entries.flatMap((entry) => entry.command.ops),
      );
      const revisionOf = (key: string): number | undefined => {
        const [table = '', id = ''] = key.split('/');
        return state.get(table as TableName)?.get(id)?.rev;
      };
      const stale = firstStaleOp(revisionOf, command.ops);
      if (stale) return Promise.resolve(fail('conflict', `${stale.table} ${stale.id}`));
      entries.push({ seq: entries.length + 1, command: structuredClone(command) });
      return Promise.resolve(succeed({ seq: entries.length, hash: hashAt(entries.length) }));
    },
    refuse: (refusing) => {
      isRefusing = refusing;
    },
    takeSnapshot: (pageRows, seq = entries.length) => {
      pages = pagesOf(entries.slice(0, seq), hashAt(seq), pageRows);
    },
    breakSnapshotAt: (page) => {
      brokenFrom = page;
    },
    copyUpTo: (seq) => memoryJournal(journalId, entries.slice(0, seq)),
  };
}

export function portsOf(journal: JournalPort): DataPorts {
  let counter = 9_000_000;
  return {
    journal,
    newId: () => idOf((counter += 1)),
    now: () => '2026-09-22T01:00:00.000Z',
    operator: () => '解玉兰',
  };
}

/** Equal for equal histories; enough of a chain for a test. */
function chainText(entries: readonly JournalEntry[]): string {
  const last = entries.at(-1);
  return last ? `${entries.length}:${last.command.id}:${last.command.name}` : '';
}

function pagesOf(entries: readonly JournalEntry[], hash: string, pageRows: number): RowsPage[] {
  const state: BranchState = new Map();
  entries.forEach(({ command }: { command: Command }) => {
    reduceOps(state, command.ops);
  });
  const rows = [...state].flatMap(([table, byId]) => [...byId.values()].map((row) => ({ table, row })));
  const count = Math.ceil(rows.length / pageRows);
  return Array.from({ length: count }, (_, page) => ({
    seq: entries.length,
    hash,
    totalRows: rows.length,
    cursor: page + 1 < count ? String(page + 1) : null,
    tables: rows
      .slice(page * pageRows, (page + 1) * pageRows)
      .map(({ table, row }) => ({ table, rows: [structuredClone(row)] })),
  }));
}
