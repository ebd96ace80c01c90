import 'fake-indexeddb/auto';
import Dexie, { liveQuery } from 'dexie';
import { afterEach, describe, expect, it } from 'vitest';
import { createOp } from '../../shared/schema/command';
import { tableNames } from '../../shared/schema/tables';
import { openDatabase } from './open-database';
import { readRosterTables } from './stores/branch-store';
import { branchId, groupRow, idOf } from './testing/sample-rows';
import { memoryJournal, portsOf, type MemoryJournal } from './testing/memory-journal';
import { importViewKey, type ViewKey } from './view-key';
import { createWritePoint } from './write-point';
import { writeRows } from './write-rows';

const name = 'sealed-view-test';
const keyOf = (letter: string): Promise<ViewKey> => importViewKey(`k-${letter}`, btoa(letter.repeat(32)));
afterEach(() => Dexie.delete(name));

async function openWith(journal: MemoryJournal, viewKey?: ViewKey) {
  const opened = await openDatabase(portsOf(journal), { name, viewKey });
  if (opened.kind !== 'ready') throw new Error(opened.kind);
  return opened;
}

/** What the engine itself holds, as the files on the disk would. */
async function readRaw(table: string): Promise<Record<string, unknown>[]> {
  const raw = await new Promise<IDBDatabase>((resolve) => {
    const request = indexedDB.open(name);
    request.onsuccess = () => resolve(request.result);
  });
  const rows = await new Promise<Record<string, unknown>[]>((resolve) => {
    const request = raw.transaction(table).objectStore(table).getAll();
    request.onsuccess = () => resolve(request.result as Record<string, unknown>[]);
  });
  raw.close();
  return rows;
}

describe('a sealed view', () => {
  it('keeps ids and index fields readable and nothing else', async () => {
    const journal = memoryJournal();
    const { database } = await openWith(journal, await keyOf('a'));
    const point = createWritePoint(database, portsOf(journal));
    await point.write('groups.create', [createOp('partyGroups', groupRow(7, '第一党小组'))]);
    expect(await database.rows('partyGroups').get(idOf(7))).toMatchObject({ name: '第一党小组', rev: 1 });
    database.close();
    const [row] = await readRaw('partyGroups');
    expect(Object.keys(row ?? {}).sort()).toEqual(['branchId', 'enc', 'id']);
    const text = new TextDecoder().decode(row?.['enc'] as ArrayBuffer);
    expect(text.includes('党小组')).toBe(false);
  });

  it('gives whole rows by key, by keys, by index and to live queries', async () => {
    const journal = memoryJournal();
    const { database } = await openWith(journal, await keyOf('a'));
    const point = createWritePoint(database, portsOf(journal));
    const groups = database.rows('partyGroups');
    const seen: string[][] = [];
    let arrived: () => void = () => undefined;
    const watching = liveQuery(
      async () => (await readRosterTables(database, branchId)).partyGroups,
    ).subscribe((rows) => {
      seen.push(rows.map((row) => row.name));
      arrived();
    });
    const until = async (count: number): Promise<void> => {
      while (seen.length < count) await new Promise<void>((resolve) => (arrived = resolve));
    };
    await until(1);
    await point.write('groups.create', [createOp('partyGroups', groupRow(7, '甲组'))]);
    await until(2);
    await point.write('groups.create', [createOp('partyGroups', groupRow(8, '乙组'))]);
    await until(3);
    watching.unsubscribe();
    expect(seen).toEqual([[], ['甲组'], ['甲组', '乙组']]);
    const both = await groups.bulkGet([idOf(8), idOf(99), idOf(7)]);
    expect(both.map((row) => row?.name)).toEqual(['乙组', undefined, '甲组']);
    expect((await groups.where('branchId').equals(branchId).sortBy('name')).map((row) => row.name)).toEqual([
      '乙组',
      '甲组',
    ]);
    expect(await groups.where('branchId').equals(branchId).count()).toBe(2);
    database.close();
  });

  it('is read again with its key, and made anew from the journal with another one or without', async () => {
    const journal = memoryJournal();
    const first = await openWith(journal, await keyOf('a'));
    const point = createWritePoint(first.database, portsOf(journal));
    await point.write('groups.create', [createOp('partyGroups', groupRow(7, '第一党小组'))]);
    first.database.close();
    for (const [letter, why] of [
      ['a', undefined],
      ['b', 'resealed'],
      ['b', undefined],
      ['', 'resealed'],
      ['c', 'resealed'],
    ] as const) {
      const again = await openWith(journal, letter === '' ? undefined : await keyOf(letter));
      expect([letter, again.rebuilt?.why, again.rescued]).toEqual([letter, why, null]);
      expect((await again.database.rows('partyGroups').get(idOf(7)))?.name).toBe('第一党小组');
      again.database.close();
    }
  });

  it('refuses what would read or write sealed bytes as if they were rows', async () => {
    const { database } = await openWith(memoryJournal(), await keyOf('a'));
    await expect(
      database
        .rows('partyGroups')
        .toCollection()
        .filter(() => true)
        .toArray(),
    ).rejects.toThrow(/cursors/);
    const row = { ...groupRow(7, '组'), rev: 1 };
    await expect(database.rows('partyGroups').put(row)).rejects.toThrow(/writing through Dexie/);
    database.close();
  });

  it('does not open a row in the place of another one', async () => {
    const { database } = await openWith(memoryJournal(), await keyOf('a'));
    const rows = [7, 8].map((number) => ({ ...groupRow(number, `组${String(number)}`), rev: 1 }));
    await writeRows(database, [{ table: 'partyGroups', rows }]);
    const stored = await new Promise<{ id: string }[]>((resolve) => {
      const request = database.backendDB().transaction('partyGroups').objectStore('partyGroups').getAll();
      request.onsuccess = () => resolve(request.result as { id: string }[]);
    });
    const swapped = { ...stored[1], id: idOf(7) };
    await new Promise<void>((resolve) => {
      const transaction = database.backendDB().transaction('partyGroups', 'readwrite');
      transaction.objectStore('partyGroups').put(swapped);
      transaction.oncomplete = () => resolve();
    });
    await expect(database.rows('partyGroups').get(idOf(7))).rejects.toThrow();
    expect((await database.rows('partyGroups').get(idOf(8)))?.name).toBe('组8');
    database.close();
  });

  it('has only plain indexes, and no index on a field that says something about a person', async () => {
    const { database } = await openWith(memoryJournal(), await keyOf('a'));
    const indexed = tableNames.flatMap((table) =>
      database.table(table).schema.indexes.map(({ keyPath }) => keyPath),
    );
    const allowed = [
      'branchId',
      'memberId',
      'personId',
      'groupId',
      'planId',
      'caseId',
      'ownerId',
      'recordId',
      'idKey',
      'sha512',
      'key',
    ];
    const days = ['startAt', 'at', 'planYear', 'state'];
    expect([...new Set(indexed)].filter((path) => ![...allowed, ...days].includes(String(path)))).toEqual([]);
    database.close();
  });
});
