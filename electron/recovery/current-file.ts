/** Finds the journal in use, also when CURRENT was lost or damaged. */
import { basename, join } from 'node:path';
import { ExpectedFailure } from '../../shared/ipc/reply';
import type { Disk } from '../files/disk';
import { RENAME_DELAYS_MS, renameWithRetry } from '../files/replace-file';
import {
  CURRENT_FILE,
  FIRST_FOLDER,
  generationFolder,
  readCurrent,
  writeCurrent,
  type CurrentJournal,
} from '../journal/current';
import { segmentNumber } from '../journal/segment';
import { writeFailure } from '../journal/write-failure';
import type { Aside } from './aside';
import { readIfThere } from '../files/place-file';
import type { ShelvedSnapshot } from './snapshot-shelf';

const ULID = /^[0-9A-HJKMNP-TV-Z]{26}$/;
const FOLDER = /^journal(?:-([0-9A-HJKMNP-TV-Z]{26}))?$/;

export interface LocatedJournal extends CurrentJournal {
  /** What CURRENT must become before the journal is opened; undefined when it is right. */
  heal: (() => Promise<{ file: string; from: string }>) | undefined;
}

/**
 * Writes nothing by itself.
 * @param newest readable snapshot beside the data
 * @throws ExpectedFailure journalDamaged when CURRENT is unreadable and the journal cannot be told otherwise
 *   (guessing would bring back the state before a restore), dataFromFuture
 */
export async function locateJournal(
  disk: Disk,
  dataFolder: string,
  newest: ShelvedSnapshot | undefined,
  aside: Aside,
  at: Date,
): Promise<LocatedJournal> {
  const bytes = await readIfThere(disk, join(dataFolder, CURRENT_FILE));
  const read = await readCurrent(disk, dataFolder).catch((error: unknown) => {
    if (bytes && error instanceof ExpectedFailure && error.code === 'journalDamaged') return undefined;
    throw error;
  });
  const namedId = newest?.manifest.journalId;
  const named =
    newest && namedId !== undefined && ULID.test(namedId) ? { id: namedId, at: newest.at } : undefined;
  // A snapshot of a restored journal is made after the swap only: CURRENT was there and is lost.
  if (read && (bytes || !named)) return { ...read, heal: undefined };
  const id = chooseGeneration(await generations(disk, dataFolder), named);
  if (id === undefined) throw new ExpectedFailure('journalDamaged', `${CURRENT_FILE}: not readable`);
  const folder = id === null ? join(dataFolder, FIRST_FOLDER) : generationFolder(dataFolder, id);
  const heal = async (): Promise<{ file: string; from: string }> => {
    if (bytes) await aside.keep(CURRENT_FILE, at, '.damaged', bytes);
    await point(disk, dataFolder, id, aside).catch((error: unknown) => {
      throw writeFailure(error);
    });
    return { file: CURRENT_FILE, from: newest?.id ?? basename(folder) };
  };
  return { folder, generationId: id, restoredFrom: null, heal };
}

async function point(disk: Disk, dataFolder: string, id: string | null, aside: Aside): Promise<void> {
  if (id !== null) {
    await writeCurrent(disk, dataFolder, { generationId: id, restoredFrom: null });
    return;
  }
  // The first generation has no CURRENT: the damaged one goes aside (its bytes are there already).
  const name = await aside.freeName(`${CURRENT_FILE}-moved`, '.damaged');
  await renameWithRetry(disk, join(dataFolder, CURRENT_FILE), join(aside.folder, name), RENAME_DELAYS_MS);
  await disk.syncFolder(aside.folder);
  await disk.syncFolder(dataFolder);
}

interface Generations {
  /** Is there a folder of the first generation? */
  first: boolean;
  /** ULIDs of folders that restores made, ascending. */
  ids: string[];
  /** Those of them that are not being worked on. */
  complete: string[];
}

/** Folders without a segment count for nothing. */
async function generations(disk: Disk, dataFolder: string): Promise<Generations> {
  const names = await disk.list(dataFolder);
  const found: Generations = { first: false, ids: [], complete: [] };
  for (const name of names) {
    const match = FOLDER.exec(name);
    if (!match) continue;
    const files = await disk.list(join(dataFolder, name)).catch(() => []); // a file of that name is no journal
    if (!files.some((file) => segmentNumber(file) !== undefined)) continue;
    const id = match[1];
    if (id === undefined) found.first = true;
    else found.ids.push(id);
    if (id !== undefined && !names.includes(`restore-${id}`)) found.complete.push(id);
  }
  return found;
}

/**
 * A CURRENT exists only after a restore, so a generation that a restore made is in use, if there is one.
 * @param named generation of the newest snapshot, and that snapshot's instant; its folder may be gone
 * @returns null for the first generation, undefined when it cannot be told
 */
function chooseGeneration(
  { first, ids, complete }: Generations,
  named: { id: string; at: string } | undefined,
): string | null | undefined {
  const last = complete.at(-1);
  if (named) {
    // A restore after the newest snapshot is newer than the generation that snapshot names.
    return last !== undefined && timeOf(last) > Date.parse(named.at) ? last : named.id;
  }
  if (ids.length === 0) return first ? null : undefined;
  return last ?? (ids.length === 1 ? ids[0] : undefined);
}

/** Instant in a ULID, in ms. */
function timeOf(ulid: string): number {
  let time = 0;
  for (const letter of ulid.slice(0, 10))
    time = time * 32 + '0123456789ABCDEFGHJKMNPQRSTVWXYZ'.indexOf(letter);
  return time;
}
