/**
 * F13: rosters spoilt on the way. Half of the cases damage bytes: the file is refused with a sentence, or read, and an
 * xlsx is read exactly as it was or not at all (its parts carry check sums; a csv has none). The other half spoil one
 * cell as people and programs do: the row is asked about, naming row and field, or is understood as what was meant;
 * every other row stays as it was. Never a crash, never a part of an import, never a silent change.
 */
import { ExpectedFailure } from '../../shared/ipc/reply';
import { importFailureWords } from '../../shared/words/import';
import { readTables } from '../import/read-workbook';
import type { FaultTest } from './fault-test';
import { Random } from './support/random';
import { fileOf, FORMS, HEADS, COLUMNS, makePeople, type Cell, type Form } from './support/roster-files';
import { spoilings, type Spoiling } from './support/roster-spoilings';
import { importEverything, previewOf, wrongPlan, type Branch } from './support/roster-imports';

const MOST_PEOPLE = 12;

async function run(caseNo: number, seed: number): Promise<string | undefined> {
  const random = new Random(seed, caseNo, 13);
  const people = makePeople(random.between(3, MOST_PEOPLE), random);
  const rows: Cell[][] = [HEADS, ...people.map((person) => COLUMNS.map((column) => person[column]))];
  return caseNo % 2 === 0 ? damagedBytes(rows, random) : spoiltCell(rows, random);
}

async function damagedBytes(rows: Cell[][], random: Random): Promise<string | undefined> {
  const form = random.pick(FORMS);
  const whole = fileOf(form, rows);
  const damaged = damage(whole, random);
  const tables = await readTables(damaged).catch((failure: unknown) => failure);
  if (!Array.isArray(tables)) {
    if (tables instanceof ExpectedFailure && tables.code in importFailureWords) return undefined;
    return `${form}, damaged: ${String(tables)}`;
  }
  const preview = previewOf(tables as Awaited<ReturnType<typeof readTables>>, {});
  // Of a file cut to its first letter nothing is left but a text without heads: refused as such.
  if (!preview) return undefined;
  if (form === 'xlsx' && JSON.stringify(tables) !== JSON.stringify(await readTables(whole)))
    return 'a damaged xlsx was read as something else';
  // What a text says after it was damaged cannot be known; it must still go in whole, or not at all.
  const wrong = wrongPlan(preview, {});
  return wrong && `${form}, damaged: ${wrong}`;
}

function damage(bytes: Buffer, random: Random): Buffer {
  const copy = Buffer.from(bytes);
  const at = random.below(copy.length);
  switch (random.below(5)) {
    case 0:
      return copy.subarray(0, at);
    case 1:
      return Buffer.concat([
        copy.subarray(0, at),
        Buffer.alloc(random.below(64), random.below(256)),
        copy.subarray(at),
      ]);
    case 2: {
      // Two pieces change places.
      const middle = random.between(at, copy.length);
      return Buffer.concat([copy.subarray(middle), copy.subarray(at, middle), copy.subarray(0, at)]);
    }
    case 3:
      return Buffer.concat([copy, copy.subarray(at)]);
    default:
      for (let times = random.between(1, 4); times > 0; times -= 1)
        copy[random.below(copy.length)] = random.below(256);
      return copy;
  }
}

async function spoiltCell(rows: Cell[][], random: Random): Promise<string | undefined> {
  const spoiling = random.pick(spoilings);
  const form = random.pick(FORMS.filter((each) => spoiling.isFor?.(each) ?? true));
  const rowIndex = random.between(1, rows.length - 1);
  const spoilt = rows.map((row) => [...row]);
  const typed = spoiling.spoil(spoilt[rowIndex] ?? [], spoilt, random);
  if (!typed) return undefined;
  // In every second case all of them are on file already, so that the row would change somebody.
  const branch: Branch = random.chance(0.5) ? await importEverything(rows) : {};
  const told = `${spoiling.name} in ${form}, row ${rowIndex + 1}`;
  const before = await previewOfRows(form, rows, branch);
  const after = await previewOfRows(form, spoilt, branch);
  if (!before || !after) return `${told}: no heads were found`;
  const wrong =
    wrongOthers(before, after, rowIndex + 1) ??
    wrongRow(spoiling, before, after, rowIndex + 1) ??
    wrongPlan(after, branch);
  return wrong && `${told}: ${wrong}`;
}

type Preview = NonNullable<ReturnType<typeof previewOf>>;

async function previewOfRows(
  form: Form,
  rows: readonly Cell[][],
  branch: Branch,
): Promise<Preview | undefined> {
  return previewOf(await readTables(fileOf(form, rows)), branch);
}

/** Rows nobody touched say what they said. */
function wrongOthers(before: Preview, after: Preview, rowNumber: number): string | undefined {
  for (const row of before.rows) {
    if (row.rowNumber === rowNumber) continue;
    const now = after.rows.find((each) => each.rowNumber === row.rowNumber);
    if (JSON.stringify(now) !== JSON.stringify(row)) return `row ${row.rowNumber} changed as well`;
  }
  return undefined;
}

function wrongRow(
  spoiling: Spoiling,
  before: Preview,
  after: Preview,
  rowNumber: number,
): string | undefined {
  const was = before.rows.find((row) => row.rowNumber === rowNumber);
  const is = after.rows.find((row) => row.rowNumber === rowNumber);
  if (!was || !is) return 'the row is gone';
  const { expected } = spoiling;
  if (expected.kind === 'asked') {
    const told = is.problems.find(({ field, severity }) => field === expected.field && severity !== 'warn');
    if (is.state !== 'error' && is.state !== 'conflict') return `went in as ${is.state}`;
    if (!told)
      return `no word about ${expected.field}, but ${is.problems.map(({ code }) => code).join(', ')}`;
    return told.message.trim() === '' ? 'asked without a sentence' : undefined;
  }
  if (is.state === 'error' || is.state === 'conflict')
    return `is ${is.state}: ${is.problems.map(({ field, code }) => `${field} ${code}`).join(', ')}`;
  // Blank cells never erase, and what is understood is what was meant.
  for (const [field, value] of Object.entries(is.member)) {
    if (expected.kind === 'other' && field === expected.field) continue;
    const meant = was.member[field as keyof typeof was.member];
    if (was.state !== 'ignored' && value !== meant) return `${field} is ${value} instead of ${String(meant)}`;
  }
  const changed = (is.changes ?? []).map(({ field }) => field);
  const known = new Set<string>([expected.kind === 'other' ? expected.field : '']);
  const silent = changed.filter((field) => !known.has(field));
  return silent.length === 0 ? undefined : `would silently change ${silent.join(', ')}`;
}

export const malformedImports: FaultTest = {
  id: 'F13',
  what: 'rosters spoilt in bytes or cells: refused, asked or understood',
  counts: { ci: 1_000, full: 5_000 },
  run,
};
