/**
 * Files the user attached. Sealed, each with a key of its own, under a keyed name (sealed-record.ts); those of the
 * practice build lie in clear as `files/sha512/ab/<hash>` until they are sealed once. Written beside, flushed,
 * re-read, renamed; a name therefore only ever means "these very bytes". Nothing is overwritten but what went bad,
 * and nothing removed but what is erased.
 */
import { ExpectedFailure } from '../../shared/ipc/reply';
import { errorCode, type Disk, type OpenFile } from '../files/disk';
import { chunksOf } from '../files/read-chunks';
import { openKeyIds, type SealWith } from '../vault/key-ring';
import { SealBroken } from '../vault/sealed-stream';
import { ClearFiles } from './clear-files';
import { incomingFolder } from './hashed-path';
import { SealedFiles } from './sealed-files';
import { sealedName, type RecordInside } from './sealed-record';
import type { AttachmentType } from './sniff';
import { openSource, readType, sourceOfBytes, unreadable, wholeFile, type SourceFile } from './source-file';

/** A phone's longest scan fits; a film does not. The export to a stick and the data copy stay bearable. */
export const MAX_ATTACHMENT_BYTES = 200 * 1024 * 1024;
/** Left free beside the file itself, so that the journal can always be written. */
const RESERVE_BYTES = 256 * 1024 * 1024;
const SHA512 = /^[0-9a-f]{128}$/;

export interface StoredAttachment {
  sha512: string;
  /** Of the plain contents. */
  sizeBytes: number;
  mediaType: AttachmentType;
  /** See `AttachmentStore.open`. */
  open: () => AsyncIterable<Uint8Array>;
}

export class AttachmentStore {
  private readonly clear: ClearFiles;
  private readonly sealed: SealedFiles;
  private readonly sealWith: () => SealWith;

  constructor(
    private readonly disk: Disk,
    /** `…/files`; made when needed. */
    private readonly folder: string,
    /** How new files are written; asked each time when it is a function. */
    sealWith: SealWith | (() => SealWith) = 'none',
  ) {
    this.clear = new ClearFiles(disk, folder);
    this.sealed = new SealedFiles(disk, folder);
    this.sealWith = typeof sealWith === 'function' ? sealWith : () => sealWith;
  }

  /**
   * Copies a file into the store; one that is there already, undamaged, is not written again.
   * @param source path of a file, or its bytes
   * @throws ExpectedFailure fileNotFound, fileUnreadable, fileEmpty, fileTooLarge, fileTypeRefused, diskFull,
   *   notWritable, readBackDiffers, vaultLocked; nothing of it stays then
   */
  async add(source: string | Uint8Array): Promise<StoredAttachment> {
    const file = typeof source === 'string' ? await openSource(this.disk, source) : sourceOfBytes(source);
    try {
      const sizeBytes = await file.size().catch(unreadable);
      if (sizeBytes === 0) throw new ExpectedFailure('fileEmpty', 'attachment');
      if (sizeBytes > MAX_ATTACHMENT_BYTES) throw new ExpectedFailure('fileTooLarge', `${sizeBytes} bytes`);
      const mediaType = await readType(file, sizeBytes).catch(unreadable);
      if (!mediaType) throw new ExpectedFailure('fileTypeRefused', 'attachment');
      return this.describe(await this.keep(file, { sizeBytes, mediaType }), sizeBytes, mediaType);
    } finally {
      await file.close().catch(() => undefined); // only read: what matters was said before
    }
  }

  /**
   * Undefined when it is absent, erased, or of a kind we never store; contents are not read to their end.
   * @throws ExpectedFailure fileUnreadable, vaultLocked
   */
  async find(sha512: string): Promise<StoredAttachment | undefined> {
    if (!SHA512.test(sha512)) return undefined;
    const sealed = await this.findSealed(sha512);
    if (sealed) {
      sealed.record.key.fill(0);
      return this.describe(sha512, sealed.record.sizeBytes, sealed.record.mediaType);
    }
    const file = await this.openClear(sha512);
    if (!file) return undefined;
    try {
      const sizeBytes = await file.size();
      const mediaType = await readType(file, sizeBytes);
      return mediaType && this.describe(sha512, sizeBytes, mediaType);
    } finally {
      await file.close();
    }
  }

  /** @throws ExpectedFailure fileNotFound, fileUnreadable, vaultLocked */
  async require(sha512: string): Promise<StoredAttachment> {
    const stored = await this.find(sha512);
    if (!stored) throw new ExpectedFailure('fileNotFound', `attachment ${sha512.slice(0, 12)}`);
    return stored;
  }

