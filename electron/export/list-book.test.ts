import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { describe, expect, it } from 'vitest';
import { ExpectedFailure } from '../../shared/ipc/reply';
import { listSheetSchema, type ListSheet } from '../../shared/paper/list-sheet';
import { nodeDisk } from '../files/node-disk';
import { useTempFolders } from '../files/testing/temp-folder';
import { rosterLimits } from '../import/limits';
import { readTableFile, readTables } from '../import/read-workbook';
import { ZipParts } from '../import/zip-parts';
import { buildListBook } from './list-book';
import { firstDifference, listCells } from './same-cells';
import { writeProved } from './write-roster';

const makeFolder = useTempFolders();
const madeAt = new Date('2026-09-22T01:30:00.000Z');

function sheetOf(rows: ListSheet['rows']): ListSheet {
  return listSheetSchema.parse({
    sheetTitle: '组织生活一览',
    title: '2026年组织生活一览',
    subtitle: '党支部：第一支部',
    columns: [
      { header: '日期', kind: 'date', width: 12 },
      { header: '主题', kind: 'text', width: 34 },
      { header: '应到', kind: 'number', width: 7 },
      { header: '学时', kind: 'number', width: 7, decimals: 1 },
    ],
    rows,
  });
}

async function rawSheet(bytes: Uint8Array): Promise<string> {
  const zip = await ZipParts.open(Buffer.from(bytes), rosterLimits);
  const xml = await zip.readText('xl/worksheets/sheet1.xml', rosterLimits.partBytes);
  zip.close();
  return xml;
}

describe('a list as a workbook', () => {
  it('has days as dates, numbers as numbers, a frozen head and A4 landscape with the head repeated', async () => {
    const bytes = await buildListBook(
      sheetOf([
        ['2026-09-18', '学习党章', 9, 2.5],
        [null, '12', null, 0],
      ]),
      madeAt,
    );
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.load(new Uint8Array(bytes).buffer);
    const page = workbook.getWorksheet('组织生活一览');
    expect(page?.views[0]).toMatchObject({ state: 'frozen', ySplit: 3 });
    expect(page?.pageSetup).toMatchObject({ paperSize: 9, orientation: 'landscape', fitToWidth: 1 });
    expect(page?.pageSetup.printTitlesRow).toBe('3:3');
    expect([1, 2, 3, 4].map((no) => page?.getColumn(no).width)).toEqual([12, 34, 7, 7]);
    expect([page?.getCell('A1').value, page?.getCell('A2').value]).toEqual([
      '2026年组织生活一览',
      '党支部：第一支部',
    ]);
    const valuesOf = (no: number) =>
      ['A', 'B', 'C', 'D'].map((at) => page?.getCell(`${at}${String(no)}`).value);
    expect(valuesOf(3)).toEqual(['日期', '主题', '应到', '学时']);
    expect(valuesOf(4)).toEqual([new Date('2026-09-18T00:00:00.000Z'), '学习党章', 9, 2.5]);
    // A text of digits stays text; where nothing is known the cell is empty.
    expect(valuesOf(5)).toEqual([null, '12', null, 0]);
    expect([page?.getCell('A4').numFmt, page?.getCell('B4').numFmt, page?.getCell('D4').numFmt]).toEqual([
      'yyyy.mm.dd',
      '@',
      '0.0',
    ]);
  });

  it('keeps what looks like a formula as text, also in title and heads', async () => {
    const hostile = [
      '=1+1',
      '+86-536',
      '-5',
      '@SUM(A1)',
      '=HYPERLINK("http://x")',
      '_x0041_ <b>&amp;',
      '\t=1+1',
    ];
    for (const text of hostile) {
      const sheet = sheetOf([['2026-09-18', text, 1, 1]]);
      sheet.title = text;
      sheet.subtitle = text;
      for (const column of sheet.columns) column.header = text;
      const bytes = await buildListBook(sheet, madeAt);
      const tables = await readTables(Buffer.from(bytes));
      expect(tables[0]?.rows[3]?.[1]).toMatchObject({ kind: 'text', text });
      expect(tables[0]?.rows[2]?.[0]).toMatchObject({ kind: 'text', text });
      expect(await rawSheet(bytes)).not.toMatch(/<f[\s>]/);
      expect(firstDifference(tables, listCells(sheet))).toBeUndefined();
    }
  });

  it('is refused when what is read back is not what was wanted, and then lies nowhere', async () => {
    const folder = makeFolder();
    const writer = { disk: nodeDisk, read: readTableFile };
    const sheet = sheetOf([['2026-09-18', '学习党章', 9, 2.5]]);
    const bytes = await buildListBook(sheet, madeAt);
    const path = join(folder, '一览.xlsx');
    const other = sheetOf([['2026-09-18', '学习党章', 8, 2.5]]);
    await expect(writeProved(writer, path, bytes, listCells(other))).rejects.toThrow(ExpectedFailure);
    expect(await nodeDisk.list(folder)).toEqual([]);
    await writeProved(writer, path, bytes, listCells(sheet));
    expect(await nodeDisk.list(folder)).toEqual(['一览.xlsx']);
  });
});

describe('the description', () => {
  it('takes no cell of another kind, no ragged row, no sheet name a spreadsheet refuses', () => {
    const sheet = sheetOf([['2026-09-18', '学习党章', 9, 2.5]]);
    const fits = (change: Partial<ListSheet>) => listSheetSchema.safeParse({ ...sheet, ...change }).success;
    expect(fits({})).toBe(true);
    expect(fits({ rows: [['2026-09-31', '', 1, 1]] })).toBe(false);
    expect(fits({ rows: [['2026-09-18', 5, 1, 1]] })).toBe(false);
    expect(fits({ rows: [['2026-09-18', '', '1', 1]] })).toBe(false);
    expect(fits({ rows: [['2026-09-18', '', 1]] })).toBe(false);
    expect(fits({ sheetTitle: '一/览' })).toBe(false);
  });
});
