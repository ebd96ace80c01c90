import ExcelJS from 'exceljs';
import { describe, expect, it } from 'vitest';
import { buildIndexWorkbook, withIndexWorkbook } from './index-workbook';
import { samplePlan } from './testing/sample-plan';

async function read(bytes: Uint8Array): Promise<ExcelJS.Workbook> {
  const workbook = new ExcelJS.Workbook();
  const copy = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length) as ArrayBuffer;
  await workbook.xlsx.load(copy);
  return workbook;
}

describe('迎检资料目录.xlsx', () => {
  it('lists items with typed cells, a frozen head and A4 landscape', async () => {
    const sheet = (await read(await buildIndexWorkbook(samplePlan(1)))).getWorksheet('迎检资料目录');
    expect(sheet?.getRow(3).values).toEqual([
      undefined,
      ...['类号', '序号', '题名', '类型', '日期', '页数', '附件（份）', '存放位置', '备注'],
    ]);
    expect(sheet?.views[0]).toMatchObject({ state: 'frozen', ySplit: 3 });
    expect(sheet?.pageSetup).toMatchObject({ paperSize: 9, orientation: 'landscape', printTitlesRow: '3:3' });
    const rows = sheet?.getRows(4, sheet.rowCount) ?? [];
    const assembly = rows.find((row) => row.getCell(4).value === '支部党员大会');
    expect(assembly?.getCell(5).value).toEqual(new Date('2026-01-18T00:00:00.000Z'));
    expect(assembly?.getCell(5).numFmt).toBe('yyyy/mm/dd');
    expect(assembly?.getCell(6).value).toBe(3);
    expect(assembly?.getCell(7).value).toBe(2);
    expect(assembly?.getCell(3).value).toMatchObject({
      hyperlink: expect.stringMatching(/^\.\.\/03_/) as string,
    });
  });

  it('keeps partial dates as text and leaves missing ones blank', async () => {
    const plan = samplePlan(0);
    const entries = plan.entries.map((entry, index) => ({
      ...entry,
      date: ['2026-03', '', '2026'][index] ?? '',
    }));
    const sheet = (await read(await buildIndexWorkbook({ ...plan, entries }))).getWorksheet('迎检资料目录');
    const dates = (sheet?.getRows(4, 10) ?? [])
      .map((row) => row.getCell(5).value)
      .filter((value) => value !== null);
    expect(dates).toEqual(expect.arrayContaining(['2026.03', '2026']));
  });

  it('lists every file on the second sheet and enters the plan once', async () => {
    const plan = await withIndexWorkbook(await withIndexWorkbook(samplePlan(1)));
    expect(plan.entries.filter((entry) => entry.path.endsWith('迎检资料目录.xlsx'))).toHaveLength(1);
    const source = plan.entries[0]?.source;
    const sheet = (await read(source && 'bytes' in source ? source.bytes : new Uint8Array())).getWorksheet(
      '全部文件',
    );
    expect(sheet?.rowCount).toBe(plan.entries.length);
  });
});
