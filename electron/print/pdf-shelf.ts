/**
 * Finished PDFs of this session, under opaque ids: the page only ever gets the id. A year's export needs hundreds
 * at once, with photos far more than an old office PC has memory to spare, so they lie in a folder of our own,
 * each sealed with a random key that is only in memory: what a crash leaves there nobody can open, us included.
 * They go when the program ends or locks, and at the next start.
 */
import { createHash, randomBytes } from 'node:crypto';
import {
  closeSync,
  fstatSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  rmSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { ExpectedFailure } from '../../shared/ipc/reply';
import { errorCode, writeAll, type Disk } from '../files/disk';
import { nodeDisk } from '../files/node-disk';
import { chunksOf, gather, type Chunks } from '../files/read-chunks';
import { KEY_BYTES } from '../vault/seal';
import { openChunksWith, SealBroken, sealChunksWith } from '../vault/sealed-stream';

export interface ShelvedPdf {
  sizeBytes: number;
  sha512: string;
  /** @throws ExpectedFailure pdfUnknown when it is gone meanwhile, or somebody changed it */
  open: () => AsyncIterable<Uint8Array>;
}

const KEY_ID = 'session';
const SEALED = /^[0-9a-f]{32}\.sealed$/;
/** Earlier builds left them in clear when they crashed. */
const CLEAR = /^[0-9a-f]{32}\.pdf$/;

export class PdfShelf {
  private readonly known = new Map<string, ShelvedPdf & { key: Buffer }>();

  /** Makes the folder and removes what a crash left in it. */
  constructor(
    private readonly folder: string,
    private readonly disk: Disk = nodeDisk,
  ) {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    this.wipe();
  }

  /** @throws ExpectedFailure diskFull, notWritable */
  async put(bytes: Uint8Array): Promise<ShelvedPdf & { pdfId: string }> {
    const pdfId = randomBytes(16).toString('hex');
    const key = randomBytes(KEY_BYTES);
    const path = this.pathOf(pdfId);
    try {
      await this.write(path, sealChunksWith({ keyId: KEY_ID, key }, pdfId, [bytes]));
    } catch (error) {
      rmSync(path, { force: true });
      const code = ['ENOSPC', 'EDQUOT'].includes(errorCode(error)) ? 'diskFull' : 'notWritable';
      throw new ExpectedFailure(code, 'temporary PDF', { cause: error });
    }
    const shelved = {
      sizeBytes: bytes.byteLength,
      sha512: createHash('sha512').update(bytes).digest('hex'),
      open: () => this.open(pdfId),
    };
    this.known.set(pdfId, { ...shelved, key });
    return { pdfId, ...shelved };
  }

  find(pdfId: string): ShelvedPdf | undefined {
    return this.known.get(pdfId);
  }

  /** @throws ExpectedFailure pdfUnknown for an id never given out, or a file that is no longer what we wrote */
  async read(pdfId: string): Promise<Uint8Array> {
    return gather(this.open(pdfId));
  }

  /** Lets go of one that is not needed again; nothing where it is unknown. */
  forget(pdfId: string): void {
    const shelved = this.known.get(pdfId);
    if (!shelved) return;
    shelved.key.fill(0);
    this.known.delete(pdfId);
    rmSync(this.pathOf(pdfId), { force: true });
  }

  /** After this no PDF of the session can be opened any more. */
  wipe(): void {
    for (const { key } of this.known.values()) key.fill(0);
    this.known.clear();
    for (const name of readdirSync(this.folder)) {
      const path = join(this.folder, name);
      if (CLEAR.test(name)) overwrite(path);
      if (CLEAR.test(name) || SEALED.test(name)) rmSync(path, { force: true });
    }
  }

  private async *open(pdfId: string): AsyncGenerator<Uint8Array, void, void> {
    const shelved = this.known.get(pdfId);
    if (!shelved) throw new ExpectedFailure('pdfUnknown', 'no such PDF in this session');
    try {
      const file = await this.disk.open(this.pathOf(pdfId), 'read');
      try {
        yield* openChunksWith(() => shelved.key, pdfId, chunksOf(file));
      } finally {
        await file.close();
      }
    } catch (error) {
      if (!(error instanceof SealBroken) && errorCode(error) === '') throw error;
      throw new ExpectedFailure('pdfUnknown', 'a PDF of this session cannot be read', { cause: error });
    }
  }

  /** Not flushed to the disk: after a power cut the key is gone, and nobody could open it. */
  private async write(path: string, chunks: Chunks): Promise<void> {
    const file = await this.disk.open(path, 'createNew');
    try {
      let position = 0;
      for await (const chunk of chunks) {
        await writeAll(file, chunk, position);
        position += chunk.length;
      }
    } finally {
      await file.close();
    }
  }

  private pathOf(pdfId: string): string {
    return join(this.folder, `${pdfId}.sealed`);
  }
}

/** At once: it also runs while the program is ending. */
function overwrite(path: string): void {
  const file = openSync(path, 'r+');
  try {
    writeSync(file, Buffer.alloc(fstatSync(file).size), 0, undefined, 0);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}
