/** What others take out of a snapshot: pages of rows, the checkpoint for a start, the journal itself. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { tableNames, type AnyRow } from '../../shared/schema/tables';
import { nodeDisk } from '../files/node-disk';
import { createFaultyDisk } from '../files/testing/faulty-disk';
import { useTempFolders } from '../files/testing/temp-folder';
import { testId } from '../journal/testing/commands';
import { readCheckpoint } from './checkpoint-of';
import { CHUNK_ROWS } from './chunk-rules';
import { writeJournalFolder } from './materialise';
import { readRowsPage } from './read-rows';
import { canonicalRows, snapshotOf, storeIn } from './testing/make-snapshot';
import { useTestJournals, type TestChange } from './testing/test-journal';

const makeFolder = useTempFolders();
const openJournal = useTestJournals();

function rows(table: TestChange['table'], count: number): TestChange[] {
  return Array.from({ length: count }, (_, at) => ({ table, row: at + 1, value: `${table} ${at}` }));
}
async function begin(changes: TestChange[][], segmentBytes = 200_000) {
  const folder = makeFolder();
  const journal = await openJournal(join(folder, 'journal'), { segmentBytes });
  for (const change of changes) await journal.commit(change);
  const store = storeIn(folder);
  return { folder, journal, store, manifest: (await snapshotOf(journal, store)).manifest };
}

describe('pages of rows', () => {
  it('hold every row once, tables in their order, rows by id', async () => {
    const { journal, store, manifest } = await begin([
      rows('settings', 3),
      rows('persons', 2 * CHUNK_ROWS + 5),
      rows('records', 700),
      rows('branches', 1),
    ]);
    const seen = new Map<string, AnyRow>();
    const order: string[] = [];
    let cursor: string | null = null;
    let pages = 0;
    do {
      const page = await readRowsPage(store, manifest, cursor);
      expect(page).toMatchObject({ seq: 4, hash: manifest.hash, totalRows: 2 * CHUNK_ROWS + 709 });
      for (const { table, rows: some } of page.tables) {
        for (const row of some) {
          order.push(`${String(tableNames.indexOf(table)).padStart(2, '0')}/${row.id}`);
          seen.set(`${table}/${row.id}`, row);
        }
      }
      cursor = page.cursor;
      pages += 1;
    } while (cursor !== null);
    expect(pages).toBe(3);
    expect(order).toEqual([...order].sort());
    expect(order).toHaveLength(2 * CHUNK_ROWS + 709);
    expect(canonicalRows(seen)).toEqual(canonicalRows(journal.state));
  });

  it('of an empty snapshot are one empty page', async () => {
    const { store, manifest } = await begin([]);
    expect(await readRowsPage(store, manifest, null)).toMatchObject({
      tables: [],
      cursor: null,
      totalRows: 0,
    });
  });

  it('refuse the cursor of another snapshot', async () => {
    const { journal, store, manifest } = await begin([rows('persons', 2 * CHUNK_ROWS)]);
    const { cursor } = await readRowsPage(store, manifest, null);
    expect(cursor?.length).toBeLessThanOrEqual(60);
    const other = await snapshotOf(journal, store, { minute: 1 });
    for (const wrong of [cursor, 'x', `${cursor ?? ''}9`, '']) {
      await expect(readRowsPage(store, other.manifest, wrong)).rejects.toMatchObject({ code: 'badRequest' });
    }
  });

  it('do not give out rows that are not the ones that were stored', async () => {
    const { store, manifest } = await begin([rows('persons', 5)]);
    const sha256 = manifest.tables[0]?.chunks[0]?.part.sha256 ?? '';
    const path = join(store.folder, 'parts', sha256.slice(0, 2), `${sha256}.gz`);
    writeFileSync(path, readFileSync(path).subarray(0, -1));
    await expect(readRowsPage(store, manifest, null)).rejects.toMatchObject({ code: 'snapshotDamaged' });
  });
});

describe('the checkpoint', () => {
  it('names the revision of every row and every segment, and reads no rows', async () => {
    const { folder, journal, manifest } = await begin(
      [
        rows('persons', 3),
        [{ table: 'persons', row: 2, value: 'again' }],
        [{ table: 'persons', row: 1, value: null }],
      ],
      500,
    );
    const disk = createFaultyDisk();
    const checkpoint = readCheckpoint(storeIn(folder, disk), manifest);
    const revisions = await checkpoint.revisions;
    expect([1, 2, 3, 4].map((row) => revisions.get(`persons/${testId(row)}`))).toEqual([
      undefined,
      2,
      1,
      undefined,
    ]);
    expect(revisions.get(`records/${testId(2)}`)).toBeUndefined();
    const extent = journal.extent();
    expect(checkpoint).toMatchObject({ journalId: 'test', seq: 3, hash: extent.hash });
    expect(checkpoint.segments.map(({ segment, bytes }) => ({ segment, bytes }))).toEqual(extent.segments);
    const rowPart = manifest.tables[0]?.chunks[0]?.part.sha256 ?? '';
    expect(disk.steps.filter((step) => step.startsWith('open'))).toHaveLength(1);
    expect(disk.steps.some((step) => step.includes(rowPart))).toBe(false);
  });

  it('is refused when a list does not fit', async () => {
    const { store, manifest } = await begin([rows('persons', 3)]);
    const chunk = manifest.tables[0]?.chunks[0];
    if (!chunk) throw new Error('there are rows');
    chunk.revisions = (await store.writePart(Buffer.from(`${testId(1)} 1\n`))).part;
    const revisions = await readCheckpoint(store, manifest).revisions;
    expect(() => revisions.get(`persons/${testId(1)}`)).toThrow(
      expect.objectContaining({ code: 'journalDamaged' }),
    );
  });

  it('is refused when a list is not what was written', async () => {
    const { store, manifest } = await begin([rows('persons', 3)]);
    const sha256 = manifest.tables[0]?.chunks[0]?.revisions.sha256 ?? '';
    const path = join(store.folder, 'parts', sha256.slice(0, 2), `${sha256}.gz`);
    const bytes = readFileSync(path);
    bytes.writeUInt8(bytes.readUInt8(bytes.length - 1) ^ 1, bytes.length - 1);
    writeFileSync(path, bytes);
    await expect(readCheckpoint(store, manifest).revisions).rejects.toMatchObject({
      code: 'snapshotDamaged',
    });
  });
});

describe('the journal written back', () => {
  it('is the same byte for byte, and opens', async () => {
    const { folder, store, manifest } = await begin(
      [rows('persons', 3), rows('records', 9), rows('persons', 2)],
      400,
    );
    const target = join(folder, 'journal-back');
    await writeJournalFolder(nodeDisk, store, manifest, target);
    const names = readdirSync(join(folder, 'journal'));
    expect(readdirSync(target)).toEqual(names);
    for (const name of names) {
      expect(readFileSync(join(target, name)).equals(readFileSync(join(folder, 'journal', name)))).toBe(true);
    }
    const opened = await openJournal(target);
    expect(opened.extent()).toMatchObject({ seq: 3, hash: manifest.hash });
  });

  it('is never written over another one', async () => {
    const { folder, store, manifest } = await begin([rows('persons', 3)]);
    const before = readFileSync(join(folder, 'journal', '000001.jsonl'));
    await expect(
      writeJournalFolder(nodeDisk, store, manifest, join(folder, 'journal')),
    ).rejects.toMatchObject({
      code: 'journalWriteFailed',
    });
    expect(readFileSync(join(folder, 'journal', '000001.jsonl')).equals(before)).toBe(true);
  });

  it('leaves nothing when a part is bad', async () => {
    const { folder, store, manifest } = await begin([rows('persons', 30), rows('records', 30)], 400);
    const sha256 = manifest.segments.at(-1)?.part.sha256 ?? '';
    writeFileSync(join(store.folder, 'parts', sha256.slice(0, 2), `${sha256}.gz`), 'bad');
    const target = join(folder, 'journal-back');
    await expect(writeJournalFolder(nodeDisk, store, manifest, target)).rejects.toMatchObject({
      code: 'snapshotDamaged',
    });
    expect(readdirSync(target)).toEqual([]);
  });
});

it('carries 120,000 rows', async () => {
  const count = 120_000;
  const changes: TestChange[][] = [];
  for (let from = 0; from < count; from += 4000) {
    changes.push(
      Array.from({ length: 4000 }, (_, at) => ({
        table: at % 3 === 0 ? 'records' : 'persons',
        row: from + at + 1,
        value: '出席',
      })),
    );
  }
  const { journal, store, manifest } = await begin(changes, 1_000_000);
  expect(manifest.tables.reduce((sum, table) => sum + table.rows, 0)).toBe(count);
  for (const { chunks } of manifest.tables) {
    for (const chunk of chunks) expect(chunk.rows).toBeLessThanOrEqual(CHUNK_ROWS);
  }
  const revisions = await readCheckpoint(store, manifest).revisions;
  const unknown = changes.flat().filter(({ table, row }) => revisions.get(`${table}/${testId(row)}`) !== 1);
  expect(unknown).toEqual([]);
  await journal.commit([{ table: 'records', row: 1, value: 'changed' }]);
  const next = await snapshotOf(journal, store, { minute: 1 });
  const whole = await store.storedBytes(next.manifest);
  expect(next.storedBytes).toBeLessThan(whole / 4);
}, 60_000);
