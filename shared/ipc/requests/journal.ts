/** The journal is the truth: commands are appended and flushed by main before anybody reads 已保存. */
import { z } from 'zod';
import { commandSchema, type Command } from '../../schema/command';
import { idSchema } from '../../schema/primitives';
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
  lastSeq: number;
  /** Bytes cut off an incomplete last line at start (power cut while writing); 0 normally. */
  tornTailBytes: number;
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
  'journal.getState': request<JournalState>()(z.object({})),
  'journal.commit': request<CommitReceipt>()(z.object({ command: commandSchema })),
  /** Commands after a sequence number, oldest first, at most `limit` (≤ 500) at a time. */
  'journal.readAfter': request<{ entries: JournalEntry[]; lastSeq: number }>()(
    z.object({ seq: z.int().min(0), limit: z.int().min(1).max(500) }),
  ),
  'journal.findCommand': request<{ entry: JournalEntry | null }>()(z.object({ commandId: idSchema })),
  'drafts.save': request<{ savedAt: string }>()(
    z.object({ ownerId: idSchema, baseRev: z.int().min(0), content: z.unknown() }),
  ),
  'drafts.read': request<{ draft: Draft | null }>()(z.object({ ownerId: idSchema })),
  'drafts.list': request<{ drafts: Omit<Draft, 'content'>[] }>()(z.object({})),
  'drafts.remove': request<{ removed: boolean }>()(z.object({ ownerId: idSchema })),
} as const;
