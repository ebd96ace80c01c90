/**
 * Prepares a restore beside the present state and then swaps with one rename (CURRENT). Until that rename the
 * old state is untouched, after it the new one is complete: there is no moment in between.
 */
import { join } from 'node:path';
import type { SnapshotManifest } from '../../shared/backup/manifest';
import { ExpectedFailure } from '../../shared/ipc/reply';
import type { Command } from '../../shared/schema/command';
import type { Disk } from '../files/disk';
import { replaceFile, writeNewFile } from '../files/replace-file';
import {
  CURRENT_FILE,
  generationFolder,
  readCurrent,
  writeCurrent,
  type RestoredFrom,
} from '../journal/current';
import { writeFailure } from '../journal/write-failure';
import { JOURNAL_SCHEMA } from '../journal/envelope';
import { openJournal } from '../journal/open-journal';
import { readSegmentHeader, segmentName } from '../journal/segment';
import type { SealWith } from '../vault/key-ring';
import { readDraftHead } from '../drafts/draft-file';
import { DRAFT_FILE } from './files-beside';
import { clearIncoming, copyStored, syncStored } from './hashed-files';
import type { NamedAttachment } from './manifest-attachments';
import {
  isThere,
  requireGood,
  wantedAttachments,
  writeOutJournal,
  type SnapshotPlace,
} from './restore-preview';
import { partsOf, SnapshotStore } from './snapshot-store';

export interface PrepareOptions {
  disk: Disk;
  dataFolder: string;
  from: SnapshotPlace;
  /** ULID of the new generation of the journal. */
  generationId: string;
  /** Made already (work-folders.ts), so that a crash from here on leaves nothing behind for good. */
  workFolder: string;
  /** Chain hash the present journal ends with: restoring the very same is refused. */
  presentHash?: string;
  /** Bytes that must stay free besides what the restore writes. */
  reserveBytes: number;
  /** Subjects of the keyring's tombstones: their attachments and drafts do not come back. */
  erased?: readonly string[];
  /** Written behind what is restored: before the swap, so that it is there from the first moment on. */
  append?: {
    command: Command;
    /** Program and version. */
    createdBy: string;
    /** Instant, UTC ISO. */
    at: string;
    sealWith: SealWith;
  };
  onProgress?: (done: number, total: number) => void;
}
export interface PreparedRestore {
  snapshotAt: string;
  /** Of the snapshot. */
  seq: number;
  /** Of the journal as it will be: one more when a command was appended. */
  lastSeq: number;
  attachmentsCopied: number;
  /** Neither the source nor this PC has them undamaged. */
  attachmentsMissing: number;
  /** The journal holds lines in clear (a backup of the practice build): they are to be sealed. */
  inClear: boolean;
}

/**
 * Brings over missing attachments, puts drafts aside, and writes the journal into its own folder, verified.
 * Attachments only ever add files named by their content, so they are no change of the present state.
 * @throws ExpectedFailure nothingToRestore, snapshotDamaged, fileUnreadable, dataFromFuture, vaultLocked, diskFull,
 *   notWritable, journalWriteFailed, readBackDiffers: the present state is as it was
 */
export async function prepareRestore(options: PrepareOptions): Promise<PreparedRestore> {
  const { disk, dataFolder, from, generationId, workFolder, onProgress } = options;
  const store = new SnapshotStore({ disk, folder: from.storeFolder });
  const manifest = await store.readManifest(from.snapshotId);
  // Made before the first command: there is no journal to put in place, and an empty one would not open.
  const isEmpty = manifest.segments.length === 0;
  if (isEmpty || manifest.hash === options.presentHash) {
    throw new ExpectedFailure('nothingToRestore', from.snapshotId);
  }
  await requireGood(store, manifest, onProgress);
  try {
    const missing: NamedAttachment[] = [];
    for (const file of wantedAttachments(manifest, options.erased)) {
      // What is here with the right size is taken as it is; 检查并修复 hashes everything.
      if (!(await isThere(disk, file, join(dataFolder, 'files')))) missing.push(file);
    }
    await requireRoom(options, manifest, missing);
    const attachments = await bringFiles(disk, missing, from.filesFolder, join(dataFolder, 'files'));
    await putDraftsAside(options, store, manifest, join(workFolder, 'drafts'));
    const folder = generationFolder(dataFolder, generationId);
    await writeOutJournal(disk, store, manifest, folder);
    await disk.syncFolder(dataFolder);
    const inClear = await hasClearSegments(disk, manifest, folder);
    const { createdAt: snapshotAt, seq } = manifest;
    const lastSeq = options.append ? await appendTo(disk, folder, generationId, options.append) : seq;
    return { snapshotAt, seq, lastSeq, ...attachments, inClear };
  } catch (error) {
    throw writeFailure(error);
  }
}

