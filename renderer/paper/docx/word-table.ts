/** A printed table as Word's: widths, head rows that repeat, cells over several rows or columns. */
import type { WordBlock, WordCell } from '../../../shared/paper/word-document';
import { elementsOf, isElement, type PaperElement } from './paper-tree';
import { linesOf } from './word-runs';

/** @param widthMm of the text block: columns without a width of their own share what is left */
export function wordTable(table: PaperElement, widthMm: number): WordBlock {
  const heads = rowsIn(table, 'thead');
  const bodies = table.children.filter((node) => !isElement(node) || node.tag !== 'thead');
  const rows = [...heads, ...elementsOf(bodies, 'tr')];
  const isCentred =
    table.classes.includes('center') || CENTRED_TABLES.some((name) => table.classes.includes(name));
  return {
    kind: 'table',
    columnsMm: columnWidths(table, rows[0], widthMm),
    headRows: heads.length,
    ...(table.classes.includes('vote-table') ? { isWhole: true } : {}),
    rows: rows.map((row) => ({
      cells: elementsOf(row.children, 'th', 'td').map((cell) => wordCell(cell, row, isCentred)),
    })),
  };
}

/** Centred by the rules of their sheet. */
const CENTRED_TABLES = ['vote-table', 'vote-names', 'roster-table'];
/** Cells of those that are not. */
const LEFT_CELLS = ['text', 'left', 'result'];

function rowsIn(table: PaperElement, part: string): PaperElement[] {
  return elementsOf(table.children, part).flatMap((section) => elementsOf(section.children, 'tr'));
}

function wordCell(cell: PaperElement, row: PaperElement, isTableCentred: boolean): WordCell {
  const isHead = cell.tag === 'th';
  const names = [...cell.classes, ...row.classes];
  const isLeft = LEFT_CELLS.some((name) => cell.classes.includes(name));
  const isCentred = isHead || names.includes('center') || names.includes('figure') || names.includes('month');
  const [columns, rows] = [spanOf(cell, 'colSpan'), spanOf(cell, 'rowSpan')];
  return {
    lines: linesOf(cell.children, cell.classes.includes('result') ? { role: 'title' } : {}),
    ...(isHead ? { isHead } : {}),
    ...(isCentred || (isTableCentred && !isLeft) ? { isCentred: true } : {}),
    ...(columns > 1 ? { columns } : {}),
    ...(rows > 1 ? { rows } : {}),
  };
}

function spanOf(cell: PaperElement, name: 'colSpan' | 'rowSpan'): number {
  const span = Number(cell.props[name] ?? 1);
  return Number.isInteger(span) && span > 0 ? span : 1;
}

function columnWidths(table: PaperElement, firstRow: PaperElement | undefined, widthMm: number): number[] {
  const given = elementsOf(table.children, 'col').map(({ props }) => {
    const style = props['style'] as { width?: unknown } | undefined;
    const found = typeof style?.width === 'string' ? /^([\d.]+)mm$/.exec(style.width) : null;
    return found ? Number(found[1]) : undefined;
  });
  const cells = elementsOf(firstRow?.children ?? [], 'th', 'td');
  const count = given.length || cells.reduce((sum, cell) => sum + spanOf(cell, 'colSpan'), 0) || 1;
  const widths = Array.from({ length: count }, (_, index) => given[index]);
  const taken = widths.reduce<number>((sum, width) => sum + (width ?? 0), 0);
  const open = widths.filter((width) => width === undefined).length;
  const share = open > 0 ? Math.max((widthMm - taken) / open, 5) : 0;
  return widths.map((width) => width ?? share);
}
