/** Removes what interrupted work left behind: unfinished files (`….tmp`) and half-made restores (`restore-…`). */
import { join } from 'node:path';
import type { Disk } from '../files/disk';

const TMP = /\.tmp$/;
const RESTORE = /^restore-/;

/**
 * Called once, at start, before any job writes. An unfinished file never had its final name, so nothing refers
 * to it. @throws system errors: the caller logs them, the next start tries again
 */
export async function cleanLeftOvers(disk: Disk, dataFolder: string): Promise<void> {
  const names = await disk.list(dataFolder);
  const parts = join(dataFolder, 'snapshots', 'parts');
  const folders = [
    dataFolder,
    ...names.filter((name) => name.startsWith("journal")).map((name) => join(dataFolder, name)),
    ...['snapshots', 'drafts', 'aside', join('files', 'incoming')].map((name) => join(dataFolder, name)),
    ...(await disk.list(parts)).map((name) => join(parts, name)),
  ];
  for (const folder of folders) {
    for (const name of await listFolder(disk, folder)) {
      if (name.endsWith(".tmp")) await disk.remove(join(folder, name));
    }
  }
  for (const name of names) if (name.startsWith("restore-")) await removeTree(disk, join(dataFolder, name));
}

async function removeTree(disk: Disk, folder: string): Promise<void> {
  for (const name of await disk.list(folder)) {
    const path = join(folder, name);
    if (await isFolder(disk, path)) await removeTree(disk, path);
    else await disk.remove(path);
  }
  await disk.removeFolder(folder);
}

function listFolder(disk: Disk, folder: string): Promise<string[]> {
  return disk.list(folder).catch(() => []); // a file where a folder is expected holds no left-overs
}

async function isFolder(disk: Disk, path: string): Promise<boolean> {
  return disk.list(path).then(
    () => true,
    () => false,
  );
}
