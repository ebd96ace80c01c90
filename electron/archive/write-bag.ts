/**
 * Writes a package so that its final name only ever means "complete, flushed and read back":
 * checks -> `NAME.partial-xxxxxxxx/` -> every file hashed while written and fsynced -> everything re-opened and
 * re-hashed -> tagmanifest last -> rename -> fsync of the parent. Nothing that was there is touched.
 *
 * Limit: right after writing, the system may answer the read-back from its own memory; Node cannot ask for the
 * carrier itself. So the screen still offers "pull the stick, plug it in, verify", and that is recorded apart.
 */
import { randomBytes } from 'node:crypto';
import path from 'node:path';
import { INDEX_JSON_PATH } from '../../shared/archive/layout';
import { checkCodeOf } from '../../shared/archive/tag-file';
import type { ArchivePlan } from '../../shared/archive/plan';
import { writeWords as words } from '../../shared/words/archive-check';
import { ArchiveFailure, failureOf, onSide, SideError } from './archive-failure';
import { nodeArchiveFs, type ArchiveFs } from './archive-fs';
import { BagFolder } from './bag-folder';
import { bagTagFiles, withIndexEntry } from './bag-tag-files';
import { checkTarget, type TargetCheck } from './check-target';
import { CHUNK_BYTES, hashFile, stopIfCancelled } from './hash-file';
import { WriteCounter, type WriteProgress } from './write-counter';

export type { WriteProgress } from './write-counter';

export interface WriteBagOptions {
  /** The instant written into the package. */
  now: Date;
  appVersion: string;
  signal?: AbortSignal;
  onProgress?: (progress: WriteProgress) => void;
  fs?: ArchiveFs;
  /**
   * Asked before the first write and before the final name: is the place still the one that was picked? It throws
   * when not. A pulled stick may leave its empty mount folder behind, and that folder lies on this PC's own disk.
   */
  isSamePlace?: () => Promise<void>;
  /** Eight hexadecimal digits for the working name; a test gives its own. */
  newId?: () => string;
}

export interface WrittenBag {
  /** Absolute path of the finished package. */
  path: string;
  packageName: string;
  /** Files and bytes under `data/`. */
  fileCount: number;
  totalBytes: number;
  tagManifestSha512: string;
  /** Short 核对码 for the paper hand-over sheet. */
  checkCode: string;
  /** Unfinished packages of earlier exports lying in the same place. */
  leftovers: string[];
}

/**
 * Writes `plan` into `targetDir`. Throws ExpectedFailure (`cancelled`, `diskFull`, `notWritable`, `placeVanished`,
 * `fileNotFound`, `fileUnreadable`, `fileTooLargeForDisk`, `nameTooLong`, `readBackDiffers`, `nothingToExport`,
 * `badRequest` for a bad name); then nothing stands under the final name and the working folder is gone, or is
 * named in `leftBehind` when even that failed.
 */
export async function writeBag(
  plan: ArchivePlan,
  targetDir: string,
  options: WriteBagOptions,
): Promise<WrittenBag> {
  const fs = options.fs ?? nodeArchiveFs;
  const report = options.onProgress ?? (() => undefined);
  stopIfCancelled(options.signal);
  report({
    phase: 'checking',
    filesDone: 0,
    filesTotal: plan.entries.length,
    bytesDone: 0,
    bytesTotal: 0,
    currentPath: '',
  });
  const full = withIndexEntry(plan);
  await options.isSamePlace?.();
  const checked = await checkTarget(full, targetDir, fs);
  const id = options.newId?.() ?? randomBytes(4).toString('hex');
  const workName = `${checked.packageName}.partial-${id}`;
  const workDir = path.join(targetDir, workName);
  let made = false;
  try {
    await onSide('target', workName, () => fs.makeFolder(workDir));
    made = true;
    return await write(full, checked, {
      ...options,
      fs,
      report,
      targetDir,
      workDir,
      buffer: new Uint8Array(CHUNK_BYTES),
    });
  } catch (error) {
    const gone = made && (await isGone(fs, workDir));
    const failure = failureOf(error, targetDir, gone);
    // Only the folder this very call made is ever removed.
    const leftBehind = made && !gone && !(await removed(fs, workDir)) ? workName : undefined;
    if (failure instanceof ArchiveFailure) failure.leftBehind = leftBehind;
    throw failure ?? error;
  }
}

interface Job extends WriteBagOptions {
  fs: ArchiveFs;
  report: (progress: WriteProgress) => void;
  targetDir: string;
  workDir: string;
  /** Working memory for reading back. */
  buffer: Uint8Array;
}

