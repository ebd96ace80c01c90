/**
 * `wiping.json` in the profile, beside `data`: the order to clear this PC. Once it is on the medium there is no way
 * back, and every start goes on with the work until nothing is left; before that nothing has happened. It is written
 * whole (beside, flushed, renamed), and it is the last thing of ours that goes.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { textSizes } from '../../shared/ipc/requests/shell';
import { instantSchema } from '../../shared/schema/primitives';
import type { Disk } from '../files/disk';
import { replaceFile } from '../files/replace-file';

export const markerName = 'wiping.json';

const markerSchema = z.object({
  schema: z.literal('wiping/1'),
  /** What is being done: the keys, then the data, then what else lies in the profile. */
  step: z.enum(['keys', 'data', 'rest']),
  orderedAt: instantSchema,
  /** For the last page: where the verified second copy lies; null when there is none. */
  copy: z.string().max(4096).nullable(),
  /** The system's key store has an entry of this program, which only the system can remove. */
  systemKey: z.boolean(),
  /** The size this user reads with; the settings are gone when the last page is shown. */
  textSize: z.enum(textSizes),
});
export type WipeMarker = z.infer<typeof markerSchema>;

/** Durable when it resolves. @throws system errors; what was there before stays */
export async function writeMarker(disk: Disk, profile: string, marker: WipeMarker): Promise<void> {
  const text = `${JSON.stringify(marker, null, 1)}\n`;
  await replaceFile(disk, join(profile, markerName), Buffer.from(text, 'utf8'));
}

/**
 * Synchronous: the program must know it before it takes a profile. One that cannot be read orders nothing: to
 * destroy keys on a guess is worse than to ask a second time.
 */
export function readMarker(
  profile: string,
  read: (path: string) => Buffer = readFileSync,
): WipeMarker | undefined {
  try {
    const parsed = markerSchema.safeParse(JSON.parse(read(join(profile, markerName)).toString('utf8')));
    return parsed.success ? parsed.data : undefined;
  } catch {
    return undefined;
  }
}
