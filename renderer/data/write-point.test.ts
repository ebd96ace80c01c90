import 'fake-indexeddb/auto';
import { forceCloseDatabase } from 'fake-indexeddb';
import Dexie from 'dexie';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { succeed } from '../../shared/ipc/reply';
import { createOp, deleteOp, updateOp } from '../../shared/schema/command';
import type { TableRows } from '../../shared/schema/tables';
import type { BranchDatabase } from './database';
import { openDatabase } from './open-database';
import { memoryJournal, portsOf, type MemoryJournal } from './testing/memory-journal';
import { groupRow, idOf } from './testing/sample-rows';
import { readPosition } from './view-position';
import { createWritePoint, type WritePoint } from './write-point';

const name = 'write-point-test';
let journal: MemoryJournal;
let database: BranchDatabase;
let writePoint: WritePoint;

beforeEach(async () => {
  journal = memoryJournal();
  const ports = portsOf(journal);
  const opened = await openDatabase(ports, { name });
  if (opened.kind !== 'ready') throw new Error('not ready');
  database = opened.database;
  writePoint = createWritePoint(database, ports);
});
afterEach(async () => {
  database.close();
  await Dexie.delete(name);
});

async function storedGroup(): Promise<TableRows['partyGroups'] | undefined> {
  return database.rows('partyGroups').get(idOf(7));
}

const group = (number: number) => [createOp('partyGroups', groupRow(number, `组${String(number)}`))];

/** The engine refuses to begin the next so many writing transactions. */
function failTransactions(count: number): void {
  const engine = database.backendDB();
  const original = engine.transaction.bind(engine);
  let failures = count;
  engine.transaction = (...args: Parameters<typeof original>) => {
    if (args[1] === 'readwrite' && failures > 0) {
      failures -= 1;
      throw new Error('storage hiccup');
    }
    return original(...args);
  };
}

describe('the one write point', () => {
  it('journals first, then applies the rows and moves lastSeq in one go', async () => {
    const reply = await writePoint.write('groups.create', [
      createOp('partyGroups', groupRow(7, '第一党小组')),
    ]);
    expect(reply).toMatchObject({ ok: true, value: { seq: 1 } });
    expect(journal.entries[0]?.command).toMatchObject({ name: 'groups.create', by: '解玉兰', baseSeq: 0 });
    expect(await storedGroup()).toMatchObject({ name: '第一党小组', rev: 1 });
    expect((await readPosition(database))?.seq).toBe(1);
  });

  it('writes nothing when main refuses, and says why', async () => {
    journal.refuse(true);
    const reply = await writePoint.write('groups.create', [
      createOp('partyGroups', groupRow(7, '第一党小组')),
    ]);
    expect(reply).toMatchObject({ ok: false, failure: { code: 'diskFull' } });
    expect(await storedGroup()).toBeUndefined();
    expect((await readPosition(database))?.seq).toBe(0);
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
    failTransactions(1);
    const reply = await writePoint.write('groups.create', [
      createOp('partyGroups', groupRow(7, '第一党小组')),
    ]);
    expect(reply.ok).toBe(true);
    expect((await storedGroup())?.name).toBe('第一党小组');
    expect((await readPosition(database))?.seq).toBe(1);
  });
});

describe('a view that cannot follow', () => {
  it('never says saved when the row is in the journal only, and writes no more until it is opened again', async () => {
    failTransactions(2);
    const saved: unknown[] = [];
    const losses: string[] = [];
    writePoint.onSaved((entry) => saved.push(entry));
    database.onLost((why) => losses.push(why));
    const reply = await writePoint.write('groups.create', group(7));
    expect(reply).toMatchObject({ ok: false, failure: { code: 'viewNotUpdated' } });
    expect([journal.entries.length, saved, losses]).toEqual([1, [], ['notUpdated']]);
    expect(writePoint.undoable()).toEqual([]);
    // Nothing of this one is in the journal, so it must not be answered by the sentence that it is.
    const next = await writePoint.write('groups.create', group(8));
    expect(next).toMatchObject({ ok: false, failure: { code: 'databaseUnavailable' } });
    expect(journal.entries).toHaveLength(1);
    database.close();
    const again = await openDatabase(portsOf(journal), { name });
    if (again.kind !== 'ready') throw new Error('not ready');
    expect([again.replayed, again.rebuilt]).toEqual([1, null]);
    expect(await again.database.rows('partyGroups').count()).toBe(1);
    again.database.close();
  });

  it('notices that the engine closed it, opens nothing behind the scenes and journals nothing more', async () => {
    await writePoint.write('groups.create', group(7));
    const losses: string[] = [];
    database.onLost((why) => losses.push(why));
    // The types want the class, the function wants a connection.
    forceCloseDatabase(database.backendDB() as unknown as Parameters<typeof forceCloseDatabase>[0]);
    await vi.waitFor(() => {
      expect(losses).toEqual(['closed']);
    });
    await expect(database.rows('partyGroups').count()).rejects.toThrow();
    const reply = await writePoint.write('groups.create', group(8));
    expect(reply).toMatchObject({ ok: false, failure: { code: 'databaseUnavailable' } });
    expect(journal.entries).toHaveLength(1);
  });

  it('tells whoever asks later, and steps aside for a newer program', async () => {
    const newer = new Dexie(name);
    newer.version(99).stores({ inventions: 'id' });
    await newer.open();
    newer.close();
    const losses: string[] = [];
    database.onLost((why) => losses.push(why));
    expect(losses).toEqual(['closed']);
  });

  it('closes a gap: a command whose answer was lost is not skipped', async () => {
    await journal.commit({
      schema: 'command/1',
      id: idOf(500),
      name: 'groups.create',
      at: '2026-09-22T01:00:00.000Z',
      by: '',
      baseSeq: 0,
      ops: group(9),
    });
    expect(await writePoint.write('groups.create', group(7))).toMatchObject({ ok: true, value: { seq: 2 } });
    expect(await database.rows('partyGroups').count()).toBe(2);
    expect(await readPosition(database)).toMatchObject({ seq: 2, journalId: 'first' });
  });

  it('does not move back when main knows the command already', async () => {
    await writePoint.write('groups.create', group(7));
    await writePoint.write('groups.create', group(8));
    const first = journal.entries[0]?.command.id ?? '';
    journal.commit = () => Promise.resolve(succeed({ seq: 1, hash: 'old' }));
    expect((await writePoint.write('groups.create', group(9), first)).ok).toBe(true);
    expect(await readPosition(database)).toMatchObject({ seq: 2 });
  });

  it('keeps journal, number and hash of the same line together', async () => {
    await writePoint.write('groups.create', group(7));
    const { hashAtSeq } = await journal.getState(1);
    expect(await readPosition(database)).toEqual({ seq: 1, hash: hashAtSeq, journalId: 'first' });
  });
});
