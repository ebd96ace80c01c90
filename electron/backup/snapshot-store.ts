/**
 * One folder of snapshots: `snap-….json` manifests over shared parts `parts/ab/<sha256>.gz`. It lies beside the
 * data, or on the stick that holds the second copy. One job at a time works on a folder (the service sees to it).
 */
import { join } from 'node:path';
import type { SnapshotManifest, SnapshotPart } from '../../shared/backup/manifest';
import { isSuperseded } from '../../shared/backup/retention';
import { ExpectedFailure } from '../../shared/ipc/reply';
import { errorCode, type Disk } from '../files/disk';
import { RENAME_DELAYS_MS } from '../files/replace-file';
import { writeFailure } from '../journal/write-failure';
import type { SealWith } from '../vault/key-ring';
import { PartStore, writeVerified, type StoredPart } from './part-store';
import {
  decodeManifest,
  encodeManifest,
  newSnapshotId,
  parseSnapshotName,
  type ManifestReading,
  type SnapshotName,
} from './snapshot-file';
import { byInstant, newestFirst } from './snapshot-order';

export type { SnapshotName } from './snapshot-file';
export { openLater, PartFailure, type StoredPart } from './part-store';

export interface ListedSnapshot extends SnapshotName {
  /** Null unless the state is `good`. */
  manifest: SnapshotManifest | null;
  /** Of the manifest alone; its parts are checked by verifySnapshot. */
  state: 'good' | 'damaged' | 'future';
  /** The file could not be read just now (I/O error): it may be good, nothing may be concluded from it. */
  unreadable: boolean;
  /** Size of the manifest file itself; see `storedBytes` for everything it refers to. */
  bytes: number;
}

export interface SnapshotStoreParts {
  disk: Disk;
  /** Absolute path; made when something is written. */
  folder: string;
  /** How parts are written; `none` unless said. What is there is read whatever it is sealed with. */
  sealWith?: SealWith;
  /** Waits between attempts to rename a file that antivirus holds. */
  retryDelaysMs?: readonly number[];
}

const TEMPORARY_MANIFEST = /^snap-.*\.tmp$/;

export class SnapshotStore {
  readonly folder: string;
  readonly sealWith: SealWith;
  private readonly disk: Disk;
  private readonly retryDelaysMs: readonly number[];
  private readonly partStore: PartStore;

  constructor({ disk, folder, sealWith = 'none', retryDelaysMs = RENAME_DELAYS_MS }: SnapshotStoreParts) {
    this.disk = disk;
    this.folder = folder;
    this.sealWith = sealWith;
    this.retryDelaysMs = retryDelaysMs;
    this.partStore = new PartStore(disk, folder, sealWith, retryDelaysMs);
  }

  /**
   * Names only, by instant, newest first: quick, for a start that needs one manifest and not all of them.
   * @throws system errors of listing the folder
   */
  async listNames(): Promise<SnapshotName[]> {
    const names = (await this.disk.list(this.folder)).map(parseSnapshotName);
    return names.filter((name) => name !== undefined).sort(byInstant);
  }

  /**
   * Reads every manifest. Newest first: generations of the journal by their newest instant, inside one by seq
   * (a clock may have been set back). An absent folder is empty. @throws system errors of listing the folder
   */
  async list(): Promise<ListedSnapshot[]> {
    const listed: ListedSnapshot[] = [];
    for (const name of await this.listNames()) {
      const bytes = await this.readFile(name.id).catch((error: unknown) => {
        if (errorCode(error) === 'ENOENT') return null; // removed meanwhile
        return undefined;
      });
      if (bytes === null) continue;
      const reading = bytes ? decodeNamed(bytes, name) : { state: 'damaged' as const };
      const manifest = reading.state === 'good' ? reading.manifest : null;
      const unreadable = bytes === undefined;
      listed.push({ ...name, manifest, state: reading.state, unreadable, bytes: bytes?.length ?? 0 });
    }
    return newestFirst(listed);
  }

  /** @throws ExpectedFailure snapshotDamaged (also when absent), dataFromFuture, fileUnreadable */
  async readManifest(id: string): Promise<SnapshotManifest> {
    const name = parseSnapshotName(`${id}.json`);
    if (!name) throw new ExpectedFailure('snapshotDamaged', `${id} is no snapshot's name`);
    const bytes = await this.readFile(id).catch((cause: unknown) => {
      const code = errorCode(cause) === 'ENOENT' ? 'snapshotDamaged' : 'fileUnreadable';
      throw new ExpectedFailure(code, id, { cause });
    });
    const reading = decodeNamed(bytes, name);
    if (reading.state === 'good') return reading.manifest;
    const code = reading.state === 'future' ? 'dataFromFuture' : 'snapshotDamaged';
    throw new ExpectedFailure(code, `${id}: ${reading.reason}`);
  }

  /**
   * Contents, inflated no further than the manifest promised, checked byte for byte.
   * @throws PartFailure (an ExpectedFailure: snapshotDamaged; fileUnreadable when it may be readable later;
   *   vaultLocked while its key is not open)
   */
  readPart(part: SnapshotPart): Promise<Buffer> {
    return this.partStore.read(part);
  }

  /** Is the part's file what was once written and read back? It is read, but not opened: needs no key. @throws PartFailure */
  async checkPart(part: SnapshotPart): Promise<void> {
    await this.fetchPart(part);
  }

