import ExcelJS from 'exceljs';
import { describe, expect, it } from 'vitest';
import { exportHead } from '../../shared/domain/roster-export';
import { listExistingMembers } from '../../shared/import/existing';
import { proposeMapping } from '../../shared/import/header';
import { buildImportPreview } from '../../shared/import/preview';
import { rosterLimits } from '../import/limits';
import { readTables } from '../import/read-workbook';
import { ZipParts } from '../import/zip-parts';
import { buildRosterBook } from './roster-book';
import type { RosterSheet } from './roster-sheet';
import { firstDifference, rosterCells } from './same-cells';
import { DAY, sampleSheet, sampleTables } from './testing/sample-sheet';

const madeAt = new Date('2026-09-22T01:30:00.000Z');

async function make(sheet: RosterSheet): Promise<Buffer> {
  return Buffer.from(await buildRosterBook(sheet, madeAt));
}

/** Every part of the workbook as it lies in the zip. */
async function rawParts(bytes: Buffer): Promise<string> {
  const zip = await ZipParts.open(bytes, rosterLimits);
  const names = ['xl/workbook.xml', 'xl/worksheets/sheet1.xml', 'xl/sharedStrings.xml', 'docProps/core.xml'];
  const parts = await Promise.all(names.map((name) => zip.readText(name, rosterLimits.partBytes)));
  zip.close();
  return parts.join('\n');
}

/** One person, the texts of whose cells are given. */
const oneRow = (cells: Partial<Record<RosterSheet['columns'][number], string>>): RosterSheet => ({
  branchName: '第一支部',
  asOf: DAY,
  profile: 'superiorFull',
  columns: Object.keys(cells) as RosterSheet['columns'],
  rows: [Object.values(cells)],
});

describe('the workbook', () => {
  it('has typed cells, a frozen head, widths, and says whose list of which day it is', async () => {
    const sheet = sampleSheet('superiorFull');
    const workbook = new ExcelJS.Workbook();
    const bytes = await make(sheet);
    await workbook.xlsx.load(new Uint8Array(bytes).buffer);
    const page = workbook.getWorksheet('党员名册');
    expect(page?.views[0]).toMatchObject({ state: 'frozen', xSplit: 2, ySplit: 3 });
    expect(page?.getCell('A2').value).toBe(
      '填报单位：清源市红十字会机关党支部　名单日期：2026年9月22日　完整信息　共9人',
    );
    const columnOf = (name: (typeof sheet.columns)[number]): number => sheet.columns.indexOf(name) + 1;
    const row = (page?.getRows(4, 9) ?? []).find((one) => one.getCell(2).value === '单文静');
    const cell = (name: (typeof sheet.columns)[number]) => row?.getCell(columnOf(name));
    expect([cell('idNo')?.value, cell('idNo')?.numFmt]).toEqual(['110105197105180429', '@']);
    expect([cell('birthDate')?.value, cell('birthDate')?.numFmt]).toEqual([
      new Date('1971-05-18T00:00:00.000Z'),
      // As the library reads it back: without the escapes.
      'yyyy.mm.dd',
    ]);
    expect(typeof cell('mobile')?.value).toBe('string');
    expect(typeof cell('no')?.value).toBe('number');
    expect(page?.getColumn(columnOf('idNo')).width).toBeGreaterThan(18);
  });

  it('keeps every number out of a covered list, also out of its raw parts', async () => {
    const raw = await rawParts(await make(sampleSheet('superiorDefault')));
    for (const { idNo, mobile, homeAddress } of sampleTables().persons) {
      for (const secret of [idNo, mobile, homeAddress]) if (secret) expect(raw).not.toContain(secret);
    }
    expect(raw).toContain('110105********0429');
    expect(raw).toContain('号码遮盖，不含电话住址');
  });

  it('keeps text that looks like a formula, a number or a mark of Office text', async () => {
    const formulas = ['=1+1', '+86-536', '-5', '@SUM(A1)', '=HYPERLINK("http://x")', '007', '1.10E+17'];
    for (const text of [...formulas, '_x0041_ 与 <b>&amp;', '𠮷䶮', ' 前后空格 ', '第一行\n第二行']) {
      const sheet = oneRow({ name: '单文静', jobTitle: text });
      const bytes = await make(sheet);
      const tables = await readTables(bytes);
      expect(tables[0]?.rows[3]?.[1]).toMatchObject({ kind: 'text', text });
      expect(firstDifference(tables, rosterCells(sheet))).toBeUndefined();
      expect(await rawParts(bytes)).not.toMatch(/<f[\s>]/);
    }
  });

  it('imported again from the file itself changes nothing', async () => {
    for (const profile of ['superiorFull', 'superiorDefault'] as const) {
      const [table] = await readTables(await make(sampleSheet(profile)));
      const mapping = table && proposeMapping(table);
      if (!table || !mapping) throw new Error('no heads');
      expect(mapping).toMatchObject({ firstHeadRow: 2, lastHeadRow: 2 });
      const { totals } = buildImportPreview(table, mapping, listExistingMembers(sampleTables(), DAY), DAY);
      expect(totals).toEqual({ rows: 9, new: 0, update: 0, conflict: 0, error: 0, ignored: 9 });
    }
  });
});

describe('comparing what was read back', () => {
  it('finds the cell that differs, by value or by kind', async () => {
    const sheet = oneRow({ name: '单文静', birthDate: '1971-05-18', idNo: '110105197105180429' });
    const tables = await readTables(await make(sheet));
    expect(firstDifference(tables, rosterCells(sheet))).toBeUndefined();
    const other = (cells: readonly string[]): RosterSheet => ({ ...sheet, rows: [cells] });
    expect(
      firstDifference(tables, rosterCells(other(['单文静', '1971-05-19', '110105197105180429']))),
    ).toEqual({
      row: 4,
      column: 1,
    });
    expect(firstDifference(tables, rosterCells(other(['单文静', '1971-05-18', ''])))).toEqual({
      row: 4,
      column: 2,
    });
    // A date that became text, a row that is missing, a head of another column.
    expect(
      firstDifference(tables, rosterCells(other(['单文静', '1971-05', '110105197105180429']))),
    ).toMatchObject({
      column: 1,
    });
    expect(
      firstDifference(tables, rosterCells({ ...sheet, rows: [...sheet.rows, ...sheet.rows] })),
    ).toBeDefined();
    expect(exportHead('rank')).not.toBe(exportHead('idNo'));
    expect(
      firstDifference(tables, rosterCells({ ...sheet, columns: ['name', 'birthDate', 'rank'] })),
    ).toEqual({
      row: 3,
      column: 2,
    });
  });
});
