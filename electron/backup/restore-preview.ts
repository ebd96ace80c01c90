/** Restores a snapshot into a folder of its own and says what would differ; the present state is only read. */
import { join } from 'node:path';
import { compareStates } from '../../shared/backup/compare-states';
import type { SnapshotManifest } from '../../shared/backup/manifest';
import type { RestorePreview } from '../../shared/ipc/requests/backup';
import { ExpectedFailure } from '../../shared/ipc/reply';
import { reduceOps, type BranchState } from '../../shared/schema/state';
import type { Disk } from '../files/disk';
import type { JournalExtent } from '../journal/checkpoint';
import { readCommands } from '../journal/read-commands';
import { findStored, storedBytes } from '../attachments/stored-files';
import { extentOf } from './describe-snapshot';
import { attachmentsIn, erasedFileIds, fileId, type NamedAttachment } from './manifest-attachments';
import { writeJournalFolder } from './materialise';
import { loadState } from './read-rows';
import { SnapshotStore } from './snapshot-store';
import { verifySnapshot } from './verify-snapshot';

export interface SnapshotPlace {
  snapshotId: string;
  /** Absolute paths: folder with the manifest, folder with `sha512`. */
  storeFolder: string;
  filesFolder: string;
}
export interface PreviewOptions {
  disk: Disk;
  from: SnapshotPlace;
  /** The present journal; null on an empty profile, or when it cannot be read. */
  present: JournalExtent | null;
  /** Folder that holds `files`. */
  dataFolder: string;
  /** Empty folder for the journal that is written out. */
  workFolder: string;
  /** Subjects of the keyring's tombstones: an attachment that was erased is not missing. */
  erased?: readonly string[];
  /** Instant, UTC ISO, when nothing was ever written. */
  now: string;
  onProgress?: (done: number, total: number) => void;
}

/**
 * @throws ExpectedFailure snapshotDamaged, fileUnreadable, dataFromFuture, vaultLocked; write failures of the work
 *   folder
 */
export async function previewRestore(options: PreviewOptions): Promise<Omit<RestorePreview, 'snapshot'>> {
  const { disk, from, present, dataFolder, workFolder, onProgress } = options;
  const store = new SnapshotStore({ disk, folder: from.storeFolder });
  const manifest = await store.readManifest(from.snapshotId);
  await requireGood(store, manifest, onProgress);
  await writeOutJournal(disk, store, manifest, join(workFolder, 'journal'));
  const then = await loadState(store, manifest);
  const now = present ? await replay(disk, present, present.seq) : emptyReplay();
  const here = join(dataFolder, 'files');
  const wanted = wantedAttachments(manifest, options.erased);
  let attachmentsMissing = 0;
  for (const file of wanted) {
    if (!(await isThere(disk, file, here)) && !(await isThere(disk, file, from.filesFolder)))
      attachmentsMissing += 1;
  }
  return {
    now: { seq: present?.seq ?? 0, at: now.lastAt ?? options.now },
    ...compareStates(then, now.state),
    attachmentsMissing,
  };
}

/** Every part re-read and every row compared with the replay of the snapshot's own journal. */
export async function requireGood(
  store: SnapshotStore,
  manifest: SnapshotManifest,
  onProgress?: (done: number, total: number) => void,
): Promise<void> {
  const { findings } = await verifySnapshot(store, manifest, {
    deep: true,
    ...(onProgress ? { onProgress } : {}),
  });
  const [first] = findings;
  if (!first) return;
  const code = findings.every(({ kind }) => kind === 'unreadable') ? 'fileUnreadable' : 'snapshotDamaged';
  throw new ExpectedFailure(code, `${first.where} is ${first.kind}, ${findings.length} findings`);
}

/**
 * Writes the snapshot's journal and reads it back as the program would at start: every checksum, every link.
 * @throws ExpectedFailure journalDamaged when what was written is not a journal; write failures
 */
export async function writeOutJournal(
  disk: Disk,
  store: SnapshotStore,
  manifest: SnapshotManifest,
  folder: string,
): Promise<void> {
  await writeJournalFolder(disk, store, manifest, folder);
  let seq = 0;
  for await (const entry of readCommands(disk, extentOf(manifest, folder), 0)) seq = entry.seq;
  if (seq !== manifest.seq) throw new ExpectedFailure('snapshotDamaged', `journal ends at ${seq}`);
}

export interface Replayed {
  state: BranchState;
  /** Instant of the last command replayed. */
  lastAt: string | undefined;
}

/** @throws ExpectedFailure journalDamaged, dataFromFuture; system errors of reading */
export async function replay(disk: Disk, extent: JournalExtent, upToSeq: number): Promise<Replayed> {
  const replayed = emptyReplay();
  for await (const { seq, command } of readCommands(disk, extent, 0)) {
    if (seq > upToSeq) break;
    reduceOps(replayed.state, command.ops);
    replayed.lastAt = command.at;
  }
  return replayed;
}

function emptyReplay(): Replayed {
  return { state: new Map(), lastAt: undefined };
}

/** The snapshot's, but for those that were erased since: they must not come back. */
export function wantedAttachments(
  manifest: SnapshotManifest,
  erased: readonly string[] = [],
): NamedAttachment[] {
  const gone = erasedFileIds(erased);
  return attachmentsIn(manifest).filter((file) => !gone.has(fileId(file)));
}

/**
 * By size only: the restore itself hashes what it copies, and 检查并修复 everything. A clear one may lie there
 * sealed by now.
 */
export async function isThere(disk: Disk, file: NamedAttachment, folder: string): Promise<boolean> {
  const bytes = await storedBytes(disk, folder, file).catch(() => undefined);
  if (bytes === file.bytes) return true;
  if (file.kind === 'sealed') return false;
  return (await findStored(disk, folder, file.sha512).catch(() => undefined))?.kind === 'sealed';
}
