/**
 * Saves a copy of everything the user owns (journal, attachments, drafts, and the vault, without which nothing of
 * it opens) to a folder of their choice, from the error page or the menu. What is sealed stays sealed. Each file is hashed while copied and read back; the final name means verified.
 */
import { readdir, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { ExpectedFailure } from '../../shared/ipc/reply';
import { dataCopyName, dataCopyReadMe } from '../../shared/words/shell';
import { writeFailure } from '../journal/write-failure';
import { writeNewVerified } from './copy-verified';
import type { Disk } from './disk';
import { chunksOf } from './read-chunks';
import { writeNewFile } from './replace-file';

/** Folders, beside every generation of the journal (`journal`, `journal-<ULID>`) and CURRENT, which names one. */
const PARTS = ['files', 'drafts', 'aside', 'vault'];

export interface DataCopyOptions {
  disk: Disk;
  /** Folder that holds `CURRENT`, `journal`, `files` and `drafts`. */
  dataFolder: string;
  /** Folder the user picked. */
  target: string;
  now: Date;
}

/**
 * The journal may be damaged: it is copied byte by byte as it is, without being interpreted.
 * @returns absolute path of the finished copy and how many files it holds
 * @throws ExpectedFailure diskFull, notWritable, placeVanished, readBackDiffers, nothingToExport
 */
export async function saveDataCopy(options: DataCopyOptions): Promise<{ path: string; fileCount: number }> {
  const { disk, dataFolder, target, now } = options;
  const names = await disk.list(dataFolder);
  const folders = [...names.filter((name) => /^journal(-|$)/.test(name)), ...PARTS];
  const files = (await Promise.all(folders.map((part) => listTree(dataFolder, part)))).flat();
  if (files.length > 0 && names.includes('CURRENT')) files.push('CURRENT');
  if (files.length === 0) throw new ExpectedFailure('nothingToExport', 'no data yet');
  const stamp = localStamp(now);
  const path = join(target, await freeName(disk, target, dataCopyName(stamp)));
  const partial = `${path}.partial`;
  try {
    await requireRoom(disk, dataFolder, files, target);
    await disk.makeFolder(partial);
    for (const file of files) await copyFile(disk, join(dataFolder, file), join(partial, file));
    const readMe = Buffer.from(`\ufeff${dataCopyReadMe(now.toISOString(), files.length)}`, 'utf8');
    await writeNewFile(disk, join(partial, '说明.txt'), readMe);
    for (const folder of foldersOf(files)) await disk.syncFolder(join(partial, folder));
    await disk.syncFolder(partial);
    await disk.rename(partial, path);
    await disk.syncFolder(target);
  } catch (error) {
    await rm(partial, { recursive: true, force: true }).catch(() => undefined); // ours alone; first error counts
    throw writeFailure(error);
  }
  return { path, fileCount: files.length };
}

async function copyFile(disk: Disk, from: string, to: string): Promise<void> {
  await disk.makeFolder(dirname(to));
  const source = await disk.open(from, 'read');
  try {
    // The size is taken once: what the journal gains meanwhile belongs to the next copy.
    await writeNewVerified(disk, to, chunksOf(source, await source.size()));
  } finally {
    await source.close();
  }
}

/** Files below `root/part` as paths relative to `root`; unfinished incoming files are left out. */
async function listTree(root: string, part: string): Promise<string[]> {
  const files: string[] = [];
  for (const entry of await readdir(join(root, part), { withFileTypes: true }).catch(() => [])) {
    const path = `${part}/${entry.name}`;
    if (entry.isDirectory() && path !== 'files/incoming') files.push(...(await listTree(root, path)));
    else if (entry.isFile() && !entry.name.endsWith('.tmp')) files.push(path);
  }
  return files.sort();
}

async function requireRoom(disk: Disk, root: string, files: string[], target: string): Promise<void> {
  let bytes = 0;
  for (const file of files) {
    const open = await disk.open(join(root, file), 'read');
    bytes += await open.size();
    await open.close();
  }
  let free: number;
  try {
    free = await disk.freeBytes(target);
  } catch (error) {
    throw new ExpectedFailure('placeVanished', 'data copy', { cause: error });
  }
  if (free < bytes) throw new ExpectedFailure('diskFull', `data copy needs ${bytes} bytes`);
}

async function freeName(disk: Disk, folder: string, name: string): Promise<string> {
  const listed = await disk.list(folder).catch((cause: unknown) => {
    // Pulled out, or no folder any more, since it was picked.
    throw new ExpectedFailure('placeVanished', 'data copy', { cause });
  });
  const taken = new Set(listed);
  let candidate = name;
  for (let copy = 2; taken.has(candidate) || taken.has(`${candidate}.partial`); copy += 1) {
    candidate = `${name}_${copy}`;
  }
  return candidate;
}

function foldersOf(files: readonly string[]): string[] {
  const folders = new Set<string>();
  for (const file of files) {
    for (let folder = dirname(file); folder !== '.'; folder = dirname(folder)) folders.add(folder);
  }
  // Deepest first: a folder is flushed after what lies in it.
  return [...folders].sort((a, b) => b.length - a.length);
}

/** `20260318_143205` in the PC's own time, for a name a person reads. */
function localStamp(now: Date): string {
  const two = (value: number): string => String(value).padStart(2, '0');
  const day = `${now.getFullYear()}${two(now.getMonth() + 1)}${two(now.getDate())}`;
  return `${day}_${two(now.getHours())}${two(now.getMinutes())}${two(now.getSeconds())}`;
}
