/** Blocks of a described document as the library's paragraphs and tables. */
import {
  AlignmentType,
  BorderStyle,
  HeightRule,
  LeaderType,
  Paragraph,
  Tab,
  TabStopType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlign,
  WidthType,
} from 'docx';
import type { WordBlock, WordCell, WordRun, WordTable } from '../../shared/paper/word-document';
import { pictureTable, type WordPictureBytes } from './word-pictures';
import { xmlText } from './word-text';
import { fontOf, STYLE_IDS, TABLE_LINE, TABLE_SIZE, twips } from './word-styles';

/** Eighths of a point, as the printed tables: 1.2 pt around, 0.5 pt inside. */
const OUTER = { style: BorderStyle.SINGLE, size: 10, color: '000000' };
const INNER = { style: BorderStyle.SINGLE, size: 4, color: '000000' };
const BORDERS = {
  top: OUTER,
  bottom: OUTER,
  left: OUTER,
  right: OUTER,
  insideHorizontal: INNER,
  insideVertical: INNER,
};
/** Lowest row of a printed form, in mm. */
const ROW_MM = 8;
/** As the padding of printed cells. */
const CELL_MARGINS = { left: twips(1.6), right: twips(1.6), top: twips(0.6), bottom: twips(0.6) };
/** Between the end of one signature line and what is signed next to it. */
const SIGN_GAP_MM = 6;
const SMALL_SIZE = 24;

/** @param widthMm of the text block */
export function wordChildren(
  blocks: readonly WordBlock[],
  widthMm: number,
  pictures: WordPictureBytes,
): (Paragraph | Table)[] {
  return blocks.flatMap((block): (Paragraph | Table)[] => {
    switch (block.kind) {
      case 'paragraph':
        return [paragraph(block, widthMm)];
      case 'table':
        // Two tables without a paragraph between them become one, and nothing can be typed behind the last.
        return [...(block.newPage ? [breakBefore()] : []), table(block), gap(block.keepNext === true)];
      case 'pictures':
        return [
          ...(block.newPage ? [breakBefore()] : []),
          pictureTable(block, widthMm, pictures),
          gap(block.keepNext === true),
        ];
      case 'signatures':
        return [signatures(block, widthMm)];
    }
  });
}

function flowOf({ newPage, keepNext }: { newPage?: boolean | undefined; keepNext?: boolean | undefined }) {
  return { ...(newPage ? { pageBreakBefore: true } : {}), ...(keepNext ? { keepNext: true } : {}) };
}

function paragraph(block: Extract<WordBlock, { kind: 'paragraph' }>, widthMm: number): Paragraph {
  return new Paragraph({
    style: STYLE_IDS[block.style],
    children: block.runs.flatMap((run) => textRuns(run)),
    ...(block.style === 'small' ? { tabStops: [{ type: TabStopType.RIGHT, position: twips(widthMm) }] } : {}),
    ...flowOf(block),
  });
}

/** Line feeds and tabs are elements of their own in the format. */
function textRuns(run: WordRun, look: { size?: number; font?: ReturnType<typeof fontOf> } = {}): TextRun[] {
  const { role, bold, underline, framed } = run;
  const shape = {
    ...look,
    ...(role ? { font: fontOf(role) } : {}),
    ...(bold ? { bold } : {}),
    ...(underline ? { underline: {} } : {}),
    ...(framed ? { border: { style: BorderStyle.SINGLE, size: 8, color: '000000', space: 1 } } : {}),
  };
  return xmlText(run.text)
    .split(/([\n\t])/)
    .filter((piece) => piece !== '')
    .map((piece) => {
      if (piece === '\n') return new TextRun({ ...shape, break: 1 });
      if (piece === '\t') return new TextRun({ ...shape, children: [new Tab()] });
      return new TextRun({ ...shape, text: piece });
    });
}

