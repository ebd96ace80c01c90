/** Brings the workbook to the place the user chose: proved before it has its name, or not there at all. */
import { dirname } from 'node:path';
import { ExpectedFailure, type Reply } from '../../shared/ipc/reply';
import { besideName, placeVerified } from '../files/copy-verified';
import { errorCode, type Disk } from '../files/disk';
import type { RosterFile } from '../import/read-workbook';
import { writeFailure } from '../journal/write-failure';
import type { RosterSheet } from './roster-sheet';
import { firstDifference, rosterCells, type WantedCells } from './same-cells';

export interface RosterWriter {
  disk: Disk;
  /** Makes the workbook; in the program, in a process of its own. */
  build: (sheet: RosterSheet) => Promise<Uint8Array>;
  /** The import's reader, which knows nothing of how the workbook was made. */
  read: (path: string) => Promise<Reply<RosterFile>>;
}

/**
 * @param path final name; what lies there is replaced only when the new file was proved
 * @returns SHA-512 of the file as it was read back
 * @throws ExpectedFailure diskFull, notWritable, nameTooLong, placeVanished, readBackDiffers, journalWriteFailed
 */
export async function writeRoster(writer: RosterWriter, path: string, sheet: RosterSheet): Promise<string> {
  return writeProved(writer, path, await writer.build(sheet), rosterCells(sheet));
}

/** A workbook that must hold `cells` when it is read back; otherwise as `writeRoster`. */
export async function writeProved(
  { disk, read }: Pick<RosterWriter, 'disk' | 'read'>,
  path: string,
  bytes: Uint8Array,
  cells: WantedCells,
): Promise<string> {
  const beside = besideName(path);
  try {
    const { stored } = await placeVerified(disk, beside, proved, [bytes]);
    // Registered as not written it must not lie there.
    await disk.syncFolder(dirname(path)).catch(async (error: unknown) => {
      await disk.remove(path).catch(() => undefined);
      throw error;
    });
    return stored.sha512;
  } catch (error) {
    throw exportFailure(error);
  }

  async function proved(): Promise<string> {
    const reply = await read(beside);
    if (!reply.ok) throw new ExpectedFailure('readBackDiffers', `read back: ${reply.failure.message}`);
    const difference = firstDifference(reply.value.tables, cells);
    if (difference) {
      throw new ExpectedFailure('readBackDiffers', `row ${difference.row}, column ${difference.column}`);
    }
    return path;
  }
}

/** A blank workbook: read back byte by byte, then given its name. @throws as `writeRoster` */
export async function saveBook(disk: Disk, path: string, bytes: Uint8Array): Promise<void> {
  try {
    await placeVerified(disk, besideName(path), () => Promise.resolve(path), [bytes]);
    await disk.syncFolder(dirname(path));
  } catch (error) {
    throw exportFailure(error);
  }
}

/** The stick was pulled, or the folder is gone. */
const GONE = ['ENOENT', 'ENOTDIR', 'ENODEV', 'ENXIO', 'EIO', 'ENOMEDIUM', 'ESTALE', 'ENOTCONN'];

function exportFailure(error: unknown): ExpectedFailure {
  if (error instanceof ExpectedFailure) return error;
  const code = errorCode(error);
  if (code === 'ENAMETOOLONG') return new ExpectedFailure('nameTooLong', code, { cause: error });
  if (GONE.includes(code)) return new ExpectedFailure('placeVanished', code, { cause: error });
  return writeFailure(error);
}
