import { describe, expect, it } from 'vitest';
import type { RosterTables } from '../../../shared/domain/roster';
import { committeeOn, groupRosterOn } from '../../../shared/domain/roster';
import type { Branch } from '../../../shared/schema/branch';
import { opSchema, type Op } from '../../../shared/schema/command';
import { checkProfile, profileOps, profileValues, termEndOf } from './branch-profile';
import {
  createGroupOps,
  endGroupOps,
  endGroupProblem,
  groupNameProblem,
  renameGroupOps,
} from './group-changes';
import { checkPost, createPostOps, endPostOp, replacedPosts, type PostDraft } from './post-changes';

const id = (number: number): string => String(number).padStart(26, '0');
const base = { branchId: id(1), rev: 1 };
const today = '2026-09-22';
const people = [11, 12, 13];
const tables: RosterTables = {
  persons: people.map((n) => ({
    ...base,
    id: id(n + 100),
    name: `甲${String(n)}`,
    identity: 'member' as const,
  })),
  members: people.map((n) => ({
    ...base,
    id: id(n),
    personId: id(n + 100),
    category: 'fullMember' as const,
  })),
  memberships: people.map((n) => ({
    ...base,
    id: id(n + 200),
    memberId: id(n),
    from: '2015-01-01',
    fromHow: 'onFile' as const,
  })),
  statusSpans: [],
  partyGroups: [{ ...base, id: id(31), name: '第一党小组', sortNo: 1, from: '2021-04-01' }],
  groupSpans: [{ ...base, id: id(41), memberId: id(11), groupId: id(31), from: '2021-04-01' }],
  posts: [
    { ...base, id: id(51), memberId: id(11), body: 'committee', post: 'secretary', from: '2024-03-15' },
    {
      ...base,
      id: id(52),
      memberId: id(11),
      body: 'group',
      post: 'groupLeader',
      groupId: id(31),
      from: '2024-03-20',
    },
  ],
};
const group = tables.partyGroups[0]!;
const draft: PostDraft = {
  memberId: id(12),
  post: 'secretary',
  groupId: '',
  from: '2026-09-01',
  how: 'byElection',
};

function apply(ops: readonly Op[]): RosterTables {
  const after: Record<string, { id: string }[]> = structuredClone(tables) as never;
  for (const op of ops) {
    expect(opSchema.safeParse(op).error).toBeUndefined();
    const rows = (after[op.table] ?? []).filter((row) => row.id !== op.id);
    after[op.table] = op.after ? [...rows, op.after] : rows;
  }
  return after as unknown as RosterTables;
}

describe('party groups', () => {
  it('are numbered in order and keep one name each', () => {
    const made = apply(
      createGroupOps(' 第二党小组 ', '2026-01-01', tables.partyGroups, { id: id(32), branchId: id(1) }),
    );
    expect(made.partyGroups[1]).toMatchObject({ name: '第二党小组', sortNo: 2 });
    expect(groupNameProblem('第一党小组', tables.partyGroups, undefined, today)).toBe('已有同名的党小组');
    expect(groupNameProblem('第一党小组', tables.partyGroups, group.id, today)).toBeUndefined();
    expect(groupNameProblem(' ', tables.partyGroups, undefined, today)).toBe('请填写名称');
    expect(apply(renameGroupOps(group, '机关党小组')).partyGroups[0]?.name).toBe('机关党小组');
  });

  it('end only when nobody is in them, together with their leader, and stay true for earlier days', () => {
    expect(endGroupProblem(group, today, today, tables)).toBe('那天组里还有1人，请先把他们编到别的小组');
    const emptied = {
      ...tables,
      groupSpans: tables.groupSpans.map((span) => ({ ...span, to: '2026-06-01' })),
    };
    expect(endGroupProblem(group, '2026-06-01', today, emptied)).toBeUndefined();
    expect(endGroupProblem(group, '2021-04-01', today, emptied)).toBe('应晚于2021年4月1日');
    const after = apply(endGroupOps(group, '2026-06-01', emptied));
    expect(after.posts.find((post) => post.post === 'groupLeader')?.to).toBe('2026-06-01');
    expect(groupRosterOn({ ...after, groupSpans: emptied.groupSpans }, group.id, '2026-05-31')).toHaveLength(
      1,
    );
  });
});

