/** The parts of an .xlsx beside its sheets: list of sheets, relationships, number formats, shared strings. */
import type { ImportLimits } from './limits';
import { builtInFormat } from './number-formats';
import { refuse } from './refuse';
import { tagsOf, textOfStringItem } from './xml';
import type { ZipParts } from './zip-parts';

const MB = 1024 * 1024;
/** WPS can pile up tens of thousands of styles; workbook and relationships stay small. */
const MAX_BYTES = { workbook: 4 * MB, relationships: 4 * MB, styles: 24 * MB };

export interface SheetPart {
  name: string;
  hidden: boolean;
  /** Name of the part in the zip. */
  path: string;
}
export interface WorkbookParts {
  sheets: SheetPart[];
  date1904: boolean;
  sharedStrings: string[];
  /** Number format by style index of a cell. */
  formats: string[];
}

export async function readWorkbookParts(zip: ZipParts, limits: ImportLimits): Promise<WorkbookParts> {
  const workbookPath = await findWorkbook(zip);
  const folder = workbookPath.slice(0, workbookPath.lastIndexOf('/') + 1);
  const relationsPath = `${folder}_rels/${workbookPath.slice(folder.length)}.rels`;
  const relations = listRelations(
    await zip.readText(required(zip, relationsPath), MAX_BYTES.relationships),
    folder,
  );
  const { date1904, sheets } = listSheets(
    await zip.readText(workbookPath, MAX_BYTES.workbook),
    relations,
    zip,
    limits,
  );
  const byKind = (kind: string): string | undefined =>
    [...relations.values()].find((each) => each.kind === kind)?.path;
  const stylesPath = byKind('styles');
  const stringsPath = byKind('sharedStrings');
  return {
    sheets,
    date1904,
    // A part that is named but missing means a damaged file; guessing on would turn names into blanks.
    formats: stylesPath ? listFormats(await zip.readText(required(zip, stylesPath), MAX_BYTES.styles)) : [],
    sharedStrings: stringsPath ? await readSharedStrings(zip, required(zip, stringsPath), limits) : [],
  };
}

async function findWorkbook(zip: ZipParts): Promise<string> {
  const usual = zip.find('xl/workbook.xml');
  if (usual) return usual;
  const root = zip.find('_rels/.rels');
  const relations = root
    ? listRelations(await zip.readText(root, MAX_BYTES.relationships), '')
    : new Map<string, Relation>();
  const named = [...relations.values()].find((relation) => relation.kind === 'officeDocument')?.path;
  const path =
    named?.endsWith('.xml') && !named.startsWith('word/') && !named.startsWith('ppt/')
      ? zip.find(named)
      : undefined;
  if (!path) throw refuse('fileNotTable', 'zip without workbook');
  return path;
}

function required(zip: ZipParts, path: string): string {
  const found = zip.find(path);
  if (!found) throw refuse('fileBroken', `missing part ${path}`);
  return found;
}

interface Relation {
  /** Last word of the relationship type: worksheet, styles, sharedStrings, officeDocument. */
  kind: string;
  path: string;
}

function listRelations(xml: string, folder: string): Map<string, Relation> {
  const relations = new Map<string, Relation>();
  for (const { name, attributes, closing } of tagsOf(xml)) {
    if (name !== 'Relationship' || closing) continue;
    const { Id: id, Type: type = '', Target: target = '', TargetMode: mode } = attributes;
    if (!id || mode === 'External') continue;
    relations.set(id, { kind: type.slice(type.lastIndexOf('/') + 1), path: resolvePart(folder, target) });
  }
  return relations;
}

/** `/xl/styles.xml` or `styles.xml` or `../x.xml`, from the workbook's folder. Only ever a key of the zip's list. */
function resolvePart(folder: string, target: string): string {
  const parts: string[] = [];
  for (const part of (target.startsWith('/') ? target : folder + target).split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '' && part !== '.') parts.push(part);
  }
  return parts.join('/');
}

function listSheets(
  xml: string,
  relations: ReadonlyMap<string, Relation>,
  zip: ZipParts,
  limits: ImportLimits,
): Pick<WorkbookParts, 'sheets' | 'date1904'> {
  let date1904 = false;
  let isWorkbook = false;
  const sheets: SheetPart[] = [];
  for (const { name, attributes, closing } of tagsOf(xml)) {
    if (closing) continue;
    if (name === 'workbook') isWorkbook = true;
    if (name === 'workbookPr') date1904 = /^(1|true|on)$/i.test(attributes['date1904'] ?? '');
    if (name !== 'sheet') continue;
    const relation = relations.get(attributes['r:id'] ?? attributes['id'] ?? '');
    if (!relation) throw refuse('fileBroken', 'sheet without relationship');
    // Chart and dialog sheets hold no cells.
    if (relation.kind !== 'worksheet') continue;
    const hidden = /hidden/i.test(attributes['state'] ?? '');
    sheets.push({ name: attributes['name'] ?? '', hidden, path: required(zip, relation.path) });
  }
  if (!isWorkbook) throw refuse('fileBroken', 'no workbook element');
  if (sheets.length === 0) throw refuse('fileEmpty', 'no worksheet');
  if (sheets.length > limits.sheets) throw refuse('fileTooLarge', `${sheets.length} sheets`);
  return { sheets, date1904 };
}

function listFormats(xml: string): string[] {
  const codes = new Map<number, string>();
  const formats: string[] = [];
  let inCellFormats = false;
  for (const { name, attributes, closing } of tagsOf(xml)) {
    if (name === 'numFmt' && !closing)
      codes.set(Number(attributes['numFmtId']), attributes['formatCode'] ?? '');
    if (name === 'cellXfs') inCellFormats = !closing;
    if (name !== 'xf' || closing || !inCellFormats) continue;
    const id = Number(attributes['numFmtId'] ?? 0);
    formats.push(codes.get(id) ?? builtInFormat(id));
  }
  return formats;
}

async function readSharedStrings(zip: ZipParts, path: string, limits: ImportLimits): Promise<string[]> {
  const strings: string[] = [];
  let rest = '';
  await zip.stream(path, limits.sharedStringBytes, (text) => {
    rest += text;
    // Self-closing items (<si/>) are empty strings and count.
    const item = /<(?:\w+:)?si(?:\s[^<>]*)?(?:\/>|>([\s\S]*?)<\/(?:\w+:)?si>)/g;
    let used = 0;
    for (let found = item.exec(rest); found; found = item.exec(rest)) {
      strings.push(textOfStringItem(found[1] ?? ''));
      used = item.lastIndex;
    }
    rest = rest.slice(used);
    if (strings.length > limits.sharedStrings)
      throw refuse('fileTooManyRows', `${strings.length} shared strings`);
    if (rest.length > limits.bufferedChars) throw refuse('fileTooLarge', 'one shared string too long');
  });
  return strings;
}
