/** Removes unfinished files (`….tmp`) that interrupted work left behind. */
import { join } from 'node:path';
import type { Disk } from '../files/disk';

/**
 * Called once, at start, before any job writes. An unfinished file never had its final name, so nothing refers
 * to it. @throws system errors: the caller logs them, the next start tries again
 */
export async function cleanLeftOvers(disk: Disk, dataFolder: string): Promise<void> {
  const names = await disk.list(dataFolder);
  const parts = join(dataFolder, 'snapshots', 'parts');
  const folders = [
    dataFolder,
    ...names.filter((name) => name.startsWith('journal')).map((name) => join(dataFolder, name)),
    ...['snapshots', 'drafts', 'aside', join('files', 'incoming')].map((name) => join(dataFolder, name)),
    ...(await disk.list(parts)).map((name) => join(parts, name)),
  ];
  // Side by side: after ten years there are 256 folders of parts, and the start waits for this.
  await Promise.all(
    folders.map(async (folder) => {
      const files = await disk.list(folder).catch(() => []); // a file where a folder is expected holds none
      for (const name of files) if (name.endsWith('.tmp')) await disk.remove(join(folder, name));
    }),
  );
}
