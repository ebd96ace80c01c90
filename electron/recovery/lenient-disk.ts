/**
 * Reading around bad sectors: what the medium refuses to give back reads as zeros, so that the rest of a file can
 * be healed or taken over. Only for checking and repairing; an ordinary start takes a failed read as a failure.
 */
import { errorCode, type Disk, type OpenFile } from '../files/disk';

const PIECE_BYTES = 4096;
const MEDIUM_ERRORS = new Set(['EIO', 'EUCLEAN', 'EBADMSG', 'UNKNOWN']);

export function lenientDisk(disk: Disk): Disk {
  return {
    ...bound(disk),
    readFile: async (path) => {
      try {
        return await disk.readFile(path);
      } catch (error) {
        if (!MEDIUM_ERRORS.has(errorCode(error))) throw error;
        return readPieces(disk, path);
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

async function readPieces(disk: Disk, path: string): Promise<Buffer> {
  const file = await disk.open(path, 'read');
  try {
    const size = await file.size();
    const pieces: Buffer[] = [];
    for (let position = 0; position < size; position += PIECE_BYTES) {
      pieces.push(await readPiece(file, position, Math.min(PIECE_BYTES, size - position)));
    }
    return Buffer.concat(pieces);
  } finally {
    await file.close();
  }
}

async function readPiece(file: OpenFile, position: number, length: number): Promise<Buffer> {
  const piece = Buffer.alloc(length);
  try {
    (await file.read(position, length)).copy(piece);
  } catch (error) {
    if (!MEDIUM_ERRORS.has(errorCode(error))) throw error;
  }
  return piece;
}
