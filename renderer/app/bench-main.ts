/**
 * Development-only page: hands the storage layer of the page, as shipped, to `npm run bench`, and measures it
 * side by side with the bare engine. Nothing here decides anything; the rows are judged in electron/e2e/bench.
 */
import { monotonicFactory, ulid } from 'ulid';
import { updateOp, createOp } from '../../shared/schema/command';
import type { AnyRow, TableName, TableRows } from '../../shared/schema/tables';
import { tableNames } from '../../shared/schema/tables';
import { BranchDatabase } from '../data/database';
import { newestVersion } from '../data/migrations/all-versions';
import { openDatabase } from '../data/open-database';
import { importViewKey, type ViewKey } from '../data/view-key';
import { createWritePoint } from '../data/write-point';
import { connectDesk } from '../desk/desk';
import { journalOf, valueOf } from '../desk/journal-of-desk';

type OrgLifeRecord = TableRows['records'];
/** Rows in one transaction of the raw loop: the size of our own pages, so that only the layers differ. */
const RAW_BATCH = 2_000;

const desk = connectDesk();
const ports = {
  journal: journalOf(desk),
  newId: ulid,
  now: () => new Date().toISOString(),
  operator: () => '测速',
};

/** Without sealing: what main is told to do by the environment of the tests, the page does here. */
async function keyFor(sealed: boolean): Promise<ViewKey | undefined> {
  return sealed ? readViewKey() : undefined;
}

/** Rows lie sealed in the engine's files, as in the shipped page. */
async function readViewKey(): Promise<ViewKey> {
  const { keyId, key } = valueOf(await desk['vault.getViewKey']({}));
  return importViewKey(keyId, key);
}

async function wipe(name: string): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    const request = indexedDB.deleteDatabase(name);
    request.onsuccess = () => {
      resolve();
    };
    request.onerror = () => {
      reject(new Error(`cannot delete ${name}`));
    };
  });
}

/** Milliseconds of `count` acknowledged commits of one minutes record, alternating with as many bare puts. */
async function commits(row: Omit<OrgLifeRecord, 'rev'>, count: number, sealed = true) {
  const opened = await openDatabase(ports, { name: 'bench-view', viewKey: await keyFor(sealed) });
  if (opened.kind !== 'ready') throw new Error(opened.kind);
  const writePoint = createWritePoint(opened.database, ports);
  const bare = new BranchDatabase('bench-bare');
  await bare.open();
  let record = (await opened.database.rows('records').get(row.id)) ?? undefined;
  if (!record) {
    const made = await writePoint.write('bench.makeRecord', [createOp('records', row)]);
    if (!made.ok) throw new Error(made.failure.message);
    record = await opened.database.rows('records').get(row.id);
  }
  const ours: number[] = [];
  const reference: number[] = [];
  for (let round = 0; round < count; round += 1) {
    if (!record) throw new Error('no record');
    const op = updateOp('records', record, { place: `会议室${round}` });
    const startedAt = performance.now();
    const saved = await writePoint.write('bench.editRecord', [op]);
    const middle = performance.now();
    await bare.rows('records').put(op.after as OrgLifeRecord);
    const endedAt = performance.now();
    if (!saved.ok) throw new Error(saved.failure.message);
    ours.push(middle - startedAt);
    reference.push(endedAt - middle);
    record = op.after as OrgLifeRecord;
  }
  opened.database.close();
  bare.close();
  return { ours, reference };
}

/** Milliseconds of one full rebuild of an empty view. */
async function rebuild(sealed = true): Promise<{ milliseconds: number; rows: number }> {
  await wipe('bench-rebuild');
  const viewKey = await keyFor(sealed);
  const startedAt = performance.now();
  const opened = await openDatabase(ports, { name: 'bench-rebuild', viewKey });
  const milliseconds = performance.now() - startedAt;
  if (opened.kind !== 'ready') throw new Error(opened.kind);
  let rows = 0;
  for (const table of tableNames) rows += await opened.database.rows(table).count();
  opened.database.close();
  return { milliseconds, rows };
}

