import { expect, it } from 'vitest';
import type { TableColumn } from './column';
import { rowsAsHtml, rowsAsTsv } from './copy-rows';

interface Row {
  readonly name: string;
  readonly idNo: string;
  readonly hours: number | undefined;
}
const columns: readonly TableColumn<Row>[] = [
  { id: 'name', header: '姓名', value: (row) => row.name, widthPx: 96 },
  { id: 'idNo', header: '身份号码', value: (row) => row.idNo, widthPx: 96 },
  { id: 'hours', header: '学时', value: (row) => row.hours, widthPx: 96 },
];
const rows: readonly Row[] = [
  { name: '单文静', idNo: '110105197105120426', hours: 42 },
  { name: '甲\t乙\n<丙>', idNo: '', hours: undefined },
];

it('keeps one line per row whatever a cell holds', () => {
  expect(rowsAsTsv(columns, rows)).toBe(
    '姓名\t身份号码\t学时\r\n单文静\t110105197105120426\t42\r\n甲 乙 <丙>\t\t',
  );
});

it('marks texts as text, so that WPS keeps 18 digits, and escapes what looks like a tag', () => {
  const html = rowsAsHtml(columns, rows);
  expect(html).toContain(`<td style="mso-number-format:'\\@'">110105197105120426</td><td>42</td>`);
  expect(html).toContain('&lt;丙&gt;');
});
