/**
 * What this PC wrote into the place of the second copy and read back there: `data/second-copy.json`. With it a
 * copy at quit need not read gigabytes from a slow stick again. It is a hint only: whatever it does not name is
 * re-read before it is trusted, the monthly self-test re-reads everything, and a failed one throws it away.
 */
import { join } from 'node:path';
import { z } from 'zod';
import { sha256Schema } from '../../shared/backup/manifest';
import { sha512Schema } from '../../shared/schema/primitives';
import type { Disk } from '../files/disk';
import { replaceFile } from '../files/replace-file';

const recordSchema = z.object({
  schema: z.literal('second-copy/1'),
  placeId: z.string(),
  /** Parts were sealed ones; absent in records of the practice build. */
  sealed: z.boolean().default(false),
  /** SHA-256 of parts. */
  parts: z.array(sha256Schema),
  /** SHA-512 of clear attachments, keyed names of sealed ones. */
  files: z.array(z.union([sha512Schema, sha256Schema])),
});

export interface VerifiedRecord {
  parts: Set<string>;
  files: Set<string>;
}

function recordPath(dataFolder: string): string {
  return join(dataFolder, 'second-copy.json');
}

/**
 * Empty when there is none, or it is of another place, or not readable: everything is then verified anew. Parts
 * that were in clear are not known when sealed ones are wanted: each is then looked at, and written sealed.
 */
export async function readVerified(
  disk: Disk,
  dataFolder: string,
  placeId: string,
  sealed = false,
): Promise<VerifiedRecord> {
  try {
    const bytes = await disk.readFile(recordPath(dataFolder));
    const stored = recordSchema.parse(JSON.parse(bytes.toString('utf8')));
    if (stored.placeId === placeId) {
      const parts = stored.sealed === sealed ? stored.parts : [];
      return { parts: new Set(parts), files: new Set(stored.files) };
    }
  } catch {
    // nothing is trusted then
  }
  return { parts: new Set(), files: new Set() };
}

/** @throws system errors of writing; the record before stays */
export async function writeVerified(
  disk: Disk,
  dataFolder: string,
  placeId: string,
  { parts, files }: VerifiedRecord,
  sealed = false,
): Promise<void> {
  const stored = { schema: 'second-copy/1', placeId, sealed, parts: [...parts], files: [...files] };
  await replaceFile(disk, recordPath(dataFolder), Buffer.from(JSON.stringify(stored), 'utf8'));
}

export async function forgetVerified(disk: Disk, dataFolder: string): Promise<void> {
  await disk.remove(recordPath(dataFolder));
}
