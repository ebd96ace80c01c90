/**
 * Brings one snapshot with its parts and attachments into a package's folder, byte for byte as they lie here, sealed:
 * parts and attachments first, each re-read there, the manifest last. A task of the backup process.
 */
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import type { SnapshotManifest } from '../../shared/backup/manifest';
import { ExpectedFailure } from '../../shared/ipc/reply';
import type { TableRows } from '../../shared/schema/tables';
import { incomingFolder } from '../attachments/hashed-path';
import { sizeIfThere } from '../attachments/stored-files';
import { copyStored, syncStored } from '../backup/hashed-files';
import { attachmentsIn, erasedFileIds, fileId, type NamedAttachment } from '../backup/manifest-attachments';
import { readChunk } from '../backup/read-rows';
import { PartFailure, partsOf, SnapshotStore } from '../backup/snapshot-store';
import type { Disk } from '../files/disk';
import type { SealWith } from '../vault/key-ring';
import { filesBelow } from '../vault/upgrade/find-clear';
import { packageFailure, requirePackage } from './package-place';
import { placesIn } from './package-names';

/** FAT and exFAT give out whole clusters; 32 KiB is common on sticks. */
const CLUSTER_BYTES = 32 * 1024;
/** For the keys, the clear files, folders and temporary names. */
const RESERVE_BYTES = 4 * 1024 * 1024;

export interface WritePackageOptions {
  disk: Disk;
  /** Folder that holds `snapshots` and `files`. */
  dataFolder: string;
  /** Made already, with the vault in it: by that it is known again. */
  packageFolder: string;
  /** Of the local store. */
  snapshotId: string;
  sealWith: SealWith;
  /** Subjects of the keyring's tombstones: attachments erased since do not go along. */
  erased: readonly string[];
  onProgress?: (done: number, total: number) => void;
}
export interface WrittenPackage {
  snapshotId: string;
  /** Of the manifest's bytes. */
  snapshotSha256: string;
  seq: number;
  branchName: string;
  shortName: string;
  attachments: number;
  /** Attachments this PC does not have undamaged. */
  attachmentsLacking: number;
  /** Everything in the folder by now, the vault included. */
  fileCount: number;
  fileBytes: number;
}

/**
 * @throws ExpectedFailure nothingToExport (no branch); snapshotDamaged, fileUnreadable (here); vaultLocked;
 *   placeVanished, diskFull, notWritable, readBackDiffers (there)
 */
export async function writePackage(options: WritePackageOptions): Promise<WrittenPackage> {
  const { disk, dataFolder, packageFolder, snapshotId, sealWith, erased } = options;
  const local = new SnapshotStore({ disk, folder: placesIn(dataFolder).snapshots, sealWith });
  const manifest = await local.readManifest(snapshotId);
  const branch = await branchIn(local, manifest);
  if (!branch) throw new ExpectedFailure('nothingToExport', 'no branch yet');
  const gone = erasedFileIds(erased);
  const attachments = attachmentsIn(manifest).filter((one) => !gone.has(fileId(one)));
  const there = <T>(work: () => Promise<T>): Promise<T> =>
    work().catch(async (error: unknown) => {
      if (error instanceof PartFailure) throw error; // what lies here is bad
      throw await packageFailure(disk, packageFolder, error);
    });
  const copy = new RunningCopy(options, local, manifest, attachments, there);
  const attachmentsLacking = await copy.run();
  const id = await there(async () => copy.target.writeManifest(manifest));
  const path = join(placesIn(packageFolder).snapshots, `${id}.json`);
  const bytes = await there(() => disk.readFile(path));
  return {
    snapshotId: id,
    snapshotSha256: createHash('sha256').update(bytes).digest('hex'),
    seq: manifest.seq,
    branchName: branch.fullName,
    shortName: branch.shortName,
    attachments: attachments.length - attachmentsLacking,
    attachmentsLacking,
    ...(await there(() => countFiles(disk, packageFolder))),
  };
}

async function countFiles(
  disk: Disk,
  folder: string,
): Promise<Pick<WrittenPackage, 'fileCount' | 'fileBytes'>> {
  const paths = await filesBelow(disk, folder);
  let fileBytes = 0;
  for (const path of paths) fileBytes += (await sizeIfThere(disk, path)) ?? 0;
  return { fileCount: paths.length, fileBytes };
}

/** The user's own branch rather than the one for practice; undefined before there is any. */
export async function branchIn(
  store: SnapshotStore,
  { tables }: SnapshotManifest,
): Promise<TableRows['branches'] | undefined> {
  const chunks = tables.find(({ table }) => table === 'branches')?.chunks ?? [];
  const rows = (await Promise.all(chunks.map((chunk) => readChunk(store, chunk)))).flat();
  const branches = rows as unknown as TableRows['branches'][];
  return branches.find(({ sample }) => sample !== true) ?? branches[0];
}

class RunningCopy {
  readonly target: SnapshotStore;
  private done = 0;
  private total = 0;

  constructor(
    private readonly options: WritePackageOptions,
    private readonly local: SnapshotStore,
    private readonly manifest: SnapshotManifest,
    private readonly attachments: readonly NamedAttachment[],
    private readonly there: <T>(work: () => Promise<T>) => Promise<T>,
  ) {
    const { disk, packageFolder, sealWith } = options;
    this.target = new SnapshotStore({ disk, folder: placesIn(packageFolder).snapshots, sealWith });
  }

  /** @returns how many attachments are lacking */
  async run(): Promise<number> {
    const parts = partsOf(this.manifest);
    const attachmentBytes = this.attachments.reduce((sum, { bytes }) => sum + bytes, 0);
    const partBytes = await this.local.storedBytes(this.manifest);
    this.total = partBytes + attachmentBytes;
    // A sealed attachment is two files.
    const files = parts.length + 2 * this.attachments.length;
    await this.requireRoom(this.total + files * CLUSTER_BYTES + RESERVE_BYTES);
    for (const part of parts) {
      await this.requireThere();
      const { storedBytes } = await this.there(() => this.target.copyPart(this.local, part));
      this.advance(storedBytes);
    }
    return this.copyAttachments();
  }

  /** One that nobody has undamaged must not keep all others here: it is counted. */
  private async copyAttachments(): Promise<number> {
    const { disk, dataFolder, packageFolder } = this.options;
    const from = placesIn(dataFolder).files;
    const to = placesIn(packageFolder).files;
    const copied: NamedAttachment[] = [];
    for (const file of this.attachments) {
      await this.requireThere();
      // One in clear is named by older snapshots only: nothing readable ever goes into a package.
      const isSealed = file.kind === 'sealed';
      const outcome = isSealed && (await this.there(() => copyStored(disk, file, from, to)));
      if (outcome === 'copied') copied.push(file);
      this.advance(file.bytes);
    }
    await this.there(() => syncStored(disk, to, copied));
    if (copied.length > 0) await this.there(() => disk.removeFolder(incomingFolder(to)));
    return this.attachments.length - copied.length;
  }

  private async requireRoom(needed: number): Promise<void> {
    const { disk, packageFolder } = this.options;
    const free = await this.there(() => disk.freeBytes(packageFolder));
    if (free < needed) throw new ExpectedFailure('diskFull', `the package needs ${needed}, free ${free}`);
  }

  /** Before each file: writing would make the folders again where the stick was. */
  private requireThere(): Promise<void> {
    return requirePackage(this.options.disk, this.options.packageFolder);
  }

  private advance(bytes: number): void {
    this.done += bytes;
    this.options.onProgress?.(this.done, this.total);
  }
}
