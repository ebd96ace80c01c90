/** Opens the journal: checks its lines, sets an unfinished end aside, and only then allows writing. */
import { join } from 'node:path';
import { ExpectedFailure } from '../../shared/ipc/reply';
import type { Disk } from '../files/disk';
import { writeNewFile } from '../files/replace-file';
import { keyFor, type SealWith } from '../vault/key-ring';
import type { JournalCheckpoint } from './checkpoint';
import { CoveredSegments } from './covered-segments';
import {
  encodeEnvelope,
  JOURNAL_SCHEMA,
  makeHeader,
  NO_HASH,
  schemaFor,
  type Continues,
  type JournalHeader,
} from './envelope';
import { Journal } from './journal';
import { chainHash } from './line';
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
  /** With which key commands are written; those there are read with the keys they name. */
  sealWith: SealWith;
  /** Of a journal that is written anew from another one: goes into its very first header. */
  continues?: Continues;
  /** Of CURRENT; null or absent for the first generation. */
  generationId?: string | null;
  /**
   * Of a verified snapshot. With this journal's id, what it covers is not read line by line; with another id
   * it is not used.
   */
  checkpoint?: JournalCheckpoint;
  /** `checkCovered` of that checkpoint, when it was begun before; nothing wrote to the journal since. */
  coveredCheck?: Promise<void>;
  /** Asked before each flush; without it nothing guards the free space. */
  guard?: SpaceGuard;
  /** Covered segments are hashed at open, newest first, up to this many bytes. */
  verifyAtOpenBytes?: number;
  /** Size at which a new segment begins; tests make it small. */
  segmentBytes?: number;
}

/**
 * @throws ExpectedFailure journalDamaged or dataFromFuture: nothing was changed and nothing may be written;
 *   vaultLocked likewise (a key is not open, or the journal is sealed and `sealWith` is none); diskFull,
 *   notWritable, journalWriteFailed when an unfinished end could not be set aside
 */
export async function openJournal(options: JournalOptions): Promise<Journal> {
  const { disk, folder, createdBy, now, guard, generationId, sealWith, continues } = options;
  if (sealWith !== 'none') keyFor(sealWith.keyId, 'journal'); // before anything is touched
  // A generation's folder was made by its restore: when it is gone, that is damage, and nothing is made.
  if (!generationId) await disk.makeFolder(folder).catch(rethrow);
  const scanned = await scanJournal(disk, folder, options);
  const { index, tornTail, covered, lastSchema } = scanned;
  if (sealWith === 'none' && lastSchema === JOURNAL_SCHEMA) {
    throw new ExpectedFailure('vaultLocked', 'a sealed journal is not written on in clear');
  }
  if (tornTail) await setAside(disk, folder, tornTail, now()).catch(rethrow);
  const headerOf = (segment: number, more: Pick<JournalHeader, 'continues'> = {}): JournalHeader =>
    makeHeader(sealWith, { createdBy, createdAt: now().toISOString(), segment, ...more });
  // An empty journal's first header is settled now, so that its hash, the id, is the same before and after the
  // first command is written.
  const firstHeader = index.lastHash === NO_HASH ? headerOf(1, continues ? { continues } : {}) : undefined;
  const firstHash = firstHeader ? hashOfFirst(firstHeader) : index.firstHash;
  const tail = new JournalTail(disk, folder, scanned.lastSegment, scanned.lastSegmentBytes);
  // Not being able to open the file is seen again at the first commit, and may have passed by then.
  const settled = await tail.settle();
  return new Journal({
    disk,
    folder,
    journalId: generationId ?? covered?.journalId ?? firstHash ?? NO_HASH,
    index,
    covered: new CoveredSegments(disk, folder, covered?.segments ?? []),
    tail,
    readOnly: settled.ok || settled.usable ? undefined : writeFailure(settled.error),
    // A segment is of one kind: lines of the first format have no group, and clear and sealed ones do not mix.
    mustBeginSegment: lastSchema !== undefined && lastSchema !== schemaFor(sealWith),
    sealWith,
    segmentBytes: options.segmentBytes ?? SEGMENT_BYTES,
    tornTailBytes: tornTail?.bytes.length ?? 0,
    makeHeader: (segment) => (segment === 1 ? firstHeader : undefined) ?? headerOf(segment),
    guard,
  });
}

function hashOfFirst(header: JournalHeader): string {
  return chainHash(encodeEnvelope({ seq: 0, group: 1, prev: NO_HASH, alg: 'none', payload: header }));
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
