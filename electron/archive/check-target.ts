/** Everything that can be known before the first byte is written: place, space, names, sizes. Writes nothing. */
import path from 'node:path';
import { READ_ME_NAME, VIEWER_NAME } from '../../shared/archive/layout';
import { foldName, numberedName, utf8Length } from '../../shared/archive/names';
import { pathChars, planFaults, type ArchiveEntry, type ArchivePlan } from '../../shared/archive/plan';
import { humanBytes } from '../../shared/archive/tag-file';
import { writeWords as words } from '../../shared/words/archive-check';
import { ArchiveFailure, failureOf, onSide } from './archive-failure';
import type { ArchiveFs } from './archive-fs';

/** FAT32 holds at most 4 GiB - 1 byte in one file. */
export const FAT32_MAX_BYTES = 4 * 1024 ** 3 - 1;
const FAT_SYSTEMS = ['vfat', 'msdos', 'fat32', 'fat'];
/** Longest path the Windows Explorer opens, without the closing NUL. */
const WINDOWS_MAX_PATH = 259;
/** `.partial-` and eight digits. */
const WORKING_SUFFIX_CHARS = 17;

export interface TargetCheck {
  /** Final name: the plan's, or with `_2`, `_3` … when it is taken. */
  packageName: string;
  freeBytes: number;
  /** What the package will take on this carrier, rounded up to its blocks, tag files included. */
  neededBytes: number;
  payloadBytes: number;
  fileCount: number;
  largestFile: { path: string; bytes: number };
  /** Characters from the package's own name on. */
  longestPathChars: number;
  fileSystem: string;
  /** Unfinished packages an earlier, interrupted export left in this place. */
  leftovers: string[];
  /** Size in bytes by payload path. */
  sizes: ReadonlyMap<string, number>;
}

/** Throws ArchiveFailure with the first reason why the package cannot be written there. */
export async function checkTarget(plan: ArchivePlan, targetDir: string, fs: ArchiveFs): Promise<TargetCheck> {
  try {
    return await check(plan, targetDir, fs);
  } catch (error) {
    throw failureOf(error, targetDir, false) ?? error;
  }
}

async function check(plan: ArchivePlan, targetDir: string, fs: ArchiveFs): Promise<TargetCheck> {
  if (plan.entries.length === 0) throw new ArchiveFailure('nothingToExport', words.empty);
  const kind = await onSide('target', targetDir, () => fs.kindOf(targetDir));
  if (kind === undefined)
    throw new ArchiveFailure('placeVanished', words.targetMissing(targetDir), targetDir);
  if (kind !== 'folder') throw new ArchiveFailure('notWritable', words.targetNotFolder(targetDir), targetDir);

  const present = await onSide('target', targetDir, () => fs.list(targetDir));
  const packageName = freeName(
    plan.packageName,
    present.map((entry) => entry.name),
  );
  checkNames(plan, packageName, targetDir);

  const disk = await onSide('target', targetDir, () => fs.diskOf(targetDir));
  const sizes = new Map(plan.entries.map((entry) => [entry.path, sourceSize(entry)]));
  const largest = [...sizes].reduce((a, b) => (b[1] > a[1] ? b : a));
  if (FAT_SYSTEMS.includes(disk.fileSystem) && largest[1] > FAT32_MAX_BYTES) {
    throw new ArchiveFailure('fileTooLargeForDisk', words.tooLargeForDisk(largest[0]), largest[0]);
  }
  const neededBytes = bytesNeeded(plan, sizes, disk.blockBytes);
  if (neededBytes > disk.freeBytes) {
    throw new ArchiveFailure(
      'diskFull',
      words.diskFull(humanBytes(neededBytes), humanBytes(disk.freeBytes)),
      targetDir,
    );
  }
  return {
    packageName,
    freeBytes: disk.freeBytes,
    neededBytes,
    payloadBytes: [...sizes.values()].reduce((sum, size) => sum + size, 0),
    fileCount: plan.entries.length,
    largestFile: { path: largest[0], bytes: largest[1] },
    longestPathChars: Math.max(...plan.entries.map((entry) => pathChars(packageName, entry.path))),
    fileSystem: disk.fileSystem,
    leftovers: present.filter((entry) => isUnfinishedName(entry.name)).map((entry) => entry.name),
    sizes,
  };
}

/** Is this the working name of a package whose writing was interrupted? */
export function isUnfinishedName(name: string): boolean {
  return /\.partial-[0-9a-f]{8}$/.test(name);
}

/** What was there is never touched: the first name that a case-insensitive disk does not have yet. */
function freeName(wished: string, present: readonly string[]): string {
  const taken = new Set(present.map(foldName));
  let name = wished;
  for (let number = 2; taken.has(foldName(name)); number += 1) name = numberedName(wished, number);
  return name;
}

function checkNames(plan: ArchivePlan, packageName: string, targetDir: string): void {
  const fault = planFaults(plan, packageName)[0];
  if (fault) {
    const code = fault.fault === 'tooLong' || fault.fault === 'pathTooLong' ? 'nameTooLong' : 'badRequest';
    throw new ArchiveFailure(code, words.badName(fault.path, fault.fault), fault.path);
  }
  if (path.sep !== '\\') return;
  const longest = Math.max(...plan.entries.map((entry) => pathChars(packageName, entry.path)));
  const chars = path.resolve(targetDir).length + 1 + longest + WORKING_SUFFIX_CHARS;
  if (chars > WINDOWS_MAX_PATH) throw new ArchiveFailure('nameTooLong', words.placeTooDeep(chars), targetDir);
}

function sourceSize({ source }: ArchiveEntry): number {
  if ('bytes' in source) return source.bytes.length;
  return 'text' in source ? utf8Length(source.text) : source.sizeBytes;
}

/** Upper estimate: every file and folder in whole blocks; viewer, index and manifests by the length of what they list. */
function bytesNeeded(plan: ArchivePlan, sizes: ReadonlyMap<string, number>, blockBytes: number): number {
  const block = Math.max(512, blockBytes);
  const inBlocks = (bytes: number): number => Math.ceil(bytes / block) * block;
  const folders = new Set(plan.entries.map((entry) => entry.path.slice(0, entry.path.lastIndexOf('/'))));
  const listed = plan.entries.reduce(
    (sum, entry) => sum + utf8Length(entry.path) * 4 + utf8Length(entry.title) * 2 + 900,
    0,
  );
  const tagFiles = inBlocks(listed + 64 * 1024) + 8 * block + utf8Length(VIEWER_NAME + READ_ME_NAME);
  let payload = 0;
  for (const size of sizes.values()) payload += inBlocks(size);
  return payload + (folders.size * 2 + 4) * block + tagFiles;
}
