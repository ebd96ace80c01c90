/** How much lies in a folder, links counted as themselves. */
import { lstat, readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';

/** What goes or comes meanwhile (the engine works on) is not counted; nothing is thrown for it. */
export async function countFiles(folder: string): Promise<{ files: number; bytes: number }> {
  let files = 0;
  let bytes = 0;
  for (const entry of await readdir(folder, { withFileTypes: true }).catch(() => [])) {
    const path = join(folder, entry.name);
    const below = entry.isDirectory()
      ? await countFiles(path)
      : { files: 1, bytes: (await lstat(path).catch(() => undefined))?.size ?? 0 };
    files += below.files;
    bytes += below.bytes;
  }
  return { files, bytes };
}

/** As far as the system tells: another partition of the same disk has a number of its own. */
export async function isOnSameDisk(one: string, other: string): Promise<boolean> {
  const [first, second] = await Promise.all([one, other].map((path) => stat(path).catch(() => undefined)));
  return first !== undefined && first.dev === second?.dev;
}
