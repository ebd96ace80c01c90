/** Reading files of any length piece by piece. */
import { createHash } from 'node:crypto';
import type { Disk, OpenFile } from './disk';

const CHUNK_BYTES = 1024 * 1024;

/** The pieces of a file, or what a transformation made of them. */
export type Chunks = AsyncIterable<Uint8Array> | Iterable<Uint8Array>;

/**
 * A file from its start, a megabyte at a time; ends early where the file does. @throws system errors of reading
 * @param end length in bytes taken beforehand, when what the file gains meanwhile is not wanted
 */
export async function* chunksOf(
  file: Pick<OpenFile, 'read'>,
  end = Infinity,
): AsyncGenerator<Buffer, void, void> {
  for (let position = 0; position < end;) {
    const chunk = await file.read(position, Math.min(CHUNK_BYTES, end - position));
    if (chunk.length === 0) return;
    yield chunk;
    position += chunk.length;
  }
}

/** All pieces as one. */
export async function gather(chunks: Chunks): Promise<Buffer> {
  const pieces: Uint8Array[] = [];
  for await (const chunk of chunks) pieces.push(chunk);
  return Buffer.concat(pieces);
}

/** SHA-512 of a file, read again from the start. @throws system errors */
export async function hashPath(disk: Disk, path: string): Promise<string> {
  const file = await disk.open(path, 'read');
  try {
    const hash = createHash('sha512');
    for await (const chunk of chunksOf(file, await file.size())) hash.update(chunk);
    return hash.digest('hex');
  } finally {
    await file.close();
  }
}
