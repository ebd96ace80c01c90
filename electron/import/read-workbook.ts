/**
 * Reads a roster file into tables, by content and never by name. Runs in the import process (roster.worker) and,
 * for the command line, in plain Node. Nothing is written and no formula evaluated.
 */
import { createHash } from 'node:crypto';
import { open, stat, type FileHandle } from 'node:fs/promises';
import type { SheetTable } from '../../shared/import/sheet-table';
import { ExpectedFailure, succeed, type Reply } from '../../shared/ipc/reply';
import { decodeTable, parseCsv } from './csv';
import { fileKindOf } from './file-kind';
import { rosterLimits, type ImportLimits } from './limits';
import { readXlsx } from './read-xlsx';
import { refuse } from './refuse';

export interface RosterFile {
  tables: SheetTable[];
  /** Lower-case hexadecimal SHA-512 of the file's bytes: tells a file imported before. */
  fileSha512: string;
}

/**
 * Failures: fileNotFound, fileUnreadable, fileEmpty, fileTooLarge, fileEncrypted, fileNotTable, fileBroken,
 * fileTooManyRows. A sheet without heads is not a failure here (see shared/import/header).
 */
export async function readTableFile(
  path: string,
  limits: ImportLimits = rosterLimits,
): Promise<Reply<RosterFile>> {
  try {
    const bytes = await readWhole(path, limits.fileBytes);
    const tables = await readTables(bytes, limits);
    if (tables.every((table) => table.rows.length === 0)) throw refuse('fileEmpty', 'no cell with content');
    return succeed({ tables, fileSha512: createHash('sha512').update(bytes).digest('hex') });
  } catch (cause) {
    if (cause instanceof ExpectedFailure) return { ok: false, failure: cause.toFailure() };
    throw cause;
  }
}

/** Tables of file content already in memory; throws ExpectedFailure. */
export async function readTables(bytes: Buffer, limits: ImportLimits = rosterLimits): Promise<SheetTable[]> {
  switch (fileKindOf(bytes)) {
    case 'zip':
      return readXlsx(bytes, limits);
    case 'ole':
      return (await oldFormats()).readXls(bytes, limits);
    case 'text':
      return await readTextTable(decodeTable(bytes), limits);
    case 'other':
      throw refuse('fileNotTable', 'unknown content');
  }
}

/** Only when such a file comes: setting up the code pages of .xls takes longer than reading a roster of 2,000. */
function oldFormats() {
  return import('./read-xls');
}

async function readTextTable(text: string, limits: ImportLimits): Promise<SheetTable[]> {
  const start = text.slice(0, 4_096).trimStart();
  if (!start.startsWith('<')) return [parseCsv(text, limits)];
  // Web systems save HTML or SpreadsheetML 2003 under the name .xls.
  if (!/<table|<html|<(?:\w+:)?Workbook/i.test(text.slice(0, 65_536)))
    throw refuse('fileNotTable', 'markup without table');
  return (await oldFormats()).readMarkup(text, limits);
}

async function readWhole(path: string, maxBytes: number): Promise<Buffer> {
  let file: FileHandle | undefined;
  try {
    // Asked before opening: opening a pipe would wait for a writer.
    const { size } = await checkedStat(path);
    file = await open(path, 'r');
    if (size === 0) throw refuse('fileEmpty', 'file of 0 bytes');
    if (size > maxBytes) throw refuse('fileTooLarge', `${size} bytes`);
    return await file.readFile();
  } catch (cause) {
    if (cause instanceof ExpectedFailure) throw cause;
    const code = (cause as NodeJS.ErrnoException).code;
    if (code === 'ENOENT' || code === 'ENOTDIR') throw refuse('fileNotFound', code, cause);
    throw refuse('fileUnreadable', code ?? 'unknown', cause);
  } finally {
    await file?.close();
  }
}

async function checkedStat(path: string): Promise<{ size: number }> {
  const found = await stat(path);
  if (!found.isFile()) throw refuse('fileUnreadable', 'not an ordinary file');
  return found;
}
