/** What the view needs of the journal and of its surroundings; wired to the bridge by renderer/app. */
import type { Reply } from '../../shared/ipc/reply';
import type { CommitReceipt, JournalEntry, JournalState, RowsPage } from '../../shared/ipc/requests/journal';
import type { Command } from '../../shared/schema/command';
import type { AnyRow, TableName } from '../../shared/schema/tables';

export interface ViewRow {
  table: TableName;
  row: AnyRow;
}

/** Everything but `commit` throws ExpectedFailure when main refuses. */
export interface JournalPort {
  /** With `seq` it also tells the chain hash after that command. */
  getState(seq?: number): Promise<JournalState>;
  /** Commands after `seq`, oldest first; may be fewer than `limit`, none only at the end. */
  readAfter(seq: number, limit: number): Promise<JournalEntry[]>;
  readRows(cursor: string | null): Promise<RowsPage>;
  /** At most 500 rows at a time. */
  keepViewRows(rows: readonly ViewRow[]): Promise<{ kept: number }>;
  /** `journalId`: the journal the view belongs to, when it is known; another one is refused with `conflict`. */
  commit(command: Command, journalId: string | null): Promise<Reply<CommitReceipt>>;
}

export interface DataPorts {
  journal: JournalPort;
  newId(): string;
  /** Instant, UTC ISO. */
  now(): string;
  /** Who works at this PC: preferences.operatorName. */
  operator(): string;
}