  /** As `checkPart`; the file's bytes are for `openLater`. @throws PartFailure */
  fetchPart(part: SnapshotPart): Promise<Buffer> {
    return this.partStore.check(part);
  }

  /** Checked, and sealed when it lies in clear and parts are sealed now. @throws PartFailure, as writePart */
  keepPart(part: SnapshotPart): Promise<void> {
    return this.partStore.keep(part);
  }

  /** Brings a part over as it is stored there, which needs no key. @throws PartFailure of `from`, as writePart */
  copyPart(from: SnapshotStore, part: SnapshotPart): Promise<StoredPart> {
    return this.partStore.copyFrom(from.partStore, part);
  }

  /** Is there a file of that name? Its contents are not read. @throws system errors */
  hasPart(part: SnapshotPart): Promise<boolean> {
    return this.partStore.has(part);
  }

  /** @throws ExpectedFailure diskFull, notWritable, journalWriteFailed, readBackDiffers; nothing appears then */
  writePart(bytes: Uint8Array): Promise<StoredPart> {
    return this.partStore.write(bytes);
  }

  /**
   * Gives the snapshot its name, after everything it refers to is durable. Every part it names must have been
   * written or read before. @returns its id @throws as writePart
   */
  async writeManifest(manifest: SnapshotManifest): Promise<string> {
    const bytes = encodeManifest(manifest);
    try {
      await this.disk.makeFolder(this.folder);
      await this.partStore.sync();
      const id = newSnapshotId(manifest, new Set(await this.disk.list(this.folder)));
      await writeVerified(this.disk, join(this.folder, `${id}.json`), bytes, this.retryDelaysMs);
      await this.disk.syncFolder(this.folder);
      this.partStore.release();
      return id;
    } catch (error) {
      throw writeFailure(error);
    }
  }

  /** Removes manifests only; `sweepParts` then gives the room back. @throws system errors */
  async removeSnapshots(ids: readonly string[]): Promise<void> {
    for (const id of ids) {
      if (parseSnapshotName(`${id}.json`)) await this.disk.remove(join(this.folder, `${id}.json`));
    }
    // Durable before any part goes: after a power cut no manifest may come back without its parts.
    if (ids.length > 0) await this.disk.syncFolder(this.folder);
  }

  /**
   * Removes parts no manifest names, and what an interrupted write left. Removes nothing while a manifest might
   * name parts we do not know (unreadable, of a newer program, damaged and not yet superseded), nothing a job
   * in progress counts on, and nothing when there is no good snapshot at all. @throws system errors
   */
  async sweepParts(): Promise<{ removed: number }> {
    // Listed before the manifests are read: what a job writes meanwhile is not among them.
    const files = await this.partStore.listFiles();
    const leftovers = (await this.disk.list(this.folder)).filter((name) => TEMPORARY_MANIFEST.test(name));
    if (files.length + leftovers.length === 0) return { removed: 0 };
    await this.disk.syncFolder(this.folder);
    const named = namedParts(await this.list());
    if (!named) return { removed: 0 };
    let removed = 0;
    for (const file of files) {
      if (file.sha256 !== undefined && named.has(file.sha256)) continue;
      if (await this.partStore.removeUnused(file)) removed += 1;
    }
    for (const name of leftovers) await this.disk.remove(join(this.folder, name));
    return { removed: removed + leftovers.length };
  }

  /** Compressed bytes of everything the manifest names, shared parts included; missing parts count 0. */
  async storedBytes(manifest: SnapshotManifest): Promise<number> {
    let bytes = 0;
    for (const part of partsOf(manifest)) bytes += (await this.partStore.sizeOf(part)) ?? 0;
    return bytes;
  }

  private readFile(id: string): Promise<Buffer> {
    return this.disk.readFile(join(this.folder, `${id}.json`));
  }
}

/** Every part a manifest names, each once. */
export function partsOf(manifest: SnapshotManifest): SnapshotPart[] {
  const chunks = manifest.tables.flatMap((table) => table.chunks);
  const parts = [
    ...manifest.segments.map(({ part }) => part),
    ...chunks.flatMap(({ part, revisions }) => [part, revisions]),
    ...manifest.files.map(({ part }) => part),
  ];
  return [...new Map(parts.map((part) => [part.sha256, part])).values()];
}

/** Undefined while it is not certain what must stay. */
function namedParts(list: readonly ListedSnapshot[]): Set<string> | undefined {
  const good = list.filter(({ state }) => state === 'good');
  const isCertain = list.every((one) => one.state === 'good' || (isLost(one) && isSuperseded(one, good)));
  if (!isCertain || good.length === 0) return undefined;
  const named = new Set<string>();
  for (const { manifest } of good) {
    if (manifest) for (const { sha256 } of partsOf(manifest)) named.add(sha256);
  }
  return named;
}

function isLost({ state, unreadable }: ListedSnapshot): boolean {
  return state === 'damaged' && !unreadable;
}

/** A manifest under another's name (a folder put together by hand) is not the snapshot it says it is. */
function decodeNamed(bytes: Buffer, name: SnapshotName): ManifestReading {
  const reading = decodeManifest(bytes);
  if (reading.state !== 'good' || reading.manifest.seq === name.seq) return reading;
  return { state: 'damaged', reason: `holds seq ${reading.manifest.seq}` };
}