describe('posts', () => {
  it('of which there is one end for the old holder on the day the new one begins', () => {
    expect(checkPost(draft, tables, today)).toEqual({});
    expect(replacedPosts(draft, tables).map((post) => post.memberId)).toEqual([id(11)]);
    const after = apply(createPostOps(draft, tables, { id: id(60), branchId: id(1) }));
    const secretaries = (day: string) => committeeOn(after, day).map((entry) => entry.member.id);
    expect([secretaries('2026-08-31'), secretaries('2026-09-01')]).toEqual([[id(11)], [id(12)]]);
  });

  it('of which there are several leave the others alone', () => {
    expect(replacedPosts({ ...draft, post: 'otherOfficer' }, tables)).toEqual([]);
  });

  it('are refused without a person, a post, a group, a day, or membership on that day', () => {
    const check = (patch: Partial<PostDraft>) => checkPost({ ...draft, ...patch }, tables, today);
    expect(check({ memberId: '' })).toEqual({ memberId: '请选择党员' });
    expect(check({ post: '' })).toEqual({ post: '请选择职务' });
    expect(check({ post: 'groupLeader' })).toEqual({ groupId: '请选择党小组' });
    expect(check({ from: '' })).toEqual({ from: '请填写日期' });
    expect(check({ from: '2026-12-01' })).toEqual({ from: '日期还没有到，到时再登记' });
    expect(check({ from: '2014-01-01' })).toEqual({ from: '那天此人不在本支部名单上' });
    expect(check({ memberId: id(11) })).toEqual({ post: '此人那天已担任这个职务' });
  });

  it('end on a day', () => {
    const after = apply([endPostOp(tables.posts[0]!, '2026-09-01')]);
    expect(committeeOn(after, '2026-09-01')).toEqual([]);
    expect(committeeOn(after, '2026-08-31')).toHaveLength(1);
  });
});

describe('the profile of the branch', () => {
  const branch: Branch = {
    ...base,
    id: id(1),
    fullName: '中共清源市红十字会机关支部委员会',
    shortName: '机关支部',
    category: 'organ',
    superiorOrg: '市直机关工委',
    approvingOrg: '市直机关工委',
    electionDate: '2024-03-15',
    termYears: 3,
    themeDayRule: { kind: 'dayOfMonth', day: 15 },
    startedOn: '2025-01-01',
    createdAt: '2026-09-22T06:00:00.000Z',
  };
  const values = profileValues(branch);

  it('saves nothing when nothing changed, and one valid op when something did', () => {
    expect(profileOps(values, branch)).toEqual([]);
    const ops = profileOps(
      { ...values, themeDayKind: 'nthWeekday', nth: '5', weekday: '5', termNo: '7' },
      branch,
    );
    expect(opSchema.safeParse(ops[0]).error).toBeUndefined();
    expect(ops[0]?.after).toMatchObject({
      termNo: 7,
      themeDayRule: { kind: 'nthWeekday', n: 5, weekday: 5 },
    });
  });

  it('says when the term ends', () => {
    expect(termEndOf(values)).toBe('2027-03-15');
    expect(termEndOf({ ...values, electionDate: '' })).toBeUndefined();
  });

  it('is refused with a sentence per field', () => {
    expect(checkProfile(values)).toEqual({});
    const errors = checkProfile({
      ...values,
      fullName: ' ',
      day: '32',
      termYears: '0',
      startedOn: '2025',
      foundedOn: 'x',
      phone: '1'.repeat(31),
    });
    expect(Object.keys(errors).sort()).toEqual([
      'day',
      'foundedOn',
      'fullName',
      'phone',
      'startedOn',
      'termYears',
    ]);
  });
});
