import ExcelJS from 'exceljs';
import { describe, expect, it } from 'vitest';
import { listDataRows } from '../../shared/import/data-rows';
import { attendanceHeads, templateFields } from '../../shared/import/attendance-heads';
import { readAttendanceSheet } from '../../shared/import/attendance-sheet';
import { duesHeads, readDuesSheet } from '../../shared/import/dues-sheet';
import { proposeMapping } from '../../shared/import/header';
import { previewStudyPlan } from '../../shared/import/study-plan';
import { templateKinds, templates } from '../../shared/words/templates';
import { readTables } from '../import/read-workbook';
import { buildTemplateBook } from './template-book';

const madeAt = new Date('2026-09-22T01:30:00.000Z');
const bytesOf = async (kind: (typeof templateKinds)[number]) =>
  Buffer.from(await buildTemplateBook(kind, madeAt));

describe('the blank workbooks', () => {
  it('have heads the roster import knows, each another field, and no person in them', async () => {
    const [table, notes] = await readTables(await bytesOf('roster'));
    const mapping = proposeMapping(table!)!;
    expect(mapping.columns.map(({ header }) => header)).toEqual(templates.roster.heads);
    const fields = mapping.columns.flatMap(({ field, header }) => (header === '序号' ? [] : [field]));
    expect(fields).not.toContain(null);
    expect(new Set(fields).size).toBe(fields.length);
    expect(listDataRows(table!, mapping)).toEqual([]);
    expect(proposeMapping(notes!)).toBeUndefined();
  });

  it('have heads the study plan import knows, and nothing to import', async () => {
    const [table, notes] = await readTables(await bytesOf('studyPlan'));
    expect(previewStudyPlan(table!, [])).toEqual([]);
    expect(previewStudyPlan(notes!, [])).toBeUndefined();
  });

  it('have heads the attendance import knows, each another field, and nothing to import', async () => {
    const [table, notes] = await readTables(await bytesOf('attendance'));
    expect(readAttendanceSheet(table!)).toMatchObject({ lines: [], rawRows: [] });
    expect(readAttendanceSheet(notes!)).toBeUndefined();
    const known = templates.attendance.heads.map((head) =>
      templateFields.find((field) => attendanceHeads[field].includes(head)),
    );
    expect(known).toEqual(templateFields);
  });

  it('have heads the dues import knows, twelve months, and nothing to import', async () => {
    const [table, notes] = await readTables(await bytesOf('dues'));
    expect(readDuesSheet(table!)).toEqual({ rows: [], rawRows: [] });
    expect(readDuesSheet(notes!)).toBeUndefined();
    const known = new Set(Object.values(duesHeads).flat());
    expect(templates.dues.heads.filter((head) => !known.has(head))).toEqual(
      Array.from({ length: 12 }, (_, index) => `${String(index + 1)}月`),
    );
  });

  it.each(templateKinds)('%s: every column is text', async (kind) => {
    const book = new ExcelJS.Workbook();
    await book.xlsx.load(Uint8Array.from(await bytesOf(kind)).buffer);
    const page = book.worksheets[0]!;
    templates[kind].heads.forEach((_, index) => {
      expect(page.getColumn(index + 1).numFmt).toBe('@');
    });
  });
});
