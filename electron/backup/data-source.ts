/**
 * Opens a folder to restore from, whatever of ours it is: a folder of snapshots (this PC's, or a second copy),
 * a data copy made by 保存数据副本, a data folder taken from another disk, or the folder above one of these.
 */
import { basename, join } from 'node:path';
import type { BackupPlace, SnapshotInfo } from '../../shared/ipc/requests/backup';
import { ExpectedFailure } from '../../shared/ipc/reply';
import { copyFolderName } from '../../shared/words/backup-files';
import { dataCopyName } from '../../shared/words/shell';
import type { Disk } from '../files/disk';
import { readCurrent } from '../journal/current';
import { segmentNumber } from '../journal/segment';
import type { SealWith } from '../vault/key-ring';
import { buildSnapshot } from './build-snapshot';
import { describeAll, describeSnapshot, describeUnusable, withLock } from './describe-snapshot';
import { readExtent } from './read-extent';
import { parseSnapshotName } from './snapshot-file';
import { SnapshotStore } from './snapshot-store';

export interface OpenedSnapshot {
  info: SnapshotInfo;
  /** Absolute paths: folder with the manifest, folder with `sealed` and `sha512`. */
  storeFolder: string;
  filesFolder: string;
}
export interface OpenSourceOptions {
  disk: Disk;
  /** Absolute path of the folder picked, or of the store itself. */
  folder: string;
  place: BackupPlace;
  /** Made when needed, for the snapshot of a raw data copy; the caller removes it. */
  workFolder: string;
  createdBy: string;
  /** How the snapshot of a raw data copy is written in the work folder; `none` unless said. */
  sealWith?: SealWith;
  onProgress?: (done: number, total: number) => void;
}

/** A copy of a damaged journal is listed too, so that the user learns why it cannot be chosen. */
const NO_INSTANT = '1970-01-01T00:00:00.000Z';

/**
 * Newest first. The folder itself is never written to.
 * @throws ExpectedFailure notABackup; placeVanished when the folder is gone
 */
export async function openSource(options: OpenSourceOptions): Promise<OpenedSnapshot[]> {
  const { disk, folder, place } = options;
  await disk.freeBytes(folder).catch((error: unknown) => {
    throw new ExpectedFailure('placeVanished', 'the folder to restore from is gone', { cause: error });
  });
  const opened: OpenedSnapshot[] = [];
  for (const candidate of await candidatesIn(disk, folder)) {
    for (const store of [candidate, join(candidate, 'snapshots')]) {
      if (!(await holdsSnapshots(disk, store))) continue;
      // A second copy keeps its attachments below it, a data folder beside it.
      const below = await listOrNothing(disk, join(store, 'files'));
      const hasFiles = ['sealed', 'sha512'].some((name) => below.includes(name));
      const filesFolder = join(hasFiles ? store : join(store, '..'), 'files');
      const infos = await describeAll(new SnapshotStore({ disk, folder: store }), place);
      opened.push(...infos.map((info) => ({ info, storeFolder: store, filesFolder })));
    }
    if (await holdsJournal(disk, candidate))
      opened.push(await openRawCopy(options, candidate, opened.length));
  }
  if (opened.length === 0) throw new ExpectedFailure('notABackup', basename(folder));
  return uniqueById(opened).sort((a, b) => compareText(b.info.at, a.info.at) || b.info.seq - a.info.seq);
}

/** The folder itself and what it may hold one level down. */
async function candidatesIn(disk: Disk, folder: string): Promise<string[]> {
  const names = await disk.list(folder);
  const below = names.filter(
    (name) =>
      name === copyFolderName ||
      name === 'data' ||
      (name.startsWith(dataCopyName('')) && !name.endsWith('.partial')),
  );
  return [folder, ...below.map((name) => join(folder, name))];
}

async function holdsSnapshots(disk: Disk, folder: string): Promise<boolean> {
  return (await listOrNothing(disk, folder)).some((name) => parseSnapshotName(name) !== undefined);
}

async function holdsJournal(disk: Disk, folder: string): Promise<boolean> {
  const current = await readCurrent(disk, folder).catch(() => undefined);
  if (!current) return (await listOrNothing(disk, folder)).includes('CURRENT');
  return (await listOrNothing(disk, current.folder)).some((name) => segmentNumber(name) !== undefined);
}

/** Makes a snapshot of the copy in the work folder: from there on it is one like any other. */
async function openRawCopy(
  { disk, place, workFolder, createdBy, sealWith = 'none', onProgress }: OpenSourceOptions,
  folder: string,
  number: number,
): Promise<OpenedSnapshot> {
  const storeFolder = join(workFolder, `copy-${number}`);
  const filesFolder = join(folder, 'files');
  try {
    const { extent, lastAt } = await readExtent(disk, folder);
    const drafts = (await disk.list(join(folder, 'drafts'))).filter((name) => name.endsWith('.json'));
    const store = new SnapshotStore({ disk, folder: storeFolder, sealWith });
    const { id, manifest } = await buildSnapshot({
      disk,
      store,
      extent,
      attachmentsFolder: filesFolder,
      files: drafts.map((name) => ({ name: `data/drafts/${name}`, path: join(folder, 'drafts', name) })),
      reason: 'manual',
      createdBy,
      now: new Date(lastAt ?? NO_INSTANT),
      ...(onProgress ? { onProgress } : {}),
    });
    const info = describeSnapshot(id, place, manifest, await store.storedBytes(manifest));
    return { info: withLock(info, manifest.key), storeFolder, filesFolder };
  } catch (error) {
    if (!(error instanceof ExpectedFailure)) throw error;
    if (error.code === 'vaultLocked') return { info: lockedCopy(number, place), storeFolder, filesFolder };
    if (error.code !== 'journalDamaged' && error.code !== 'dataFromFuture') throw error;
    const state = error.code === 'dataFromFuture' ? 'future' : 'damaged';
    const name = { id: `copy-${number}`, seq: 0, at: NO_INSTANT };
    return { info: describeUnusable(name, place, state), storeFolder, filesFolder };
  }
}

/** What is in it is told once its keys are open (backup.unlockSource). */
function lockedCopy(number: number, place: BackupPlace): SnapshotInfo {
  const name = { id: `copy-${number}`, seq: 0, at: NO_INSTANT };
  return { ...describeUnusable(name, place, 'future'), state: 'good', locked: true };
}

/** The same snapshot may lie in the folder and in one below it. */
function uniqueById(opened: readonly OpenedSnapshot[]): OpenedSnapshot[] {
  return [...new Map([...opened].reverse().map((one) => [one.info.id, one])).values()];
}

function listOrNothing(disk: Disk, folder: string): Promise<string[]> {
  return disk.list(folder).catch(() => []); // a file of that name, or a folder that cannot be read
}

function compareText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
