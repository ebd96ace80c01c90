/** The real disk with faults switched on: the nth write or flush fails, a failing write may be cut short. */
import type { Disk, OpenFile } from '../disk';
import { nodeDisk } from '../node-disk';

export type DiskStep =
  'open' | 'write' | 'sync' | 'truncate' | 'rename' | 'remove' | 'syncFolder' | 'makeFolder';

export interface FaultyDisk extends Disk {
  /** Steps done so far, with the file's name, in order. */
  readonly steps: string[];
  /** Decides for each step: an error code to fail with, or undefined. */
  fault: (step: DiskStep, path: string, count: number) => string | undefined;
  /** Bytes of a failing write that still reach the file. */
  partialBytes: number;
  /** Awaited before each flush, to hold it back. */
  beforeSync: () => Promise<void>;
}

export function systemError(code: string): NodeJS.ErrnoException {
  return Object.assign(new Error(`${code}: made by the test`), { code });
}

export function createFaultyDisk(): FaultyDisk {
  const counts = new Map<DiskStep, number>();
  const check = (step: DiskStep, path: string): void => {
    const count = (counts.get(step) ?? 0) + 1;
    counts.set(step, count);
    disk.steps.push(`${step} ${path.slice(path.lastIndexOf('/') + 1)}`);
    const code = disk.fault(step, path, count);
    if (code !== undefined) throw systemError(code);
  };
  const wrap = (file: OpenFile, path: string): OpenFile => ({
    ...file,
    write: async (bytes, position) => {
      try {
        check('write', path);
      } catch (error) {
        const part = bytes.subarray(0, disk.partialBytes);
        if (part.length > 0) await file.write(part, position);
        throw error;
      }
      return file.write(bytes, position);
    },
    sync: async () => {
      await disk.beforeSync();
      check('sync', path);
      await file.sync();
    },
    truncate: async (length) => {
      check('truncate', path);
      await file.truncate(length);
    },
  });
  const disk: FaultyDisk = {
    ...nodeDisk,
    steps: [],
    fault: () => undefined,
    partialBytes: 0,
    beforeSync: () => Promise.resolve(),
    open: async (path, mode) => {
      check('open', path);
      return wrap(await nodeDisk.open(path, mode), path);
    },
    rename: async (from, to) => {
      check('rename', to);
      await nodeDisk.rename(from, to);
    },
    remove: async (path) => {
      check('remove', path);
      await nodeDisk.remove(path);
    },
    removeFolder: async (folder) => {
      check('remove', folder);
      await nodeDisk.removeFolder(folder);
    },
    syncFolder: async (folder) => {
      check('syncFolder', folder);
      await nodeDisk.syncFolder(folder);
    },
    makeFolder: async (folder) => {
      check('makeFolder', folder);
      await nodeDisk.makeFolder(folder);
    },
  };
  return disk;
}
