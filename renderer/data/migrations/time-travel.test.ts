/**
 * Every version ever shipped is opened with rows of its own day, stepped to today's, and compared. A version file
 * or a fixture is never edited: a change is a new version with `fixtures/NNN.json` of its own.
 */
import 'fake-indexeddb/auto';
import Dexie from 'dexie';
import { afterEach, describe, expect, it } from 'vitest';
import { canonicalRow } from '../../../shared/schema/state';
import { tableNames, tableSchemas, type TableName } from '../../../shared/schema/tables';
import { BranchDatabase } from '../database';
import { memoryJournal } from '../testing/memory-journal';
import { openReady } from '../testing/journals';
import { readPosition } from '../view-position';
import { newestVersion, schemaVersions } from './all-versions';

const name = 'time-travel-test';
afterEach(() => Dexie.delete(name));

type Fixture = Record<string, Record<string, unknown>[]>;
const sources = import.meta.glob<string>('./[0-9]*.ts', { query: '?raw', import: 'default', eager: true });
const fixtures = import.meta.glob<Fixture>('./fixtures/*.json', { import: 'default', eager: true });
const numbered = (version: number): string => String(version).padStart(3, '0');

function fixtureOf(version: number): Fixture {
  const fixture = fixtures[`./fixtures/${numbered(version)}.json`];
  if (!fixture) throw new Error(`no fixture of version ${String(version)}`);
  return fixture;
}

/** What a step makes of that day's rows: those of today, and nothing in tables there were not yet. */
function asOfToday(version: number): Fixture {
  const known = Object.keys(fixtureOf(version));
  return Object.fromEntries(
    Object.entries(fixtureOf(newestVersion)).map(([table, rows]) => [
      table,
      known.includes(table) ? rows : [],
    ]),
  );
}

async function rowsOf(database: Dexie): Promise<Fixture> {
  const all: Fixture = {};
  for (const table of database.tables) all[table.name] = (await table.toArray()) as Fixture[string];
  return all;
}

/** A view as the program of that day left it. */
async function writeAsOf(version: number): Promise<void> {
  const old = new BranchDatabase(name, version);
  await old.open();
  for (const [table, rows] of Object.entries(fixtureOf(version))) await old.table(table).bulkPut(rows);
  old.close();
}

describe.each(schemaVersions.map(({ number }) => number))('version %i', (version) => {
  it('has its file, its reason and a row of every table of its day', () => {
    const [file, source] =
      Object.entries(sources).find(([path]) => path.startsWith(`./${numbered(version)}-`)) ?? [];
    expect(file).toMatch(/^\.\/\d{3}-[a-z0-9-]+\.ts$/);
    // Frozen: what it means must not change with the program, so it imports nothing and stays as it is.
    expect(source).not.toMatch(/^import /m);
    expect(source).toMatchSnapshot();
    const old = new BranchDatabase(name, version);
    const fixture = fixtureOf(version);
    expect(Object.keys(fixture).sort()).toEqual(old.tables.map((table) => table.name).sort());
    expect(Object.entries(fixture).filter(([, rows]) => rows.length === 0)).toEqual([]);
  });

  it('steps to the newest with every row, and a second opening changes nothing', async () => {
    await writeAsOf(version);
    const first = new BranchDatabase(name);
    await first.open();
    const stepped = await rowsOf(first);
    first.close();
    expect(stepped).toEqual(asOfToday(version));
    const second = new BranchDatabase(name);
    await second.open();
    expect(await rowsOf(second)).toEqual(stepped);
    second.close();
  });

  it('is opened by the program of today and taken on as it is', async () => {
    await writeAsOf(version);
    const seq = Number(fixtureOf(version)['meta']?.[0]?.['value']);
    const journal = memoryJournal();
    journal.getState = (asked) =>
      Promise.resolve({ journalId: 'first', lastSeq: seq, hashAtSeq: asked ? 'h' : null, tornTailBytes: 0 });
    const { database, rebuilt } = await openReady(journal, { name });
    expect(rebuilt).toBeNull();
    expect(await readPosition(database)).toEqual({ seq, hash: 'h', journalId: 'first' });
    database.close();
  });
});

it('numbers versions without a gap', () => {
  expect(schemaVersions.map(({ number }) => number)).toEqual(schemaVersions.map((_, index) => index + 1));
});

it('keeps in the newest fixture only rows that today’s schema accepts unchanged', () => {
  const fixture = fixtureOf(newestVersion);
  const refused = tableNames.flatMap((table: TableName) =>
    (fixture[table] ?? []).filter((row) => {
      const parsed = tableSchemas[table].safeParse(row);
      return !parsed.success || canonicalRow(parsed.data) !== canonicalRow(row);
    }),
  );
  expect(refused).toEqual([]);
});
