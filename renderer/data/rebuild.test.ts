import 'fake-indexeddb/auto';
import Dexie from 'dexie';
import { afterEach, describe, expect, it } from 'vitest';
import { createOp, deleteOp, updateOp, type Op } from '../../shared/schema/command';
import { canonicalRow, reduceOps, type BranchState } from '../../shared/schema/state';
import { tableNames, type TableRows } from '../../shared/schema/tables';
import type { BranchDatabase } from './database';
import { commandOf, journalOfGroups, addGroups, openReady } from './testing/journals';
import { memoryJournal, type MemoryJournal } from './testing/memory-journal';
import { groupRow, idOf, settingRow } from './testing/sample-rows';
import { readPosition, rebuildingKey } from './view-position';

const name = 'rebuild-test';
afterEach(() => Dexie.delete(name));

/** Every row of the view and of the journal's state, as texts in one order. */
async function bothStates(database: BranchDatabase, journal: MemoryJournal): Promise<[string[], string[]]> {
  const truth: BranchState = new Map();
  for (const { command } of journal.entries) reduceOps(truth, command.ops);
  const view: string[] = [];
  const expected: string[] = [];
  for (const table of tableNames) {
    for (const row of await database.table(table).toArray()) view.push(`${table} ${canonicalRow(row)}`);
    for (const row of truth.get(table)?.values() ?? []) expected.push(`${table} ${canonicalRow(row)}`);
  }
  return [view.sort(), expected.sort()];
}

describe('a quick rebuild', () => {
  it('gives 20,000 rows and the commands behind the snapshot exactly as the journal has them', async () => {
    const journal = memoryJournal();
    for (let piece = 0; piece < 20; piece += 1) {
      const ops: Op[] = [];
      for (let row = 0; row < 1000; row += 1) {
        const number = 1_000 + piece * 1_000 + row;
        ops.push(
          row % 2 === 0
            ? createOp('partyGroups', groupRow(number, `组${String(number)}`))
            : createOp('settings', settingRow(number, { text: '讲党课', piece, row })),
        );
      }
      await journal.commit(commandOf(piece + 1, ops));
    }
    journal.takeSnapshot(2_000, 18);
    const first = journal.entries[0]?.command.ops[0]?.after as TableRows['partyGroups'];
    const second = journal.entries[1]?.command.ops[0]?.after as TableRows['partyGroups'];
    await journal.commit(commandOf(30, [updateOp('partyGroups', first, { name: '改名' })]));
    await journal.commit(commandOf(31, [deleteOp('partyGroups', second)]));

    const progress: [number, number][] = [];
    const opened = await openReady(journal, {
      name,
      onProgress: (done, total) => progress.push([done, total]),
    });
    const [view, expected] = await bothStates(opened.database, journal);
    expect(view).toHaveLength(19_999);
    expect(view).toEqual(expected);
    expect(await readPosition(opened.database)).toMatchObject({ seq: 22 });
    expect(await opened.database.meta.get(rebuildingKey)).toBeUndefined();
    expect(progress[0]).toEqual([2_000, 18_004]);
    expect(progress.at(-1)).toEqual([18_004, 18_004]);
    opened.database.close();
  }, 60_000);

  it('asks for the journal from the start when a page of the snapshot cannot be read', async () => {
    const journal = await journalOfGroups(30);
    journal.takeSnapshot(10);
    journal.breakSnapshotAt(1);
    await addGroups(journal, 31, 35);
    const { database } = await openReady(journal, { name });
    const [view, expected] = await bothStates(database, journal);
    expect(view).toEqual(expected);
    database.close();
  });

  it('does not believe a snapshot of another history, or one with rows missing', async () => {
    const journal = await journalOfGroups(10);
    journal.takeSnapshot(5);
    const { readRows } = journal;
    const lies = [
      { hash: 'another chain' },
      { seq: 11 },
      // One more than there are: a page was left out.
      { totalRows: 11 },
    ];
    for (const lie of lies) {
      journal.readRows = async (cursor) => ({ ...(await readRows(cursor)), ...lie });
      const { database } = await openReady(journal, { name });
      expect(await database.rows('partyGroups').count()).toBe(10);
      expect(await readPosition(database)).toMatchObject({ seq: 10 });
      database.close();
      await Dexie.delete(name);
    }
  });

  it('leaves no row of the snapshot behind that was deleted since', async () => {
    const journal = await journalOfGroups(4);
    journal.takeSnapshot(2);
    const gone = journal.entries[0]?.command.ops[0]?.after as TableRows['partyGroups'];
    await journal.commit(commandOf(5, [deleteOp('partyGroups', gone)]));
    const { database } = await openReady(journal, { name });
    expect(await database.rows('partyGroups').get(idOf(101))).toBeUndefined();
    expect(await database.rows('partyGroups').count()).toBe(3);
    database.close();
  });
});
