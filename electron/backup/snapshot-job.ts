/** One snapshot of the local store, and the thinning out that follows it. */
import { join } from 'node:path';
import type { SnapshotReason } from '../../shared/backup/manifest';
import { snapshotsToKeep } from '../../shared/backup/retention';
import type { SnapshotInfo } from '../../shared/ipc/requests/backup';
import { ExpectedFailure } from '../../shared/ipc/reply';
import type { Disk } from '../files/disk';
import type { JournalExtent } from '../journal/checkpoint';
import { keyFor, type SealWith } from '../vault/key-ring';
import { buildSnapshot } from './build-snapshot';
import { describeSnapshot } from './describe-snapshot';
import { requireGood } from './restore-preview';
import { SnapshotStore } from './snapshot-store';

const DRAFT_NAME = /^[0-9A-HJKMNP-TV-Z]{26}\.json$/;

export interface SnapshotOptions {
  disk: Disk;
  /** Folder that holds `snapshots`, `files` and `drafts`. */
  dataFolder: string;
  settingsPath: string;
  extent: JournalExtent;
  reason: SnapshotReason;
  createdBy: string;
  /** Instant, UTC ISO. */
  now: string;
  /** Replays the finished snapshot and compares every row: what a restore relies upon. */
  verifyDeeply: boolean;
  /** False while a copy reads from the store: nothing may be taken away from under it. */
  thinOut: boolean;
  /** How everything new is written; `none` unless said. */
  sealWith?: SealWith;
  /** Subjects of the keyring's tombstones. */
  erased?: readonly string[];
  onProgress?: (done: number, total: number) => void;
}
export interface SnapshotMade {
  info: SnapshotInfo;
  journalId: string;
  key: string | undefined;
  /** Compressed bytes of all its parts, attachments not counted. */
  storedBytes: number;
  /** Compressed bytes it added to the store. */
  addedBytes: number;
  /** Manifests that were removed by the retention rule. */
  removed: string[];
}

/**
 * @throws ExpectedFailure see buildSnapshot; snapshotDamaged when the finished one does not verify; vaultLocked
 *   before anything is read
 */
export async function takeSnapshot(options: SnapshotOptions): Promise<SnapshotMade> {
  const { disk, dataFolder, extent, reason, createdBy, now, onProgress, sealWith = 'none' } = options;
  if (sealWith !== 'none') keyFor(sealWith.keyId, 'parts');
  const store = new SnapshotStore({ disk, folder: join(dataFolder, 'snapshots'), sealWith });
  const built = await buildSnapshot({
    disk,
    store,
    extent,
    attachmentsFolder: join(dataFolder, 'files'),
    files: await filesBeside(options),
    reason,
    createdBy,
    now: new Date(now),
    erased: options.erased ?? [],
    ...(onProgress ? { onProgress } : {}),
  });
  if (options.verifyDeeply) await requireGood(store, built.manifest, onProgress);
  // The snapshot is made; what could not be removed is removed after the next one.
  const removed = options.thinOut ? await thinOut(store, now).catch(() => []) : [];
  const storedBytes = await store.storedBytes(built.manifest);
  return {
    info: describeSnapshot(built.id, 'local', built.manifest, storedBytes),
    storedBytes,
    journalId: built.manifest.journalId,
    key: built.manifest.key,
    addedBytes: built.storedBytes,
    removed,
  };
}

async function thinOut(store: SnapshotStore, now: string): Promise<string[]> {
  const list = (await store.list()).filter(({ unreadable }) => !unreadable);
  const kept = snapshotsToKeep(
    list.map((snapshot) => ({ ...snapshot, journalId: snapshot.manifest?.journalId })),
    now,
  );
  const removed = list.map(({ id }) => id).filter((id) => !kept.has(id));
  await store.removeSnapshots(removed);
  await store.sweepParts();
  return removed;
}

/** Settings and drafts, as they are now. */
async function filesBeside({
  disk,
  dataFolder,
  settingsPath,
}: SnapshotOptions): Promise<{ name: string; path: string }[]> {
  const folder = join(dataFolder, 'drafts');
  const drafts = await disk.list(folder).catch((error: unknown) => {
    throw new ExpectedFailure('fileUnreadable', 'drafts', { cause: error });
  });
  return [
    { name: 'settings.json', path: settingsPath },
    ...drafts
      .filter((name) => DRAFT_NAME.test(name))
      .map((name) => ({ name: `data/drafts/${name}`, path: join(folder, name) })),
  ];
}
