import 'fake-indexeddb/auto';
import Dexie from 'dexie';
import { afterEach, describe, expect, it } from 'vitest';
import { ExpectedFailure } from '../../shared/ipc/reply';
import { updateOp } from '../../shared/schema/command';
import type { TableRows } from '../../shared/schema/tables';
import { BranchDatabase } from './database';
import { newestVersion } from './migrations/all-versions';
import { openDatabase } from './open-database';
import { addGroups, commandOf, journalOfGroups, openReady } from './testing/journals';
import { memoryJournal, portsOf } from './testing/memory-journal';
import { readPosition, rebuildingKey } from './view-position';

const name = 'open-database-test';
afterEach(() => Dexie.delete(name));

const open = (journal: Parameters<typeof openReady>[0]) => openReady(journal, { name });
const countGroups = (database: BranchDatabase): Promise<number> => database.rows('partyGroups').count();

/** Writes straight into a closed view, as another program (or damage) would. */
async function tamper(work: (database: BranchDatabase) => PromiseLike<unknown>): Promise<void> {
  const database = new BranchDatabase(name);
  await database.open();
  await work(database);
  database.close();
}

describe('a view that fits the journal', () => {
  it('starts empty without a journal, says nothing and learns whose journal it follows', async () => {
    const opened = await open(memoryJournal());
    expect([opened.rebuilt, opened.rescued, opened.replayed]).toEqual([null, null, 0]);
    expect(await readPosition(opened.database)).toEqual({ seq: 0, hash: null, journalId: 'first' });
    opened.database.close();
  });

  it('is left alone when it stands at the end', async () => {
    const journal = await journalOfGroups(3);
    (await open(journal)).database.close();
    const opened = await open(journal);
    expect([opened.rebuilt, opened.replayed]).toEqual([null, 0]);
    opened.database.close();
  });

  it('catches up when it lags, without calling it a loss', async () => {
    const journal = await journalOfGroups(3);
    (await open(journal)).database.close();
    const first = journal.entries[0]?.command.ops[0]?.after as TableRows['partyGroups'];
    await journal.commit(commandOf(4, [updateOp('partyGroups', first, { name: '改名' })]));
    const opened = await open(journal);
    expect([opened.rebuilt, opened.replayed]).toEqual([null, 1]);
    expect((await opened.database.rows('partyGroups').get(first.id))?.name).toBe('改名');
    opened.database.close();
  });

  it('catches up across pages after the very first command was journaled and not applied', async () => {
    const journal = memoryJournal();
    (await open(journal)).database.close();
    await addGroups(journal, 1, 450);
    const opened = await open(journal);
    expect([opened.rebuilt, opened.replayed]).toEqual([null, 450]);
    expect(await countGroups(opened.database)).toBe(450);
    opened.database.close();
  });

  it('is accepted from an earlier build, which wrote no hash and no journal', async () => {
    const journal = await journalOfGroups(3);
    (await open(journal.copyUpTo(2))).database.close();
    await tamper((database) => database.meta.put({ key: 'lastSeq', value: 2 }));
    const opened = await open(journal);
    expect([opened.rebuilt, opened.replayed]).toEqual([null, 1]);
    const { hashAtSeq } = await journal.getState(3);
    expect(await readPosition(opened.database)).toEqual({ seq: 3, hash: hashAtSeq, journalId: 'first' });
    opened.database.close();
  });

  it('never passes for complete when the journal has a hole', async () => {
    const journal = await journalOfGroups(3);
    journal.readAfter = () => Promise.resolve([]);
    await expect(open(journal)).rejects.toMatchObject({ code: 'journalDamaged' });
  });
});