function table(block: WordTable): Table {
  const widths = block.columnsMm.map(twips);
  const last = block.rows.length - 1;
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    columnWidths: widths,
    borders: BORDERS,
    margins: CELL_MARGINS,
    rows: block.rows.map(
      ({ cells }, index) =>
        new TableRow({
          cantSplit: true,
          tableHeader: index < block.headRows,
          height: { value: twips(ROW_MM), rule: HeightRule.ATLEAST },
          children: cells.map((cell) =>
            tableCell(cell, block.keepNext === true || (block.isWhole === true && index < last)),
          ),
        }),
    ),
  });
}

function tableCell(cell: WordCell, keepNext: boolean): TableCell {
  const look = { size: TABLE_SIZE, font: fontOf(cell.isHead ? 'hei' : 'song') };
  const lines: readonly (readonly WordRun[])[] = cell.lines.length > 0 ? cell.lines : [[]];
  return new TableCell({
    verticalAlign: VerticalAlign.CENTER,
    ...(cell.columns ? { columnSpan: cell.columns } : {}),
    ...(cell.rows ? { rowSpan: cell.rows } : {}),
    children: lines.map(
      (runs) =>
        new Paragraph({
          alignment: cell.isCentred ? AlignmentType.CENTER : AlignmentType.LEFT,
          spacing: TABLE_LINE,
          keepNext,
          children: runs.flatMap((run) => textRuns(run, look)),
        }),
    ),
  });
}

/** A line of 4 pt behind a table. */
function gap(keepNext: boolean): Paragraph {
  return new Paragraph({ spacing: { line: 80, lineRule: 'exact' }, keepNext, children: [] });
}

function breakBefore(): Paragraph {
  return new Paragraph({ pageBreakBefore: true, spacing: { line: 20, lineRule: 'exact' }, children: [] });
}

/** Places on the line by what stands there; what is signed has a ruled line to the end of its place. */
function signatures(block: Extract<WordBlock, { kind: 'signatures' }>, widthMm: number): Paragraph {
  const ends = placesOf(block.items, widthMm);
  const last = block.items.length - 1;
  const tabStops = block.items.flatMap(({ hasLine }, index) => [
    ...(index > 0 ? [{ type: TabStopType.LEFT, position: twips(ends[index - 1] ?? 0) }] : []),
    ...(hasLine
      ? [
          {
            type: TabStopType.LEFT,
            position: twips((ends[index] ?? widthMm) - (index < last ? SIGN_GAP_MM : 0.5)),
            leader: LeaderType.UNDERSCORE,
          },
        ]
      : []),
  ]);
  // Four of them have room in one line at 12 pt only.
  const look = block.items.length > 2 ? { size: SMALL_SIZE } : {};
  const children = block.items.flatMap(({ label, hasLine }, index) => [
    ...(index > 0 ? [new TextRun({ ...look, children: [new Tab()] })] : []),
    ...(label ? [new TextRun({ ...look, text: xmlText(label) })] : []),
    ...(hasLine ? [new TextRun({ ...look, children: [new Tab()] })] : []),
  ]);
  return new Paragraph({
    style: STYLE_IDS.flush,
    alignment: AlignmentType.LEFT,
    spacing: { before: twips(6) },
    tabStops,
    children,
    ...flowOf(block),
  });
}

/** Characters a hand needs for its name; and between two places. */
const LINE_CHARACTERS = 8;
const GAP_CHARACTERS = 2;

/** Where each place ends, in mm from the left. */
function placesOf(items: readonly { label: string; hasLine: boolean }[], widthMm: number): number[] {
  const weights = items.map(
    ({ label, hasLine }) => Array.from(label).length + (hasLine ? LINE_CHARACTERS : 0) + GAP_CHARACTERS,
  );
  const sum = weights.reduce((total, weight) => total + weight, 0);
  let taken = 0;
  return weights.map((weight) => {
    taken += weight;
    return (taken / sum) * widthMm;
  });
}
