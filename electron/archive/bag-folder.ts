/** The working folder of a package: adds files, hashing while writing, and remembers what was written. */
import { createHash } from 'node:crypto';
import path from 'node:path';
import { ExpectedFailure } from '../../shared/ipc/reply';
import type { WrittenFile } from '../../shared/archive/index-json';
import { writeManifest } from '../../shared/archive/manifest';
import type { ArchiveSource } from '../../shared/archive/plan';
import { writeWords as words } from '../../shared/words/archive-check';
import { ArchiveFailure, onSide } from './archive-failure';
import type { ArchiveFs, OpenSink } from './archive-fs';
import { CHUNK_BYTES, stopIfCancelled, type HashOptions } from './hash-file';

export class BagFolder {
  /** By path from the package's root, in the order written. */
  readonly files = new Map<string, WrittenFile>();
  private readonly folders = new Set<string>();
  constructor(
    private readonly fs: ArchiveFs,
    private readonly root: string,
    private readonly options: HashOptions,
  ) {}

  /** Writes and fsyncs one file. Throws when it exists, when the source differs from its digest, or on a system error. */
  async add(name: string, source: ArchiveSource): Promise<void> {
    stopIfCancelled(this.options.signal);
    await this.makeFolders(path.posix.dirname(name));
    const sink = await onSide('target', name, () => this.fs.createFile(path.join(this.root, name)));
    let written: WrittenFile;
    try {
      written = await this.copy(name, source, sink);
      await onSide('target', name, () => sink.sync());
    } catch (error) {
      // The first error is the one to tell; closing a file on a pulled stick fails too.
      await sink.close().catch(() => undefined);
      throw error;
    }
    await onSide('target', name, () => sink.close());
    if ('open' in source && source.sha512 !== undefined && source.sha512 !== written.sha512) {
      throw new ArchiveFailure('fileUnreadable', words.sourceChanged(name), name);
    }
    this.files.set(name, written);
  }

  /** Flushes every folder made so far, deepest first, then the root. */
  async syncFolders(): Promise<void> {
    for (const folder of [...this.folders].reverse()) {
      await onSide('target', folder, () => this.fs.syncFolder(path.join(this.root, folder)));
    }
    await onSide('target', '', () => this.fs.syncFolder(this.root));
  }

  /** Files under `data/`, by path below it. */
  payload(): Map<string, WrittenFile> {
    const inside = [...this.files].filter(([name]) => name.startsWith('data/'));
    return new Map(inside.map(([name, file]) => [name.slice('data/'.length), file]));
  }

  /** Manifest of everything in the root written so far. */
  tagManifest(): string {
    const tags = [...this.files].filter(([name]) => !name.startsWith('data/'));
    return writeManifest(tags.map(([name, file]) => ({ path: name, checksum: file.sha512 })));
  }

  sha512Of(name: string): string {
    const file = this.files.get(name);
    if (!file) throw new Error(`not written: ${name}`);
    return file.sha512;
  }

  totalBytes(): number {
    let bytes = 0;
    for (const file of this.files.values()) bytes += file.bytes;
    return bytes;
  }

  private async copy(name: string, source: ArchiveSource, sink: OpenSink): Promise<WrittenFile> {
    const hash = createHash('sha512');
    let bytes = 0;
    const put = async (chunk: Uint8Array): Promise<void> => {
      stopIfCancelled(this.options.signal);
      hash.update(chunk);
      await onSide('target', name, () => sink.write(chunk));
      bytes += chunk.length;
      this.options.onBytes?.(chunk.length);
    };
    if ('open' in source) await this.pump(name, source.open(), put);
    else {
      const whole = 'bytes' in source ? source.bytes : Buffer.from(source.text, 'utf8');
      for (let at = 0; at < whole.length; at += CHUNK_BYTES) await put(whole.subarray(at, at + CHUNK_BYTES));
    }
    return { bytes, sha512: hash.digest('hex') };
  }

  private async pump(
    name: string,
    chunks: AsyncIterable<Uint8Array>,
    put: (chunk: Uint8Array) => Promise<void>,
  ): Promise<void> {
    const source = chunks[Symbol.asyncIterator]();
    try {
      for (;;) {
        const next = await readFrom(name, source);
        if (next.done === true) return;
        await put(next.value);
      }
    } finally {
      // Closes it when the carrier failed or the user stopped; that error is the one to tell.
      await source.return?.();
    }
  }

  private async makeFolders(folder: string): Promise<void> {
    if (folder === '.' || this.folders.has(folder)) return;
    await this.makeFolders(path.posix.dirname(folder));
    await onSide('target', folder, () => this.fs.makeFolder(path.join(this.root, folder)));
    this.folders.add(folder);
  }
}

/** A stored file that does not open is told with its name in the package. */
async function readFrom(
  name: string,
  source: AsyncIterator<Uint8Array>,
): Promise<IteratorResult<Uint8Array>> {
  try {
    return await onSide('source', name, () => source.next());
  } catch (error) {
    if (!(error instanceof ExpectedFailure) || error.code === 'vaultLocked') throw error;
    const say = error.code === 'fileNotFound' ? words.sourceMissing : words.sourceUnreadable;
    throw new ArchiveFailure(error.code, say(name), name, { cause: error });
  }
}
