/**
 * Is the second copy of the present state whole? Everything is read at that place and at that place only: manifest,
 * every part (its journal is replayed and compared with its rows), every attachment. Asked before this PC is cleared.
 */
import { join } from 'node:path';
import type { SnapshotManifest } from '../../shared/backup/manifest';
import { ExpectedFailure } from '../../shared/ipc/reply';
import { isStoredGood, storedBytes } from '../attachments/stored-files';
import type { Disk } from '../files/disk';
import type { NamedAttachment } from './manifest-attachments';
import { wantedAttachments } from './restore-preview';
import { placeFailure, requirePlace, type SecondPlace } from './second-place';
import { partsOf, SnapshotStore } from './snapshot-store';
import { verifySnapshot } from './verify-snapshot';

/** Which snapshot must lie there: the state just kept, and no other. */
export interface WantedCopy {
  journalId: string;
  seq: number;
  hash: string;
  /** Instant it was made: two snapshots of one state may hold different drafts. */
  at: string;
}
export interface VerifyCopyOptions {
  disk: Disk;
  place: SecondPlace;
  wanted: WantedCopy;
  /** Subjects of the keyring's tombstones: an attachment that was erased is not missing. */
  erased?: readonly string[];
  /** false: only that all of it is still there, in the right size. */
  thorough: boolean;
  onProgress?: (done: number, total: number) => void;
}
export interface VerifiedCopy {
  rows: number;
  attachments: number;
  /** Parts, rows and attachments that are missing or not what they must be; 0 when all is well. */
  differences: number;
}

/**
 * What is not right there is counted, not thrown.
 * @throws ExpectedFailure placeVanished; vaultLocked; wipeCopyDiffers when no such snapshot lies there; fileUnreadable,
 *   notWritable … of a place that does not answer
 */
export async function verifyCopy(options: VerifyCopyOptions): Promise<VerifiedCopy> {
  const { disk, place, wanted } = options;
  await requirePlace(disk, place);
  try {
    const store = new SnapshotStore({ disk, folder: place.folder });
    const manifest = await findWanted(store, wanted);
    const attachments = wantedAttachments(manifest, options.erased);
    const differences = options.thorough
      ? await readAll(options, store, manifest, attachments)
      : await lookOver(options, store, manifest, attachments);
    // A stick that was pulled on the way may have answered from memory.
    await requirePlace(disk, place);
    const rows = manifest.tables.reduce((sum, table) => sum + table.rows, 0);
    return { rows, attachments: attachments.length, differences };
  } catch (error) {
    throw await placeFailure(disk, place, error);
  }
}

/** Its id there may be another one than here, when two of the same instant met. */
async function findWanted(store: SnapshotStore, wanted: WantedCopy): Promise<SnapshotManifest> {
  for (const name of await store.listNames()) {
    if (name.seq !== wanted.seq) continue;
    const manifest = await store.readManifest(name.id).catch(() => undefined); // damaged: not the one wanted
    const { journalId, hash, createdAt } = manifest ?? {};
    if (manifest && journalId === wanted.journalId && hash === wanted.hash && createdAt === wanted.at) {
      return manifest;
    }
  }
  throw new ExpectedFailure('wipeCopyDiffers', `no snapshot of seq ${wanted.seq} made at ${wanted.at} there`);
}

async function readAll(
  { disk, place, onProgress }: VerifyCopyOptions,
  store: SnapshotStore,
  manifest: SnapshotManifest,
  attachments: readonly NamedAttachment[],
): Promise<number> {
  let total = attachments.length;
  let done = 0;
  const { differences } = await verifySnapshot(store, manifest, {
    deep: true,
    onProgress: (looked, toLook) => {
      done = looked;
      total = toLook + attachments.length;
      onProgress?.(done, total);
    },
  });
  let bad = differences;
  for (const [index, file] of attachments.entries()) {
    if (!(await isStoredGood(disk, join(place.folder, 'files'), file))) bad += 1;
    onProgress?.(done + index + 1, total);
  }
  return bad;
}

async function lookOver(
  { disk, place }: VerifyCopyOptions,
  store: SnapshotStore,
  manifest: SnapshotManifest,
  attachments: readonly NamedAttachment[],
): Promise<number> {
  let bad = 0;
  for (const part of partsOf(manifest)) if (!(await store.hasPart(part))) bad += 1;
  for (const file of attachments) {
    if ((await storedBytes(disk, join(place.folder, 'files'), file)) !== file.bytes) bad += 1;
  }
  return bad;
}
