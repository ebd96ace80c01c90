/**
 * The parts of a snapshot folder: `parts/ab/<sha256>.gz`, written under a temporary name, flushed, re-read,
 * compared, renamed. A name therefore only ever means "these very contents, once on the medium".
 */
import { dirname, join } from 'node:path';
import type { SnapshotPart } from '../../shared/backup/manifest';
import { ExpectedFailure } from '../../shared/ipc/reply';
import { besideName, placeVerified } from '../files/copy-verified';
import { errorCode, type Disk } from '../files/disk';
import { RENAME_DELAYS_MS } from '../files/replace-file';
import { writeFailure } from '../journal/write-failure';
import type { SealWith } from '../vault/key-ring';
import { decodePart, encodePart, isIntact, maxStoredBytes, openPart, partOf, sealOf } from './part-file';

const CODES = {
  missing: 'snapshotDamaged',
  damaged: 'snapshotDamaged',
  unreadable: 'fileUnreadable',
  locked: 'vaultLocked',
} as const;

/**
 * A part that cannot be used; `snapshotDamaged` for good, `fileUnreadable` perhaps only just now, `vaultLocked`
 * while its key is not open (its bytes are in order then).
 */
export class PartFailure extends ExpectedFailure {
  constructor(
    readonly part: SnapshotPart,
    readonly kind: keyof typeof CODES,
    options?: ErrorOptions,
  ) {
    super(CODES[kind], `snapshot part ${part.sha256} is ${kind}`, options);
  }
}

/**
 * Of a part's file that was checked: opens it now, unpacks it when the contents are asked for.
 * @throws PartFailure at once and then; only a part of our own faulty making fails then
 */
export function openLater(part: SnapshotPart, stored: Buffer): () => Buffer {
  const unpack = inPart(part, () => openPart(stored, part));
  if (!unpack) throw new PartFailure(part, 'damaged');
  return () => {
    const bytes = unpack();
    if (!bytes) throw new PartFailure(part, 'damaged');
    return bytes;
  };
}

function inPart<T>(part: SnapshotPart, work: () => T): T {
  try {
    return work();
  } catch (cause) {
    if (cause instanceof ExpectedFailure) throw new PartFailure(part, 'locked', { cause });
    throw cause;
  }
}

export interface StoredPart {
  part: SnapshotPart;
  /** Compressed size on disk. */
  storedBytes: number;
  /** False when the same contents were there already, re-read and found good. */
  wasNew: boolean;
}

const PART_NAME = /^([0-9a-f]{64})\.gz$/;
/** Temporary files being written by this process: not leftovers. */
const writing = new Set<string>();

export class PartStore {
  /** Parts written or relied upon since the last manifest: a job in progress, not to be swept away. */
  private readonly inUse = new Set<string>();
  /** Folders whose entries are not known to be on the medium yet. */
  private readonly unsynced: Set<string>;
  private readonly sizes = new Map<string, number>();

  constructor(
    private readonly disk: Disk,
    /** Folder of the manifests; the parts lie in `parts` below it. */
    private readonly folder: string,
    /** How parts are written; those there are read whatever they are sealed with. */
    private readonly sealWith: SealWith = 'none',
    private readonly retryDelaysMs: readonly number[] = RENAME_DELAYS_MS,
  ) {
    // The folder itself may be new.
    this.unsynced = new Set([folder, dirname(folder)]);
  }

  /** @throws PartFailure */
  async read(part: SnapshotPart): Promise<Buffer> {
    return this.open(part, await this.readStored(part));
  }

  /** The same without unpacking: the file is what was written. Needs no key. @throws PartFailure */
  async check(part: SnapshotPart): Promise<Buffer> {
    const stored = await this.readStored(part);
    if (!isIntact(stored, part)) throw new PartFailure(part, 'damaged');
    this.use(part, stored.length);
    return stored;
  }

  /**
   * A part of an older snapshot is taken over: checked, and sealed when it lies in clear and parts are sealed now.
   * @throws PartFailure; ExpectedFailure as `write`
   */
  async keep(part: SnapshotPart): Promise<void> {
    const stored = await this.check(part);
    if (this.isToBeSealed(stored)) await this.write(await this.open(part, stored));
  }

  /** Stored size of a part, undefined when absent; its contents are not read. @throws system errors */
  async sizeOf({ sha256 }: SnapshotPart): Promise<number | undefined> {
    const known = this.sizes.get(sha256);
    if (known !== undefined) return known;
    try {
      const file = await this.disk.open(this.pathOf(sha256), 'read');
      const size = await file.size().finally(() => file.close());
      this.sizes.set(sha256, size);
      return size;
    } catch (error) {
      if (errorCode(error) === 'ENOENT') return undefined;
      throw error;
    }
  }

  async has(part: SnapshotPart): Promise<boolean> {
    this.sizes.delete(part.sha256);
    if ((await this.sizeOf(part)) === undefined) return false;
    this.inUse.add(part.sha256);
    return true;
  }

  /**
   * A stored part that went bad is replaced, and so is one in clear when parts are sealed now, or one whose key is
   * not open. @throws ExpectedFailure, see SnapshotStore.writePart
   */
  async write(bytes: Uint8Array): Promise<StoredPart> {
    const part = partOf(bytes);
    this.beginWriting(part);
    if (await this.holds(part)) return this.alreadyThere(part);
    return this.put(part, await encodePart(bytes, this.sealWith));
  }

  /**
   * The part as another store has it, byte for byte: needs no key. One that is there, whole and sealed with the
   * same key, stays. @param from holds it intact @throws PartFailure of `from`; ExpectedFailure as `write`
   */
  async copyFrom(from: PartStore, part: SnapshotPart): Promise<StoredPart> {
    const source = await from.check(part);
    // In clear there, because nothing was written since sealing began.
    if (this.isToBeSealed(source)) return this.write(await from.open(part, source));
    this.beginWriting(part);
    const there = await this.check(part).catch(() => undefined); // absent or bad: written anew below
    if (there && isSameSeal(sealOf(there), sealOf(source))) return this.alreadyThere(part);
    return this.put(part, source);
  }

