/**
 * Files the user attached, named by their content: `files/sha512/ab/<hash>`. Written beside, flushed, re-read,
 * renamed; the name therefore only ever means "these very bytes". Nothing is ever overwritten or removed.
 */
import { dirname, join } from 'node:path';
import { ExpectedFailure } from '../../shared/ipc/reply';
import { placeVerified } from '../files/copy-verified';
import { errorCode, type Disk, type OpenFile } from '../files/disk';
import { chunksOf, hashPath } from '../files/read-chunks';
import { hashedPath, incomingFolder, incomingPath } from './hashed-path';
import { HEAD_BYTES, sniffType, TAIL_BYTES, type AttachmentType } from './sniff';

/** A phone's longest scan fits; a film does not. The export to a stick and the data copy stay bearable. */
export const MAX_ATTACHMENT_BYTES = 200 * 1024 * 1024;
/** Left free beside the file itself, so that the journal can always be written. */
const RESERVE_BYTES = 256 * 1024 * 1024;
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
      return { sha512, sizeBytes, mediaType, path: hashedPath(this.folder, sha512) };
    } finally {
      await file.close().catch(() => undefined); // only read: what matters was said before
    }
  }

  /** Undefined when it is absent or longer than we ever store; contents are not hashed again. */
  async find(sha512: string): Promise<StoredAttachment | undefined> {
    if (!SHA512.test(sha512)) return undefined;
    const path = hashedPath(this.folder, sha512);
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
    try {
      const incoming = incomingFolder(this.folder);
      await this.disk.makeFolder(incoming);
      if ((await this.disk.freeBytes(incoming)) < sizeBytes + RESERVE_BYTES) {
        throw new ExpectedFailure('diskFull', `no room for ${sizeBytes} bytes`);
      }
      const { source: kept } = await placeVerified(
        this.disk,
        incomingPath(this.folder),
        (written) => this.pathToFill(written.source.sha512),
        wholeFile(source, sizeBytes),
      );
      await this.syncFoldersOf(kept.sha512);
      return kept.sha512;
    } catch (error) {
      throw storeFailure(error);
    }
  }

  /** Undefined when it is there already; a stored file that went bad on disk is replaced by the good one. */
  private async pathToFill(sha512: string): Promise<string | undefined> {
    const path = hashedPath(this.folder, sha512);
    await this.disk.makeFolder(dirname(path));
    const stored = await hashPath(this.disk, path).catch(() => undefined);
    return stored === sha512 ? undefined : path;
  }

  private async syncFoldersOf(sha512: string): Promise<void> {
    await this.disk.syncFolder(dirname(hashedPath(this.folder, sha512)));
    await this.disk.syncFolder(join(this.folder, 'sha512'));
    await this.disk.syncFolder(this.folder);
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

async function* wholeFile(file: OpenFile, sizeBytes: number): AsyncGenerator<Buffer, void, void> {
  let done = 0;
  try {
    for await (const chunk of chunksOf(file, sizeBytes)) {
      done += chunk.length;
      yield chunk;
    }
  } catch (error) {
    unreadable(error);
  }
  if (done < sizeBytes) throw new ExpectedFailure('fileUnreadable', 'the file became shorter');
}

function unreadable(cause: unknown): never {
  throw new ExpectedFailure('fileUnreadable', 'attachment', { cause });
}

async function readType(file: OpenFile, sizeBytes: number): Promise<AttachmentType | undefined> {
  const head = await file.read(0, Math.min(HEAD_BYTES, sizeBytes));
  const tailStart = Math.max(0, sizeBytes - TAIL_BYTES);
  return sniffType(head, await file.read(tailStart, sizeBytes - tailStart));
}

function storeFailure(error: unknown): unknown {
  if (error instanceof ExpectedFailure) return error;
  const code = errorCode(error);
  const cause = { cause: error };
  if (code === 'ENOSPC' || code === 'EDQUOT') return new ExpectedFailure('diskFull', 'attachment', cause);
  if (code === '') return error;
  return new ExpectedFailure('notWritable', `attachment: ${code}`, cause);
}
