/**
 * Copies one snapshot to the second place: parts and attachments first, each re-read there, the manifest last.
 * A manifest there therefore only ever names parts that are there; a copy broken off at any point leaves the
 * copies before it as they were, and the next one goes on where it stopped.
 *
 * What is there already is trusted when this PC verified it in this very place before (verified-record.ts) and
 * its size is right; everything else is re-read first. Names are ASCII and files below 4 GiB: FAT32 takes them.
 */
import { join } from 'node:path';
import type { SnapshotManifest, SnapshotPart } from '../../shared/backup/manifest';
import { snapshotsToKeep } from '../../shared/backup/retention';
import { ExpectedFailure } from '../../shared/ipc/reply';
import type { Disk } from '../files/disk';
import { isStoredGood, storedBytes } from '../attachments/stored-files';
import type { SealWith } from '../vault/key-ring';
import { clearIncoming, copyStored, syncStored, wipeStored } from './hashed-files';
import {
  attachmentsIn,
  erasedFileIds,
  erasedFiles,
  fileId,
  type NamedAttachment,
} from './manifest-attachments';
import { placeKeys, type VaultFiles } from './place-keys';
import { placeFailure, placeReadMe, requirePlace, type SecondPlace } from './second-place';
import { partsOf, SnapshotStore, type ListedSnapshot } from './snapshot-store';
import { readVerified, writeVerified, type VerifiedRecord } from './verified-record';

/** FAT and exFAT give out whole clusters; 32 KiB is common on sticks. */
const CLUSTER_BYTES = 32 * 1024;
/** For the manifest, folders and temporary names. */
const RESERVE_BYTES = 4 * 1024 * 1024;

export interface SecondCopyOptions {
  disk: Disk;
  /** Folder that holds `snapshots` and `files`. */
  dataFolder: string;
  place: SecondPlace;
  /** Of the local store. */
  snapshotId: string;
  /** Re-reads every part there, also those verified before: what 立即备份 does. Attachments are not re-read. */
  recheckParts: boolean;
  /** How parts lie there; `none` unless said. */
  sealWith?: SealWith;
  /** What opens them on a new PC; absent while nothing is sealed. */
  vault?: VaultFiles;
  /** Subjects of the keyring's tombstones: attachments erased since go there, too. */
  erased?: readonly string[];
  /** Instant, UTC ISO, for the retention rule. */
  now: string;
  onProgress?: (done: number, total: number) => void;
}
export interface SecondCopyDone {
  seq: number;
  /** Newly written there: files, and their bytes as stored (manifest not counted). */
  copiedFiles: number;
  copiedBytes: number;
  /** Attachments neither this PC nor the place has undamaged. */
  attachmentsLacking: number;
}

/**
 * The keys of the place alone, and what was erased since: after an erasure, whether or not a snapshot is due.
 * @throws ExpectedFailure placeVanished, diskFull, notWritable, readBackDiffers
 */
export async function copyKeys({
  disk,
  place,
  vault,
  erased,
}: {
  disk: Disk;
  place: SecondPlace;
  vault: VaultFiles;
  erased: readonly string[];
}): Promise<{ wipedFiles: number }> {
  await requirePlace(disk, place);
  try {
    await placeReadMe(disk, place.folder, true);
    await placeKeys(disk, place.folder, vault);
    let wipedFiles = 0;
    for (const stored of erasedFiles(erased)) {
      if (await wipeStored(disk, join(place.folder, 'files'), stored)) wipedFiles += 1;
    }
    return { wipedFiles };
  } catch (error) {
    throw await placeFailure(disk, place, error);
  }
}

/**
 * @throws ExpectedFailure snapshotDamaged, fileUnreadable (the local snapshot); vaultLocked; placeVanished,
 *   diskFull, notWritable, readBackDiffers (the place)
 */
export async function copySnapshot(options: SecondCopyOptions): Promise<SecondCopyDone> {
  const { disk, dataFolder, place, vault } = options;
  await requirePlace(disk, place);
  // Before anything that needs them lies there.
  if (vault) await copyKeys({ disk, place, vault, erased: options.erased ?? [] });
  const isSealed = (options.sealWith ?? 'none') !== 'none';
  const manifest = await new SnapshotStore({ disk, folder: join(dataFolder, 'snapshots') }).readManifest(
    options.snapshotId,
  );
  const verified = await readVerified(disk, dataFolder, place.placeId, isSealed);
  const copy = new RunningCopy(options, manifest, verified);
  try {
    return await copy.run();
  } finally {
    // Also after a failure: what is already there and verified is not copied again.
    await writeVerified(disk, dataFolder, place.placeId, verified, isSealed).catch(() => undefined);
  }
}

class RunningCopy {
  private readonly local: SnapshotStore;
  private readonly target: SnapshotStore;
  private readonly localFiles: string;
  private readonly targetFiles: string;
  private readonly attachments: readonly NamedAttachment[];
  private readonly total: number;
  private done = 0;
  private copiedFiles = 0;
  private copiedBytes = 0;
  private attachmentsLacking = 0;

  constructor(
    private readonly options: SecondCopyOptions,
    private readonly manifest: SnapshotManifest,
    private readonly verified: VerifiedRecord,
  ) {
    const { disk, dataFolder, place, sealWith = 'none', erased = [] } = options;
    this.local = new SnapshotStore({ disk, folder: join(dataFolder, 'snapshots'), sealWith });
    this.target = new SnapshotStore({ disk, folder: place.folder, sealWith });
    const gone = erasedFileIds(erased);
    this.attachments = attachmentsIn(manifest).filter((one) => !gone.has(fileId(one)));
    this.localFiles = join(dataFolder, 'files');
    this.targetFiles = join(place.folder, 'files');
    this.total = sumOf(partsOf(manifest)) + sumOf(this.attachments);
  }

