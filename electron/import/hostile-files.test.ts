import { mkdir, mkdtemp, open, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { utils, write } from '@e965/xlsx';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { ExpectedFailure } from '../../shared/ipc/reply';
import { importFailureWords, type ImportFailureCode } from '../../shared/words/import';
import { makeWorkbook, makeZip, textRow, workbookParts } from './hand-made-files';
import { ole } from './ole';
import { readTableFile, readTables } from './read-workbook';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hostile-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const MB = 1024 * 1024;
const rows = `<sheetData>${textRow(1, ['姓名', '性别', '民族', '籍贯'])}${textRow(2, ['单文静', '女', '汉', '济南'])}</sheetData>`;
const healthy = () => makeWorkbook([{ name: '党员', xml: rows }]);
const withSheet = (xml: string, options = {}) => makeWorkbook([{ name: '党员', xml }], options);
const container = (...names: string[]) => {
  const made = ole.utils.cfb_new();
  for (const name of names) ole.utils.cfb_add(made, name, Buffer.from('content of a stream'));
  return ole.write(made, { type: 'buffer' });
};

/** Code of an expected failure; anything else is a bug and named as such. */
function outcomeOf(failure: unknown): string {
  return failure instanceof ExpectedFailure ? failure.code : `bug: ${String(failure)}`;
}

async function codeOf(content: Buffer | string): Promise<string> {
  const path = join(folder, '党员名册.xlsx');
  await writeFile(path, content);
  const reply = await readTableFile(path);
  return reply.ok ? 'ok' : reply.failure.code;
}

describe('files that are no roster', () => {
  it.each<[string, ImportFailureCode, () => Buffer | string]>([
    ['nothing', 'fileEmpty', () => ''],
    ['a sheet without content', 'fileEmpty', () => withSheet('<sheetData/>')],
    ['only blanks', 'fileEmpty', () => ' \r\n\u3000\r\n'],
    ['a JPEG', 'fileNotTable', () => Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16, 74, 70, 73, 70, 0, 1])],
    ['a PNG', 'fileNotTable', () => Buffer.from([0x89, 80, 78, 71, 13, 10, 26, 10, 0, 0, 0, 13])],
    ['a PDF', 'fileNotTable', () => '%PDF-1.7\n%\u00e2\u00e3\n1 0 obj'],
    ['an RTF', 'fileNotTable', () => '{\\rtf1\\ansi 姓名,性别}'],
    ['a program', 'fileNotTable', () => Buffer.concat([Buffer.from('MZ'), Buffer.alloc(200, 3)])],
    ['a gzip', 'fileNotTable', () => gzipSync('姓名,性别')],
    [
      'random bytes',
      'fileNotTable',
      () => Buffer.from(Array.from({ length: 600 }, (_, at) => (at * 7919 + 31) % 251)),
    ],
    ['a docx', 'fileNotTable', () => makeZip([{ name: 'word/document.xml', content: '<w:document/>' }])],
    ['a zip of anything', 'fileNotTable', () => makeZip([{ name: '名册.xlsx', content: healthy() }])],
    ['a Word 97 document', 'fileNotTable', () => container('/WordDocument', '/1Table')],
    ['a page of the web', 'fileNotTable', () => '<!doctype html><p>姓名</p>'],
    ['an encrypted xlsx', 'fileEncrypted', () => container('/EncryptionInfo', '/EncryptedPackage')],
    ['half a workbook', 'fileBroken', () => healthy().subarray(0, 400)],
    ['a cut off OLE container', 'fileBroken', () => container('/Workbook').subarray(0, 700)],
    ['an xls of rubbish', 'fileBroken', () => container('/Workbook')],
    [
      'a wrong check sum',
      'fileBroken',
      () => makeZip(workbookParts([{ name: 'a', xml: rows }]).map((part) => ({ ...part, crc: 1 }))),
    ],
    ['a missing sheet', 'fileBroken', () => makeZip(workbookParts([{ name: 'a', xml: rows }]).slice(0, 2))],
    [
      'a missing string',
      'fileBroken',
      () => withSheet('<sheetData><row r="1"><c t="s"><v>7</v></c></row></sheetData>', { strings: '' }),
    ],
    [
      'a sheet that breaks off',
      'fileBroken',
      () => withSheet('<sheetData><row r="1"><c t="inlineStr"><is><t>姓名'),
    ],
  ])('%s: %s', async (_, code, make) => {
    expect(await codeOf(make())).toBe(code);
    expect(importFailureWords[code].sentence).toMatch(/。$/);
    expect(importFailureWords[code].action).toMatch(/。$/);
  });

  it('refuses 50 MB without reading them, a folder, and a file that is gone', async () => {
    const path = join(folder, '大.xlsx');
    const file = await open(path, 'w');
    await file.truncate(50 * MB);
    await file.close();
    expect(await readTableFile(path)).toMatchObject({ failure: { code: 'fileTooLarge' } });
    await mkdir(join(folder, '文件夹'));
    expect(await readTableFile(join(folder, '文件夹'))).toMatchObject({
      failure: { code: 'fileUnreadable' },
    });
    expect(await readTableFile(join(folder, '没有.xlsx'))).toMatchObject({
      failure: { code: 'fileNotFound' },
    });
  });

  it('refuses an xls with a password', async () => {
    const book = utils.book_new(utils.aoa_to_sheet([['姓名']]), '党员');
    const content = write(book, { type: 'buffer', bookType: 'biff8' }) as Buffer;
    const whole = ole.read(content, { type: 'buffer' });
    const stream = Buffer.from(ole.find(whole, 'Workbook')?.content as Uint8Array);
    // FilePass stands right behind the first BOF record.
    const bofEnd = 4 + stream.readUInt16LE(2);
    const filePass = Buffer.from([0x2f, 0, 6, 0, 0, 0, 1, 2, 3, 4]);
    const locked = Buffer.concat([stream.subarray(0, bofEnd), filePass, stream.subarray(bofEnd)]);
    const made = ole.utils.cfb_new();
    ole.utils.cfb_add(made, '/Workbook', locked);
    expect(await codeOf(ole.write(made, { type: 'buffer' }))).toBe('fileEncrypted');
  });
});

