/** An erasure changes the key of the view while people work with it. */
import 'fake-indexeddb/auto';
import Dexie, { liveQuery } from 'dexie';
import { afterEach, describe, expect, it } from 'vitest';
import { createOp, updateOp } from '../../shared/schema/command';
import type { BranchDatabase } from './database';
import { openDatabase } from './open-database';
import { memoryJournal, portsOf, type MemoryJournal } from './testing/memory-journal';
import { groupRow, idOf } from './testing/sample-rows';
import { importViewKey, type ViewKey } from './view-key';
import { createWritePoint } from './write-point';

const name = 'reseal-view-test';
const keyOf = (letter: string): Promise<ViewKey> => importViewKey(`k-${letter}`, btoa(letter.repeat(32)));
afterEach(() => Dexie.delete(name));

/** More than are sealed at once. */
const GROUPS = 230;

async function openWith(journal: MemoryJournal, viewKey: ViewKey) {
  const opened = await openDatabase(portsOf(journal), { name, viewKey });
  if (opened.kind !== 'ready') throw new Error(opened.kind);
  return opened;
}
async function filled() {
  const journal = memoryJournal();
  const { database } = await openWith(journal, await keyOf('a'));
  const point = createWritePoint(database, portsOf(journal));
  const ops = Array.from({ length: GROUPS }, (_, at) => createOp('partyGroups', groupRow(at, `第${at}组`)));
  await point.write('groups.create', ops);
  return { journal, database, point };
}

/** How many rows of the engine the key opens, and what the view says it was sealed with. */
async function opened(database: BranchDatabase, key: ViewKey): Promise<[number, unknown]> {
  const rows = await new Promise<{ id: string; enc: ArrayBuffer }[]>((resolve) => {
    const request = database.backendDB().transaction('partyGroups').objectStore('partyGroups').getAll();
    request.onsuccess = () => resolve(request.result as { id: string; enc: ArrayBuffer }[]);
  });
  let count = 0;
  for (const { id, enc } of rows) {
    const isOurs = await key.open('partyGroups', id, enc).then(
      () => true,
      () => false,
    );
    if (isOurs) count += 1;
  }
  return [count, (await database.meta.get('viewKey'))?.value];
}

describe('another key for a view that is open', () => {
  it('seals every row anew, keeps all of them readable, and the next start finds nothing to do', async () => {
    const { journal, database, point } = await filled();
    const other = await keyOf('b');
    await point.takeViewKey(other);
    expect(await opened(database, other)).toEqual([GROUPS, 'k-b']);
    expect(await opened(database, await keyOf('a'))).toEqual([0, 'k-b']);
    expect((await database.rows('partyGroups').get(idOf(7)))?.name).toBe('第7组');
    database.close();
    const again = await openWith(journal, other);
    expect([again.rebuilt, again.replayed]).toEqual([null, 0]);
    again.database.close();
  });

  it('lets reads and writes through meanwhile: none waits for the end, none is lost', async () => {
    const { database, point } = await filled();
    const groups = database.rows('partyGroups');
    const failures: unknown[] = [];
    const seen: (string | undefined)[] = [];
    const watching = liveQuery(async () => (await groups.get(idOf(3)))?.name).subscribe({
      next: (text) => seen.push(text),
      error: (error) => failures.push(error),
    });
    const before = groups.toArray();
    const renewal = point.takeViewKey(await keyOf('b'));
    let isOver = false;
    void renewal.then(() => (isOver = true));
    const during = groups.toArray();
    const row = await groups.get(idOf(3));
    if (!row) throw new Error('no row');
    const written = await point.write('groups.change', [updateOp('partyGroups', row, { name: '改了名' })]);
    expect([written.ok, isOver]).toEqual([true, false]);
    await renewal;
    expect([(await before).length, (await during).length]).toEqual([GROUPS, GROUPS]);
    expect((await groups.get(idOf(3)))?.name).toBe('改了名');
    watching.unsubscribe();
    expect(failures).toEqual([]);
    expect(seen.at(-1)).toBe('改了名');
    expect(await opened(database, await keyOf('b'))).toEqual([GROUPS, 'k-b']);
    database.close();
  });

  it('of several in a row ends with the newest, for everybody who asked', async () => {
    const { database, point } = await filled();
    const keys = await Promise.all(['b', 'c', 'd'].map(keyOf));
    await Promise.all(keys.map((key) => point.takeViewKey(key)));
    const newest = keys[2];
    if (!newest) throw new Error('no key');
    expect(await opened(database, newest)).toEqual([GROUPS, 'k-d']);
    expect(database.hasOlderViewKeys).toBe(false);
    await point.takeViewKey(newest);
    expect(database.hasOlderViewKeys).toBe(false);
    database.close();
  });

  it('cut off in the middle it is made anew from the journal at the next start', async () => {
    const { journal, database, point } = await filled();
    const renewal = point.takeViewKey(await keyOf('b'));
    await database.rows('partyGroups').count();
    database.close();
    await expect(renewal).rejects.toThrow();
    const again = await openWith(journal, await keyOf('b'));
    expect(again.rebuilt?.why).toBe('resealed');
    expect(await again.database.rows('partyGroups').count()).toBe(GROUPS);
    again.database.close();
  });
});