  /** Makes all entries durable: a manifest must never name what a power cut could still take away. */
  async sync(): Promise<void> {
    // Deepest first: a folder is flushed after what lies in it.
    for (const folder of [...this.unsynced].sort((a, b) => b.length - a.length)) {
      await this.disk.syncFolder(folder);
      this.unsynced.delete(folder);
    }
  }

  /** The job is done: its manifest now names what it needs. */
  release(): void {
    this.inUse.clear();
  }

  /** Parts as they lie there now, and temporary files that were left behind (`sha256` undefined). */
  async listFiles(): Promise<{ path: string; sha256: string | undefined }[]> {
    const files: { path: string; sha256: string | undefined }[] = [];
    const root = join(this.folder, 'parts');
    for (const group of await this.disk.list(root)) {
      if (!/^[0-9a-f]{2}$/.test(group)) continue;
      for (const name of await this.disk.list(join(root, group))) {
        const sha256 = PART_NAME.exec(name)?.[1];
        const path = join(root, group, name);
        if (sha256 === undefined && (!name.endsWith('.tmp') || writing.has(path))) continue;
        files.push({ path, sha256 });
      }
    }
    return files;
  }

  /** Removes one of the files listed, unless a job in progress counts on it. */
  async removeUnused(file: { path: string; sha256: string | undefined }): Promise<boolean> {
    if (file.sha256 !== undefined) {
      if (this.inUse.has(file.sha256)) return false;
      this.sizes.delete(file.sha256);
    }
    await this.disk.remove(file.path);
    return true;
  }

  private async open(part: SnapshotPart, stored: Buffer): Promise<Buffer> {
    const bytes = await decodePart(stored, part).catch((cause: unknown) => {
      if (cause instanceof ExpectedFailure) throw new PartFailure(part, 'locked', { cause });
      throw cause;
    });
    if (!bytes) throw new PartFailure(part, 'damaged');
    this.use(part, stored.length);
    return bytes;
  }

  private async holds(part: SnapshotPart): Promise<boolean> {
    try {
      const stored = await this.readStored(part);
      await this.open(part, stored);
      return !this.isToBeSealed(stored);
    } catch (error) {
      if (error instanceof PartFailure) return false; // absent, bad, or of a key we do not have
      throw error;
    }
  }

  private isToBeSealed(stored: Buffer): boolean {
    return this.sealWith !== 'none' && sealOf(stored) === 'none';
  }

  private use({ sha256 }: SnapshotPart, storedBytes: number): void {
    this.inUse.add(sha256);
    this.sizes.set(sha256, storedBytes);
  }

  private beginWriting({ sha256 }: SnapshotPart): void {
    this.inUse.add(sha256);
    // Also for a part that is there: whoever wrote it may not have come to flushing the folder.
    const own = dirname(this.pathOf(sha256));
    for (const folder of [own, join(this.folder, 'parts'), this.folder]) this.unsynced.add(folder);
  }

  private alreadyThere(part: SnapshotPart): StoredPart {
    return { part, storedBytes: this.sizes.get(part.sha256) ?? 0, wasNew: false };
  }

  private async put(part: SnapshotPart, stored: Buffer): Promise<StoredPart> {
    const path = this.pathOf(part.sha256);
    try {
      await this.disk.makeFolder(dirname(path));
      await writeVerified(this.disk, path, stored, this.retryDelaysMs);
    } catch (error) {
      throw writeFailure(error);
    }
    this.sizes.set(part.sha256, stored.length);
    return { part, storedBytes: stored.length, wasNew: true };
  }

  private async readStored(part: SnapshotPart): Promise<Buffer> {
    try {
      const file = await this.disk.open(this.pathOf(part.sha256), 'read');
      try {
        const size = await file.size();
        if (size > maxStoredBytes(part)) throw new PartFailure(part, 'damaged');
        return await readExactly(file, size);
      } finally {
        await file.close();
      }
    } catch (error) {
      if (error instanceof PartFailure) throw error;
      const kind = errorCode(error) === 'ENOENT' ? 'missing' : 'unreadable';
      throw new PartFailure(part, kind, { cause: error });
    }
  }

  private pathOf(sha256: string): string {
    return join(this.folder, 'parts', sha256.slice(0, 2), `${sha256}.gz`);
  }
}

function isSameSeal(a: SealWith, b: SealWith): boolean {
  if (a === 'none' || b === 'none') return a === b;
  return a.keyId === b.keyId;
}

/** A read may give less than asked; the end of the file ends it. */
async function readExactly(
  file: { read: (position: number, length: number) => Promise<Buffer> },
  size: number,
): Promise<Buffer> {
  const pieces: Buffer[] = [];
  for (let done = 0; done < size;) {
    const piece = await file.read(done, size - done);
    if (piece.length === 0) break;
    pieces.push(piece);
    done += piece.length;
  }
  return Buffer.concat(pieces);
}

/**
 * Writes a file under a temporary name, flushes it, reads it again and only then gives it its name.
 * The caller flushes the folder. @throws system errors; ExpectedFailure readBackDiffers
 */
export async function writeVerified(
  disk: Disk,
  path: string,
  bytes: Uint8Array,
  retryDelaysMs: readonly number[],
): Promise<void> {
  const beside = besideName(path);
  writing.add(beside);
  try {
    await placeVerified(disk, beside, path, [bytes], { retryDelaysMs });
  } finally {
    writing.delete(beside);
  }
}
