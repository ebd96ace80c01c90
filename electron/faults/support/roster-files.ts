/** Rosters of invented people in every form a file of one has: xlsx, xls, csv in five encodings, a web page. */
import { utils, write } from '@e965/xlsx';
import { checkCharacter } from '../../../shared/domain/id-number';
import { makeWorkbook } from '../../import/hand-made-files';
import type { Random } from './random';

/** What stands in a cell: text, or a number as a spreadsheet keeps it. */
export type Cell = string | number;

export const HEADS = ['姓名', '性别', '民族', '身份证号', '出生年月', '入党时间', '转正时间', '学历', '手机'];
export type Column =
  'name' | 'gender' | 'ethnicity' | 'idNo' | 'birthDate' | 'joinDate' | 'fullMemberDate' | 'level' | 'mobile';
export const COLUMNS: readonly Column[] = [
  ...(['name', 'gender', 'ethnicity', 'idNo', 'birthDate', 'joinDate', 'fullMemberDate'] as const),
  ...(['level', 'mobile'] as const),
];

const SURNAMES = Array.from('单仇曾解查盖朴区缪翟任华尉迟冉令');
const GIVEN = Array.from('文静建平小红卫国广林志远玉兰晓峰一诺');
const PEOPLES = ['汉族', '回族', '满族', '维吾尔族'];
const LEVELS = ['大学本科', '大学专科', '研究生'];

const two = (value: number): string => String(value).padStart(2, '0');

/** People whose names all differ: surname and given name by their number. */
export function makePeople(count: number, random: Random): Record<Column, string>[] {
  return Array.from({ length: count }, (_, at) => {
    const year = random.between(1955, 1995);
    const [month, day] = [random.between(1, 12), random.between(1, 28)];
    const order = random.between(1, 99) * 10 + random.between(0, 9);
    const body = `110105${year}${two(month)}${two(day)}${String(order).padStart(3, '0')}`;
    const joined = year + random.between(20, 28);
    return {
      name: `${SURNAMES[at % SURNAMES.length] ?? ''}${GIVEN[Math.floor(at / SURNAMES.length) % GIVEN.length] ?? ''}${random.pick(GIVEN)}`,
      gender: order % 2 === 1 ? '男' : '女',
      ethnicity: random.pick(PEOPLES),
      idNo: body + checkCharacter(body),
      birthDate: `${year}.${two(month)}.${two(day)}`,
      joinDate: `${joined}.${two(random.between(1, 9))}.${two(random.between(1, 28))}`,
      fullMemberDate: `${joined + 1}.${two(random.between(10, 12))}.${two(random.between(1, 28))}`,
      level: random.pick(LEVELS),
      mobile: `138${String(random.below(100_000_000)).padStart(8, '0')}`,
    };
  });
}

export const FORMS = [
  'xlsx',
  'xls',
  'csv',
  'csvMark',
  'csvGb18030',
  'csvUtf16le',
  'csvUtf16be',
  'tabs',
  'html',
] as const;
export type Form = (typeof FORMS)[number];

export function fileOf(form: Form, rows: readonly (readonly Cell[])[]): Buffer {
  switch (form) {
    case 'xlsx':
      return makeWorkbook([{ name: '党员', xml: `<sheetData>${rows.map(xlsxRow).join('')}</sheetData>` }]);
    case 'xls': {
      const book = utils.book_new(utils.aoa_to_sheet(rows.map((row) => [...row])), '党员');
      return write(book, { type: 'buffer', bookType: 'biff8' }) as Buffer;
    }
    case 'html':
      return Buffer.from(`<html><table>${rows.map(htmlRow).join('')}</table></html>`);
    case 'tabs':
      return Buffer.from(rows.map((row) => row.join('\t')).join('\n'));
    default:
      return encodeText(form, rows.map((row) => row.map(csvCell).join(',')).join('\r\n'));
  }
}

function xlsxRow(row: readonly Cell[], at: number): string {
  const cells = row.map((cell, column) => {
    const place = `${String.fromCharCode(65 + column)}${at + 1}`;
    if (typeof cell === 'number') return `<c r="${place}"><v>${cell}</v></c>`;
    return cell === ''
      ? ''
      : `<c r="${place}" t="inlineStr"><is><t xml:space="preserve">${escapeXml(cell)}</t></is></c>`;
  });
  return `<row r="${at + 1}">${cells.join('')}</row>`;
}

function htmlRow(row: readonly Cell[]): string {
  return `<tr>${row.map((cell) => `<td>${escapeXml(String(cell))}</td>`).join('')}</tr>`;
}

function escapeXml(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}

function csvCell(cell: Cell): string {
  const text = String(cell);
  return /[",\r\n]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text;
}

function encodeText(form: Form, text: string): Buffer {
  if (form === 'csvMark') return Buffer.from(`\ufeff${text}`);
  if (form === 'csvUtf16le') return Buffer.from(`\ufeff${text}`, 'utf16le');
  if (form === 'csvUtf16be') return Buffer.from(`\ufeff${text}`, 'utf16le').swap16();
  return form === 'csvGb18030' ? gb18030(text) : Buffer.from(text);
}

let codes: Map<string, readonly number[]> | undefined;

/** As Excel in China saves a csv. Characters outside the two-byte part do not occur here. */
function gb18030(text: string): Buffer {
  if (!codes) {
    codes = new Map();
    const decoder = new TextDecoder('gb18030');
    for (let high = 0x81; high < 0xff; high += 1) {
      for (let low = 0x40; low < 0xff; low += 1)
        codes.set(decoder.decode(Uint8Array.of(high, low)), [high, low]);
    }
  }
  const known = codes;
  return Buffer.from(
    Array.from(text).flatMap((char) => (char < '\u0080' ? [char.charCodeAt(0)] : (known.get(char) ?? [63]))),
  );
}
