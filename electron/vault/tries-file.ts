/**
 * `data/vault/tries.json`: wrong tries, so that a restart does not begin a new count. A file of its own: the keys
 * are not written again because somebody mistyped. Whoever can remove it can copy the whole folder and guess there;
 * against that the derivation stands, not the count.
 */
import { join } from 'node:path';
import { z } from 'zod';
import type { Disk } from '../files/disk';
import { readIfThere } from '../files/place-file';
import { replaceFile } from '../files/replace-file';
import { noTries, type Tries } from './throttle';

export const triesName = 'tries.json';
const triesSchema = z.object({
  schema: z.literal('tries/1'),
  wrong: z.int().min(0),
  lastAt: z.string().nullable(),
});

/** Unreadable counts as none: a damaged count must not lock out the owner. */
export async function readTries(disk: Disk, folder: string, name = triesName): Promise<Tries> {
  try {
    const bytes = await readIfThere(disk, join(folder, name));
    if (!bytes) return noTries;
    const { wrong, lastAt } = triesSchema.parse(JSON.parse(bytes.toString('utf8')));
    return { wrong, lastAt };
  } catch {
    return noTries;
  }
}

export async function writeTries(disk: Disk, folder: string, tries: Tries, name = triesName): Promise<void> {
  const text = JSON.stringify({ schema: 'tries/1', ...tries });
  await replaceFile(disk, join(folder, name), Buffer.from(`${text}\n`, 'utf8'));
}
