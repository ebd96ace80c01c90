/** 合计 of an old ledger against its cells: said where they do not fit, never imported (domain §6). Pure. */
import { duesImportWords } from '../words/dues-import';
import { amountOf, readMark } from './dues-mark';
import type { DuesSheet, DuesSheetRow } from './dues-sheet';

const words = duesImportWords.sums;

/** One sentence for each sum that does not fit: of a row, of a month. */
export function checkSums({ rows, totals }: DuesSheet): string[] {
  const found: string[] = [];
  for (const row of rows) {
    const sum = sumOf(row);
    const written = amountOf(row.total);
    if (sum !== undefined && written !== undefined && written > 0 && sum !== written)
      found.push(words.row(row.rowNumber, row.name, sum, written));
  }
  for (const { index, month, cell } of totals?.paid ?? []) {
    const written = amountOf(cell);
    const amounts = rows.flatMap(({ paid }) => paid.filter((one) => one.index === index).map(fenOf));
    // A column of ticks has a count under it, no sum.
    if (written === undefined || written <= 0 || amounts.every((fen) => fen === undefined)) continue;
    const sum = amounts.reduce<number>((all, fen) => all + (fen ?? 0), 0);
    if (sum !== written) found.push(words.column(month, sum, written));
  }
  return found;
}

/** undefined for a row of ticks. */
function sumOf({ paid }: DuesSheetRow): number | undefined {
  const amounts = paid.map(fenOf);
  if (amounts.every((fen) => fen === undefined)) return undefined;
  return amounts.reduce<number>((sum, fen) => sum + (fen ?? 0), 0);
}

function fenOf({ cell }: DuesSheetRow['paid'][number]): number | undefined {
  const mark = readMark(cell);
  return mark.kind === 'amount' ? mark.fen : undefined;
}