async function write(plan: ArchivePlan, checked: TargetCheck, job: Job): Promise<WrittenBag> {
  const { fs, signal, workDir } = job;
  const counter = new WriteCounter(job.report, plan.entries.length, checked.payloadBytes);
  const bag = new BagFolder(fs, workDir, { signal, onBytes: (bytes) => counter.addBytes(bytes) });
  const made = {
    packageName: checked.packageName,
    createdAt: job.now.toISOString(),
    appVersion: job.appVersion,
  };

  counter.start('writing');
  for (const entry of plan.entries.filter((candidate) => candidate.path !== INDEX_JSON_PATH)) {
    counter.at(`data/${entry.path}`);
    await bag.add(`data/${entry.path}`, entry.source);
    counter.addFile();
  }
  const payload = bag.payload();
  const tagFiles = bagTagFiles(plan, made, payload);
  counter.at(`data/${INDEX_JSON_PATH}`);
  await bag.add(`data/${INDEX_JSON_PATH}`, { text: tagFiles.indexJson });
  counter.addFile();
  for (const [name, text] of tagFiles.build(bag.payload())) await bag.add(name, { text });
  await bag.syncFolders();

  counter.start('readingBack', bag.files.size, bag.totalBytes());
  for (const [name, written] of bag.files) {
    counter.at(name);
    await readBack(fs, path.join(workDir, name), name, written.sha512, job, counter);
    counter.addFile();
  }

  counter.start('finishing', bag.files.size, bag.totalBytes());
  const tagManifest = bag.tagManifest();
  await bag.add('tagmanifest-sha512.txt', { text: tagManifest });
  const tagSha512 = bag.sha512Of('tagmanifest-sha512.txt');
  await readBack(
    fs,
    path.join(workDir, 'tagmanifest-sha512.txt'),
    'tagmanifest-sha512.txt',
    tagSha512,
    job,
    counter,
  );
  await bag.syncFolders();
  stopIfCancelled(signal);
  await job.isSamePlace?.();

  const finalDir = path.join(job.targetDir, checked.packageName);
  await onSide('target', checked.packageName, async () => {
    // Subtle: renaming onto an empty folder would silently replace it.
    if ((await fs.kindOf(finalDir)) !== undefined) {
      throw new ArchiveFailure('notWritable', words.nameTaken(checked.packageName), checked.packageName);
    }
    await fs.rename(workDir, finalDir);
  });
  await flushAfterRename(fs, job.targetDir, finalDir, workDir);
  const { files, bytes } = sumOf(bag.payload());
  return {
    path: finalDir,
    packageName: checked.packageName,
    fileCount: files,
    totalBytes: bytes,
    tagManifestSha512: tagSha512,
    checkCode: checkCodeOf(tagSha512),
    leftovers: checked.leftovers,
  };
}

/** A final name that could not be flushed is taken back: it must never promise more than is on the carrier. */
async function flushAfterRename(
  fs: ArchiveFs,
  targetDir: string,
  finalDir: string,
  workDir: string,
): Promise<void> {
  try {
    await onSide('target', targetDir, () => fs.syncFolder(targetDir));
  } catch (error) {
    await fs.rename(finalDir, workDir).catch(() => undefined);
    throw error;
  }
}

async function readBack(
  fs: ArchiveFs,
  file: string,
  name: string,
  expected: string,
  { signal, buffer }: Job,
  counter: WriteCounter,
): Promise<void> {
  let found: string | undefined;
  try {
    const options = { signal, buffer, onBytes: (bytes: number) => counter.addBytes(bytes) };
    found = (await onSide('target', name, () => hashFile(fs, file, ['sha512'], options))).digests.sha512;
  } catch (error) {
    if (!(error instanceof SideError) || (await isGone(fs, path.dirname(file)))) throw error;
    throw new ArchiveFailure('readBackDiffers', words.readBackDiffers(name), name, { cause: error.cause });
  }
  if (found !== expected) throw new ArchiveFailure('readBackDiffers', words.readBackDiffers(name), name);
}

async function isGone(fs: ArchiveFs, folder: string): Promise<boolean> {
  return (await fs.kindOf(folder).catch(() => undefined)) === undefined;
}

async function removed(fs: ArchiveFs, folder: string): Promise<boolean> {
  try {
    await fs.removeTree(folder);
    return (await fs.kindOf(folder)) === undefined;
  } catch {
    return false;
  }
}

function sumOf(files: ReadonlyMap<string, { bytes: number }>): { files: number; bytes: number } {
  let bytes = 0;
  for (const file of files.values()) bytes += file.bytes;
  return { files: files.size, bytes };
}
