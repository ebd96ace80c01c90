/** What is to be attached, while it is read: from a file the user chose, or bytes we have made. */
import { ExpectedFailure } from '../../shared/ipc/reply';
import { errorCode, type Disk, type OpenFile } from '../files/disk';
import { chunksOf } from '../files/read-chunks';
import { HEAD_BYTES, sniffType, TAIL_BYTES, type AttachmentType } from './sniff';

export type SourceFile = Pick<OpenFile, 'read' | 'size' | 'close'>;

/** @throws ExpectedFailure fileNotFound, fileUnreadable */
export async function openSource(disk: Disk, source: string): Promise<SourceFile> {
  try {
    return await disk.open(source, 'read');
  } catch (error) {
    const code = errorCode(error) === 'ENOENT' ? 'fileNotFound' : 'fileUnreadable';
    throw new ExpectedFailure(code, 'attachment', { cause: error });
  }
}

export function sourceOfBytes(bytes: Uint8Array): SourceFile {
  const whole = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return {
    read: (position, length) => Promise.resolve(whole.subarray(position, position + length)),
    size: () => Promise.resolve(whole.length),
    close: () => Promise.resolve(),
  };
}

/** @throws ExpectedFailure fileUnreadable, also when the file became shorter meanwhile */
export async function* wholeFile(
  file: SourceFile,
  sizeBytes: number,
): AsyncGenerator<Uint8Array, void, void> {
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

export function unreadable(cause: unknown): never {
  throw new ExpectedFailure('fileUnreadable', 'attachment', { cause });
}

/** Told by its contents; undefined for what we do not keep. */
export async function readType(file: SourceFile, sizeBytes: number): Promise<AttachmentType | undefined> {
  const head = await file.read(0, Math.min(HEAD_BYTES, sizeBytes));
  const tailStart = Math.max(0, sizeBytes - TAIL_BYTES);
  return sniffType(head, await file.read(tailStart, sizeBytes - tailStart));
}