  /**
   * The plain contents, piece by piece. A sealed file that is not whole fails at the piece that shows it; a clear
   * one is given out as it is, so who needs "these very bytes" hashes what comes.
   * @throws ExpectedFailure fileNotFound, fileUnreadable, vaultLocked
   */
  async *open(sha512: string): AsyncGenerator<Uint8Array, void, void> {
    const isHash = SHA512.test(sha512);
    const sealed = isHash ? await this.findSealed(sha512) : undefined;
    const clear = isHash && !sealed ? await this.openClear(sha512) : undefined;
    if (!sealed && !clear) throw new ExpectedFailure('fileNotFound', `attachment ${sha512.slice(0, 12)}`);
    try {
      if (sealed) yield* this.sealed.open(sealed.name, sealed.record.key);
      else if (clear) yield* chunksOf(clear);
    } catch (error) {
      if (error instanceof SealBroken || errorCode(error) !== '') unreadable(error);
      throw error;
    } finally {
      sealed?.record.key.fill(0);
      await clear?.close();
    }
  }

  /**
   * Makes it unreadable here for good: its key is overwritten, then file and record go, a clear one likewise.
   * Second copies hold a file and a key of their own. Doing it again after a crash ends what was begun.
   * @throws ExpectedFailure vaultLocked; system errors
   */
  async erase(sha512: string): Promise<{ erased: boolean }> {
    if (!SHA512.test(sha512)) return { erased: false };
    let erased = await this.clear.erase(sha512);
    for (const name of this.namesOf(sha512)) erased = (await this.sealed.erase(name)) || erased;
    return { erased };
  }

  /** Hashes of what still lies in clear, sorted. @throws system errors */
  async listClear(): Promise<string[]> {
    return (await this.clear.list()).filter((name) => SHA512.test(name));
  }

  /**
   * Seals one clear file of the practice build and wipes the clear one; doing it again after a crash goes on. A
   * file whose contents are no longer what its name says is left where it is.
   * @throws ExpectedFailure as `add`; system errors of wiping
   */
  async sealClear(sha512: string): Promise<'sealed' | 'absent' | 'damaged'> {
    const file = await this.openClear(sha512);
    if (!file) return 'absent';
    try {
      if (this.sealWith() === 'none') throw new Error('sealing needs a key');
      if (!(await this.clear.isGood(sha512))) return 'damaged';
      const sizeBytes = await file.size();
      const mediaType = await readType(file, sizeBytes);
      if (!mediaType) return 'damaged';
      await this.keep(file, { sizeBytes, mediaType });
    } finally {
      await file.close();
    }
    await this.clear.erase(sha512);
    return 'sealed';
  }

  private describe(sha512: string, sizeBytes: number, mediaType: AttachmentType): StoredAttachment {
    return { sha512, sizeBytes, mediaType, open: () => this.open(sha512) };
  }

  /** The names it may lie under: that of today's key first. @throws ExpectedFailure vaultLocked */
  private namesOf(sha512: string): string[] {
    const sealWith = this.sealWith();
    const keyIds = new Set(sealWith === 'none' ? [] : [sealWith.keyId]);
    for (const keyId of openKeyIds()) keyIds.add(keyId);
    return [...keyIds].map((keyId) => sealedName(keyId, sha512));
  }

  private async findSealed(sha512: string): Promise<{ name: string; record: RecordInside } | undefined> {
    for (const name of this.namesOf(sha512)) {
      const record = await this.sealed.read(name).catch(unreadableUnlessExpected);
      if (record?.sha512 === sha512) return { name, record };
    }
    return undefined;
  }

  private openClear(sha512: string): Promise<OpenFile | undefined> {
    return this.clear.open(sha512).catch(unreadable);
  }

  private async keep(
    source: SourceFile,
    facts: { sizeBytes: number; mediaType: AttachmentType },
  ): Promise<string> {
    try {
      const sealWith = this.sealWith();
      const incoming = incomingFolder(this.folder);
      await this.disk.makeFolder(incoming);
      if ((await this.disk.freeBytes(incoming)) < facts.sizeBytes + RESERVE_BYTES) {
        throw new ExpectedFailure('diskFull', `no room for ${facts.sizeBytes} bytes`);
      }
      const chunks = wholeFile(source, facts.sizeBytes);
      return sealWith === 'none'
        ? await this.clear.put(chunks)
        : await this.sealed.put(sealWith, chunks, facts);
    } catch (error) {
      throw storeFailure(error);
    }
  }
}

function unreadableUnlessExpected(error: unknown): never {
  if (error instanceof ExpectedFailure) throw error;
  unreadable(error);
}

function storeFailure(error: unknown): unknown {
  if (error instanceof ExpectedFailure) return error;
  const code = errorCode(error);
  const cause = { cause: error };
  if (code === 'ENOSPC' || code === 'EDQUOT') return new ExpectedFailure('diskFull', 'attachment', cause);
  if (code === '') return error;
  return new ExpectedFailure('notWritable', `attachment: ${code}`, cause);
}
