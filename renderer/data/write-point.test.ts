import 'fake-indexeddb/auto';
import Dexie from 'dexie';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createOp, deleteOp, updateOp } from '../../shared/schema/command';
import type { TableRows } from '../../shared/schema/tables';
import type { BranchDatabase } from './database';
import { openDatabase, readLastSeq } from './open-database';
import { memoryJournal, type MemoryJournal } from './testing/memory-journal';
import { groupRow, idOf } from './testing/sample-rows';
import { createWritePoint, type WritePoint } from './write-point';

const name = 'write-point-test';
let journal: MemoryJournal;
let database: BranchDatabase;
let writePoint: WritePoint;

beforeEach(async () => {
  journal = memoryJournal();
  const opened = await openDatabase(journal, { name });
  if (opened.kind !== 'ready') throw new Error('not ready');
  database = opened.database;
  let counter = 1000;
  writePoint = createWritePoint(database, {
    journal,
    newId: () => idOf((counter += 1)),
    now: () => '2026-09-22T01:00:00.000Z',
    operator: () => '解玉兰',
  });
});
afterEach(async () => {
  database.close();
  await Dexie.delete(name);
});

async function storedGroup(): Promise<TableRows['partyGroups'] | undefined> {
  return database.rows('partyGroups').get(idOf(7));
}

describe('the one write point', () => {
  it('journals first, then applies the rows and moves lastSeq in one go', async () => {
    const reply = await writePoint.write('groups.create', [
      createOp('partyGroups', groupRow(7, '第一党小组')),
    ]);
    expect(reply).toMatchObject({ ok: true, value: { seq: 1 } });
    expect(journal.entries[0]?.command).toMatchObject({ name: 'groups.create', by: '解玉兰', baseSeq: 0 });
    expect(await storedGroup()).toMatchObject({ name: '第一党小组', rev: 1 });
    expect(await readLastSeq(database)).toBe(1);
  });

  it('writes nothing when main refuses, and says why', async () => {
    journal.refuse(true);
    const reply = await writePoint.write('groups.create', [
      createOp('partyGroups', groupRow(7, '第一党小组')),
    ]);
    expect(reply).toMatchObject({ ok: false, failure: { code: 'diskFull' } });
    expect(await storedGroup()).toBeUndefined();
    expect(await readLastSeq(database)).toBe(0);
  });

  it('refuses a change made on a row that was edited since', async () => {
    await writePoint.write('groups.create', [createOp('partyGroups', groupRow(7, '第一党小组'))]);
    const stale = (await storedGroup()) as TableRows['partyGroups'];
    await writePoint.write('groups.rename', [updateOp('partyGroups', stale, { name: '甲' })]);
    const reply = await writePoint.write('groups.rename', [updateOp('partyGroups', stale, { name: '乙' })]);
    expect(reply).toMatchObject({ ok: false, failure: { code: 'conflict' } });
    expect((await storedGroup())?.name).toBe('甲');
    expect(journal.entries).toHaveLength(2);
  });

  it('takes a command back as if it had never happened, under a new revision', async () => {
    await writePoint.write('groups.create', [createOp('partyGroups', groupRow(7, '第一党小组'))]);
    const before = (await storedGroup()) as TableRows['partyGroups'];
    const ops = [updateOp('partyGroups', before, { name: '改名', to: '2026-06-01' })];
    const reply = await writePoint.write('groups.rename', ops);
    if (!reply.ok) throw new Error('refused');
    expect((await writePoint.undo(reply.value.commandId, ops)).ok).toBe(true);
    expect(await storedGroup()).toEqual({ ...before, rev: 3 });
    expect(writePoint.undoable().map((entry) => entry.name)).toEqual(['groups.create']);
  });

  it('undoes a deletion and a creation', async () => {
    const create = [createOp('partyGroups', groupRow(7, '第一党小组'))];
    const made = await writePoint.write('groups.create', create);
    const remove = [deleteOp('partyGroups', (await storedGroup()) as TableRows['partyGroups'])];
    const gone = await writePoint.write('groups.delete', remove);
    if (!gone.ok || !made.ok) throw new Error('refused');
    await writePoint.undo(gone.value.commandId, remove);
    expect(await storedGroup()).toMatchObject({ name: '第一党小组', rev: 1 });
    await writePoint.undo(made.value.commandId, create);
    expect(await storedGroup()).toBeUndefined();
  });

  it('runs simultaneous writes one after another', async () => {
    const replies = await Promise.all(
      [11, 12, 13].map((number) =>
        writePoint.write('groups.create', [createOp('partyGroups', groupRow(number, `组${String(number)}`))]),
      ),
    );
    expect(replies.map((reply) => reply.ok && reply.value.seq)).toEqual([1, 2, 3]);
    expect(journal.entries.map((entry) => entry.command.baseSeq)).toEqual([0, 1, 2]);
  });

  it('brings the view to the truth when applying fails after the journal line is on disk', async () => {
    const original = database.transaction.bind(database);
    let failures = 1;
    database.transaction = ((...args: Parameters<typeof original>) => {
      if (failures > 0) {
        failures -= 1;
        return Dexie.Promise.reject(new Error('storage hiccup'));
      }
      return original(...args);
    }) as typeof database.transaction;
    const reply = await writePoint.write('groups.create', [
      createOp('partyGroups', groupRow(7, '第一党小组')),
    ]);
    expect(reply.ok).toBe(true);
    expect((await storedGroup())?.name).toBe('第一党小组');
    expect(await readLastSeq(database)).toBe(1);
  });
});