describe('sizes that are only claimed', () => {
  it('are not believed: a dimension and a merge over the whole sheet cost nothing', async () => {
    const tables = await readTables(
      withSheet(
        `<dimension ref="A1:XFD1048576"/>${rows}<mergeCells><mergeCell ref="A2:XFD1048576"/></mergeCells>`,
      ),
    );
    expect(tables[0]?.rows).toHaveLength(2);
    expect(tables[0]?.rows[1]).toHaveLength(4);
  });
});

describe('two thousand damaged files', () => {
  const samples = ['党员名册_样例（杂乱）.xlsx', '党员名册_样例（规范）.xlsx'];
  /** A small generator of its own, so that a failing run can be repeated. */
  function makeRandom(seed: number): (below: number) => number {
    let state = seed;
    return (below) => {
      state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
      return Math.floor((state / 2 ** 32) * below);
    };
  }
  function damage(bytes: Buffer, random: (below: number) => number): Buffer {
    const copy = Buffer.from(bytes);
    switch (random(4)) {
      case 0:
        return copy.subarray(0, random(copy.length));
      case 1: {
        const at = random(copy.length);
        return Buffer.concat([
          copy.subarray(0, at),
          Buffer.alloc(random(64), random(256)),
          copy.subarray(at),
        ]);
      }
      default:
        for (let times = 1 + random(4); times > 0; times -= 1) copy[random(copy.length)] = random(256);
        return copy;
    }
  }

  it('xlsx: refused, or read exactly as the whole file', async () => {
    const random = makeRandom(20260922);
    const codes = new Map<string, number>();
    for (const name of samples) {
      const whole = await readFile(join('resources', 'samples', name));
      const expected = JSON.stringify(await readTables(whole));
      for (let run = 0; run < 600; run += 1) {
        const outcome = await readTables(damage(whole, random)).then(
          (tables) => (JSON.stringify(tables) === expected ? 'same' : 'changed'),
          outcomeOf,
        );
        codes.set(outcome, (codes.get(outcome) ?? 0) + 1);
      }
    }
    expect([...codes.keys()].filter((code) => code !== 'same' && !(code in importFailureWords))).toEqual([]);
    expect(codes.get('fileBroken') ?? 0).toBeGreaterThan(600);
  }, 20_000);

  it('xls and csv: never anything but an expected failure or a table', async () => {
    const random = makeRandom(1998);
    // The library mentions records it does not know.
    const said = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const book = utils.book_new(
      utils.aoa_to_sheet([
        ['姓名', '性别', '民族', '籍贯'],
        ['单文静', '女', '汉', 35977],
      ]),
      '党员',
    );
    const sources = [
      write(book, { type: 'buffer', bookType: 'biff8' }) as Buffer,
      Buffer.from('姓名,性别,民族,籍贯\n"单,文静",女,汉,济南\n'),
    ];
    for (const whole of sources) {
      for (let run = 0; run < 400; run += 1) {
        const outcome = await readTables(damage(whole, random)).then(() => 'read', outcomeOf);
        expect(outcome === 'read' || outcome in importFailureWords, outcome).toBe(true);
      }
    }
    said.mockRestore();
  }, 20_000);
});
