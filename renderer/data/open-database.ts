/**
 * Opens the working view and brings it up to the journal. Dexie opens a newer database silently, so the native
 * version is asked first; an empty or lagging view is rebuilt by replay, a diverging one is thrown away.
 */
import Dexie from 'dexie';
import type { JournalEntry } from '../../shared/ipc/requests/journal';
import { databaseName, BranchDatabase, lastSeqKey } from './database';
import { newestVersion } from './migrations/all-versions';
import { applyOps } from './apply-ops';

/** What the view needs of the journal; wired to the bridge by renderer/app. */
export interface JournalReader {
  lastSeq(): Promise<number>;
  readAfter(seq: number, limit: number): Promise<JournalEntry[]>;
}

export type OpenResult =
  | { kind: 'ready'; database: BranchDatabase; rebuiltFrom?: number; replayed: number }
  | { kind: 'fromFuture'; foundVersion: number };

export interface OpenOptions {
  name?: string;
  onProgress?: (done: number, total: number) => void;
}

/** Dexie multiplies its version by ten for the native one. */
const NATIVE_FACTOR = 10;
const REPLAY_PAGE = 200;

export async function openDatabase(journal: JournalReader, options: OpenOptions = {}): Promise<OpenResult> {
  const name = options.name ?? databaseName;
  const found = await nativeVersion(name);
  if (found > newestVersion * NATIVE_FACTOR) {
    return { kind: 'fromFuture', foundVersion: Math.ceil(found / NATIVE_FACTOR) };
  }
  const journalSeq = await journal.lastSeq();
  let database = new BranchDatabase(name);
  await database.open();
  let seq = await readLastSeq(database);
  let rebuiltFrom: number | undefined;
  if (seq > journalSeq) {
    // The view knows more than the truth: it belongs to another journal. The journal wins.
    database.close();
    await Dexie.delete(name);
    database = new BranchDatabase(name);
    await database.open();
    rebuiltFrom = seq;
    seq = 0;
  } else if (seq === 0 && journalSeq > 0) rebuiltFrom = 0;
  const replayed = await replay(database, journal, seq, journalSeq, options.onProgress);
  return { kind: 'ready', database, replayed, ...(rebuiltFrom === undefined ? {} : { rebuiltFrom }) };
}

export async function readLastSeq(database: BranchDatabase): Promise<number> {
  const row = await database.meta.get(lastSeqKey);
  return typeof row?.value === 'number' ? row.value : 0;
}

/** Brings the view from `from` to the journal's end; each page is one transaction that moves lastSeq. */
export async function replay(
  database: BranchDatabase,
  journal: JournalReader,
  from: number,
  until: number,
  onProgress?: (done: number, total: number) => void,
): Promise<number> {
  let seq = from;
  while (seq < until) {
    const entries = await journal.readAfter(seq, REPLAY_PAGE);
    const last = entries[entries.length - 1];
    if (!last) break;
    const ops = entries.flatMap((entry) => entry.command.ops);
    await applyOps(database, ops, last.seq);
    seq = last.seq;
    onProgress?.(seq - from, until - from);
  }
  return seq - from;
}

/** 0 when there is no such database. Does not create one. */
async function nativeVersion(name: string): Promise<number> {
  const known = await Dexie.dependencies.indexedDB.databases();
  return known.find((entry) => entry.name === name)?.version ?? 0;
}
