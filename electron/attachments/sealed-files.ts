/** Sealed attachments on the disk: file and record, written, opened, erased together. */
import { randomBytes } from 'node:crypto';
import { dirname, join } from 'node:path';
import { placeVerified, type Written } from '../files/copy-verified';
import type { Disk } from '../files/disk';
import { readIfThere } from '../files/place-file';
import { chunksOf, type Chunks } from '../files/read-chunks';
import { wipeFile } from '../files/wipe-file';
import type { SealWith } from '../vault/key-ring';
import { KEY_BYTES } from '../vault/seal';
import { openChunksWith, sealChunksWith } from '../vault/sealed-stream';
import { incomingPath, recordPath, sealedPath } from './hashed-path';
import { OWN_KEY_ID, readInside, sealedName, writeRecord, type RecordInside } from './sealed-record';
import { isStoredGood, sizeIfThere } from './stored-files';

type Key = Exclude<SealWith, 'none'>;

/** The key of a file is its own: nothing else can be opened with it. */
const FILE_AAD = 'attachment/1';

export class SealedFiles {
  constructor(
    private readonly disk: Disk,
    private readonly folder: string,
  ) {}

  /**
   * Durable when it resolves; one that is there already, undamaged, is not written again. The incoming folder
   * exists.
   * @returns SHA-512 of the plain contents
   * @throws ExpectedFailure vaultLocked, readBackDiffers; system errors; what `chunks` throws
   */
  async put(
    sealWith: Key,
    chunks: Chunks,
    facts: Pick<RecordInside, 'sizeBytes' | 'mediaType'>,
  ): Promise<string> {
    const key = randomBytes(KEY_BYTES);
    const place = (written: Written): Promise<string | undefined> =>
      this.placeRecord(sealWith, written, { ...facts, sha512: written.source.sha512, key });
    try {
      const { source } = await placeVerified(this.disk, incomingPath(this.folder), place, chunks, {
        transform: (plain) => sealChunksWith({ keyId: OWN_KEY_ID, key }, FILE_AAD, plain),
      });
      const path = sealedPath(this.folder, sealedName(sealWith.keyId, source.sha512));
      for (const folder of [dirname(path), join(this.folder, 'sealed'), this.folder]) {
        await this.disk.syncFolder(folder);
      }
      return source.sha512;
    } finally {
      key.fill(0);
    }
  }

  /** Undefined when its record does not open or the file is not the one it was made for, told by its length. */
  async read(name: string): Promise<RecordInside | undefined> {
    const bytes = await readIfThere(this.disk, recordPath(this.folder, name));
    const record = bytes && readInside(name, bytes);
    if (!record) return undefined;
    const there = await sizeIfThere(this.disk, sealedPath(this.folder, name));
    return there === record.storedBytes ? record : undefined;
  }

  /** The plain contents. @throws SealBroken; system errors */
  async *open(name: string, key: Buffer): AsyncGenerator<Uint8Array, void, void> {
    const file = await this.disk.open(sealedPath(this.folder, name), 'read');
    try {
      yield* openChunksWith(() => key, FILE_AAD, chunksOf(file));
    } finally {
      await file.close();
    }
  }

  /** The record first: from then on nobody can open the file any more. @throws system errors */
  async erase(name: string): Promise<boolean> {
    const record = await wipeFile(this.disk, recordPath(this.folder, name));
    const file = await wipeFile(this.disk, sealedPath(this.folder, name));
    return record === 'wiped' || file === 'wiped';
  }

  /**
   * Subtle: the record goes first, the file follows by the caller's rename. Interrupted in between, a file that
   * was bad before is bad still, and adding it again heals it.
   */
  private async placeRecord(
    sealWith: Key,
    { stored }: Written,
    inside: RecordInside,
  ): Promise<string | undefined> {
    const { disk, folder } = this;
    const name = sealedName(sealWith.keyId, inside.sha512);
    const isThere = (await this.read(name)) !== undefined;
    if (isThere && (await isStoredGood(disk, folder, { kind: 'sealed', name }))) return undefined;
    const outside = { storedBytes: stored.bytes, storedSha512: stored.sha512 };
    const record = writeRecord(sealWith, name, outside, inside);
    await disk.makeFolder(dirname(recordPath(folder, name)));
    await placeVerified(disk, incomingPath(folder), recordPath(folder, name), [record]);
    return sealedPath(folder, name);
  }
}
