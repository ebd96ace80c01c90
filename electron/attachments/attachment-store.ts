/**
 * Files the user attached, named by their content: `files/sha512/ab/<hash>`. Written beside, flushed, re-read,
 * renamed; the name therefore only ever means "these very bytes". Nothing is ever overwritten or removed.
 */
import { createHash, randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { ExpectedFailure } from '../../shared/ipc/reply';
import { errorCode, writeAll, type Disk, type OpenFile } from '../files/disk';
import { renameWithRetry } from '../files/replace-file';
import { HEAD_BYTES, sniffType, TAIL_BYTES, type AttachmentType } from './sniff';

/** A phone's longest scan fits; a film does not. The export to a stick and the data copy stay bearable. */
export const MAX_ATTACHMENT_BYTES = 200 * 1024 * 1024;
/** Left free beside the file itself, so that the journal can always be written. */
const RESERVE_BYTES = 256 * 1024 * 1024;
const CHUNK_BYTES = 1024 * 1024;
const SHA512 = /^[0-9a-f]{128}$/;

export interface StoredAttachment {
  sha512: string;
  sizeBytes: number;
  mediaType: AttachmentType;
  path: string;
}

export class AttachmentStore {
  constructor(
    private readonly disk: Disk,
    /** `…/files`; made when needed. */
    private readonly folder: string,
  ) {}

  /**
   * Copies a file into the store; one that is there already, undamaged, is not written again.
   * @throws ExpectedFailure fileNotFound, fileUnreadable, fileEmpty, fileTooLarge, fileTypeRefused, diskFull,
   *   notWritable, readBackDiffers; nothing of it stays then
   */
  async add(source: string): Promise<StoredAttachment> {
    const file = await openSource(this.disk, source);
    try {
      const sizeBytes = await file.size().catch(unreadable);
      if (sizeBytes === 0) throw new ExpectedFailure('fileEmpty', 'attachment');
      if (sizeBytes > MAX_ATTACHMENT_BYTES) throw new ExpectedFailure('fileTooLarge', `${sizeBytes} bytes`);
      const mediaType = await readType(file, sizeBytes).catch(unreadable);
      if (!mediaType) throw new ExpectedFailure('fileTypeRefused', 'attachment');
      const sha512 = await this.keep(file, sizeBytes);
      return { sha512, sizeBytes, mediaType, path: this.pathOf(sha512) };
    } finally {
      await file.close().catch(() => undefined); // only read: what matters was said before
    }
  }

  /** Undefined when it is absent or longer than we ever store; contents are not hashed again. */
  async find(sha512: string): Promise<StoredAttachment | undefined> {
    if (!SHA512.test(sha512)) return undefined;
    const path = this.pathOf(sha512);
    let file: OpenFile;
    try {
      file = await this.disk.open(path, 'read');
    } catch (error) {
      if (errorCode(error) === 'ENOENT') return undefined;
      throw new ExpectedFailure('fileUnreadable', 'attachment', { cause: error });
    }
    try {
      const sizeBytes = await file.size();
      const mediaType = await readType(file, sizeBytes);
      return mediaType && { sha512, sizeBytes, mediaType, path };
    } finally {
      await file.close();
    }
  }

  /** @throws ExpectedFailure fileNotFound */
  async require(sha512: string): Promise<StoredAttachment> {
    const stored = await this.find(sha512);
    if (!stored) throw new ExpectedFailure('fileNotFound', `attachment ${sha512.slice(0, 12)}`);
    return stored;
  }

  private async keep(source: OpenFile, sizeBytes: number): Promise<string> {
    const incoming = join(this.folder, 'incoming');
    const beside = join(incoming, `${randomBytes(8).toString('hex')}.tmp`);
    try {
      await this.disk.makeFolder(incoming);
      if ((await this.disk.freeBytes(incoming)) < sizeBytes + RESERVE_BYTES) {
        throw new ExpectedFailure('diskFull', `no room for ${sizeBytes} bytes`);
      }
      const sha512 = await this.copy(source, sizeBytes, beside);
      if ((await hashPath(this.disk, beside)) !== sha512)
        throw new ExpectedFailure('readBackDiffers', 'attachment');
      await this.moveIntoPlace(beside, sha512);
      return sha512;
    } catch (error) {
      await this.disk.remove(beside).catch(() => undefined); // the first error is the one that explains
      throw storeFailure(error);
    }
  }

  private async copy(source: OpenFile, sizeBytes: number, target: string): Promise<string> {
    const hash = createHash('sha512');
    const file = await this.disk.open(target, 'createNew');
    try {
      for (let done = 0; done < sizeBytes;) {
        const chunk = await readChunk(source, done, sizeBytes);
        hash.update(chunk);
        await writeAll(file, chunk, done);
        done += chunk.length;
      }
      await file.sync();
    } finally {
      await file.close();
    }
    return hash.digest('hex');
  }

  private async moveIntoPlace(beside: string, sha512: string): Promise<void> {
    const path = this.pathOf(sha512);
    const folder = this.folderOf(sha512);
    await this.disk.makeFolder(folder);
    // A stored file that went bad on disk is replaced by the good one just read.
    const stored = await hashPath(this.disk, path).catch(() => undefined);
    if (stored === sha512) await this.disk.remove(beside);
    else
      await renameWithRetry(
        this.disk,
        beside,
        path,
        process.platform === 'win32' ? [50, 200, 1000, 3000] : [],
      );
    await this.disk.syncFolder(folder);
    await this.disk.syncFolder(join(this.folder, 'sha512'));
    await this.disk.syncFolder(this.folder);
  }

  private folderOf(sha512: string): string {
    return join(this.folder, 'sha512', sha512.slice(0, 2));
  }
  private pathOf(sha512: string): string {
    return join(this.folderOf(sha512), sha512);
  }
}

async function openSource(disk: Disk, source: string): Promise<OpenFile> {
  try {
    return await disk.open(source, 'read');
  } catch (error) {
    const code = errorCode(error) === 'ENOENT' ? 'fileNotFound' : 'fileUnreadable';
    throw new ExpectedFailure(code, 'attachment', { cause: error });
  }
}

async function readChunk(file: OpenFile, position: number, end: number): Promise<Buffer> {
  let chunk: Buffer;
  try {
    chunk = await file.read(position, Math.min(CHUNK_BYTES, end - position));
  } catch (error) {
    return unreadable(error);
  }
  if (chunk.length === 0) throw new ExpectedFailure('fileUnreadable', 'the file became shorter');
  return chunk;
}

function unreadable(cause: unknown): never {
  throw new ExpectedFailure('fileUnreadable', 'attachment', { cause });
}

async function readType(file: OpenFile, sizeBytes: number): Promise<AttachmentType | undefined> {
  const head = await file.read(0, Math.min(HEAD_BYTES, sizeBytes));
  const tailStart = Math.max(0, sizeBytes - TAIL_BYTES);
  return sniffType(head, await file.read(tailStart, sizeBytes - tailStart));
}

/** SHA-512 of a file, read again from the start. */
export async function hashPath(disk: Disk, path: string): Promise<string> {
  const file = await disk.open(path, 'read');
  try {
    const hash = createHash('sha512');
    for (let position = 0; ;) {
      const chunk = await file.read(position, CHUNK_BYTES);
      if (chunk.length === 0) return hash.digest('hex');
      hash.update(chunk);
      position += chunk.length;
    }
  } finally {
    await file.close();
  }
}

function storeFailure(error: unknown): unknown {
  if (error instanceof ExpectedFailure) return error;
  const code = errorCode(error);
  const cause = { cause: error };
  if (code === 'ENOSPC' || code === 'EDQUOT') return new ExpectedFailure('diskFull', 'attachment', cause);
  if (code === '') return error;
  return new ExpectedFailure('notWritable', `attachment: ${code}`, cause);
}
