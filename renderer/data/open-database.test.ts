import 'fake-indexeddb/auto';
import Dexie from 'dexie';
import { afterEach, describe, expect, it } from 'vitest';
import { createOp, updateOp, type Command, type Op } from '../../shared/schema/command';
import type { TableRows } from '../../shared/schema/tables';
import { BranchDatabase } from './database';
import { newestVersion } from './migrations/all-versions';
import { openDatabase, readLastSeq } from './open-database';
import { memoryJournal, type MemoryJournal } from './testing/memory-journal';
import { groupRow, idOf } from './testing/sample-rows';

const name = 'open-database-test';
afterEach(() => Dexie.delete(name));

function command(number: number, ops: Op[]): Command {
  return {
    schema: 'command/1',
    id: idOf(number),
    name: 'groups.change',
    at: '2026-09-22T01:00:00.000Z',
    by: '',
    baseSeq: number,
    ops,
  };
}

async function journalOf(count: number): Promise<MemoryJournal> {
  const journal = memoryJournal();
  for (let number = 1; number <= count; number += 1) {
    await journal.commit(
      command(number, [createOp('partyGroups', groupRow(100 + number, `组${String(number)}`))]),
    );
  }
  return journal;
}

async function open(journal: MemoryJournal) {
  const opened = await openDatabase(journal, { name });
  if (opened.kind !== 'ready') throw new Error('not ready');
  return opened;
}

describe('opening the working view', () => {
  it('starts empty without a journal and reports no loss', async () => {
    const opened = await open(memoryJournal());
    expect(opened.rebuiltFrom).toBeUndefined();
    opened.database.close();
  });

  it('rebuilds a lost view from the journal, across pages, and says so', async () => {
    const journal = await journalOf(450);
    const opened = await open(journal);
    expect([opened.rebuiltFrom, opened.replayed]).toEqual([0, 450]);
    expect(await opened.database.rows('partyGroups').count()).toBe(450);
    expect(await readLastSeq(opened.database)).toBe(450);
    opened.database.close();
  });

  it('catches up a lagging view without calling it a loss', async () => {
    const journal = await journalOf(3);
    (await open(journal)).database.close();
    const first = journal.entries[0]?.command.ops[0]?.after as TableRows['partyGroups'];
    await journal.commit(command(4, [updateOp('partyGroups', first, { name: '改名' })]));
    const opened = await open(journal);
    expect([opened.rebuiltFrom, opened.replayed]).toEqual([undefined, 1]);
    expect((await opened.database.rows('partyGroups').get(first.id))?.name).toBe('改名');
    opened.database.close();
  });

  it('throws a view away that knows more than the journal', async () => {
    (await open(await journalOf(5))).database.close();
    const opened = await open(await journalOf(2));
    expect(opened.rebuiltFrom).toBe(5);
    expect(await opened.database.rows('partyGroups').count()).toBe(2);
    opened.database.close();
  });

  it('does not touch a database of a newer program', async () => {
    const future = new Dexie(name);
    future.version(newestVersion + 1).stores({ inventions: 'id' });
    await future.open();
    await future.table('inventions').put({ id: 'kept' });
    future.close();
    expect(await openDatabase(memoryJournal(), { name })).toEqual({
      kind: 'fromFuture',
      foundVersion: newestVersion + 1,
    });
    await future.open();
    expect(await future.table('inventions').count()).toBe(1);
    future.close();
  });
});

describe('the schema', () => {
  it('is the golden one: change it only with a new file in migrations/ and then update this snapshot', async () => {
    const database = new BranchDatabase(name);
    await database.open();
    const schema = database.tables
      .map(
        (table) =>
          `${table.name}: ${[table.schema.primKey, ...table.schema.indexes].map((index) => index.src).join(', ')}`,
      )
      .sort();
    database.close();
    expect({ version: newestVersion, schema }).toMatchSnapshot();
  });

  it('asks for strict durability and no cache of uncommitted rows', () => {
    // _options is where Dexie keeps them; the end-to-end test reads the durability of a real transaction.
    const database = new BranchDatabase(name) as unknown as { _options: Record<string, unknown> };
    expect(database._options).toMatchObject({ chromeTransactionDurability: 'strict', cache: 'disabled' });
  });

  it('never indexes the ID number itself', () => {
    const database = new BranchDatabase(name);
    const indexed = database.table('persons').schema.indexes.map((index) => index.name);
    expect(indexed).not.toContain('idNo');
    expect(indexed).toContain('idKey');
  });
});
