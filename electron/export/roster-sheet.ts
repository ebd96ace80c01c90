import type { ExportColumn } from '../../shared/domain/roster-export';
import type { DataExport } from '../../shared/schema/ledger';

/** What the workbook is made of: the registered facts and the rows of the page. */
export interface RosterSheet {
  branchName: string;
  asOf: DataExport['asOf'];
  profile: DataExport['profile'];
  columns: readonly ExportColumn[];
  /** One text per column, as `exportRows` makes them. */
  rows: readonly (readonly string[])[];
}

/** Title, line under it, heads: the first person stands in row 4. 1-based, as spreadsheets count. */
export const HEAD_ROW = 3;