async function appendTo(
  disk: Disk,
  folder: string,
  generationId: string,
  { command, createdBy, at, sealWith }: NonNullable<PrepareOptions['append']>,
): Promise<number> {
  const now = (): Date => new Date(at);
  const journal = await openJournal({ disk, folder, generationId, createdBy, now, sealWith });
  try {
    return (await journal.commit(command)).seq;
  } finally {
    await journal.close();
  }
}

/**
 * The swap. The journal must be closed. When the rename went through but could not be made durable, it is
 * taken back: an acknowledged line must never lie in a journal that a power cut could un-name.
 * @throws system errors; CURRENT then names what it named before, or (a disk that also refuses that) the caller
 *   finds out by reading it
 */
export async function swapTo(
  disk: Disk,
  dataFolder: string,
  generationId: string,
  restoredFrom: RestoredFrom | null,
): Promise<void> {
  const path = join(dataFolder, CURRENT_FILE);
  const before = await disk.readFile(path).catch(() => undefined);
  try {
    await writeCurrent(disk, dataFolder, { generationId, restoredFrom });
  } catch (error) {
    if (!(await isCurrent(disk, dataFolder, generationId))) throw error;
    const isDurable = await disk.syncFolder(dataFolder).then(
      () => true,
      () => false,
    );
    if (isDurable) return;
    if (before) await replaceFile(disk, path, before);
    else {
      await disk.remove(path);
      await disk.syncFolder(dataFolder);
    }
    throw error;
  }
}

async function isCurrent(disk: Disk, dataFolder: string, generationId: string): Promise<boolean> {
  const current = await readCurrent(disk, dataFolder).catch(() => undefined);
  return current?.generationId === generationId;
}

async function hasClearSegments(
  disk: Disk,
  { segments }: SnapshotManifest,
  folder: string,
): Promise<boolean> {
  for (const { segment } of segments) {
    const first = await readSegmentHeader(disk, join(folder, segmentName(segment)));
    if (first?.header.schema !== JOURNAL_SCHEMA) return true;
  }
  return false;
}

async function requireRoom(
  { disk, dataFolder, reserveBytes }: PrepareOptions,
  manifest: SnapshotManifest,
  missing: readonly NamedAttachment[],
): Promise<void> {
  const sum = (items: readonly { bytes: number }[]): number =>
    items.reduce((all, { bytes }) => all + bytes, 0);
  // The journal itself, the snapshot of the new state, the attachments.
  const needed =
    sum(manifest.segments.map(({ part }) => part)) + sum(partsOf(manifest)) + sum(missing) + reserveBytes;
  const free = await disk.freeBytes(dataFolder);
  if (free < needed) throw new ExpectedFailure('diskFull', `restore needs ${needed} bytes, free ${free}`);
}

async function bringFiles(
  disk: Disk,
  missing: readonly NamedAttachment[],
  from: string,
  to: string,
): Promise<{ attachmentsCopied: number; attachmentsMissing: number }> {
  const copied: NamedAttachment[] = [];
  if (missing.length > 0) await clearIncoming(disk, to);
  for (const file of missing) if ((await copyStored(disk, file, from, to)) === 'copied') copied.push(file);
  await syncStored(disk, to, copied);
  return { attachmentsCopied: copied.length, attachmentsMissing: missing.length - copied.length };
}

/** They move in after the swap (work-folders.ts): before it they would belong to the old state. */
async function putDraftsAside(
  { disk, erased = [] }: PrepareOptions,
  store: SnapshotStore,
  manifest: SnapshotManifest,
  folder: string,
): Promise<void> {
  const drafts: { fileName: string; bytes: Uint8Array }[] = [];
  for (const { name, part } of manifest.files) {
    const [, fileName, ownerId] = DRAFT_FILE.exec(name) ?? [];
    if (fileName === undefined || ownerId === undefined || erased.includes(ownerId)) continue;
    const bytes = await store.readPart(part);
    if (!isErasedDraft(bytes, ownerId, erased)) drafts.push({ fileName, bytes });
  }
  if (drafts.length === 0) return;
  await disk.makeFolder(folder);
  for (const { fileName, bytes } of drafts) await writeNewFile(disk, join(folder, fileName), bytes);
  await disk.syncFolder(folder);
  await disk.syncFolder(join(folder, '..'));
}

/** Drafts of this owner were let go, and this is one of them. */
function isErasedDraft(bytes: Uint8Array, ownerId: string, erased: readonly string[]): boolean {
  try {
    const head = readDraftHead(bytes, ownerId);
    return head !== null && erased.includes(head.subject);
  } catch (error) {
    // Under a data key that is not here: it comes back as it lies, and nobody can read it.
    if (error instanceof ExpectedFailure && error.code === 'vaultLocked') return false;
    throw error;
  }
}
