import { describe, expect, it } from 'vitest';
import { deleteOp, type Command, type Op } from '../schema/command';
import type { TableName } from '../schema/tables';
import { summarizeChange } from './change-summary';
import {
  deletedEntries,
  fileRestoreRefusal,
  recycledFiles,
  restoreDeletedOps,
  restoreRefusal,
} from './recycle-bin';
import { sampleId, sampleRecord } from './testing/sample-record';

const base = (no: number) => ({ id: sampleId(no), branchId: sampleId(200), rev: 1 });
const plan = {
  ...base(1),
  planYear: 2026,
  level: 'year' as const,
  title: '2026年学习计划',
  createdAt: '2026-01-05T01:00:00.000Z',
};
const item = {
  ...base(2),
  ...{ planId: plan.id, month: 3, sortNo: 1, topic: '学习条例', form: 'branchCollective' as const },
  ...{ scope: 'all' as const, plannedHours: 2 },
};
const command = (seq: number, name: string, ops: Op[], at = '2026-03-05T02:00:00.000Z') =>
  summarizeChange(seq, {
    ...{ schema: 'command/1', id: sampleId(900 + seq), name, at, by: '单文静', baseSeq: seq - 1, ops },
  } satisfies Command);
const nobody = () => undefined;
const gone = () => false;

describe('what the recycle bin lists', () => {
  it('names each deletion, when and by whom; of several of one row the last', () => {
    const changes = [
      command(9, 'planItems.delete', [deleteOp('planItems', item)], '2026-03-06T02:00:00.000Z'),
      command(7, 'planItems.delete', [deleteOp('planItems', item)]),
      command(5, 'meetings.delete', [deleteOp('records', sampleRecord())]),
    ];
    expect(
      deletedEntries(changes, nobody, gone).map(({ table, subject, by, at }) => [table, subject, by, at]),
    ).toEqual([
      ['planItems', '3月 学习条例', '单文静', '2026-03-06T02:00:00.000Z'],
      ['records', '支部党员大会 2026年9月18日 审议志愿服务队管理办法', '单文静', '2026-03-05T02:00:00.000Z'],
    ]);
  });

  it('leaves out what is back in its table, what was taken back, erased or cleared, and registers', () => {
    const ops = [deleteOp('planItems', item)];
    const isBack = (table: TableName, id: string) => table === 'planItems' && id === item.id;
    expect(deletedEntries([command(5, 'planItems.delete', ops)], nobody, isBack)).toEqual([]);
    for (const name of ['app.undo', 'members.undoImport', 'retention.erase', 'branches.clearSample'])
      expect(deletedEntries([command(5, name, ops)], nobody, gone)).toEqual([]);
    const setting = { ...base(3), key: 'x', value: 1 };
    expect(
      deletedEntries([command(5, 'settings.change', [deleteOp('settings', setting)])], nobody, gone),
    ).toEqual([]);
  });

  it('lists member files, but not those that are one with another', () => {
    const person = (no: number) => ({ ...base(no), name: `人${no}`, identity: 'member' as const });
    const member = (no: number, personNo: number) => ({
      ...{ ...base(no), personId: sampleId(personNo), category: 'fullMember' as const },
      deletedAt: '2026-03-05T02:00:00.000Z',
    });
    const rows = {
      persons: [person(11), person(21)],
      members: [member(12, 11), member(22, 21)],
      fileMerges: [
        {
          ...{ ...base(30), at: '2026-03-05T02:00:00.000Z', moved: [], filled: [] },
          ...{ keptPersonId: sampleId(51), keptMemberId: sampleId(52) },
          ...{ mergedPersonId: sampleId(21), mergedMemberId: sampleId(22) },
        },
      ],
    };
    expect(recycledFiles(rows, () => '李红梅').map(({ subject, by }) => [subject, by])).toEqual([
      ['人11', '李红梅'],
    ]);
    expect(fileRestoreRefusal(sampleId(22), rows)).toEqual({ code: 'merged', name: '人21' });
    expect(fileRestoreRefusal(sampleId(12), rows)).toBeUndefined();
  });
});

describe('putting back', () => {
  it('brings the whole row, and everything the deletion changed beside it', () => {
    const ops = restoreDeletedOps({ ops: [deleteOp('planItems', { ...item, rev: 4 })] });
    expect(ops).toEqual([{ table: 'planItems', id: item.id, before: null, after: { ...item, rev: 1 } }]);
    expect(restoreRefusal(ops, { studyPlans: [plan] })).toBeUndefined();
  });

  it('refuses what has lost its owner, or whose place was taken', () => {
    const back = (op: Op): Op[] => restoreDeletedOps({ ops: [op] });
    expect(restoreRefusal(back(deleteOp('planItems', item)), {})).toEqual({
      code: 'ownerGone',
      table: 'studyPlans',
    });
    const other = { ...plan, id: sampleId(77) };
    expect(restoreRefusal(back(deleteOp('studyPlans', plan)), { studyPlans: [other] })).toEqual({
      ...{ code: 'placeTaken', table: 'studyPlans' },
    });
    const record = sampleRecord();
    const sameNumber = { ...record, id: sampleId(78) };
    expect(restoreRefusal(back(deleteOp('records', record)), { records: [sameNumber] })?.code).toBe(
      'placeTaken',
    );
    expect(restoreRefusal(back(deleteOp('records', record)), { records: [] })).toBeUndefined();
    const post = {
      ...base(5),
      memberId: sampleId(12),
      body: 'committee' as const,
      post: 'secretary' as const,
      from: '2024-01-01',
    };
    const person = { ...base(11), name: '甲', identity: 'member' as const };
    const member = { ...base(12), personId: person.id, category: 'fullMember' as const };
    const successor = { ...post, id: sampleId(6), memberId: sampleId(13), from: '2025-01-01' };
    const rows = { persons: [person], members: [member] };
    expect(restoreRefusal(back(deleteOp('posts', post)), rows)).toBeUndefined();
    expect(restoreRefusal(back(deleteOp('posts', post)), { ...rows, posts: [successor] })?.code).toBe(
      'placeTaken',
    );
    const recycled = { ...rows, members: [{ ...member, deletedAt: '2026-03-05T02:00:00.000Z' }] };
    expect(restoreRefusal(back(deleteOp('posts', post)), recycled)?.code).toBe('ownerRecycled');
  });

  it('refuses a file whose person has another one in use', () => {
    const person = (no: number) => ({ ...base(no), name: '单文静', identity: 'member' as const, idKey: 'k' });
    const rows = {
      persons: [person(11), person(21)],
      members: [
        {
          ...base(12),
          personId: sampleId(11),
          category: 'fullMember' as const,
          deletedAt: '2026-03-05T02:00:00.000Z',
        },
        { ...base(22), personId: sampleId(21), category: 'fullMember' as const },
      ],
    };
    expect(fileRestoreRefusal(sampleId(12), rows)).toEqual({ code: 'twin', name: '单文静' });
  });
});
