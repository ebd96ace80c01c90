/** Reads a file once and computes every checksum asked for. */
import { createHash } from 'node:crypto';
import type { DigestAlgorithm } from '../../shared/archive/manifest';
import { ExpectedFailure } from '../../shared/ipc/reply';
import type { ArchiveFs } from './archive-fs';

export const CHUNK_BYTES = 1 << 20;

export interface HashOptions {
  signal?: AbortSignal | undefined;
  onBytes?: ((bytes: number) => void) | undefined;
  /** Working memory to reuse: a fresh megabyte for each of thousands of small files costs more than hashing. */
  buffer?: Uint8Array | undefined;
}

export interface FileDigests {
  bytes: number;
  /** Lower-case hexadecimal by algorithm. */
  digests: Partial<Record<DigestAlgorithm, string>>;
}

/** Throws the system's error when the file cannot be read, ExpectedFailure `cancelled` when stopped. */
export async function hashFile(
  fs: ArchiveFs,
  file: string,
  algorithms: readonly DigestAlgorithm[],
  { signal, onBytes, buffer = new Uint8Array(CHUNK_BYTES) }: HashOptions = {},
): Promise<FileDigests> {
  const hashes = algorithms.map((algorithm) => ({ algorithm, hash: createHash(algorithm) }));
  const source = await fs.openFile(file);
  try {
    let bytes = 0;
    for (;;) {
      stopIfCancelled(signal);
      const read = await source.read(buffer);
      if (read === 0) break;
      for (const { hash } of hashes) hash.update(buffer.subarray(0, read));
      bytes += read;
      onBytes?.(read);
    }
    const digests: FileDigests['digests'] = {};
    for (const { algorithm, hash } of hashes) digests[algorithm] = hash.digest('hex');
    return { bytes, digests };
  } finally {
    await source.close();
  }
}

export function stopIfCancelled(signal: AbortSignal | undefined): void {
  if (signal?.aborted) throw new ExpectedFailure('cancelled');
}
