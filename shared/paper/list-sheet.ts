/**
 * A list as a workbook is given it: a title, heads, and cells that are text, days or numbers. The page describes it,
 * main makes the file of it (electron/export/list-book). A text is never read as a formula.
 */
import { z } from 'zod';
import { dayCell, type ExportCell } from '../domain/roster-export';
import { cleanText } from '../import/plain-text';
import { isRealDay, text } from '../schema/primitives';

/** Longest stored texts of a list are 300 characters; some joined to one cell stay below. */
const LONGEST_CELL = 2_000;
/** As many as the reader takes that proves the file (electron/import/limits: 20,000 rows with title and heads). */
const MOST_ROWS = 19_000;
/** The widest list has ten; a sheet on A4 is not readable with more than thirty. */
const MOST_COLUMNS = 30;

export const listColumnSchema = z.strictObject({
  header: text(20),
  kind: z.enum(['text', 'date', 'number']),
  /** Characters of the standard font. */
  width: z.number().min(4).max(80),
  /** Digits behind the point of a number: 学时 have one. */
  decimals: z.union([z.literal(0), z.literal(1)]).optional(),
});
export type ListColumn = z.infer<typeof listColumnSchema>;

/** null leaves the cell empty. */
const cellSchema = z.union([
  z.string().max(LONGEST_CELL),
  z.number().min(-1_000_000_000).max(1_000_000_000),
  z.null(),
]);
export type ListCell = z.infer<typeof cellSchema>;

export const listSheetSchema = z
  .strictObject({
    /** Name of the sheet: at most 31 characters, and not those a spreadsheet keeps for itself (ECMA-376 18.2.19). */
    sheetTitle: z.string().regex(/^[\p{Script=Han}A-Za-z0-9]{1,31}$/u),
    title: text(80),
    /** Under the title: whose list, of when, what was left out. */
    subtitle: text(400),
    columns: z.array(listColumnSchema).min(1).max(MOST_COLUMNS),
    rows: z.array(z.array(cellSchema).max(MOST_COLUMNS)).max(MOST_ROWS),
  })
  .refine(({ columns, rows }) => rows.every((row) => row.length === columns.length), 'ragged rows')
  .refine(
    ({ columns, rows }) => rows.every((row) => row.every((cell, at) => fits(columns[at], cell))),
    'cells of another kind',
  );
export type ListSheet = z.infer<typeof listSheetSchema>;

function fits(column: ListColumn | undefined, cell: ListCell): boolean {
  if (cell === null) return true;
  if (column?.kind === 'number') return typeof cell === 'number';
  if (typeof cell !== 'string') return false;
  return column?.kind === 'text' || (/^\d{4}-\d{2}-\d{2}$/.test(cell) && isRealDay(cell));
}

/** What stands in the workbook for a described cell. */
export function sheetCell({ kind }: Pick<ListColumn, 'kind'>, cell: ListCell): ExportCell {
  if (cell === null || cell === '') return { kind: 'blank' };
  if (typeof cell === 'number') return { kind: 'number', value: cell };
  return kind === 'date' ? dayCell(cell) : { kind: 'text', text: cell };
}

/** A column and what stands in it of each row; a day as `YYYY-MM-DD`, nothing where nothing is known. */
export interface ListColumnOf<Row> extends ListColumn {
  readonly value: (row: Row) => string | number | undefined;
}

/** The description of rows in the order given; texts on one line, free of what no workbook can hold. */
export function describeList<Row>(
  head: Pick<ListSheet, 'sheetTitle' | 'title' | 'subtitle'>,
  columns: readonly ListColumnOf<Row>[],
  rows: readonly Row[],
): ListSheet {
  return {
    ...head,
    columns: columns.map(({ header, kind, width, decimals }) => ({
      header,
      kind,
      width,
      ...(decimals === undefined ? {} : { decimals }),
    })),
    rows: rows.map((row) =>
      columns.map(({ value }) => {
        const found = value(row);
        return typeof found === 'string' ? cleanText(found) || null : (found ?? null);
      }),
    ),
  };
}