  async run(): Promise<SecondCopyDone> {
    const { disk, place } = this.options;
    await this.atPlace(() => clearIncoming(disk, this.targetFiles));
    const parts = await this.atPlace(() => this.partsToRead());
    const files = await this.atPlace(() => this.filesToCopy());
    await this.requireRoom([...parts, ...files]);
    for (const part of parts) await this.copyPart(part);
    await this.copyFiles(files);
    await requirePlace(disk, place);
    await this.atPlace(async () => {
      if (!(await this.hasManifest())) await this.target.writeManifest(this.manifest);
    });
    // Only now: writing the manifest has made the parts' folders durable.
    for (const { sha256 } of partsOf(this.manifest)) this.verified.parts.add(sha256);
    // The copy is complete; old ones that could not be removed are removed after the next.
    await this.thinOut().catch(() => undefined);
    const { copiedFiles, copiedBytes, attachmentsLacking } = this;
    return { seq: this.manifest.seq, copiedFiles, copiedBytes, attachmentsLacking };
  }

  private async partsToRead(): Promise<SnapshotPart[]> {
    const wanted: SnapshotPart[] = [];
    for (const part of partsOf(this.manifest)) {
      const isTrusted = !this.options.recheckParts && this.verified.parts.has(part.sha256);
      if (isTrusted && (await this.target.hasPart(part))) this.advance(part.bytes);
      else wanted.push(part);
    }
    return wanted;
  }

  private async filesToCopy(): Promise<NamedAttachment[]> {
    const { disk } = this.options;
    const wanted: NamedAttachment[] = [];
    for (const file of this.attachments) {
      const id = fileId(file);
      const isRightSize = (await storedBytes(disk, this.targetFiles, file)) === file.bytes;
      const isThere =
        isRightSize && (this.verified.files.has(id) || (await isStoredGood(disk, this.targetFiles, file)));
      if (isThere) {
        this.verified.files.add(id);
        this.advance(file.bytes);
      } else wanted.push(file);
    }
    return wanted;
  }

  /** Counts uncompressed bytes: rather too careful than a stick filled to the brim for nothing. */
  private async requireRoom(wanted: readonly { bytes: number }[]): Promise<void> {
    const { disk, place } = this.options;
    const needed = sumOf(wanted) + wanted.length * CLUSTER_BYTES + RESERVE_BYTES;
    const free = await this.atPlace(() => disk.freeBytes(place.folder));
    if (free < needed) throw new ExpectedFailure('diskFull', `second copy needs ${needed}, free ${free}`);
  }

  private async copyPart(part: SnapshotPart): Promise<void> {
    const { disk, place } = this.options;
    await requirePlace(disk, place);
    const stored = await this.atPlace(() => this.target.copyPart(this.local, part));
    if (stored.wasNew) this.count(stored.storedBytes);
    this.advance(part.bytes);
  }

  /** An attachment nobody has undamaged must not keep all others from being copied: it is counted. */
  private async copyFiles(files: readonly NamedAttachment[]): Promise<void> {
    const { disk, place } = this.options;
    const copied: NamedAttachment[] = [];
    for (const file of files) {
      await requirePlace(disk, place);
      this.verified.files.delete(fileId(file));
      const outcome = await this.atPlace(() => copyStored(disk, file, this.localFiles, this.targetFiles));
      if (outcome === 'sourceLacks') this.attachmentsLacking += 1;
      else {
        copied.push(file);
        this.count(file.bytes);
      }
      this.advance(file.bytes);
    }
    await this.atPlace(() => syncStored(disk, this.targetFiles, copied));
    for (const file of copied) this.verified.files.add(fileId(file));
  }

  /** Its id there may be another one, when two of the same instant met. */
  private async hasManifest(): Promise<boolean> {
    const { journalId, seq, hash, createdAt } = this.manifest;
    for (const name of await this.target.listNames()) {
      if (name.seq !== seq) continue;
      const there = await this.target.readManifest(name.id).catch(() => undefined);
      if (there?.hash === hash && there.journalId === journalId && there.createdAt === createdAt) return true;
    }
    return false;
  }

  /**
   * The same rule as on the PC, for each generation of a journal by itself: two branches that share a stick do
   * not thin out each other's copies.
   */
  private async thinOut(): Promise<void> {
    const list = (await this.target.list()).filter(({ unreadable }) => !unreadable);
    // Damaged ones belong to nobody known; they count for nothing and go with ours once superseded.
    const generationOf = (one: ListedSnapshot): string => one.manifest?.journalId ?? this.manifest.journalId;
    for (const journalId of new Set(list.map(generationOf))) {
      const own = list.filter((one) => generationOf(one) === journalId);
      const kept = snapshotsToKeep(
        own.map((snapshot) => ({ ...snapshot, journalId })),
        this.options.now,
      );
      await this.target.removeSnapshots(own.map(({ id }) => id).filter((id) => !kept.has(id)));
    }
    await this.target.sweepParts();
  }

  private async atPlace<T>(work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } catch (error) {
      throw await placeFailure(this.options.disk, this.options.place, error);
    }
  }

  private count(bytes: number): void {
    this.copiedFiles += 1;
    this.copiedBytes += bytes;
  }

  private advance(bytes: number): void {
    this.done += bytes;
    this.options.onProgress?.(this.done, this.total);
  }
}

function sumOf(items: readonly { bytes: number }[]): number {
  return items.reduce((sum, { bytes }) => sum + bytes, 0);
}