/** Milliseconds of putting the same rows through IndexedDB alone: same stores, same indexes, strict. */
async function rawPuts(): Promise<{ milliseconds: number; rows: number }> {
  const source = new BranchDatabase('bench-rebuild', newestVersion, await readViewKey());
  await source.open();
  const all: [TableName, AnyRow[]][] = [];
  for (const table of tableNames) all.push([table, await source.rows(table).toArray()]);
  source.close();
  await wipe('bench-raw');
  const shape = new BranchDatabase('bench-raw');
  await shape.open();
  shape.close();
  const database = await openRaw('bench-raw');
  let rows = 0;
  const startedAt = performance.now();
  for (const [table, list] of all) {
    for (let from = 0; from < list.length; from += RAW_BATCH) {
      const batch = list.slice(from, from + RAW_BATCH);
      await putBatch(database, table, batch);
      rows += batch.length;
    }
  }
  const milliseconds = performance.now() - startedAt;
  database.close();
  return { milliseconds, rows };
}

function openRaw(name: string): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(name);
    request.onsuccess = () => {
      resolve(request.result);
    };
    request.onerror = () => {
      reject(new Error(`cannot open ${name}`));
    };
  });
}

function putBatch(database: IDBDatabase, table: string, rows: readonly AnyRow[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const transaction = database.transaction(table, 'readwrite', { durability: 'strict' });
    const store = transaction.objectStore(table);
    for (const row of rows) store.put(row);
    transaction.oncomplete = () => {
      resolve();
    };
    transaction.onabort = () => {
      reject(transaction.error ?? new Error('aborted'));
    };
  });
}

/** One command that makes so many rows like this one. */
async function commitMany(row: Omit<TableRows['persons'], 'rev'>, count: number): Promise<void> {
  const opened = await openDatabase(ports, { name: 'bench-view', viewKey: await readViewKey() });
  if (opened.kind !== 'ready') throw new Error(opened.kind);
  const nextId = monotonicFactory();
  const ops = Array.from({ length: count }, () => createOp('persons', { ...row, id: nextId() }));
  const saved = await createWritePoint(opened.database, ports).write('bench.makeMany', ops);
  opened.database.close();
  if (!saved.ok) throw new Error(saved.failure.message);
}

/** What the fault suite is told of each acknowledged command: two rows that belong together. */
export interface WrittenPair {
  seq: number;
  settingId: string;
  lookId: string;
}

/**
 * Writes commands of two rows each, the way every form does, until `limit` or the first refusal; tells
 * `window[report]` of each one the user would have been told is saved.
 * @returns the failure code that ended it, or an empty text
 */
async function writePairs(report: string, limit: number): Promise<string> {
  const opened = await openDatabase(ports, { viewKey: await readViewKey() });
  if (opened.kind !== 'ready') return opened.kind;
  const writePoint = createWritePoint(opened.database, ports);
  const tell = (window as unknown as Record<string, (pair: WrittenPair) => unknown>)[report];
  try {
    for (let count = 0; count < limit; count += 1) {
      const settingId = ulid();
      const lookId = ulid();
      const saved = await writePoint.write('bench.writePair', [
        createOp('settings', {
          id: settingId,
          branchId: settingId,
          key: `fault.${settingId}`,
          value: lookId,
        }),
        createOp('lookLog', {
          id: lookId,
          branchId: settingId,
          at: new Date().toISOString(),
          personId: settingId,
          field: 'mobile',
        }),
      ]);
      if (!saved.ok) return saved.failure.code;
      tell?.({ seq: saved.value.seq, settingId, lookId });
    }
    return '';
  } finally {
    opened.database.close();
  }
}

export const branchBench = { commits, rebuild, rawPuts, commitMany, writePairs };
export type BranchBench = typeof branchBench;
Object.assign(window, { branchBench });
document.documentElement.dataset['ready'] = 'bench';
