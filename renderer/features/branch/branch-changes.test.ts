import { describe, expect, it } from 'vitest';
import { leadingEntries, leadingGroupOn, type LeadingEntry } from '../../../shared/domain/branch-body';
import type { RosterTables } from '../../../shared/domain/roster';
import { committeeOn, groupRosterOn } from '../../../shared/domain/roster';
import type { LeadingPost } from '../../../shared/schema/branch';
import { opSchema, type Op } from '../../../shared/schema/command';
import { checkExchange, createExchangeOps, emptyExchange } from './exchanges/exchange-changes';
import {
  createGroupOps,
  endGroupOps,
  endGroupProblem,
  groupNameProblem,
  renameGroupOps,
} from './groups/group-changes';
import {
  changeLeadingOps,
  checkLeading,
  createLeadingOps,
  endLeadingOp,
  removeLeadingOps,
  type LeadingDraft,
} from './leading/leading-changes';
import {
  changePostOps,
  checkPost,
  createPostOps,
  detailsOf,
  endPostOp,
  noDetails,
  replacedPosts,
  type PostDraft,
} from './posts/post-changes';

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
  ...noDetails,
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

  it('keep what they rest on and what they cover, and lose it when it is taken out again', () => {
    const details = {
      how: 'election',
      approvalDocNo: ' 清直工组〔2026〕5号 ',
      dutyText: '主持全面工作',
      fullTime: 'part',
    };
    const made = apply(
      createPostOps({ ...draft, ...details } as PostDraft, tables, { id: id(60), branchId: id(1) }),
    ).posts.find((post) => post.id === id(60))!;
    expect(made).toMatchObject({ how: 'election', approvalDocNo: '清直工组〔2026〕5号', isFullTime: false });
    expect(changePostOps(made, detailsOf(made))).toEqual([]);
    const [op] = changePostOps(made, { ...detailsOf(made), approvalDocNo: '', fullTime: '' });
    expect(opSchema.safeParse(op).error).toBeUndefined();
    expect(op?.after).toEqual({ ...made, rev: 2, approvalDocNo: undefined, isFullTime: undefined });
    expect(checkPost({ ...draft, dutyText: '分'.repeat(201) }, tables, today)).toEqual({
      dutyText: '超出1字，请删减',
    });
  });
});

describe('posts in the 党组', () => {
  const leadingDraft: LeadingDraft = {
    ...{ personId: '', name: '外单位的人', post: 'leadingGroupSecretary', from: '2026-09-01' },
    ...{ approvalDocNo: '清委干〔2026〕8号', dutyText: '' },
  };
  const before: LeadingPost = {
    ...{ ...base, id: id(71), personId: id(111), post: 'leadingGroupSecretary', from: '2019-03-20' },
  };
  const rows = { ...tables, leadingPosts: [before] };
  const entries = leadingEntries(rows);
  const numbers = (): (() => string) => {
    let next = 80;
    return () => id((next += 1));
  };
  const after = (ops: readonly Op[]) => {
    const changed: Record<string, { id: string }[]> = structuredClone(rows) as never;
    for (const op of ops) {
      expect(opSchema.safeParse(op).error).toBeUndefined();
      const kept = (changed[op.table] ?? []).filter((row) => row.id !== op.id);
      changed[op.table] = op.after ? [...kept, op.after] : kept;
    }
    return changed as unknown as typeof rows;
  };
  const headOn = (day: string, changed: typeof rows): (string | undefined)[] =>
    leadingGroupOn(changed, day).map(({ person }) => person.name);

  it('are taken up by somebody new on the day the old one lays it down', () => {
    expect(checkLeading(leadingDraft, entries, today)).toEqual({});
    const changed = after(createLeadingOps(leadingDraft, entries, { branchId: id(1), newId: numbers() }));
    expect(headOn('2026-08-31', changed)).toEqual(['甲11']);
    expect(headOn('2026-09-01', changed)).toEqual(['外单位的人']);
  });

  it('are refused without a name, a post or a day, and when held already', () => {
    const check = (patch: Partial<LeadingDraft>) =>
      checkLeading({ ...leadingDraft, ...patch }, entries, today);
    expect(check({ name: ' ' })).toEqual({ person: '请填写姓名' });
    expect(check({ name: '长'.repeat(41) })).toEqual({ person: '超出1字，请删减' });
    expect(check({ post: '' })).toEqual({ post: '请选择职务' });
    expect(check({ from: '2026-12-01' })).toEqual({ from: '日期还没有到，到时再登记' });
    expect(check({ personId: id(111), name: '' })).toEqual({ post: '此人那天已担任这个职务' });
  });

  it('are changed, ended and deleted, also where they stand in the list of members’ posts', () => {
    const old = {
      ...tables,
      leadingPosts: [],
      posts: [
        {
          ...base,
          id: id(55),
          memberId: id(11),
          body: 'leadingGroup' as const,
          post: 'leadingGroupMember' as const,
          from: '2019-03-20',
        },
      ],
    };
    for (const [entry, table] of [
      [entries[0], 'leadingPosts'],
      [leadingEntries(old)[0], 'posts'],
    ] as [LeadingEntry, string][]) {
      const ops = [
        ...changeLeadingOps(entry, { approvalDocNo: '清委干〔2019〕1号', dutyText: '' }),
        endLeadingOp(entry, '2026-09-01'),
        ...removeLeadingOps(entry),
      ];
      expect(ops.map((op) => op.table)).toEqual([table, table, table]);
      expect(ops.map((op) => opSchema.safeParse(op).error)).toEqual([undefined, undefined, undefined]);
    }
    expect(changeLeadingOps(entries[0]!, { approvalDocNo: '', dutyText: ' ' })).toEqual([]);
  });
});

describe('an exchange of posts', () => {
  const typed = {
    ...emptyExchange(today),
    memberId: id(12),
    fromPost: '赈济部部长',
    toPost: ' 机关党支部专职副书记 ',
  };

  it('is stored with what was typed, and nothing for what was not', () => {
    expect(checkExchange(typed, today)).toEqual({});
    const [op] = createExchangeOps(typed, { id: id(90), branchId: id(1) });
    expect(opSchema.safeParse(op).error).toBeUndefined();
    expect(op?.after).toEqual({
      ...{ id: id(90), branchId: id(1), rev: 1, memberId: id(12), on: today, direction: 'toPartyWork' },
      ...{ fromPost: '赈济部部长', toPost: '机关党支部专职副书记' },
    });
  });

  it('is refused with a sentence per field', () => {
    expect(checkExchange({ ...emptyExchange('2026-12-01'), note: '长'.repeat(201) }, today)).toEqual({
      memberId: '请选择党员',
      on: '日期还没有到，到时再登记',
      fromPost: '请填写岗位',
      toPost: '请填写岗位',
      note: '超出1字，请删减',
    });
  });
});
