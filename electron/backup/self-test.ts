/**
 * The proof that a copy can be used: it is restored aside, its journal replayed, and every row compared with its
 * own chunks and with the present journal at the last point both have; every attachment is hashed.
 */
import { join } from 'node:path';
import { z } from 'zod';
import { isSameRow } from '../../shared/backup/compare-states';
import type { SnapshotManifest } from '../../shared/backup/manifest';
import { daysBetween, dayOfInstant } from '../../shared/domain/dates';
import type { BackupPlace, SelfTestResult } from '../../shared/ipc/requests/backup';
import { instantSchema } from '../../shared/schema/primitives';
import type { BranchState } from '../../shared/schema/state';
import type { AnyRow } from '../../shared/schema/tables';
import type { Disk } from '../files/disk';
import { replaceFile } from '../files/replace-file';
import type { JournalExtent } from '../journal/checkpoint';
import { isStoredGood } from '../attachments/stored-files';
import { loadState } from './read-rows';
import { replay, wantedAttachments, writeOutJournal, type SnapshotPlace } from './restore-preview';
import { SnapshotStore } from './snapshot-store';
import { verifySnapshot } from './verify-snapshot';
import { extentOf } from './describe-snapshot';

/** Often enough that a stick going bad is found while the PC is still well. */
const DAYS_BETWEEN = 30;

export interface SelfTestOptions {
  disk: Disk;
  from: SnapshotPlace;
  place: BackupPlace;
  /** The present journal; null when there is none. */
  present: JournalExtent | null;
  /** Subjects of the keyring's tombstones: an attachment that was erased is not missing. */
  erased?: readonly string[];
  /** Empty folder to restore into. */
  workFolder: string;
  /** Instant, UTC ISO. */
  now: string;
  onProgress?: (done: number, total: number) => void;
}

/**
 * What does not come out right is counted, not thrown.
 * @throws ExpectedFailure vaultLocked; snapshotDamaged, fileUnreadable, dataFromFuture when even the manifest cannot be
 *   read; write failures of the work folder
 */
export async function runSelfTest(options: SelfTestOptions): Promise<SelfTestResult> {
  const { disk, from, place, present, workFolder, now, onProgress } = options;
  const store = new SnapshotStore({ disk, folder: from.storeFolder });
  const manifest = await store.readManifest(from.snapshotId);
  const attachments = wantedAttachments(manifest, options.erased);
  const total = attachments.length + 1;
  const verified = await verifySnapshot(store, manifest, { deep: true });
  let differences = verified.findings.length;
  // With bad parts there is nothing to restore: they are the result.
  if (differences === 0) differences += await compareRestored(options, store, manifest, workFolder);
  onProgress?.(1, total);
  for (const [done, file] of attachments.entries()) {
    if (!(await isStoredGood(disk, from.filesFolder, file))) differences += 1;
    onProgress?.(done + 2, total);
  }
  return {
    at: now,
    ok: differences === 0,
    place,
    snapshotAt: manifest.createdAt,
    seq: manifest.seq,
    rows: manifest.tables.reduce((sum, { rows }) => sum + rows, 0),
    attachments: attachments.length,
    differences,
    ahead: present?.journalId === manifest.journalId ? Math.max(0, manifest.seq - present.seq) : 0,
  };
}

async function compareRestored(
  { disk, present }: SelfTestOptions,
  store: SnapshotStore,
  manifest: SnapshotManifest,
  workFolder: string,
): Promise<number> {
  const folder = join(workFolder, 'journal');
  await writeOutJournal(disk, store, manifest, folder);
  const extent = extentOf(manifest, folder);
  const restored = await replay(disk, extent, manifest.seq);
  const stored = await loadState(store, manifest);
  const differences = countDifferences(restored.state, stored);
  // A copy of another generation has nothing here to compare with.
  if (present?.journalId !== manifest.journalId) return differences;
  const here = await replay(disk, present, manifest.seq);
  const isAhead = present.seq < manifest.seq;
  const there = isAhead ? (await replay(disk, extent, present.seq)).state : stored;
  return differences + countDifferences(here.state, there);
}

function countDifferences(a: BranchState, b: BranchState): number {
  const none = new Map<string, AnyRow>();
  let count = 0;
  for (const table of new Set([...a.keys(), ...b.keys()])) {
    const [rows, others] = [a.get(table) ?? none, b.get(table) ?? none];
    for (const id of new Set([...rows.keys(), ...others.keys()])) {
      const [row, other] = [rows.get(id), others.get(id)];
      if (!row || !other || !isSameRow(row, other)) count += 1;
    }
  }
  return count;
}

const storedSchema = z.object({
  at: instantSchema,
  ok: z.boolean(),
  place: z.enum(['local', 'secondCopy', 'picked']),
  snapshotAt: instantSchema,
  seq: z.int().min(0),
  rows: z.int().min(0),
  attachments: z.int().min(0),
  differences: z.int().min(0),
  /** Absent in results of earlier versions. */
  ahead: z.int().min(0).default(0),
});

function resultPath(dataFolder: string): string {
  return join(dataFolder, 'self-test.json');
}

/** The last result; null when there is none that can be read. */
export async function readSelfTest(disk: Disk, dataFolder: string): Promise<SelfTestResult | null> {
  try {
    const parsed = storedSchema.safeParse(
      JSON.parse((await disk.readFile(resultPath(dataFolder))).toString('utf8')),
    );
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}

/** @throws system errors of writing */
export async function writeSelfTest(disk: Disk, dataFolder: string, result: SelfTestResult): Promise<void> {
  const text = JSON.stringify({ schema: 'self-test/1', ...result });
  await replaceFile(disk, resultPath(dataFolder), Buffer.from(`${text}\n`, 'utf8'));
}

/** A result from the future (the clock was set back) counts as none: better one test too many. */
export function isSelfTestDue(lastAt: string | null, now: string): boolean {
  if (lastAt === null) return true;
  const days = daysBetween(dayOfInstant(lastAt), dayOfInstant(now));
  return days < 0 || days >= DAYS_BETWEEN;
}
