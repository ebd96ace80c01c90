/** Rows only the page's view still had, kept as JSON lines before the view is rebuilt. */
import { join } from 'node:path';
import { writeAll, type Disk } from '../files/disk';
import { writeFailure } from '../journal/write-failure';
import { Aside, stampOf } from './aside';

export interface ViewRow {
  table: string;
  row: unknown;
}

export class ViewRowsFile {
  private path: string | undefined;
  private bytes = 0;
  /** One piece at a time, in the order they came. */
  private last: Promise<unknown> = Promise.resolve();
  private readonly aside: Aside;

  constructor(
    private readonly disk: Disk,
    dataFolder: string,
    private readonly now: () => Date,
  ) {
    this.aside = new Aside(disk, dataFolder);
  }

  /** Resolves when the rows are on the medium. @throws ExpectedFailure diskFull, notWritable, journalWriteFailed */
  keep(rows: readonly ViewRow[]): Promise<{ kept: number }> {
    const kept = this.last.then(() => this.append(rows));
    this.last = kept.catch(() => undefined); // told to the caller of that piece
    return kept;
  }

  private async append(rows: readonly ViewRow[]): Promise<{ kept: number }> {
    if (rows.length === 0) return { kept: 0 };
    const lines = rows.map((row) => `${JSON.stringify(row)}\n`).join('');
    try {
      await this.write(Buffer.from(lines, 'utf8'));
    } catch (error) {
      throw writeFailure(error);
    }
    return { kept: rows.length };
  }

  private async write(bytes: Buffer): Promise<void> {
    const made = this.path === undefined;
    const path = this.path ?? (await this.choosePath());
    const file = await this.disk.open(path, made ? 'createNew' : 'update');
    this.path = path;
    try {
      // A failed piece is written over by the next one: only whole pieces count into `bytes`.
      await writeAll(file, bytes, this.bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    if (made || this.bytes === 0) await this.disk.syncFolder(this.aside.folder);
    this.bytes += bytes.length;
  }

  private async choosePath(): Promise<string> {
    await this.disk.makeFolder(this.aside.folder);
    return join(this.aside.folder, await this.aside.freeName(`view-rows-${stampOf(this.now())}`, '.jsonl'));
  }
}
