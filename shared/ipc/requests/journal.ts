/** The journal is the truth: commands are appended and flushed by main before anybody reads 已保存. */
import { z } from 'zod';
import { commandSchema, type Command } from '../../schema/command';
import { idSchema } from '../../schema/primitives';
import type { AnyRow, TableName } from '../../schema/tables';
import { request } from './define';

export interface CommitReceipt {
  seq: number;
  /** Chain hash after this line, hexadecimal SHA-256. */
  hash: string;
}
export interface JournalEntry {
  seq: number;
  command: Command;
}
export interface JournalState {
  /** Changes when a restore swaps the journal: a view of another journal is thrown away. */
  journalId: string;
  lastSeq: number;
  /** Chain hash after command `seq` of the question; null when there is no such command (or none was asked). */
  hashAtSeq: string | null;
  /** Bytes cut off an incomplete last line at start (power cut while writing); 0 normally. */
  tornTailBytes: number;
}

/** A page of the state a verified snapshot holds: the quick way to rebuild the view. */
export interface RowsPage {
  /** The rows are the state after this command; 0: there is no snapshot, replay from the start. */
  seq: number;
  hash: string;
  tables: { table: TableName; rows: AnyRow[] }[];
  /** For the next page; null after the last. */
  cursor: string | null;
  /** Rows in all, for the progress bar. */
  totalRows: number;
}

/** One draft file per record, atomically replaced; drafts being typed are not in the journal. */
export interface Draft {
  ownerId: string;
  savedAt: string;
  /** Revision of the stored row the draft was typed on; 0 when there is none yet. */
  baseRev: number;
  content: unknown;
}

export const journalRequests = {
  'journal.getState': request<JournalState>()(z.object({ seq: z.int().min(0).optional() })),
  /**
   * `journalId` is the journal the page's view belongs to: a page that has not been loaded again since a restore
   * swapped the journal is refused with `conflict`.
   */
  'journal.commit': request<CommitReceipt>()(
    z.object({ command: commandSchema, journalId: z.string().max(64).optional() }),
  ),
  /** Commands after a sequence number, oldest first, at most `limit` (≤ 500) at a time. */
  'journal.readAfter': request<{ entries: JournalEntry[]; lastSeq: number }>()(
    z.object({ seq: z.int().min(0), limit: z.int().min(1).max(500) }),
  ),
  /** First call with null; all pages of one rebuild come from the same snapshot. */
  'journal.readRows': request<RowsPage>()(z.object({ cursor: z.string().max(200).nullable() })),
  /**
   * Rows only the page's view still has, because the journal lost its end or was put back by hand: kept in a
   * file before the view is rebuilt. Called in pieces of at most 500 rows.
   */
  'journal.keepViewRows': request<{ kept: number }>()(
    z.object({
      rows: z.array(z.object({ table: z.string().max(40), row: z.looseObject({ id: idSchema }) })).max(500),
    }),
  ),
  'journal.findCommand': request<{ entry: JournalEntry | null }>()(z.object({ commandId: idSchema })),
  'drafts.save': request<{ savedAt: string }>()(
    z.object({ ownerId: idSchema, baseRev: z.int().min(0), content: z.unknown() }),
  ),
  'drafts.read': request<{ draft: Draft | null }>()(z.object({ ownerId: idSchema })),
  'drafts.list': request<{ drafts: Omit<Draft, 'content'>[] }>()(z.object({})),
  'drafts.remove': request<{ removed: boolean }>()(z.object({ ownerId: idSchema })),
} as const;
