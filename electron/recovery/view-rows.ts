/** Rows only the page's view still had, kept line by line before the view is rebuilt. */
import { join } from 'node:path';
import { writeAll, type Disk } from '../files/disk';
import { writeFailure } from '../journal/write-failure';
import { openFor, sealFor, type SealWith } from '../vault/key-ring';
import { SEAL_ALG } from '../vault/seal';
import { Aside, stampOf } from './aside';

export interface ViewRow {
  table: string;
  row: unknown;
}
export interface ViewRowsParts {
  disk: Disk;
  dataFolder: string;
  now: () => Date;
  sealWith: () => SealWith;
}
/** A line of the file when it is sealed. */
interface SealedRow {
  alg: typeof SEAL_ALG;
  /** Id of the data key. */
  key: string;
  /** Nonce, ciphertext and tag of the row's JSON, base64. Bound to file and line. */
  data: string;
}

/** @param line counted from 0 */
function placeOf(fileName: string, line: number): string {
  return `aside|${fileName}|${line}`;
}

/**
 * The rows of a kept file, in order; a line that does not open is left out.
 * @throws ExpectedFailure vaultLocked
 */
export function readViewRows(fileName: string, bytes: Buffer): ViewRow[] {
  const lines = bytes.toString('utf8').trimEnd().split('\n');
  return lines.flatMap((line, at) => {
    const value = JSON.parse(line) as ViewRow | SealedRow;
    if (!('alg' in value)) return [value];
    const sealed = Buffer.from(value.data, 'base64');
    const plain = openFor(value.key, 'aside', sealed, placeOf(fileName, at));
    return plain ? [JSON.parse(plain.toString('utf8')) as ViewRow] : [];
  });
}

export class ViewRowsFile {
  private name: string | undefined;
  private bytes = 0;
  private rows = 0;
  /** One piece at a time, in the order they came. */
  private last: Promise<unknown> = Promise.resolve();
  private readonly aside: Aside;

  constructor(private readonly parts: ViewRowsParts) {
    this.aside = new Aside(parts.disk, parts.dataFolder);
  }

  /**
   * Resolves when the rows are on the medium.
   * @throws ExpectedFailure diskFull, notWritable, journalWriteFailed, vaultLocked
   */
  keep(rows: readonly ViewRow[]): Promise<{ kept: number }> {
    const kept = this.last.then(() => this.append(rows));
    this.last = kept.catch(() => undefined); // told to the caller of that piece
    return kept;
  }

  private async append(rows: readonly ViewRow[]): Promise<{ kept: number }> {
    if (rows.length === 0) return { kept: 0 };
    try {
      const name = this.name ?? (await this.chooseName());
      const lines = rows.map((row, at) => `${this.lineOf(row, name, this.rows + at)}\n`).join('');
      await this.write(name, Buffer.from(lines, 'utf8'));
    } catch (error) {
      throw writeFailure(error);
    }
    this.rows += rows.length;
    return { kept: rows.length };
  }

  private lineOf(row: ViewRow, name: string, line: number): string {
    const sealWith = this.parts.sealWith();
    const plain = JSON.stringify(row);
    if (sealWith === 'none') return plain;
    const { keyId } = sealWith;
    const data = sealFor(keyId, 'aside', Buffer.from(plain, 'utf8'), placeOf(name, line)).toString('base64');
    return JSON.stringify({ alg: SEAL_ALG, key: keyId, data } satisfies SealedRow);
  }

  private async write(name: string, bytes: Buffer): Promise<void> {
    const made = this.name === undefined;
    const file = await this.parts.disk.open(join(this.aside.folder, name), made ? 'createNew' : 'update');
    this.name = name;
    try {
      // A failed piece is written over by the next one: only whole pieces count into `bytes`.
      await writeAll(file, bytes, this.bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    if (made || this.bytes === 0) await this.parts.disk.syncFolder(this.aside.folder);
    this.bytes += bytes.length;
  }

  private async chooseName(): Promise<string> {
    await this.parts.disk.makeFolder(this.aside.folder);
    return this.aside.freeName(`view-rows-${stampOf(this.parts.now())}`, '.jsonl');
  }
}
