/**
 * Folders a preview, restore or self-test works in: `data/restore-<ULID>/`, beside the data it never touches.
 * A restore's journal lies in `data/journal-<ULID>/` of the same ULID: until CURRENT names it, it is nobody's.
 */
import { join } from 'node:path';
import { errorCode, type Disk } from '../files/disk';
import { generationFolder, readCurrent } from '../journal/current';

const WORK_FOLDER = /^restore-([0-9A-HJKMNP-TV-Z]{26})$/;
const DRAFT_NAME = /^[0-9A-HJKMNP-TV-Z]{26}\.json$/;

export function workFolder(dataFolder: string, workId: string): string {
  return join(dataFolder, `restore-${workId}`);
}

/** Made durable first: whatever is made under this id afterwards is found again and taken away. */
export async function makeWorkFolder(disk: Disk, dataFolder: string, workId: string): Promise<string> {
  const folder = workFolder(dataFolder, workId);
  await disk.makeFolder(folder);
  await disk.syncFolder(dataFolder);
  return folder;
}

/**
 * Ends one piece of work: a restore whose journal is the current one is completed (its drafts move in),
 * anything else is removed without a trace.
 * @throws ExpectedFailure or system errors when CURRENT cannot be read: nothing is removed then
 */
export async function endWork(disk: Disk, dataFolder: string, workId: string): Promise<void> {
  const folder = workFolder(dataFolder, workId);
  const { generationId } = await readCurrent(disk, dataFolder);
  if (generationId === workId) await moveDraftsIn(disk, join(folder, 'drafts'), join(dataFolder, 'drafts'));
  else await removeTree(disk, generationFolder(dataFolder, workId));
  await removeTree(disk, folder);
  // Else a power cut could bring the folder back, and with it a draft that was sent off meanwhile.
  await disk.syncFolder(dataFolder);
}

/** What a crash left, at the next start. */
export async function endLeftoverWork(disk: Disk, dataFolder: string): Promise<string[]> {
  const ended: string[] = [];
  for (const name of await disk.list(dataFolder)) {
    const workId = WORK_FOLDER.exec(name)?.[1];
    if (workId === undefined) continue;
    await endWork(disk, dataFolder, workId);
    ended.push(workId);
  }
  return ended;
}

/** A draft typed on this PC is newer than anything in a snapshot: it stays. */
async function moveDraftsIn(disk: Disk, from: string, to: string): Promise<void> {
  const drafts = (await disk.list(from)).filter((name) => DRAFT_NAME.test(name));
  if (drafts.length === 0) return;
  await disk.makeFolder(to);
  const present = new Set(await disk.list(to));
  for (const name of drafts) {
    if (!present.has(name)) await disk.rename(join(from, name), join(to, name));
  }
  await disk.syncFolder(to);
}

/** Ours alone and of no use to anybody: what stays because a file is held is tried again at the next start. */
async function removeTree(disk: Disk, folder: string): Promise<void> {
  try {
    await removeAll(disk, folder);
  } catch (error) {
    if (errorCode(error) === '') throw error;
  }
}

async function removeAll(disk: Disk, folder: string): Promise<void> {
  for (const name of await disk.list(folder)) {
    const path = join(folder, name);
    // What cannot be removed like a file is a folder, or refuses there as well.
    await disk.remove(path).catch(() => removeAll(disk, path));
  }
  await disk.removeFolder(folder);
}
