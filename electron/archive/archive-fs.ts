/**
 * The little of a file system the archive needs, as a port: a test can make the n-th call fail the way a pulled
 * stick, a full disk or a bad block does. Errors are Node's own, told apart by `code`.
 */
import { constants, promises as fs } from 'node:fs';
import path from 'node:path';

export type EntryKind = 'file' | 'folder' | 'link' | 'other';

export interface OpenSource {
  /** Fills the buffer from the current position; 0 at the end. */
  read(buffer: Uint8Array): Promise<number>;
  close(): Promise<void>;
}
export interface OpenSink {
  write(bytes: Uint8Array): Promise<void>;
  /** Returns when the bytes are on the carrier, as far as the system tells the truth. */
  sync(): Promise<void>;
  close(): Promise<void>;
}
export interface DiskFacts {
  freeBytes: number;
  /** Smallest unit a file takes; on a large FAT32 stick 32 KiB. */
  blockBytes: number;
  /** `vfat`, `exfat`, `ext4` …; empty when the system does not say. */
  fileSystem: string;
}

export interface ArchiveFs {
  /** Follows links; undefined when there is nothing. */
  kindOf(file: string): Promise<'file' | 'folder' | 'other' | undefined>;
  sizeOf(file: string): Promise<number>;
  /** Names and kinds in a folder; links are not followed. */
  list(folder: string): Promise<{ name: string; kind: EntryKind }[]>;
  diskOf(folder: string): Promise<DiskFacts>;
  /** Fails when it exists or its parent does not. */
  makeFolder(folder: string): Promise<void>;
  /** Fails when the file exists. */
  createFile(file: string): Promise<OpenSink>;
  /** Fails on a symbolic link. */
  openFile(file: string): Promise<OpenSource>;
  syncFolder(folder: string): Promise<void>;
  rename(from: string, to: string): Promise<void>;
  removeTree(folder: string): Promise<void>;
}

/** Error code of a failed system call, such as `ENOSPC`; undefined for anything else. */
export function errorCode(error: unknown): string | undefined {
  const code = error instanceof Error ? (error as NodeJS.ErrnoException).code : undefined;
  return typeof code === 'string' && /^E[A-Z0-9]+$/.test(code) ? code : undefined;
}

// O_NOFOLLOW does not exist on Windows, where links need rights nobody has on a stick.
const NO_FOLLOW = (constants as Partial<typeof constants>).O_NOFOLLOW ?? 0;

export const nodeArchiveFs: ArchiveFs = {
  async kindOf(file) {
    try {
      const stat = await fs.stat(file);
      return stat.isFile() ? 'file' : stat.isDirectory() ? 'folder' : 'other';
    } catch (error) {
      if (errorCode(error) === 'ENOENT' || errorCode(error) === 'ENOTDIR') return undefined;
      throw error;
    }
  },
  async sizeOf(file) {
    return (await fs.lstat(file)).size;
  },
  async list(folder) {
    const entries = await fs.readdir(folder, { withFileTypes: true });
    return entries.map((entry) => ({
      name: entry.name,
      kind: entry.isFile()
        ? 'file'
        : entry.isDirectory()
          ? 'folder'
          : entry.isSymbolicLink()
            ? 'link'
            : 'other',
    }));
  },
  async diskOf(folder) {
    const stat = await fs.statfs(folder);
    return {
      freeBytes: stat.bavail * stat.bsize,
      blockBytes: stat.bsize,
      fileSystem: await fileSystemOf(folder),
    };
  },
  async makeFolder(folder) {
    await fs.mkdir(folder);
  },
  async createFile(file) {
    const handle = await fs.open(file, 'wx');
    return {
      async write(bytes) {
        // A short write is legal; Node returns what went out.
        for (let at = 0; at < bytes.length;)
          at += (await handle.write(bytes, at, bytes.length - at)).bytesWritten;
      },
      sync: () => handle.sync(),
      close: () => handle.close(),
    };
  },
  async openFile(file) {
    const handle = await fs.open(file, constants.O_RDONLY | NO_FOLLOW);
    return {
      read: async (buffer) => (await handle.read(buffer, 0, buffer.length, null)).bytesRead,
      close: () => handle.close(),
    };
  },
  async syncFolder(folder) {
    // Windows opens no folders, and some drivers for sticks refuse fsync on one: then the file syncs must do.
    const refused = ['EISDIR', 'EPERM', 'EACCES', 'EINVAL', 'ENOTSUP', 'EBADF', 'ENOSYS'];
    try {
      const handle = await fs.open(folder, constants.O_RDONLY);
      await handle.sync().finally(() => handle.close());
    } catch (error) {
      if (!refused.includes(errorCode(error) ?? '')) throw error;
    }
  },
  rename: (from, to) => fs.rename(from, to),
  removeTree: (folder) => fs.rm(folder, { recursive: true, force: true, maxRetries: 2 }),
};

/** Type of the mount a folder lies on. Limit: Linux only; elsewhere empty, and a too large file fails when written. */
async function fileSystemOf(folder: string): Promise<string> {
  if (process.platform !== 'linux') return '';
  try {
    const [real, mounts] = await Promise.all([fs.realpath(folder), fs.readFile('/proc/self/mounts', 'utf8')]);
    let best = { point: '', type: '' };
    for (const line of mounts.split('\n')) {
      const [, rawPoint = '', type = ''] = line.split(' ');
      const point = rawPoint.replace(/\\(\d{3})/g, (_, octal: string) =>
        String.fromCharCode(parseInt(octal, 8)),
      );
      const inside = real === point || real.startsWith(point === '/' ? '/' : point + path.sep);
      if (inside && point.length >= best.point.length) best = { point, type };
    }
    return best.type.toLowerCase();
  } catch {
    return '';
  }
}
