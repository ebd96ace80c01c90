/** Opens the journal: checks every line, sets an unfinished last line aside, and only then allows writing. */
import { join } from 'node:path';
import type { Disk } from '../files/disk';
import { writeNewFile } from '../files/replace-file';
import type { JournalCheckpoint } from './checkpoint';
import { JOURNAL_SCHEMA, READER_VERSION } from './envelope';
import { Journal } from './journal';
import { scanJournal, type TornTail } from './scan-journal';
import { SEGMENT_BYTES } from './segment';
import type { SpaceGuard } from './space-guard';
import { JournalTail } from './tail';
import { writeFailure } from './write-failure';

export interface JournalOptions {
  disk: Disk;
  /** Absolute path of the journal folder; made when absent. */
  folder: string;
  /** Program and version, written into each segment's header. */
  createdBy: string;
  now: () => Date;
  /** Of CURRENT; null or absent for the first generation. */
  generationId?: string | null;
  /**
   * Of a verified snapshot. With this journal's id, what it covers is not read line by line; with another id
   * it is not used.
   */
  checkpoint?: JournalCheckpoint;
  /** Asked before each flush; without it nothing guards the free space. */
  guard?: SpaceGuard;
  /** Covered segments are hashed at open, newest first, up to this many bytes. */
  verifyAtOpenBytes?: number;
  /** Size at which a new segment begins; tests make it small. */
  segmentBytes?: number;
}

/**
 * @throws ExpectedFailure journalDamaged or dataFromFuture: nothing was changed and nothing may be written;
 *   diskFull, notWritable, journalWriteFailed when an unfinished line could not be set aside
 */
export async function openJournal(options: JournalOptions): Promise<Journal> {
  const { disk, folder, createdBy, now } = options;
  await disk.makeFolder(folder).catch(rethrow);
  const scanned = await scanJournal(disk, folder);
  if (scanned.tornTail) await setAside(disk, folder, scanned.tornTail, now()).catch(rethrow);
  return new Journal({
    disk,
    folder,
    index: scanned.index,
    tail: new JournalTail(disk, folder, scanned.lastSegment, scanned.lastSegmentBytes),
    segmentBytes: options.segmentBytes ?? SEGMENT_BYTES,
    tornTailBytes: scanned.tornTail?.bytes.length ?? 0,
    makeHeader: (segment) => ({
      schema: JOURNAL_SCHEMA,
      minReader: READER_VERSION,
      createdBy,
      createdAt: now().toISOString(),
      segment,
    }),
  });
}

/** Keeps the cut bytes in a file of their own first, then cuts: nothing is ever thrown away. */
async function setAside(disk: Disk, folder: string, torn: TornTail, at: Date): Promise<void> {
  const stamp = at.toISOString().replace(/[^0-9]/g, '');
  const taken = new Set(await disk.list(folder));
  let name = `cut-${stamp}.bin`;
  for (let copy = 2; taken.has(name); copy += 1) name = `cut-${stamp}-${copy}.bin`;
  await writeNewFile(disk, join(folder, name), torn.bytes);
  await disk.syncFolder(folder);
  const file = await disk.open(join(folder, torn.name), 'update');
  try {
    await file.truncate(torn.goodBytes);
    await file.sync();
  } finally {
    await file.close();
  }
}

function rethrow(error: unknown): never {
  throw writeFailure(error);
}
