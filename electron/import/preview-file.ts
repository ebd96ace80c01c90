/** `cli import-preview FILE`: the dry run of a roster import without a database. */
import { dayOfInstant } from '../../shared/domain/dates';
import { chooseSheet } from '../../shared/import/sheet-table';
import type { ImportField, MemberValues } from '../../shared/import/fields';
import { proposeMapping } from '../../shared/import/header';
import { buildImportPreview, type ImportTotals, type RowState } from '../../shared/import/preview';
import type { ProblemCode } from '../../shared/import/problem';
import { fail, succeed, type Reply } from '../../shared/ipc/reply';
import { readTableFile } from './read-workbook';

export interface FilePreview {
  columns: { header: string; field: ImportField | null }[];
  rows: {
    rowNumber: number;
    state: RowState;
    /** Values as stored, by dotted path; the ID number in full, since it is the user's own file. */
    member: MemberValues;
    problems: { field: ImportField; code: ProblemCode; message: string; raw: string }[];
  }[];
  totals: ImportTotals;
}

/**
 * The first visible sheet with recognisable heads. `today` is `YYYY-MM-DD`. Failures: those of readTableFile, and
 * fileNoHeader. Without a database `new` means well-formed and `conflict` a duplicate inside the file.
 */
export async function previewFile(
  path: string,
  today: string = dayOfInstant(new Date().toISOString()),
): Promise<Reply<FilePreview>> {
  const read = await readTableFile(path);
  if (!read.ok) return read;
  const visible = read.value.tables.filter((table) => !table.hidden);
  const table = visible.find((each) => proposeMapping(each) !== undefined) ?? chooseSheet(read.value.tables);
  const mapping = table && proposeMapping(table);
  if (!table || !mapping) return fail('fileNoHeader', 'no row with the heads of a roster');
  const { columns, rows, totals } = buildImportPreview(table, mapping, [], today);
  return succeed({
    columns: columns.map(({ header, field }) => ({ header, field })),
    rows: rows.map(({ rowNumber, state, member, problems }) => ({
      rowNumber,
      state,
      member,
      problems: problems.map(({ field, code, message, raw }) => ({ field, code, message, raw })),
    })),
    totals,
  });
}
