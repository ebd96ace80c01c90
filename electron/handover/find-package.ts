/** Which package lies in the place somebody picked. */
import { basename, join } from 'node:path';
import { ExpectedFailure } from '../../shared/ipc/reply';
import { errorCode, type Disk } from '../files/disk';
import { decodeHandover, HANDOVER_FILE, type HandoverReading } from './handover-file';
import { isPackageName, isPartial } from './package-names';

export type ReadHandover = Extract<HandoverReading, { state: 'good' }>;
export interface FoundPackage {
  /** Absolute path. */
  folder: string;
  file: ReadHandover;
}

/** Ours has a kilobyte; whatever is larger is not read at all. */
const MAX_BYTES = 64 * 1024;

/**
 * The folder itself, or the newest of those right below it: whoever picks the whole stick means what is on it.
 * @throws ExpectedFailure notAHandover, snapshotDamaged, dataFromFuture, fileUnreadable; placeVanished
 */
export async function findPackage(disk: Disk, picked: string): Promise<FoundPackage> {
  const names = await disk.list(picked).catch((cause: unknown) => {
    throw new ExpectedFailure('placeVanished', 'the picked place cannot be read', { cause });
  });
  if (names.length === 0) {
    await disk.freeBytes(picked).catch((cause: unknown) => {
      throw new ExpectedFailure('placeVanished', 'the picked place is gone', { cause });
    });
  }
  const isItself = names.includes(HANDOVER_FILE) && !isPartial(picked);
  const folders = isItself ? [picked] : names.filter(isPackageName).map((name) => join(picked, name));
  const found: FoundPackage[] = [];
  let failure = new ExpectedFailure('notAHandover', basename(picked));
  for (const folder of folders) {
    try {
      found.push({ folder, file: await readHandover(disk, folder) });
    } catch (error) {
      if (!(error instanceof ExpectedFailure)) throw error;
      // What is wrong with one of ours says more than that nothing was found.
      if (error.code !== 'notAHandover') failure = error;
    }
  }
  const newest = found.sort((a, b) => (a.file.body.createdAt < b.file.body.createdAt ? 1 : -1))[0];
  if (newest) return newest;
  throw failure;
}

/** @throws ExpectedFailure notAHandover, snapshotDamaged, dataFromFuture, fileUnreadable */
export async function readHandover(disk: Disk, folder: string): Promise<ReadHandover> {
  const reading = await readSmall(disk, join(folder, HANDOVER_FILE));
  if (reading.state === 'good') return reading;
  const codes = { foreign: 'notAHandover', damaged: 'snapshotDamaged', future: 'dataFromFuture' } as const;
  throw new ExpectedFailure(codes[reading.state], `${HANDOVER_FILE} is ${reading.state}`);
}

async function readSmall(disk: Disk, path: string): Promise<HandoverReading> {
  try {
    const file = await disk.open(path, 'read');
    try {
      const bytes = await file.size();
      return bytes > MAX_BYTES ? { state: 'foreign' } : decodeHandover(await file.read(0, bytes));
    } finally {
      await file.close();
    }
  } catch (cause) {
    if (['ENOENT', 'ENOTDIR', 'EISDIR'].includes(errorCode(cause))) return { state: 'foreign' };
    throw new ExpectedFailure('fileUnreadable', HANDOVER_FILE, { cause });
  }
}
