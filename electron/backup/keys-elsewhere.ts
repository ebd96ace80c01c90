/**
 * In which places a copy of this vault's keyring lies, and how many erasures it knows of: `data/keys-elsewhere.json`.
 * Nobody can erase on a stick that is not plugged in; so the user is told which one still has to be. Erasures are
 * counted, not dated: a count does not depend on clocks, and tombstones only ever become more.
 */
import { join } from 'node:path';
import { z } from 'zod';
import { instantSchema } from '../../shared/schema/primitives';
import type { Disk } from '../files/disk';
import { readIfThere } from '../files/place-file';
import { replaceFile } from '../files/replace-file';

const schema = z.object({
  schema: z.literal('keys-elsewhere/1'),
  places: z.array(
    z.object({
      placeId: z.string(),
      /** The folder above the copy, as it was called then. */
      folder: z.string(),
      /** Instant of the copy. */
      at: instantSchema,
      erasures: z.int().min(0),
      /** `digestOfFiles` of what was copied. */
      digest: z.string(),
    }),
  ),
});
export type KeysPlace = z.infer<typeof schema>['places'][number];

function pathIn(dataFolder: string): string {
  return join(dataFolder, 'keys-elsewhere.json');
}

/** Empty when there is no such file, or it cannot be read: each place then gets the keys anew when it is there. */
export async function readKeysPlaces(disk: Disk, dataFolder: string): Promise<KeysPlace[]> {
  try {
    const bytes = await readIfThere(disk, pathIn(dataFolder));
    return bytes ? schema.parse(JSON.parse(bytes.toString('utf8'))).places : [];
  } catch {
    return [];
  }
}

/** @throws system errors of writing */
export async function noteKeysPlace(disk: Disk, dataFolder: string, place: KeysPlace): Promise<void> {
  const others = (await readKeysPlaces(disk, dataFolder)).filter(({ placeId }) => placeId !== place.placeId);
  const text = JSON.stringify({ schema: 'keys-elsewhere/1', places: [...others, place] });
  await replaceFile(disk, pathIn(dataFolder), Buffer.from(text, 'utf8'));
}
