/** A disk with some files replaced in memory, for looking before writing. Reading only. */
import { basename, dirname } from 'node:path';
import type { Disk } from '../files/disk';
import { bound } from './lenient-disk';

/** @param replaced contents by absolute path */
export function overlayDisk(disk: Disk, replaced: ReadonlyMap<string, Buffer>): Disk {
  return {
    ...bound(disk),
    readFile: (path) => {
      const bytes = replaced.get(path);
      return bytes ? Promise.resolve(bytes) : disk.readFile(path);
    },
    open: (path, mode) => {
      const bytes = replaced.get(path);
      if (!bytes || mode !== 'read') return disk.open(path, mode);
      const refuse = (): Promise<never> => Promise.reject(new Error('an overlay is only read'));
      return Promise.resolve({
        read: (position, length) => Promise.resolve(Buffer.from(bytes.subarray(position, position + length))),
        size: () => Promise.resolve(bytes.length),
        close: () => Promise.resolve(),
        write: refuse,
        sync: refuse,
        truncate: refuse,
      });
    },
    list: async (folder) => {
      const added = [...replaced.keys()]
        .filter((path) => dirname(path) === folder)
        .map((path) => basename(path));
      return [...new Set([...(await disk.list(folder)), ...added])].sort();
    },
  };
}
