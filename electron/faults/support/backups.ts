/** Snapshots, second copy and restore put together as the service does it, without its schedule and its window. */
import type { SnapshotManifest } from '../../../shared/backup/manifest';
import { snapshotsToKeep } from '../../../shared/backup/retention';
import { buildSnapshot } from '../../backup/build-snapshot';
import { prepareRestore, swapTo } from '../../backup/restore';
import { copySnapshot } from '../../backup/second-copy';
import { preparePlace } from '../../backup/second-place';
import { SnapshotStore } from '../../backup/snapshot-store';
import { verifySnapshot } from '../../backup/verify-snapshot';
import { endWork, makeWorkFolder } from '../../backup/work-folders';
import type { Disk } from '../../files/disk';
import type { Journal } from '../../journal/journal';
import { presentSealing } from './sealing';
import { CREATED_BY, DATA, PROFILE, SECOND_COPY, SNAPSHOTS, STICK } from './storage';

const PLACE_ID = '0123456789abcdef'.repeat(2);

export async function makeSnapshot(disk: Disk, journal: Journal, now: Date): Promise<string> {
  const drafts = (await disk.list(`${DATA}/drafts`)).filter((name) => name.endsWith('.json'));
  const { id } = await buildSnapshot({
    disk,
    store: new SnapshotStore({ disk, folder: SNAPSHOTS, sealWith: presentSealing() }),
    extent: journal.getExtent(),
    attachmentsFolder: `${DATA}/files`,
    files: [
      { name: 'settings.json', path: `${PROFILE}/settings.json` },
      ...drafts.map((name) => ({ name: `data/drafts/${name}`, path: `${DATA}/drafts/${name}` })),
    ],
    reason: 'manual',
    createdBy: CREATED_BY,
    now,
  });
  return id;
}

/** Thins out by the rule. */
export async function thinOut(disk: Disk, now: Date): Promise<void> {
  const store = new SnapshotStore({ disk, folder: SNAPSHOTS });
  const list = await store.list();
  const kept = snapshotsToKeep(
    list.map((one) => ({ ...one, journalId: one.manifest?.journalId })),
    now.toISOString(),
  );
  await store.removeSnapshots(list.map(({ id }) => id).filter((id) => !kept.has(id)));
  await store.sweepParts();
}

export async function copyToStick(disk: Disk, snapshotId: string, now: Date): Promise<void> {
  const place = await preparePlace(disk, STICK, () => PLACE_ID);
  await copySnapshot({
    disk,
    dataFolder: DATA,
    place,
    snapshotId,
    recheckParts: false,
    sealWith: presentSealing(),
    now: now.toISOString(),
  });
}

/** Everything up to the swap; the journal may still be open. */
export async function prepareSwap(
  disk: Disk,
  from: { snapshotId: string; folder: string },
  generationId: string,
): Promise<{ seq: number; snapshotAt: string }> {
  const workFolder = await makeWorkFolder(disk, DATA, generationId);
  const filesFolder = from.folder === SECOND_COPY ? `${SECOND_COPY}/files` : `${DATA}/files`;
  return prepareRestore({
    disk,
    dataFolder: DATA,
    from: { snapshotId: from.snapshotId, storeFolder: from.folder, filesFolder },
    generationId,
    workFolder,
    reserveBytes: 0,
  });
}

/** The journal must be closed. */
export async function swap(
  disk: Disk,
  generationId: string,
  prepared: { seq: number; snapshotAt: string },
  now: Date,
): Promise<void> {
  await swapTo(disk, DATA, generationId, { ...prepared, at: now.toISOString(), by: '李 红梅' });
  await endWork(disk, DATA, generationId);
}

/** Good snapshots of a folder, newest first; `deep` also replays each. */
export async function goodSnapshots(
  disk: Disk,
  folder: string,
  deep: boolean,
): Promise<{ id: string; manifest: SnapshotManifest }[]> {
  const store = new SnapshotStore({ disk, folder });
  const good: { id: string; manifest: SnapshotManifest }[] = [];
  for (const { id, manifest } of await store.list()) {
    if (!manifest) continue;
    const { findings } = await verifySnapshot(store, manifest, { deep });
    if (findings.length === 0) good.push({ id, manifest });
  }
  return good;
}
