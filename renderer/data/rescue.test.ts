import 'fake-indexeddb/auto';
import Dexie from 'dexie';
import { afterEach, describe, expect, it } from 'vitest';
import { createOp, deleteOp, updateOp, type Op } from '../../shared/schema/command';
import type { AnyRow, TableRows } from '../../shared/schema/tables';
import { sampleRecord } from '../../shared/domain/testing/sample-record';
import { BranchDatabase } from './database';
import { addToTruth, findNewerRows, newTruth } from './newer-rows';
import { commandOf, journalOfGroups, openReady } from './testing/journals';
import type { MemoryJournal } from './testing/memory-journal';
import { groupRow, idOf } from './testing/sample-rows';

type Group = TableRows['partyGroups'];
const name = 'rescue-test';
afterEach(() => Dexie.delete(name));

const open = (journal: Parameters<typeof openReady>[0]) => openReady(journal, { name });
const groupNames = async (database: BranchDatabase): Promise<string[]> =>
  (await database.rows('partyGroups').toArray()).map((row) => row.name);
const rowOf = (journal: MemoryJournal, seq: number): Group =>
  journal.entries[seq - 1]?.command.ops[0]?.after as Group;

describe('a view that knows more than its journal', () => {
  it('gives back what the lost end of the journal held: kept in the file, then journaled as one command', async () => {
    const whole = await journalOfGroups(5);
    await whole.commit(commandOf(6, [updateOp('partyGroups', rowOf(whole, 1), { name: '改名' })]));
    (await open(whole)).database.close();
    const cut = whole.copyUpTo(3);
    cut.takeSnapshot(2);

    const opened = await open(cut);
    expect(opened.rescued).toEqual({ written: 3, keptOnly: 0 });
    expect(opened.rebuilt).toEqual({ why: 'diverged', fromSeq: 6 });
    expect(await groupNames(opened.database)).toEqual(['改名', '组2', '组3', '组4', '组5']);
    expect(cut.entries).toHaveLength(4);
    expect(cut.entries[3]?.command).toMatchObject({ name: 'recovery.rescueRows', by: '解玉兰', baseSeq: 3 });
    expect(cut.kept.map(({ row }) => row.id).sort()).toEqual([idOf(101), idOf(104), idOf(105)]);
    opened.database.close();

    const again = await open(cut);
    expect([again.rebuilt, again.rescued]).toEqual([null, null]);
    again.database.close();
  });

  it('counts nothing twice when it was cut short after the command and before the view was made anew', async () => {
    const whole = await journalOfGroups(5);
    (await open(whole)).database.close();
    const cut = whole.copyUpTo(3);
    const { readRows } = cut;
    let calls = 0;
    // Power goes where the rebuild begins: the command is journaled, the view is still the old one.
    const dying = { ...cut, readRows, commit: cut.commit };
    dying.commit = async (command) => {
      const receipt = await cut.commit(command);
      calls += 1;
      return calls === 1 ? { ok: false, failure: { code: 'journalWriteFailed', message: 'power' } } : receipt;
    };
    await expect(open(dying)).rejects.toMatchObject({ code: 'journalWriteFailed' });
    const opened = await open(cut);
    expect(opened.rescued).toEqual({ written: 0, keptOnly: 0 });
    expect(cut.entries).toHaveLength(4);
    expect(await groupNames(opened.database)).toHaveLength(5);
    opened.database.close();
  });

  it('gives everything back when the folder of the journal is gone', async () => {
    (await open(await journalOfGroups(3))).database.close();
    const opened = await open(await journalOfGroups(0, 'another'));
    expect(opened.rescued).toEqual({ written: 3, keptOnly: 0 });
    expect(await groupNames(opened.database)).toEqual(['组1', '组2', '组3']);
    opened.database.close();
  });

  it('is rescued, too, when it stands at the same number on another chain', async () => {
    const whole = await journalOfGroups(3);
    await whole.commit(commandOf(40, [createOp('partyGroups', groupRow(900, '只在本机'))]));
    (await open(whole)).database.close();
    const other = whole.copyUpTo(3);
    await other.commit(commandOf(41, [createOp('partyGroups', groupRow(901, '只在流水'))]));
    const opened = await open(other);
    expect(opened.rescued).toEqual({ written: 1, keptOnly: 0 });
    expect(await groupNames(opened.database)).toEqual(['组1', '组2', '组3', '只在本机', '只在流水']);
    opened.database.close();
  });

  it('stays untouched when main can keep nothing', async () => {
    const whole = await journalOfGroups(5);
    (await open(whole)).database.close();
    const cut = whole.copyUpTo(3);
    cut.refuse(true);
    await expect(open(cut)).rejects.toMatchObject({ code: 'diskFull' });
    const view = new BranchDatabase(name);
    await view.open();
    expect(await groupNames(view)).toHaveLength(5);
    view.close();
  });

  it('hands the file pieces of at most 500 rows', async () => {
    const whole = await journalOfGroups(1);
    const ops = Array.from({ length: 1_201 }, (_, at) =>
      createOp('partyGroups', groupRow(2_000 + at, `组${String(at)}`)),
    );
    await whole.commit(commandOf(2, ops));
    (await open(whole)).database.close();
    const cut = whole.copyUpTo(1);
    const opened = await open(cut);
    expect(opened.rescued).toEqual({ written: 1_201, keptOnly: 0 });
    expect(cut.kept).toHaveLength(1_201);
    opened.database.close();
  });
});

