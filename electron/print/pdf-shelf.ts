/**
 * Finished PDFs of this session, under opaque ids: the page only ever gets the id. They lie in a temporary
 * folder of our own (a year's export needs dozens at once) and are wiped at start and at quit.
 */
import { createHash, randomBytes } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ExpectedFailure } from '../../shared/ipc/reply';
import { errorCode } from '../files/disk';

export interface ShelvedPdf {
  path: string;
  sizeBytes: number;
  sha512: string;
}

const OURS = /^[0-9a-f]{32}\.pdf$/;

export class PdfShelf {
  private readonly known = new Map<string, ShelvedPdf>();

  /** Makes the folder and removes what a crash left in it. */
  constructor(private readonly folder: string) {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    this.wipe();
  }

  /** @throws ExpectedFailure diskFull, notWritable */
  async put(bytes: Uint8Array): Promise<ShelvedPdf & { pdfId: string }> {
    const pdfId = randomBytes(16).toString('hex');
    const path = join(this.folder, `${pdfId}.pdf`);
    try {
      await writeFile(path, bytes, { flag: 'wx', mode: 0o600 });
    } catch (error) {
      rmSync(path, { force: true });
      const code = ['ENOSPC', 'EDQUOT'].includes(errorCode(error)) ? 'diskFull' : 'notWritable';
      throw new ExpectedFailure(code, 'temporary PDF', { cause: error });
    }
    const shelved = {
      path,
      sizeBytes: bytes.byteLength,
      sha512: createHash('sha512').update(bytes).digest('hex'),
    };
    this.known.set(pdfId, shelved);
    return { pdfId, ...shelved };
  }

  find(pdfId: string): ShelvedPdf | undefined {
    return this.known.get(pdfId);
  }

  /** Undefined for an id never given out, or when somebody emptied the temporary folder. */
  read(pdfId: string): Uint8Array | undefined {
    const shelved = this.known.get(pdfId);
    if (!shelved) return undefined;
    try {
      return readFileSync(shelved.path);
    } catch (error) {
      if (errorCode(error) === 'ENOENT') return undefined;
      throw error;
    }
  }

  wipe(): void {
    this.known.clear();
    for (const name of readdirSync(this.folder)) {
      if (OURS.test(name)) rmSync(join(this.folder, name), { force: true });
    }
  }
}
