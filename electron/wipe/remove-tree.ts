/** Removes a folder with all that is in it, never following a link, going on after what cannot be removed. */
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { errorCode, type Disk } from '../files/disk';
import { wipeFile } from '../files/wipe-file';
import type { KindOf } from './file-kind';

/**
 * A process that is just ending, or an antivirus, holds files for a moment on Windows: about 5 s for each thing that
 * resists. Elsewhere a removal does not fail for this reason.
 */
export const BUSY_DELAYS_MS: readonly number[] =
  process.platform === 'win32' ? [50, 100, 200, 400, 800, 1600, 1800] : [];
/** For all of them together: what resists longer is told, and somebody is waiting. */
const PATIENCE_MS = 30_000;
const BUSY_CODES = new Set(['EBUSY', 'EPERM', 'EACCES', 'ENOTEMPTY']);

export interface Remover {
  disk: Disk;
  kindOf: KindOf;
  /** Files that lay in clear are overwritten first. */
  lieInClear: (path: string) => boolean;
  busyDelaysMs: readonly number[];
  /** Waited so far for things that are held. */
  waitedMs: number;
}

/** @returns paths of what is still there; a folder that only holds such things is not named itself */
export async function removeTree(remover: Remover, path: string): Promise<string[]> {
  const { disk, kindOf } = remover;
  const kind = await kindOf(path).catch(() => 'file' as const);
  if (kind === 'none') return [];
  if (kind !== 'folder') {
    const isClear = kind === 'file' && remover.lieInClear(path);
    // Overwriting may fail where removing does not; the keys of what was sealed are gone either way.
    if (isClear) await wipeFile(disk, path).catch(() => undefined);
    return (await isRemoved(remover, () => disk.remove(path))) ? [] : [path];
  }
  const left: string[] = [];
  const names = await disk.list(path).catch(() => undefined);
  for (const name of names ?? []) left.push(...(await removeTree(remover, join(path, name))));
  if (left.length > 0) return left;
  return (await isRemoved(remover, () => disk.removeFolder(path))) ? [] : [path];
}

async function isRemoved(remover: Remover, remove: () => Promise<void>): Promise<boolean> {
  for (const waitMs of [...remover.busyDelaysMs, undefined]) {
    try {
      await remove();
      return true;
    } catch (error) {
      if (errorCode(error) === 'ENOENT') return true;
      const isHeld = BUSY_CODES.has(errorCode(error)) && remover.waitedMs < PATIENCE_MS;
      if (waitMs === undefined || !isHeld) return false;
      remover.waitedMs += waitMs;
      await delay(waitMs);
    }
  }
  return false;
}
