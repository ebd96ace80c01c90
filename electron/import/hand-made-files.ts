/** For tests only: zips and workbooks written by hand, so that every field can lie. */
import { deflateRawSync } from 'node:zlib';
import { Crc32 } from '../files/crc32';

export interface Part {
  name: string;
  content: string | Buffer;
  /** Lie about the size after inflating. */
  declaredBytes?: number;
  /** Already deflated bytes instead of content. */
  deflated?: Buffer;
  crc?: number;
  flags?: number;
}

export function makeZip(parts: readonly Part[], entryCount = parts.length): Buffer {
  const chunks: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const part of parts) {
    const content = Buffer.from(part.content);
    const packed = part.deflated ?? deflateRawSync(content, { level: 1 });
    const name = Buffer.from(part.name, 'utf8');
    const shared = Buffer.alloc(26);
    shared.writeUInt16LE(20, 0);
    shared.writeUInt16LE(0x0800 | (part.flags ?? 0), 2);
    shared.writeUInt16LE(8, 4);
    shared.writeUInt32LE(part.crc ?? crcOf(content), 10);
    shared.writeUInt32LE(packed.length, 14);
    shared.writeUInt32LE(part.declaredBytes ?? content.length, 18);
    shared.writeUInt16LE(name.length, 22);
    const local = Buffer.concat([Buffer.from('PK\u0003\u0004', 'latin1'), shared, name, packed]);
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(offset, 10);
    directory.push(Buffer.from('PK\u0001\u0002', 'latin1'), Buffer.from([20, 0]), shared, rest, name);
    chunks.push(local);
    offset += local.length;
  }
  const list = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write('PK\u0005\u0006', 0, 'latin1');
  end.writeUInt16LE(entryCount & 0xffff, 8);
  end.writeUInt16LE(entryCount & 0xffff, 10);
  end.writeUInt32LE(list.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...chunks, list, end]);
}

export function crcOf(content: Buffer): number {
  const crc = new Crc32();
  crc.update(content);
  return crc.value;
}

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

export interface SheetSpec {
  name: string;
  /** Everything inside <worksheet>. */
  xml: string;
  state?: string;
}

/** Parts of a small workbook; `extra` replaces parts of the same name. */
export function workbookParts(
  sheets: readonly SheetSpec[],
  options: { strings?: string; styles?: string; workbookPr?: string; extra?: readonly Part[] } = {},
): Part[] {
  const relations = sheets.map((_, at) =>
    relation(`rId${at + 1}`, 'worksheet', `worksheets/sheet${at + 1}.xml`),
  );
  if (options.strings !== undefined) relations.push(relation('rIdS', 'sharedStrings', 'sharedStrings.xml'));
  if (options.styles !== undefined) relations.push(relation('rIdT', 'styles', '/xl/styles.xml'));
  const list = sheets.map(
    ({ name, state }, at) =>
      `<sheet name="${name}" sheetId="${at + 1}"${state ? ` state="${state}"` : ''} r:id="rId${at + 1}"/>`,
  );
  const parts: Part[] = [
    {
      name: 'xl/workbook.xml',
      content: `<workbook xmlns:r="${OFFICE}">${options.workbookPr ?? ''}<sheets>${list.join('')}</sheets></workbook>`,
    },
    { name: 'xl/_rels/workbook.xml.rels', content: `<Relationships>${relations.join('')}</Relationships>` },
    ...sheets.map(({ xml }, at) => ({
      name: `xl/worksheets/sheet${at + 1}.xml`,
      content: `<worksheet>${xml}</worksheet>`,
    })),
  ];
  if (options.strings !== undefined)
    parts.push({ name: 'xl/sharedStrings.xml', content: `<sst>${options.strings}</sst>` });
  if (options.styles !== undefined)
    parts.push({ name: 'xl/styles.xml', content: `<styleSheet>${options.styles}</styleSheet>` });
  const extra = options.extra ?? [];
  return [...parts.filter(({ name }) => !extra.some((part) => part.name === name)), ...extra];
}

export function makeWorkbook(...args: Parameters<typeof workbookParts>): Buffer {
  return makeZip(workbookParts(...args));
}

function relation(id: string, kind: string, target: string): string {
  return `<Relationship Id="${id}" Type="${OFFICE}/${kind}" Target="${target}"/>`;
}

/** A row of inline strings. */
export function textRow(row: number, texts: readonly string[]): string {
  const cells = texts.map(
    (text, at) => `<c r="${String.fromCharCode(65 + at)}${row}" t="inlineStr"><is><t>${text}</t></is></c>`,
  );
  return `<row r="${row}">${cells.join('')}</row>`;
}