describe('a view that is gone', () => {
  it('is rebuilt from the journal, and that is a loss', async () => {
    const opened = await open(await journalOfGroups(450));
    expect(opened.rebuilt).toEqual({ why: 'lost', fromSeq: 0 });
    expect(await countGroups(opened.database)).toBe(450);
    expect(await readPosition(opened.database)).toMatchObject({ seq: 450 });
    opened.database.close();
  });

  it('is thrown away without a word when a restore put another journal in its place', async () => {
    (await open(await journalOfGroups(5))).database.close();
    const opened = await open(await journalOfGroups(9, 'restored'));
    expect([opened.rebuilt?.why, opened.rescued]).toEqual(['swapped', null]);
    expect(await countGroups(opened.database)).toBe(9);
    expect(await readPosition(opened.database)).toMatchObject({ seq: 9, journalId: 'restored' });
    opened.database.close();
  });

  it('is wiped and rebuilt when a rebuild was cut short, for the same reason as the first time', async () => {
    const journal = await journalOfGroups(3);
    (await open(journal)).database.close();
    await tamper(async (database) => {
      await database.meta.put({ key: rebuildingKey, value: 'swapped' });
      await database.rows('partyGroups').clear();
      await database.table('partyGroups').put({ id: 'leftover' });
    });
    const opened = await open(journal);
    expect(opened.rebuilt?.why).toBe('swapped');
    expect(await countGroups(opened.database)).toBe(3);
    expect(await opened.database.meta.get(rebuildingKey)).toBeUndefined();
    opened.database.close();
  });

  it('keeps its mark when the rebuild stops in the middle', async () => {
    const journal = await journalOfGroups(450);
    const broken = { ...journal };
    broken.readAfter = (seq, limit) =>
      seq < 200 ? journal.readAfter(seq, limit) : Promise.reject(new ExpectedFailure('fileUnreadable'));
    await expect(open(broken)).rejects.toMatchObject({ code: 'fileUnreadable' });
    await tamper(async (database) => {
      expect(await countGroups(database)).toBe(200);
      expect(await database.meta.get(rebuildingKey)).toMatchObject({ value: 'lost' });
    });
    const opened = await open(journal);
    expect(opened.rebuilt?.why).toBe('lost');
    expect(await countGroups(opened.database)).toBe(450);
    opened.database.close();
  });

  it('is left as it is while the journal cannot be read: it is evidence', async () => {
    const journal = await journalOfGroups(3);
    (await open(journal)).database.close();
    const damaged = { ...journal, getState: () => Promise.reject(new ExpectedFailure('journalDamaged')) };
    await expect(open(damaged)).rejects.toMatchObject({ code: 'journalDamaged' });
    await tamper(async (database) => {
      expect(await countGroups(database)).toBe(3);
    });
  });
});

describe('an engine that does not want to', () => {
  it('gets one more try with an empty database, because the journal is the truth', async () => {
    const journal = await journalOfGroups(3);
    (await open(journal)).database.close();
    // A store without the tables it should have is what a half-lost database looks like.
    await Dexie.delete(name);
    await new Promise<void>((resolve) => {
      const request = indexedDB.open(name, newestVersion * 10);
      request.onupgradeneeded = () => request.result.createObjectStore('meta', { autoIncrement: true });
      request.onsuccess = () => {
        request.result.close();
        resolve();
      };
    });
    const opened = await open(journal);
    expect(opened.rebuilt).toEqual({ why: 'unreadable', fromSeq: 0 });
    expect(await countGroups(opened.database)).toBe(3);
    opened.database.close();
  });

  it('says why beside the number when it cannot be made anew either', async () => {
    const real = Dexie.dependencies.indexedDB;
    const refusing = Object.create(real) as IDBFactory;
    refusing.open = () => {
      throw new DOMException('Internal error opening backing store', 'UnknownError');
    };
    const previous = { ...Dexie.dependencies };
    Dexie.dependencies.indexedDB = refusing;
    try {
      await expect(open(await journalOfGroups(1))).rejects.toMatchObject({
        code: 'databaseUnavailable',
        message: 'UnknownError',
      });
    } finally {
      Dexie.dependencies.indexedDB = previous.indexedDB;
    }
  });

  it('is not waited for when another window holds an older version open', async () => {
    const holder = await new Promise<IDBDatabase>((resolve) => {
      const request = indexedDB.open(name, 1);
      request.onsuccess = () => {
        resolve(request.result);
      };
    });
    let isBlocked: () => void = () => undefined;
    const wait = (): Promise<void> => new Promise((resolve) => (isBlocked = resolve));
    holder.onversionchange = () => {
      // Refuses to close; the deadline passes after the engine said so.
      setTimeout(() => {
        isBlocked();
      });
    };
    await expect(openDatabase(portsOf(memoryJournal()), { name, wait })).rejects.toMatchObject({
      code: 'databaseUnavailable',
    });
    holder.close();
  });

  it('does not touch a database of a newer program', async () => {
    const future = new Dexie(name);
    future.version(newestVersion + 1).stores({ inventions: 'id' });
    await future.open();
    await future.table('inventions').put({ id: 'kept' });
    future.close();
    expect(await openDatabase(portsOf(memoryJournal()), { name })).toEqual({
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
