/** Files that look like a roster and are made to cost: what each must be refused with (reliability F12). */
import { deflateRawSync } from 'node:zlib';
import type { ImportFailureCode } from '../../../shared/words/import';
import { makeWorkbook, makeZip, textRow, workbookParts, type Part } from '../../import/hand-made-files';

const MB = 1024 * 1024;
const rows = `<sheetData>${textRow(1, ['姓名', '性别', '民族', '籍贯'])}${textRow(2, ['单文静', '女', '汉', '济南'])}</sheetData>`;
const healthy = (): Buffer => makeWorkbook([{ name: '党员', xml: rows }]);
const withSheet = (xml: string, options: Parameters<typeof makeWorkbook>[1] = {}): Buffer =>
  makeWorkbook([{ name: '党员', xml }], options);
/** A sheet whose part is this; the rest of the workbook is in order. */
const withPart = (part: Omit<Part, 'name'>): Buffer =>
  makeZip(
    workbookParts([{ name: 'a', xml: '' }], { extra: [{ name: 'xl/worksheets/sheet1.xml', ...part }] }),
  );
/** Zeros deflated in one piece, so that the test itself stays small. */
const zerosSheet = (realBytes: number, declaredBytes: number): Buffer =>
  withPart({ content: '', deflated: deflateRawSync(Buffer.alloc(realBytes)), declaredBytes });

export interface RosterBomb {
  readonly name: string;
  readonly code: ImportFailureCode;
  readonly make: () => Buffer;
}

function nested(levels: number): Buffer {
  let inner = healthy();
  for (let level = 0; level < levels; level += 1) {
    inner = makeZip(
      Array.from({ length: 16 }, (_, at) => ({ name: `层${level}-${at}.zip`, content: inner })),
    );
  }
  return inner;
}

/** Each entry of the directory points to one and the same piece of data, as the "better zip bomb" does. */
function overlapping(): Buffer {
  const whole = makeZip(
    Array.from({ length: 4_000 }, (_, at) => ({
      name: at === 0 ? 'xl/workbook.xml' : `xl/worksheets/sheet${at}.xml`,
      content: '',
      deflated: at === 0 ? deflateRawSync(Buffer.alloc(40 * MB)) : Buffer.alloc(0),
      declaredBytes: 40 * MB,
    })),
  );
  const directory = whole.indexOf(Buffer.from('PK\u0001\u0002', 'latin1'));
  for (let at = directory; at >= 0; at = whole.indexOf(Buffer.from('PK\u0001\u0002', 'latin1'), at + 4)) {
    whole.writeUInt32LE(0, at + 42);
  }
  return whole;
}

/** Cells that differ, so that the file does not pack like a bomb: it is refused for what it holds. */
const wideRow = (row: number): string =>
  `<row r="${row}">${Array.from({ length: 512 }, (_, at) => `<c><v>${row * 7 + at * 13}</v></c>`).join('')}</row>`;

export const rosterBombs: readonly RosterBomb[] = [
  { name: 'zips in zips in zips', code: 'fileNotTable', make: () => nested(3) },
  {
    name: '10 GB of zeros, cut to 32 bits',
    code: 'fileTooLarge',
    make: () => zerosSheet(40 * MB, (10 * 1024 * MB) % 2 ** 32),
  },
  { name: '4 GB of zeros', code: 'fileTooLarge', make: () => zerosSheet(40 * MB, 0xfffffffe) },
  { name: '40 MB packed to 40 KB', code: 'fileTooLarge', make: () => zerosSheet(40 * MB, 40 * MB) },
  { name: '40 MB that claim to be 1 KB', code: 'fileBroken', make: () => zerosSheet(40 * MB, 1024) },
  { name: 'overlapping entries', code: 'fileBroken', make: overlapping },
  {
    name: 'sixty thousand entries',
    code: 'fileTooLarge',
    make: () => makeZip([{ name: 'xl/workbook.xml', content: '' }], 60_000),
  },
  {
    name: 'two entries of one name',
    code: 'fileBroken',
    make: () =>
      makeZip([...workbookParts([{ name: 'a', xml: rows }]), { name: 'xl/workbook.xml', content: '<x/>' }]),
  },
  {
    name: 'a name that leaves the folder',
    code: 'fileBroken',
    make: () => makeZip([{ name: '../../xl/workbook.xml', content: '' }]),
  },
  {
    name: 'a billion laughs',
    code: 'fileBroken',
    make: () =>
      withSheet(rows, {
        strings: '<si><t>&lol9;</t></si>',
        extra: [
          {
            name: 'xl/sharedStrings.xml',
            content: `<!DOCTYPE sst [<!ENTITY lol0 "lol">${Array.from({ length: 9 }, (_, at) => `<!ENTITY lol${at + 1} "${`&lol${at};`.repeat(10)}">`).join('')}]><sst><si><t>&lol9;</t></si></sst>`,
          },
        ],
      }),
  },
  {
    name: 'an undeclared entity',
    code: 'fileBroken',
    make: () => withSheet('<sheetData><row><c t="inlineStr"><is><t>&lol9;</t></is></c></row></sheetData>'),
  },
  {
    name: 'a million shared strings',
    code: 'fileTooManyRows',
    make: () =>
      withSheet(rows, {
        strings: Array.from({ length: 1_000_000 }, (_, at) => `<si><t>${at}</t></si>`).join(''),
      }),
  },
  {
    name: '30,000 rows',
    code: 'fileTooManyRows',
    make: () =>
      withSheet(
        `<sheetData>${Array.from({ length: 30_000 }, (_, at) => `<row r="${at + 1}"><c><v>${at}</v></c></row>`).join('')}</sheetData>`,
      ),
  },
  {
    name: 'content in the last row of the sheet',
    code: 'fileTooManyRows',
    make: () => withSheet('<sheetData><row r="1048576"><c><v>1</v></c></row></sheetData>'),
  },
  {
    name: 'a million cells',
    code: 'fileTooManyRows',
    make: () =>
      withSheet(
        `<sheetData>${Array.from({ length: 2_000 }, (_, at) => wideRow(at + 1)).join('')}</sheetData>`,
      ),
  },
  {
    name: 'a row that never ends',
    code: 'fileTooLarge',
    make: () =>
      withSheet(
        `<sheetData><row r="1">${Array.from({ length: 400_000 }, (_, at) => `<c><f>${at}</f></c>`).join('')}`,
      ),
  },
  {
    name: 'a hundred thousand merges',
    code: 'fileTooLarge',
    make: () =>
      withSheet(
        `${rows}<mergeCells>${Array.from({ length: 100_000 }, (_, at) => `<mergeCell ref="A${at + 1}:B${at + 1}"/>`).join('')}</mergeCells>`,
      ),
  },
  {
    name: '2 million rows of a csv',
    code: 'fileTooManyRows',
    make: () => Buffer.from(`姓名,性别,民族,籍贯\n${'甲,女\n'.repeat(2_000_000)}`),
  },
];
