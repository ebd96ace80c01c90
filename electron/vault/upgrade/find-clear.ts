/** Where data of the practice build still lies in clear. Looks at names and first bytes only; needs no key. */
import { join } from 'node:path';
import { ASIDE_FOLDER } from '../../recovery/aside';
import { errorCode, type Disk } from '../../files/disk';
import { FIRST_FOLDER, readCurrent } from '../../journal/current';
import { JOURNAL_SCHEMA } from '../../journal/envelope';
import { readSegmentHeader, segmentNumber } from '../../journal/segment';
import { isSealed } from '../sealed-stream';

export interface ClearData {
  /** The journal in use has lines in clear. */
  journal: boolean;
  /** Folders of the journal that are no longer in use and hold clear lines, cut bytes too. */
  olderJournals: string[];
  /** Manifests of snapshots in clear, and clear parts whoever names them. */
  snapshots: string[];
  drafts: string[];
  attachments: string[];
  /** Replaced, cut or rescued bytes a repair kept. */
  aside: string[];
}

const GENERATION = new RegExp(`^${FIRST_FOLDER}(?:-[0-9A-HJKMNP-TV-Z]{26})?$`);
/** Long enough for the magic of a sealed file, and for schema, reader and alg of a manifest, which come first. */
const HEAD_BYTES = 512;
/** RFC 1952: what a part in clear begins with; a sealed one that went bad is not taken for one. */
const GZIP = Buffer.from([0x1f, 0x8b]);

/** Absolute paths. @throws ExpectedFailure of reading CURRENT; system errors of listing */
export async function findClearData(disk: Disk, dataFolder: string): Promise<ClearData> {
  const current = await readCurrent(disk, dataFolder);
  const journals: string[] = [];
  for (const name of await disk.list(dataFolder)) {
    const folder = join(dataFolder, name);
    if (GENERATION.test(name) && (await holdsClearLines(disk, folder))) journals.push(folder);
  }
  const drafts = await clearFiles(disk, join(dataFolder, 'drafts'));
  return {
    journal: journals.includes(current.folder),
    olderJournals: journals.filter((folder) => folder !== current.folder),
    snapshots: await findClearSnapshots(disk, join(dataFolder, 'snapshots'), journals.length > 0),
    drafts: drafts.filter((path) => /\.json(?:\.clear)?$/.test(path)),
    attachments: await filesBelow(disk, join(dataFolder, 'files', 'sha512')),
    // Only beside a clear journal: afterwards what lies there comes from repairs of the sealed one.
    aside: journals.length > 0 ? await clearAside(disk, join(dataFolder, ASIDE_FOLDER)) : [],
  };
}

export function isAllSealed({ journal, ...lists }: ClearData): boolean {
  return !journal && Object.values(lists).every((paths) => paths.length === 0);
}

/** Is there a journal that only a vault's keys open? Then a missing vault is damage and no first start. */
export async function hasSealedData(disk: Disk, dataFolder: string): Promise<boolean> {
  for (const name of await disk.list(dataFolder)) {
    if (!GENERATION.test(name)) continue;
    for (const segment of await disk.list(join(dataFolder, name))) {
      if (segmentNumber(segment) === undefined) continue;
      const first = await readSegmentHeader(disk, join(dataFolder, name, segment));
      if (first?.header.schema === JOURNAL_SCHEMA) return true;
    }
  }
  return false;
}

/** A segment of the practice build; an empty folder holds nothing. A file that cannot be read is taken for clear. */
async function holdsClearLines(disk: Disk, folder: string): Promise<boolean> {
  for (const name of await disk.list(folder)) {
    if (segmentNumber(name) === undefined) continue;
    const first = await readSegmentHeader(disk, join(folder, name));
    if (first?.header.schema !== JOURNAL_SCHEMA) return true;
  }
  return false;
}

/**
 * At every start: only the beginning of each manifest is read. The parts, thousands after ten years, are looked at
 * beside a clear journal or manifest only, because clear ones come from nowhere else and go before those.
 */
async function findClearSnapshots(disk: Disk, folder: string, isClearBeside: boolean): Promise<string[]> {
  const found: string[] = [];
  for (const name of await disk.list(folder)) {
    const path = join(folder, name);
    if (/^snap-.*\.json$/.test(name) && (await headOf(disk, path)).includes('"alg":"none"')) found.push(path);
  }
  if (!isClearBeside && found.length === 0) return found;
  const manifests = found.splice(0);
  for (const path of await filesBelow(disk, join(folder, 'parts'))) {
    if ((await headOf(disk, path)).subarray(0, GZIP.length).equals(GZIP)) found.push(path);
  }
  // Parts go first: a manifest that is still there tells the next unlocking to look for them.
  return [...found, ...manifests];
}

/** Damaged segments and cut ends of a sealed journal are kept there as they were: sealed lines, without our magic. */
async function clearAside(disk: Disk, folder: string): Promise<string[]> {
  const found: string[] = [];
  for (const path of await clearFiles(disk, folder)) {
    const text = (await disk.readFile(path)).toString('latin1');
    const isOfSealed = text.includes('"alg":"A256GCM"') && !text.includes('"payload":{"schema":"command/1"');
    if (!isOfSealed) found.push(path);
  }
  return found;
}

async function clearFiles(disk: Disk, folder: string): Promise<string[]> {
  const found: string[] = [];
  for (const path of await filesBelow(disk, folder)) {
    if (!isSealed(await headOf(disk, path))) found.push(path);
  }
  return found;
}

/** Files of a folder and of the folders in it, whatever their depth. @throws system errors of listing */
export async function filesBelow(disk: Disk, folder: string): Promise<string[]> {
  const found: string[] = [];
  for (const name of await disk.list(folder)) {
    const path = join(folder, name);
    // Asked as a folder, because a file may be unreadable and must not be overlooked for that.
    const below = await filesBelow(disk, path).catch((error: unknown) => {
      if (errorCode(error) !== 'ENOTDIR') throw error;
      return [path];
    });
    found.push(...below);
  }
  return found;
}

async function headOf(disk: Disk, path: string): Promise<Buffer> {
  const file = await disk.open(path, 'read');
  try {
    return await file.read(0, HEAD_BYTES);
  } finally {
    await file.close();
  }
}
