import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { utils, write, type WorkSheet } from '@e965/xlsx';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { SheetTable } from '../../shared/import/sheet-table';
import { makeWorkbook, textRow } from './hand-made-files';
import { readTableFile } from './read-workbook';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'roster-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

let counter = 0;
/** Reads content written under a name that says nothing about it. */
async function read(content: Buffer | string) {
  counter += 1;
  const path = join(folder, `名册 ${counter}.xlsx`);
  await writeFile(path, content);
  return readTableFile(path);
}
async function tablesOf(content: Buffer | string): Promise<SheetTable[]> {
  const reply = await read(content);
  if (!reply.ok) throw new Error(reply.failure.message);
  return reply.value.tables;
}
const textsOf = (table: SheetTable | undefined) => table?.rows.map((row) => row.map(({ text }) => text));
const sheetData = (rows: string, rest = '') => [
  { name: '党员', xml: `<sheetData>${rows}</sheetData>${rest}` },
];

describe('csv by content', () => {
  const lines = '姓名,性别,民族,籍贯\r\n张三,男,汉,"山东,济南"\r\n李四,女,"回 ""族""",\r\n';
  const expected = [
    ['姓名', '性别', '民族', '籍贯'],
    ['张三', '男', '汉', '山东,济南'],
    ['李四', '女', '回 "族"'],
  ];
  /** GB18030 of the lines above, as Excel in China saves it. */
  const gbk = (text: string) => {
    const codes = new Map<string, number[]>();
    const decoder = new TextDecoder('gb18030');
    for (let high = 0x81; high < 0xff; high += 1) {
      for (let low = 0x40; low < 0xff; low += 1)
        codes.set(decoder.decode(Uint8Array.of(high, low)), [high, low]);
    }
    return Buffer.from(
      Array.from(text).flatMap((char) =>
        char < '\u0080' ? [char.charCodeAt(0)] : (codes.get(char) ?? [63]),
      ),
    );
  };

  it.each([
    ['UTF-8', Buffer.from(lines)],
    ['UTF-8 with mark', Buffer.from(`\ufeff${lines}`)],
    ['GB18030', gbk(lines)],
    ['UTF-16LE with mark', Buffer.from(`\ufeff${lines}`, 'utf16le')],
    ['UTF-16BE with mark', Buffer.from(`\ufeff${lines}`, 'utf16le').swap16()],
    ['UTF-16LE without mark', Buffer.from(lines, 'utf16le')],
    ['line feeds only', Buffer.from(lines.replace(/\r/g, ''))],
    [
      'tabs',
      Buffer.from(
        lines.replace('"山东,济南"', '山东;济南').replace(/,/g, '\t').replace('山东;济南', '"山东,济南"'),
      ),
    ],
  ])('%s', async (_, content) => {
    const [table] = await tablesOf(content);
    expect(textsOf(table)).toEqual(expected);
  });

  it('keeps 18 digits as text and marks what a sheet may have shortened', async () => {
    const [table] = await tablesOf('姓名,身份证号,入党时间\n张三,110105194912310021,1998.1\n');
    expect(table?.rows[1]?.map(({ kind }) => kind)).toEqual(['text', 'text', 'number']);
  });

  it('keeps the last row when its last cell is blank and no line end follows', async () => {
    const [table] = await tablesOf('姓名,性别,手机\n张三,男,13800002607\n李四,男,');
    expect(textsOf(table)).toEqual([
      ['姓名', '性别', '手机'],
      ['张三', '男', '13800002607'],
      ['李四', '男'],
    ]);
  });

  it('refuses an unfinished quote', async () => {
    expect(await read('姓名,性别\n"张三,男\n')).toMatchObject({ ok: false, failure: { code: 'fileBroken' } });
  });
});

