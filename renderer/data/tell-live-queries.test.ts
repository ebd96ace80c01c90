import 'fake-indexeddb/auto';
import { liveQuery } from 'dexie';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createOp, deleteOp, updateOp } from '../../shared/schema/command';
import { applyOps } from './apply-ops';
import { BranchDatabase } from './database';
import { groupRow } from './testing/sample-rows';
import { writeRows } from './write-rows';

let database: BranchDatabase;

beforeEach(async () => {
  database = await new BranchDatabase('live-queries-test').openWatched();
});

afterEach(async () => {
  database.close();
  await database.delete();
});

/** The values a live query gave, and a wait for the next one. */
function watch<T>(query: () => Promise<T>) {
  const values: T[] = [];
  let arrived: () => void = () => undefined;
  const subscription = liveQuery<T>(query).subscribe((value) => {
    values.push(value);
    arrived();
  });
  const until = async (count: number): Promise<T[]> => {
    while (values.length < count) await new Promise<void>((resolve) => (arrived = resolve));
    return values;
  };
  return { values, until, stop: () => subscription.unsubscribe() };
}

describe('rows written beside Dexie', () => {
  it('are seen by live queries by key, by index and of the whole table, when they come, change and go', async () => {
    const groups = database.rows('partyGroups');
    const made = createOp('partyGroups', groupRow(7, '第一党小组'));
    const created = made.after;
    if (!created) throw new Error('no row');
    const byKey = watch(async () => (await groups.get(made.id))?.name);
    const byIndex = watch(async () => groups.where('branchId').equals(created.branchId).count());
    const all = watch(async () => (await groups.toArray()).map(({ name }) => name));
    await Promise.all([byKey.until(1), byIndex.until(1), all.until(1)]);

    await applyOps(database, [made], { seq: 1, hash: 'a', journalId: 'j' });
    await Promise.all([byKey.until(2), byIndex.until(2), all.until(2)]);
    await applyOps(database, [updateOp('partyGroups', created, { name: '甲组' })], {
      seq: 2,
      hash: 'b',
      journalId: 'j',
    });
    await Promise.all([byKey.until(3), all.until(3)]);
    const changed = await groups.get(made.id);
    if (!changed) throw new Error('no row');
    await applyOps(database, [deleteOp('partyGroups', changed)], { seq: 3, hash: 'c', journalId: 'j' });
    expect(await byKey.until(4)).toEqual([undefined, '第一党小组', '甲组', undefined]);
    expect((await all.until(4)).at(-1)).toEqual([]);
    expect((await byIndex.until(3)).at(-1)).toBe(0);
    for (const { stop } of [byKey, byIndex, all]) stop();
  });

  it('are seen however many of them one change writes, also by a query for a single one', async () => {
    const ops = Array.from({ length: 300 }, (_, at) =>
      createOp('partyGroups', groupRow(at + 10, `第${at}组`)),
    );
    const last = ops.at(-1)?.id ?? '';
    const byKey = watch(async () => (await database.rows('partyGroups').get(last))?.name);
    const all = watch(async () => database.rows('partyGroups').count());
    await Promise.all([byKey.until(1), all.until(1)]);
    await applyOps(database, ops, { seq: 1, hash: 'a', journalId: 'j' });
    expect(await byKey.until(2)).toEqual([undefined, '第299组']);
    expect(await all.until(2)).toEqual([0, 300]);
    const gone = ops.map(({ after }) => {
      if (!after) throw new Error('no row');
      return deleteOp('partyGroups', after);
    });
    await applyOps(database, gone, { seq: 2, hash: 'b', journalId: 'j' });
    expect(await byKey.until(3)).toEqual([undefined, '第299组', undefined]);
    expect(await all.until(3)).toEqual([0, 300, 0]);
    for (const { stop } of [byKey, all]) stop();
  });

  it('do not wake queries of other tables', async () => {
    let asked = 0;
    const other = watch(async () => {
      asked += 1;
      return database.rows('records').count();
    });
    const groups = watch(async () => database.rows('partyGroups').count());
    await Promise.all([other.until(1), groups.until(1)]);
    await applyOps(database, [createOp('partyGroups', groupRow(7, '第一党小组'))], {
      seq: 1,
      hash: 'a',
      journalId: 'j',
    });
    await groups.until(2);
    expect(asked).toBe(1);
    other.stop();
    groups.stop();
  });

  it('are all written or none: a row the engine does not take leaves nothing behind', async () => {
    const good = createOp('partyGroups', groupRow(7, '第一党小组')).after;
    if (!good) throw new Error('no row');
    const bad = { ...good, id: undefined } as unknown as typeof good;
    await expect(writeRows(database, [{ table: 'partyGroups', rows: [good, bad] }])).rejects.toThrow();
    expect(await database.rows('partyGroups').count()).toBe(0);
  });

  it('are all written or none when they are too many for one piece, whichever of them is bad', async () => {
    const many = Array.from({ length: 1_000 }, (_, at) => ({ ...groupRow(at + 10, `第${at}组`), rev: 1 }));
    for (const at of [0, 399, 400, 999]) {
      const rows = many.map((row, place) => (place === at ? { ...row, id: undefined } : row));
      const change = { table: 'partyGroups', rows: rows as unknown as typeof many } as const;
      await expect(writeRows(database, [change])).rejects.toThrow();
      expect(await database.rows('partyGroups').count()).toBe(0);
    }
    for (const count of [399, 400, 401, 1_000]) {
      await writeRows(database, [{ table: 'partyGroups', rows: many.slice(0, count) }]);
      expect(await database.rows('partyGroups').count()).toBe(count);
    }
    const gone = many.map(({ id }) => id);
    await writeRows(database, [{ table: 'partyGroups', rows: [], gone }]);
    expect(await database.rows('partyGroups').count()).toBe(0);
  });
});