describe('which row is newer', () => {
  const group: Group = { ...groupRow(7, '第一党小组'), rev: 3 };
  const truthOf = (...steps: Op[][]) => {
    const truth = newTruth();
    steps.forEach((ops, index) => {
      addToTruth(truth, index + 1, ops);
    });
    return truth;
  };
  const put = (row: Group): Op => ({ table: 'partyGroups', id: row.id, before: null, after: row });
  const judge = (row: AnyRow, viewSeq: number, truth: ReturnType<typeof newTruth>) => {
    const { ops, keptOnly } = findNewerRows([{ table: 'partyGroups', row }], viewSeq, truth);
    return ops.length > 0 ? 'write' : keptOnly.length > 0 ? 'keepOnly' : 'nothing';
  };

  it('is decided by contents first and by revision next', () => {
    const truth = truthOf([put(group)]);
    expect(judge({ ...group, rev: 9 }, 5, truth)).toBe('nothing');
    expect(judge({ ...group, name: '改', rev: 4 } as AnyRow, 5, truth)).toBe('write');
    expect(judge({ ...group, name: '改', rev: 2 } as AnyRow, 5, truth)).toBe('nothing');
    expect(judge({ ...group, name: '改' } as AnyRow, 5, truth)).toBe('keepOnly');
  });

  it('follows a journaled deletion, but keeps the row when the view came after it', () => {
    expect(judge(group, 5, truthOf())).toBe('write');
    expect(judge(group, 5, truthOf([put(group)], [deleteOp('partyGroups', group)]))).toBe('keepOnly');
    expect(judge(group, 1, truthOf([put(group)], [deleteOp('partyGroups', group)]))).toBe('nothing');
    expect(judge(group, 5, truthOf([deleteOp('partyGroups', group)], [put(group)]))).toBe('nothing');
  });

  it('follows the journal’s revision, so that a next change finds what it expects', () => {
    const [op] = findNewerRows(
      [{ table: 'partyGroups', row: { ...group, name: '改', rev: 8 } as AnyRow }],
      5,
      truthOf([put(group)]),
    ).ops;
    expect([op?.before?.rev, op?.after?.rev]).toEqual([3, 4]);
  });

  it('leaves rows the schema refuses, and signed records, in the file only', () => {
    const signed = { ...sampleRecord(), state: 'signed', rev: 2 } as unknown as TableRows['records'];
    const truth = newTruth();
    addToTruth(truth, 1, [{ table: 'records', id: signed.id, before: null, after: signed }]);
    const { ops, keptOnly } = findNewerRows(
      [
        { table: 'records', row: { ...signed, place: '别处', rev: 3 } as AnyRow },
        { table: 'partyGroups', row: { id: idOf(8), branchId: idOf(1), rev: 1 } },
      ],
      5,
      truth,
    );
    expect([ops.length, keptOnly.length]).toEqual([0, 2]);
  });
});
