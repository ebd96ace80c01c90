/**
 * `CURRENT` names the journal folder in use. A restore writes a folder of its own and then replaces this one
 * small file: the swap is one rename, whole or not at all.
 */
import { join } from 'node:path';
import { z } from 'zod';
import { ExpectedFailure } from '../../shared/ipc/reply';
import { idSchema, instantSchema } from '../../shared/schema/primitives';
import { errorCode, type Disk } from '../files/disk';
import { replaceFile } from '../files/replace-file';

export const CURRENT_FILE = 'CURRENT';
/** Folder of the first generation, used while there is no CURRENT. */
export const FIRST_FOLDER = 'journal';
export const CURRENT_SCHEMA = 'current/1';
const READER_VERSION = 1;

/** Where a generation that a restore made comes from. */
export interface RestoredFrom {
  /** Instant of the snapshot restored. */
  snapshotAt: string;
  /** Last command in it. */
  seq: number;
  /** Instant of the restore. */
  at: string;
  by: string;
}
export interface CurrentJournal {
  /** Absolute path of the journal folder in use. */
  folder: string;
  /** ULID of the restore that made it; null for the first generation. */
  generationId: string | null;
  restoredFrom: RestoredFrom | null;
}

const currentSchema = z.object({
  schema: z.literal(CURRENT_SCHEMA),
  minReader: z.int(),
  generationId: idSchema,
  restoredFrom: z
    .object({ snapshotAt: instantSchema, seq: z.int().min(0), at: instantSchema, by: z.string() })
    .nullable(),
});

/** `journal-<ULID>`: the folder name is made from the id, so CURRENT can name no place outside. */
export function generationFolder(dataFolder: string, generationId: string): string {
  return join(dataFolder, `${FIRST_FOLDER}-${idSchema.parse(generationId)}`);
}

/**
 * @param dataFolder absolute path of the folder that holds CURRENT
 * @throws ExpectedFailure journalDamaged when CURRENT is there and does not name a folder of ours (guessing
 *   would bring back the state before a restore), dataFromFuture; system errors of reading
 */
export async function readCurrent(disk: Disk, dataFolder: string): Promise<CurrentJournal> {
  const bytes = await disk.readFile(join(dataFolder, CURRENT_FILE)).catch((error: unknown) => {
    if (errorCode(error) === 'ENOENT') return undefined;
    throw error;
  });
  if (!bytes) return { folder: join(dataFolder, FIRST_FOLDER), generationId: null, restoredFrom: null };
  const value = parse(bytes);
  if (typeof value === 'object' && value !== null && 'minReader' in value) {
    if (typeof value.minReader === 'number' && value.minReader > READER_VERSION) {
      throw new ExpectedFailure('dataFromFuture', `${CURRENT_FILE}: minReader ${value.minReader}`);
    }
  }
  const checked = currentSchema.safeParse(value);
  if (!checked.success) throw new ExpectedFailure('journalDamaged', `${CURRENT_FILE}: not readable`);
  const { generationId, restoredFrom } = checked.data;
  return { folder: generationFolder(dataFolder, generationId), generationId, restoredFrom };
}

/**
 * Makes the generation's folder the one in use. It must be complete and flushed: from this call on it is the
 * truth.
 * @throws system errors; CURRENT is then as it was
 */
export async function writeCurrent(
  disk: Disk,
  dataFolder: string,
  current: { generationId: string; restoredFrom: RestoredFrom | null },
): Promise<void> {
  const { generationId, restoredFrom } = current;
  const text = JSON.stringify(
    currentSchema.parse({ schema: CURRENT_SCHEMA, minReader: READER_VERSION, generationId, restoredFrom }),
  );
  await replaceFile(disk, join(dataFolder, CURRENT_FILE), Buffer.from(`${text}\n`, 'utf8'));
}

function parse(bytes: Buffer): unknown {
  try {
    return JSON.parse(bytes.toString('utf8'));
  } catch {
    return undefined; // reported by the caller as not readable
  }
}
