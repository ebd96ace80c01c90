/**
 * The place of the second copy: `支部手册备份` below the folder the user picked. A small file in it says which
 * place it is, so that another stick under the same drive letter, or the empty folder a pulled stick leaves
 * behind, is never taken for it: nobody's records end up on a stranger's stick.
 */
import { realpath } from 'node:fs/promises';
import { basename, isAbsolute, join, relative, sep } from 'node:path';
import { ExpectedFailure } from '../../shared/ipc/reply';
import { clearCopyReadMe, copyFolderName, copyReadMe, copyReadMeName } from '../../shared/words/backup-files';
import { errorCode, type Disk } from '../files/disk';
import { replaceFile } from '../files/replace-file';
import { writeFailure } from '../journal/write-failure';

const PLACE_FILE = 'place.json';
const PLACE_SCHEMA = 'backup-place/1';
const PLACE_ID = /^[0-9a-f]{32}$/;

export interface SecondPlace {
  /** Absolute path of the folder with the manifests. */
  folder: string;
  /** 32 hexadecimal digits. */
  placeId: string;
}

/** Whoever picks the folder of an earlier copy means that folder, not one inside it. */
export function copyFolderOf(picked: string): string {
  return basename(picked) === copyFolderName ? picked : join(picked, copyFolderName);
}

/**
 * Makes the folder and gives it an id; the id of an earlier copy stays.
 * @param isSealed what will lie there is sealed: said in the file for whoever finds the stick
 * @throws ExpectedFailure diskFull, notWritable, placeVanished
 */
export async function preparePlace(
  disk: Disk,
  picked: string,
  makeId: () => string,
  isSealed = false,
): Promise<SecondPlace> {
  const folder = copyFolderOf(picked);
  try {
    await disk.freeBytes(picked); // a folder that is gone must not be made again where the stick was
    await disk.makeFolder(folder);
    const known = await readPlaceId(disk, folder);
    if (known !== undefined) return { folder, placeId: known };
    const placeId = makeId();
    const text = `${JSON.stringify({ schema: PLACE_SCHEMA, id: placeId })}\n`;
    await placeReadMe(disk, folder, isSealed);
    await replaceFile(disk, join(folder, PLACE_FILE), Buffer.from(text, 'utf8'));
    return { folder, placeId };
  } catch (error) {
    throw asPlaceFailure(error);
  }
}

/** For whoever finds the stick. @throws system errors */
export async function placeReadMe(disk: Disk, folder: string, isSealed: boolean): Promise<void> {
  const path = join(folder, copyReadMeName);
  const text = Buffer.from(`\ufeff${isSealed ? copyReadMe : clearCopyReadMe}`, 'utf8');
  const there = await disk.readFile(path).catch(() => undefined); // absent or unreadable: written
  if (there?.equals(text) !== true) await replaceFile(disk, path, text);
}

/** True while the very place is there; a folder without our file, or with another id, is not it. */
export async function isPlaceThere(disk: Disk, place: SecondPlace): Promise<boolean> {
  const found = await readPlaceId(disk, place.folder).catch(() => undefined);
  return found === place.placeId;
}

/** @throws ExpectedFailure placeVanished */
export async function requirePlace(disk: Disk, place: SecondPlace): Promise<void> {
  if (!(await isPlaceThere(disk, place))) {
    throw new ExpectedFailure('placeVanished', 'the place of the second copy is gone');
  }
}

/**
 * What a failed write to the place means. A pulled stick shows itself in many ways (ENOENT, EIO, or EACCES of
 * the empty mount folder), so the place itself is asked first.
 */
export async function placeFailure(disk: Disk, place: SecondPlace, error: unknown): Promise<unknown> {
  if (!(await isPlaceThere(disk, place))) {
    return new ExpectedFailure('placeVanished', 'the place of the second copy is gone', { cause: error });
  }
  return asPlaceFailure(error);
}

/** A folder inside the profile is lost together with it. Links are followed. */
export async function isInside(folder: string, outer: string): Promise<boolean> {
  const [inner, around] = await Promise.all([realOrSame(folder), realOrSame(outer)]);
  const path = relative(around, inner);
  return path === '' || (path !== '..' && !path.startsWith(`..${sep}`) && !isAbsolute(path));
}

/** What a failed write to a place means, when the place is there. */
export function asPlaceFailure(error: unknown): unknown {
  if (!(error instanceof ExpectedFailure) && errorCode(error) === '') return error; // a bug, not a disk
  const failure = writeFailure(error);
  if (failure.code !== 'journalWriteFailed') return failure;
  const cause = failure.cause ?? failure;
  if (errorCode(cause) === 'ENOENT') return new ExpectedFailure('placeVanished', failure.message, { cause });
  return new ExpectedFailure('notWritable', failure.message, { cause });
}

async function readPlaceId(disk: Disk, folder: string): Promise<string | undefined> {
  let bytes: Buffer;
  try {
    bytes = await disk.readFile(join(folder, PLACE_FILE));
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return undefined;
    throw error;
  }
  try {
    const { schema, id } = JSON.parse(bytes.toString('utf8')) as { schema?: unknown; id?: unknown };
    return schema === PLACE_SCHEMA && typeof id === 'string' && PLACE_ID.test(id) ? id : undefined;
  } catch {
    return undefined; // not a file of ours: the place is not known
  }
}

function realOrSame(path: string): Promise<string> {
  return realpath(path).catch(() => path);
}
