import { describe, expect, it } from 'vitest';
import { commandSchema, type Op } from '../schema/command';
import type { OrgLifeRecord } from '../schema/meeting';
import {
  checkDeparture,
  departureOps,
  memberReferences,
  openMembership,
  recycleOps,
  restoreOps,
  returnOps,
  type Departure,
} from './member-changes';
import type { StoredFile } from './member-file';
import { rosterOn, type RosterTables } from './roster';

const id = (number: number): string => String(number).padStart(26, '0');
const base = { branchId: id(1), rev: 1 };
const member = { ...base, id: id(2), personId: id(3), category: 'fullMember' as const };
const person = { ...base, id: id(3), name: '吴建平', identity: 'member' as const };
const file: StoredFile = {
  person,
  member,
  memberships: [{ ...base, id: id(4), memberId: id(2), from: '2010-01-01', fromHow: 'onFile' }],
  statusSpans: [],
  groupSpans: [{ ...base, id: id(5), memberId: id(2), groupId: id(9), from: '2021-04-01' }],
  posts: [{ ...base, id: id(6), memberId: id(2), body: 'committee', post: 'secretary', from: '2024-03-15' }],
  circumstances: [],
};
const tables: RosterTables = {
  persons: [person],
  members: [member],
  partyGroups: [],
  memberships: file.memberships,
  statusSpans: [],
  groupSpans: file.groupSpans,
  posts: file.posts,
};
const context = { branchId: id(1), newId: () => id(50) };
const out: Departure = {
  kind: 'transferOut',
  on: '2026-09-01',
  toOrg: '清源市民政局机关支部',
  letterNo: '12号',
};

function apply(ops: readonly Op[]): RosterTables {
  const after: Record<string, { id: string }[]> = structuredClone(tables) as never;
  for (const op of ops) {
    const rows = (after[op.table] ?? []).filter((row) => row.id !== op.id);
    after[op.table] = op.after ? [...rows, op.after] : rows;
  }
  return after as unknown as RosterTables;
}

describe('leaving the branch', () => {
  it('ends membership, group and posts on the day, and keeps every earlier day as it was', () => {
    const ops = departureOps(out, file, context);
    const command = {
      schema: 'command/1',
      id: id(7),
      name: 'members.depart',
      at: '2026-09-22T06:00:00.000Z',
      by: '',
      baseSeq: 0,
      ops,
    };
    expect(commandSchema.safeParse(command).error).toBeUndefined();
    const after = apply(ops);
    expect(rosterOn(after, '2026-08-31')[0]?.posts).toHaveLength(1);
    expect(rosterOn(after, '2026-09-01')).toEqual([]);
    expect(after.memberships[0]).toMatchObject({ toHow: 'transferOut', toOrg: out.toOrg, letterNo: '12号' });
  });

  it('is also a status when it is for good', () => {
    const after = apply(departureOps({ ...out, kind: 'left', leftHow: 'resigned' }, file, context));
    expect(after.statusSpans).toMatchObject([
      { status: 'left', leftHow: 'resigned', from: '2026-09-01', docNo: '12号' },
    ]);
    expect(after.memberships[0]?.toOrg).toBeUndefined();
  });

  it('wants a day after the beginning and not to come, and where to', () => {
    const check = (patch: Partial<Departure>) => checkDeparture({ ...out, ...patch }, file, '2026-09-22');
    expect(check({})).toEqual({});
    expect(check({ on: '' })).toEqual({ on: 'dateMissing' });
    expect(check({ on: '九月' })).toEqual({ on: 'dateUnreadable' });
    expect(check({ on: '2026-09-23' })).toEqual({ on: 'dateInFuture' });
    expect(check({ on: '2010-01-01' })).toEqual({ on: 'dateTooEarly' });
    expect(check({ toOrg: ' ' })).toEqual({ toOrg: 'orgMissing' });
    expect(check({ toOrg: ' ', kind: 'deceased' })).toEqual({});
    expect(check({ kind: 'left' })).toEqual({ leftHow: 'howMissing' });
    expect(check({ kind: 'left', leftHow: 'removed' })).toEqual({});
  });

  it('can be followed by coming back, with both intervals kept', () => {
    const away = apply(departureOps(out, file, context));
    const gone = { ...file, memberships: [...away.memberships] };
    expect(openMembership(gone)).toBeUndefined();
    const back = returnOps(gone, '2026-09-20', '清源市民政局机关支部', context);
    expect(back[0]?.after).toMatchObject({ from: '2026-09-20', fromHow: 'transferIn' });
  });
});

describe('the recycle bin', () => {
  it('refuses nobody it should not: counts mentions in records and posts', () => {
    const records = [{ attendance: [{ memberId: id(2) }] }, { attendance: [] }] as unknown as OrgLifeRecord[];
    expect(memberReferences(file, records)).toEqual({ records: 1, posts: 1 });
  });

  it('takes a file off every roster and gives it back', () => {
    const away = apply(recycleOps(file, '2026-09-22T06:00:00.000Z'));
    expect(rosterOn(away, '2026-09-01')).toEqual([]);
    const recycled = { ...file, member: away.members[0]! };
    expect(restoreOps(recycled)[0]?.after).not.toHaveProperty('deletedAt');
  });
});
