/**
 * Reads every byte of a package and compares it with what it must be, with the keys that are open: after it was
 * written, and before it is taken over. A task of the backup process.
 */
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { ExpectedFailure } from '../../shared/ipc/reply';
import { recordPath } from '../attachments/hashed-path';
import { readInside } from '../attachments/sealed-record';
import { isStoredGood } from '../attachments/stored-files';
import type { NamedAttachment } from '../backup/manifest-attachments';
import { requireGood, wantedAttachments } from '../backup/restore-preview';
import { partsOf, SnapshotStore } from '../backup/snapshot-store';
import { errorCode, type Disk } from '../files/disk';
import { placesIn } from './package-names';
import { branchIn } from './write-package';

export interface CheckPackageOptions {
  disk: Disk;
  packageFolder: string;
  snapshotId: string;
  /** What the manifest's bytes must hash to. */
  snapshotSha256: string;
  /** Subjects of the keyring's tombstones: an attachment that was erased here is not missing. */
  erased: readonly string[];
  onProgress?: (done: number, total: number) => void;
}
export interface CheckedPackage {
  branchId: string;
  /** Attachments the snapshot names and the package does not hold undamaged. */
  attachmentsMissing: number;
}

/**
 * Parts are read and unpacked, the journal replayed and compared with every row; attachments are hashed as they lie,
 * and their records opened.
 * @throws ExpectedFailure snapshotDamaged (also when the manifest is another one), fileUnreadable, placeVanished,
 *   dataFromFuture, vaultLocked (its keys are not open)
 */
export async function checkPackage(options: CheckPackageOptions): Promise<CheckedPackage> {
  const { disk, packageFolder, snapshotId, erased, onProgress } = options;
  const { snapshots, files } = placesIn(packageFolder);
  await requireManifest(options, join(snapshots, `${snapshotId}.json`));
  const store = new SnapshotStore({ disk, folder: snapshots });
  const manifest = await store.readManifest(snapshotId);
  const wanted = wantedAttachments(manifest, erased);
  const partBytes = sumOf(partsOf(manifest));
  const total = partBytes + sumOf(wanted);
  await requireGood(store, manifest, (done, of) => onProgress?.(Math.round((partBytes * done) / of), total));
  const branch = await branchIn(store, manifest);
  if (!branch) throw new ExpectedFailure('snapshotDamaged', 'no branch in the package');
  let attachmentsMissing = 0;
  let done = partBytes;
  for (const file of wanted) {
    if (!(await isWhole(disk, files, file))) attachmentsMissing += 1;
    done += file.bytes;
    onProgress?.(done, total);
  }
  return { branchId: branch.id, attachmentsMissing };
}

/** Nothing in a manifest is sealed: the proof of the package covers its bytes. */
async function requireManifest({ disk, snapshotSha256 }: CheckPackageOptions, path: string): Promise<void> {
  const bytes = await disk.readFile(path).catch((cause: unknown) => {
    const code = errorCode(cause) === 'ENOENT' ? 'snapshotDamaged' : 'fileUnreadable';
    throw new ExpectedFailure(code, 'the manifest of the package', { cause });
  });
  if (createHash('sha256').update(bytes).digest('hex') === snapshotSha256) return;
  throw new ExpectedFailure('snapshotDamaged', 'the manifest is not the one that was handed over');
}

async function isWhole(disk: Disk, folder: string, file: NamedAttachment): Promise<boolean> {
  if (!(await isStoredGood(disk, folder, file))) return false;
  if (file.kind === 'clear') return true;
  const record = await disk.readFile(recordPath(folder, file.name)).catch(() => undefined);
  const inside = record && readInside(file.name, record);
  inside?.key.fill(0);
  return inside !== undefined;
}

function sumOf(items: readonly { bytes: number }[]): number {
  return items.reduce((sum, { bytes }) => sum + bytes, 0);
}
