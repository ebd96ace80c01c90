/**
 * The real disk: `Disk` on `node:fs`.
 *
 * Calls that the system answers from memory (a small write, the length, the free space) are made at once: in
 * Electron each asynchronous call costs a turn of its loop (measured 0.4 ms, against 0.02 ms for the call), and
 * a commit makes four. What waits for the medium, the flush above all, never blocks.
 */
import { fstatSync, statfsSync, writeSync } from 'node:fs';
import { constants, mkdir, open, readdir, readFile, rename, rm, rmdir } from 'node:fs/promises';
import type { FileHandle } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { errorCode, type Disk, type OpenFile, type OpenMode } from './disk';

// Never `a` (append): Windows then refuses ftruncate, which the journal needs to take back a partial line.
const FLAGS: Record<OpenMode, number> = {
  read: constants.O_RDONLY,
  update: constants.O_RDWR,
  createNew: constants.O_RDWR | constants.O_CREAT | constants.O_EXCL,
};

/** One group of lines at most fits in; a copy of this size into the system's cache takes about 20 µs. */
const SMALL_BYTES = 64 * 1024;

function wrap(handle: FileHandle): OpenFile {
  return {
    write: async (bytes, position) =>
      bytes.length <= SMALL_BYTES
        ? writeSync(handle.fd, bytes, 0, bytes.length, position)
        : (await handle.write(bytes, 0, bytes.length, position)).bytesWritten,
    read: async (position, length) => {
      const { buffer, bytesRead } = await handle.read(Buffer.alloc(length), 0, length, position);
      return buffer.subarray(0, bytesRead);
    },
    size: async () => fstatSync(handle.fd).size,
    sync: () => handle.datasync(),
    truncate: (length) => handle.truncate(length),
    close: () => handle.close(),
  };
}

async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return; // no such operation there; the file's own flush must do
  const handle = await open(folder, constants.O_RDONLY);
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** A folder whose own entry is not flushed goes in a power cut, with everything flushed inside it. */
async function makeFolder(folder: string): Promise<void> {
  const first = await mkdir(folder, { recursive: true, mode: 0o700 });
  if (first === undefined) return;
  for (let made = resolve(folder); ; made = dirname(made)) {
    await syncFolder(dirname(made)).catch(unlessForbidden);
    if (made === resolve(first) || made === dirname(made)) return;
  }
}

/** A parent one may write but not read cannot be flushed: nothing can be done about it. */
function unlessForbidden(error: unknown): void {
  if (errorCode(error) !== 'EACCES') throw error;
}

async function list(folder: string): Promise<string[]> {
  try {
    return (await readdir(folder)).sort();
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return [];
    throw error;
  }
}

export const nodeDisk: Disk = {
  // Readable by this user only: the profile may lie on a PC shared by colleagues.
  open: async (path, mode) => wrap(await open(path, FLAGS[mode], 0o600)),
  readFile: (path) => readFile(path),
  list,
  makeFolder,
  rename,
  remove: (path) => rm(path, { force: true }),
  removeFolder: (folder) => rmdir(folder),
  syncFolder,
  freeBytes: async (path) => {
    const { bavail, bsize } = statfsSync(path);
    return bavail * bsize;
  },
};
