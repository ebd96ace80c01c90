import { describe, expect, it } from 'vitest';
import { tableNames, type AnyRow, type TableName, type TableRows } from '../schema/tables';
import { tableWords } from '../words/changes';
import { rowTitle } from './row-title';

const base = { id: '01J8Z3NDEKTSV4RRFFQ69G5FAV', branchId: '01J8Z3NDEKTSV4RRFFQ69G5FAW', rev: 1 };
const memberId = '01J8Z3NDEKTSV4RRFFQ69G5FAX';

function titleOf<T extends TableName>(table: T, row: Partial<TableRows[T]>): ReturnType<typeof rowTitle> {
  return rowTitle(table, { ...base, ...row });
}

describe('what a row is called', () => {
  it('names people, branches and groups by their names', () => {
    expect(titleOf('persons', { name: '乔灵犀' })).toEqual({ title: '乔灵犀', personId: null });
    expect(titleOf('branches', { fullName: '中共某局机关第三支部委员会' }).title).toBe(
      '中共某局机关第三支部委员会',
    );
    expect(titleOf('partyGroups', { name: '第一党小组' }).title).toBe('第一党小组');
  });

  it('names a meeting by type, day and topic; a topic not yet typed leaves type and day', () => {
    const meeting = { primaryType: 'memberAssembly', startAt: '2026-03-05T14:30' } as const;
    expect(titleOf('records', { ...meeting, title: '学习全会精神' }).title).toBe(
      '支部党员大会 2026年3月5日 学习全会精神',
    );
    expect(titleOf('records', { ...meeting, title: '' }).title).toBe('支部党员大会 2026年3月5日');
  });

  it('says whom a row is about when only an id stands in it', () => {
    expect(titleOf('members', { personId: memberId })).toEqual({ title: '', personId: memberId });
    expect(titleOf('posts', { memberId, post: 'secretary' })).toEqual({
      title: '支部书记',
      personId: memberId,
    });
    expect(titleOf('statusSpans', { memberId, status: 'suspended', from: '2025-07-01' })).toEqual({
      title: '停止党籍 2025年7月1日起',
      personId: memberId,
    });
    expect(titleOf('memberships', { memberId, from: '2020-03-01' }).title).toBe('2020年3月1日起');
    expect(titleOf('groupSpans', { memberId, from: '2020-03-01' }).personId).toBe(memberId);
    expect(titleOf('lookLog', { personId: memberId, field: 'idNo' }).personId).toBe(memberId);
  });

  it('names plans, attachments, runs, packages and settings', () => {
    expect(titleOf('studyPlans', { title: '2026年度学习计划' }).title).toBe('2026年度学习计划');
    expect(titleOf('planItems', { month: 3, topic: '学习党章' }).title).toBe('3月 学习党章');
    expect(titleOf('attachments', { name: '签到表.jpg' }).title).toBe('签到表.jpg');
    expect(titleOf('importRuns', { fileName: '名册.xlsx' }).title).toBe('名册.xlsx');
    expect(titleOf('exportLog', { packageName: '迎检资料_2026' }).title).toBe('迎检资料_2026');
    const exported = {
      ...({ what: 'roster', profile: 'superiorFull', rowCount: 9, result: 'written' } as const),
      reason: '工委王科长13800002607要求核对',
      placeLabel: '/U盘/党员名册.xlsx',
    };
    expect(titleOf('dataExports', exported).title).toBe(
      '党员名册9人，完整信息，已写出，用途：工委王科长138****2607要求核对，存到/U盘/党员名册.xlsx',
    );
    expect(titleOf('dataExports', {}).title).toBe('');
    expect(titleOf('settings', { key: 'import.mapping.abc' }).title).toBe('导入名册时各列的对应');
    expect(titleOf('settings', { key: 'something.else' }).title).toBe('其他设置');
  });

  it('answers for every table, even when a row has lost all its fields', () => {
    for (const table of tableNames) {
      expect(titleOf(table, {}), table).toEqual({ title: '', personId: null });
      expect(tableWords[table]).toMatch(/^[\u4e00-\u9fff]+$/);
    }
    expect(rowTitle('records', { ...base, startAt: 5, title: null } as AnyRow).title).toBe('');
  });
});
