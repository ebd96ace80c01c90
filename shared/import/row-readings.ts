/**
 * What the rows of one file say, read once: it is the slowest part of a preview, and an answer about one row must not
 * read all the others again. A large file can be read piece by piece before its first preview is built.
 */
import { listDataRows, type DataRow } from './data-rows';
import type { RowDecision } from './decisions';
import type { RosterMapping } from './header';
import { parseRow, type ParsedRow } from './parse-row';
import { cleanText } from './plain-text';
import { cellAt, type SheetTable } from './sheet-table';

interface Known {
  /** The reading is right for these answers about the row only; an answer is never changed, but replaced. */
  decision: RowDecision;
  /** Shared by all previews: to be copied, not changed. */
  parsed: ParsedRow;
}

const undecided: RowDecision = {};

export class RowReadings {
  /** Rows with content below the heads, as `listDataRows` gives them. */
  readonly rows: readonly DataRow[];
  private readonly parsed = new Map<number, Known>();
  private readonly texts = new Map<number, string[]>();
  private readonly width: number;
  /** Columns the branch does not collect: nothing of them is kept. */
  private readonly unread: ReadonlySet<number>;

  /** @param today `YYYY-MM-DD` */
  constructor(
    readonly table: SheetTable,
    readonly mapping: RosterMapping,
    readonly today: string,
  ) {
    const { columns } = mapping;
    this.rows = listDataRows(table, mapping);
    this.width = Math.max(0, ...columns.map((column) => column.index + 1));
    this.unread = new Set(columns.flatMap((one) => (one.uncollected === undefined ? [] : one.index)));
  }

  /** Reads `count` rows from the place `from` on. @returns whether there are more behind them */
  readAhead(from: number, count: number): boolean {
    for (const row of this.rows.slice(from, from + count)) {
      this.rawOf(row);
      if (!row.passedOver) this.parsedOf(row);
    }
    return from + count < this.rows.length;
  }

  /** With row numbers the user put back by hand. */
  rowsWith(taken: ReadonlySet<number>): readonly DataRow[] {
    return taken.size === 0 ? this.rows : listDataRows(this.table, this.mapping, taken);
  }

  parsedOf(row: DataRow, decision: RowDecision = undecided): ParsedRow {
    const known = this.parsed.get(row.rowNumber);
    if (known?.decision === decision) return known.parsed;
    const context = { date1904: this.table.date1904, today: this.today };
    const parsed = parseRow(row, this.mapping.columns, decision, context);
    this.parsed.set(row.rowNumber, { decision, parsed });
    return parsed;
  }

  /** Displayed texts of the whole row; '' where the branch does not collect what a column holds. */
  rawOf(row: DataRow): string[] {
    const known = this.texts.get(row.rowNumber);
    if (known) return known;
    const made = Array.from({ length: this.width }, (_, index) =>
      this.unread.has(index) ? '' : cleanText(cellAt(row.cells, index).text),
    );
    this.texts.set(row.rowNumber, made);
    return made;
  }
}