describe('xlsx', () => {
  it('reads shared, inline and formula strings, numbers, booleans and errors as shown', async () => {
    const [table] = await tablesOf(
      makeWorkbook(
        sheetData(
          '<row r="2"><c r="B2" t="s"><v>0</v></c><c r="C2" t="s"><v>1</v></c><c r="D2" t="inlineStr"><is><t>甲</t></is></c></row>' +
            '<row r="3"><c r="A3" t="str"><f>B2&amp;"x"</f><v>甲&amp;乙</v></c><c r="B3"><v>1998.1</v></c><c r="C3" s="1"><v>1998.1</v></c>' +
            '<c r="D3" t="b"><v>1</v></c><c r="E3" t="e"><v>#REF!</v></c><c r="F3"><f>A1+1</f></c><c r="G3" s="2"><v>35977</v></c>' +
            '<c r="H3" s="3"><v>35977</v></c><c r="I3"><f>1+1</f><v>2</v></c></row>',
        ),
        {
          strings:
            '<si><t>单</t><rPh sb="0" eb="1"><t>shan</t></rPh></si><si><r><t>文</t></r><r><t xml:space="preserve"> 静_x000D_</t></r></si>',
          styles:
            '<numFmts><numFmt numFmtId="170" formatCode="0.00"/></numFmts><cellStyleXfs><xf numFmtId="9"/></cellStyleXfs>' +
            '<cellXfs><xf numFmtId="0"/><xf numFmtId="170"/><xf numFmtId="57"/><xf numFmtId="14"/></cellXfs>',
        },
      ),
    );
    expect(textsOf(table)).toEqual([
      [],
      ['', '单', '文 静\r', '甲'],
      ['甲&乙', '1998.1', '1998.10', 'TRUE', '#REF!', '#公式未计算', '1998年7月', '1998/7/1', '2'],
    ]);
    expect(table?.rows[2]?.[1]).toEqual({ text: '1998.1', kind: 'number', numFmt: 'General', value: 1998.1 });
    expect(table?.rows[2]?.[6]).toMatchObject({ kind: 'date', numFmt: 'yyyy"年"m"月"', value: 35977 });
  });

  it('repeats merged cells, lists hidden sheets, knows date1904, prefixes and missing references', async () => {
    const tables = await tablesOf(
      makeWorkbook(
        [
          {
            name: '党员 &amp; 群众',
            xml:
              '<x:sheetData><x:row><x:c t="inlineStr"><x:is><x:t>学历</x:t></x:is></x:c></x:row>' +
              '<x:row><x:c r="B2" t="inlineStr"><x:is><x:t>在职</x:t></x:is></x:c></x:row></x:sheetData>' +
              '<x:mergeCells><x:mergeCell ref="A1:B1"/><x:mergeCell ref="A1:XFD1048576"/></x:mergeCells>',
          },
          { name: '代码', xml: '<sheetData/>', state: 'veryHidden' },
        ],
        { workbookPr: '<workbookPr date1904="1"/>' },
      ),
    );
    expect(tables.map(({ name, hidden, date1904 }) => [name, hidden, date1904])).toEqual([
      ['党员 & 群众', false, true],
      ['代码', true, true],
    ]);
    expect(textsOf(tables[0])?.[0]).toEqual(['学历', '学历']);
  });

  it('does not hold a million empty formatted rows', async () => {
    const empty = Array.from(
      { length: 1_000_000 },
      (_, at) => `<row r="${at + 3}" ht="18"><c r="A${at + 3}" s="4"/></row>`,
    ).join('');
    const content = makeWorkbook(
      sheetData(textRow(1, ['姓名', '性别']) + textRow(2, ['张三', '男']) + empty),
    );
    const before = process.memoryUsage().rss;
    const started = process.cpuUsage();
    const [table] = await tablesOf(content);
    expect(textsOf(table)).toEqual([
      ['姓名', '性别'],
      ['张三', '男'],
    ]);
    const { user, system } = process.cpuUsage(started);
    expect((user + system) / 1_000).toBeLessThan(5_000);
    expect(process.memoryUsage().rss - before).toBeLessThan(300 * 1024 * 1024);
  }, 30_000);
});

describe('xls and what is saved under that name', () => {
  const sheet: WorkSheet = utils.aoa_to_sheet([
    ['姓名', '出生年月', '身份证号'],
    ['单文静', 35977, 110105197105180430],
  ]);
  Object.assign(sheet['B2'] as object, { z: 'yyyy"年"m"月"' });

  it('reads Excel 97–2003', async () => {
    const book = utils.book_new(sheet, '党员');
    const content = write(book, { type: 'buffer', bookType: 'biff8' }) as Buffer;
    const [table] = await tablesOf(content);
    expect(textsOf(table)).toEqual([
      ['姓名', '出生年月', '身份证号'],
      ['单文静', '1998年7月', '1.10105E+17'],
    ]);
    expect(table?.rows[1]?.[1]).toMatchObject({ kind: 'date', value: 35977 });
  });

  it('reads an HTML table, keeping 18 digits', async () => {
    const [table] = await tablesOf(
      '<html><meta charset="utf-8"><table><tr><th colspan="2">姓名</th></tr><tr><td>张三</td><td>110105194912310021</td></tr></table></html>',
    );
    expect(textsOf(table)).toEqual([
      ['姓名', '姓名'],
      ['张三', '110105194912310021'],
    ]);
  });
});
