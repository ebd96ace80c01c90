/**
 * Reading around bad sectors: what the medium refuses to give back reads as zeros, so that the rest of a file can
 * be healed or taken over. Only for checking and repairing; an ordinary start takes a failed read as a failure.
 */
import { errorCode, type Disk, type OpenFile } from '../files/disk';

const PIECE_BYTES = 4096;
const MEDIUM_ERRORS = new Set(['EIO', 'EUCLEAN', 'EBADMSG', 'UNKNOWN']);

export function lenientDisk(disk: Disk): Disk {
  const open: Disk['open'] = async (path, mode) => {
    const file = await disk.open(path, mode);
    return mode === 'read' ? lenientFile(file) : file;
  };
  return {
    ...bound(disk),
    open,
    readFile: async (path) => {
      try {
        return await disk.readFile(path);
      } catch (error) {
        if (!MEDIUM_ERRORS.has(errorCode(error))) throw error;
        return readPieces(await open(path, 'read'));
      }
    },
  };
}

/** Every method of a disk that may be an object of a class, callable on its own. */
export function bound(disk: Disk): Disk {
  return {
    open: (path, mode) => disk.open(path, mode),
    readFile: (path) => disk.readFile(path),
    list: (folder) => disk.list(folder),
    makeFolder: (folder) => disk.makeFolder(folder),
    rename: (from, to) => disk.rename(from, to),
    remove: (path) => disk.remove(path),
    removeFolder: (folder) => disk.removeFolder(folder),
    syncFolder: (folder) => disk.syncFolder(folder),
    freeBytes: (path) => disk.freeBytes(path),
  };
}

function lenientFile(file: OpenFile): OpenFile {
  return {
    read: async (position, length) => {
      try {
        return await file.read(position, length);
      } catch (error) {
        if (!MEDIUM_ERRORS.has(errorCode(error))) throw error;
        return Buffer.alloc(Math.max(0, Math.min(length, (await file.size()) - position)));
      }
    },
    size: () => file.size(),
    close: () => file.close(),
    write: (bytes, position) => file.write(bytes, position),
    sync: () => file.sync(),
    truncate: (length) => file.truncate(length),
  };
}

async function readPieces(file: OpenFile): Promise<Buffer> {
  try {
    const size = await file.size();
    const pieces: Buffer[] = [];
    for (let position = 0; position < size; position += PIECE_BYTES) {
      pieces.push(await file.read(position, Math.min(PIECE_BYTES, size - position)));
    }
    return Buffer.concat(pieces);
  } finally {
    await file.close();
  }
}
