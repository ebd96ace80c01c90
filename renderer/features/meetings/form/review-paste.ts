/** A column, or several, of ballot numbers pasted out of a sheet into the table of 民主评议. Pure. */
import { reviewGrades, type ReviewGrade, type ReviewRow } from '../../../../shared/schema/yearly-sections';

export interface Pasted {
  rows: ReviewRow[];
  /** Lines that found no row any more. */
  tooMany: number;
}

/** Most ballots of one grade (bound of the stored field). */
const MOST = 999;

/** Is it more than one cell? A single number is left to the field itself. */
export function isBlock(text: string): boolean {
  return /[\t\r\n]/.test(text.trim());
}

/**
 * @param at row and grade of the cell it was pasted into; columns to the right of 不合格 are left out
 * @returns undefined when a cell is no whole number (nothing is filled in then); empty cells leave what stands there
 */
export function pasteBallots(
  rows: readonly ReviewRow[],
  at: { row: number; grade: ReviewGrade },
  text: string,
): Pasted | undefined {
  const lines = text.replace(/\r\n?/g, '\n').replace(/\n+$/, '').split('\n');
  const first = reviewGrades.indexOf(at.grade);
  const filled = [...rows];
  for (const [index, line] of lines.entries()) {
    const row = filled[at.row + index];
    const cells = line.split('\t').slice(0, reviewGrades.length - first);
    const ballot = { ...(row?.ballot ?? emptyBallot) };
    for (const [offset, cell] of cells.entries()) {
      const grade = reviewGrades[first + offset];
      const typed = cell.normalize('NFKC').trim();
      if (grade === undefined || typed === '') continue;
      const count = ballotCount(typed);
      if (count === undefined) return undefined;
      ballot[grade] = count;
    }
    if (row) filled[at.row + index] = { ...row, ballot };
  }
  return { rows: filled, tooMany: Math.max(0, at.row + lines.length - rows.length) };
}

export const emptyBallot: NonNullable<ReviewRow['ballot']> = {
  excellent: 0,
  qualified: 0,
  basic: 0,
  unqualified: 0,
};

/** A whole number of ballots, full-width digits understood; undefined for anything else. */
export function ballotCount(typed: string): number | undefined {
  const text = typed
    .normalize('NFKC')
    .trim()
    .replace(/[票张]$/, '');
  return /^\d{1,3}$/.test(text) && Number(text) <= MOST ? Number(text) : undefined;
}
