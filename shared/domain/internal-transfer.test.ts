import { describe, expect, it } from 'vitest';
import type { Branch } from '../schema/branch';
import { opSchema, type Op } from '../schema/command';
import { reduceOps, type BranchState } from '../schema/state';
import type { TableName, TableRows } from '../schema/tables';
import { checkInternalTransfer, internalTransferOps } from './internal-transfer';
import { storedFileOf } from './member-file';
import { rosterOn, type RosterTables } from './roster';

const id = (no: number): string => `01K5${String(no).padStart(22, '0')}`;
const branchOf = (no: number, name: string): Branch => ({
  ...{ id: id(no), branchId: id(no), rev: 1, fullName: `${name}党支部`, shortName: name, category: 'organ' },
  ...{ superiorOrg: '市直机关工委', approvingOrg: '市直机关工委', termYears: 3 },
  ...{ themeDayRule: { kind: 'dayOfMonth', day: 15 }, startedOn: '2026-01-01' },
  createdAt: '2026-01-01T00:00:00.000Z',
});
const [A, B] = [branchOf(1, '机关'), branchOf(2, '离退休')];
const TODAY = '2026-09-22';
const transfer = { on: '2026-05-01', from: A, to: B };
const NAMES = [
  'persons',
  'members',
  'memberships',
  'statusSpans',
  'partyGroups',
  'groupSpans',
  'posts',
] as const;

/** The profile's rows; each branch sees its own, as the stores read them. */
class Profile {
  private readonly state: BranchState = new Map();
  private counter = 100;

  constructor() {
    const row = (no: number) => ({ id: id(no), branchId: A.id, rev: 1 });
    this.put('persons', {
      ...row(11),
      name: '单文静',
      identity: 'member',
      idNo: '110105197105180429',
      idKey: 'k',
      mobile: '13800002607',
    });
    this.put('members', { ...row(12), personId: id(11), category: 'fullMember', joinDate: '1996-07-01' });
    this.put('memberships', { ...row(13), memberId: id(12), from: '2020-01-01', fromHow: 'onFile' });
    this.put('groupSpans', { ...row(14), memberId: id(12), groupId: id(20), from: '2020-01-01' });
    this.put('posts', {
      ...row(15),
      memberId: id(12),
      body: 'committee',
      post: 'secretary',
      from: '2024-01-01',
    });
  }

  put<T extends TableName>(table: T, row: TableRows[T]): void {
    reduceOps(this.state, [{ table, id: row.id, before: null, after: row }]);
  }

  of(branch: Branch): RosterTables {
    const rows = NAMES.map((name) => [
      name,
      [...(this.state.get(name)?.values() ?? [])].filter(({ branchId }) => branchId === branch.id),
    ]);
    return Object.fromEntries(rows) as { [T in (typeof NAMES)[number]]: RosterTables[T] };
  }

  rows(table: TableName) {
    return [...(this.state.get(table)?.values() ?? [])];
  }

  move(
    from: Branch,
    to: Branch,
    on: string,
    memberId: string,
    along = { workSpans: [], rewards: [] } as Parameters<typeof internalTransferOps>[2],
  ): { memberId: string; ops: Op[] } {
    const file = storedFileOf(this.of(from), memberId)!;
    const result = internalTransferOps({ on, from, to }, file, along, this.of(to), () =>
      id((this.counter += 1)),
    );
    for (const op of result.ops) expect(opSchema.safeParse(op).error).toBeUndefined();
    reduceOps(this.state, result.ops);
    return result;
  }

  names(branch: Branch, day: string): string[] {
    return rosterOn(this.of(branch), day).map(({ person }) => person.name);
  }
}

describe('a member moved to another branch of this PC on 1 May', () => {
  it('is in the old branch on 30 April, only in the new one on 1 May', () => {
    const profile = new Profile();
    profile.move(A, B, '2026-05-01', id(12));
    expect([profile.names(A, '2026-04-30'), profile.names(B, '2026-04-30')]).toEqual([['单文静'], []]);
    expect([profile.names(A, '2026-05-01'), profile.names(B, '2026-05-01')]).toEqual([[], ['单文静']]);
  });

  it('keeps what is personal, leaves group and offices behind, and shares no row', () => {
    const profile = new Profile();
    const reward = {
      ...{ id: id(40), branchId: A.id, rev: 3, recipientType: 'member' as const, personId: id(11) },
      ...{
        title: '优秀共产党员',
        level: 'city' as const,
        kind: 'partyHonour' as const,
        issuer: '市直机关工委',
      },
      awardedOn: '2023-07',
    };
    const { memberId, ops } = profile.move(A, B, '2026-05-01', id(12), { workSpans: [], rewards: [reward] });
    const [entry] = rosterOn(profile.of(B), '2026-05-01');
    expect(entry?.member.id).toBe(memberId);
    expect(entry?.person).toMatchObject({ mobile: '13800002607', idKey: 'k' });
    expect(entry?.member.joinDate).toBe('1996-07-01');
    expect([entry?.group, entry?.posts]).toEqual([undefined, []]);
    expect(profile.rows('rewards').map((row) => (row as { personId?: string }).personId)).toEqual([
      entry?.person.id,
    ]);
    for (const op of ops) expect((op.after ?? op.before)?.branchId).toBe(op.before ? A.id : B.id);
    const [old] = profile.of(A).memberships;
    expect(old).toMatchObject({ to: '2026-05-01', toHow: 'internal', toOrg: B.fullName });
    expect(profile.of(B).memberships[0]).toMatchObject({ fromHow: 'internal', fromOrg: A.fullName });
  });

  it('comes back to the same file, with what is known by then', () => {
    const profile = new Profile();
    const { memberId } = profile.move(A, B, '2026-05-01', id(12));
    const back = profile.move(B, A, '2026-08-01', memberId);
    expect(back.memberId).toBe(id(12));
    expect([profile.names(A, '2026-07-31'), profile.names(A, '2026-08-01')]).toEqual([[], ['单文静']]);
    expect(profile.names(B, '2026-08-01')).toEqual([]);
    expect(profile.rows('persons')).toHaveLength(2);
  });
});

describe('the day of a transfer', () => {
  const check = (on: string, profile = new Profile()) =>
    checkInternalTransfer({ ...transfer, on }, storedFileOf(profile.of(A), id(12))!, profile.of(B), TODAY);
  it.each([
    ['', 'dateMissing'],
    ['2026-5-1', 'dateUnreadable'],
    ['2026-09-23', 'dateInFuture'],
    ['2020-01-01', 'dateTooEarly'],
    ['2025-12-31', 'beforeBranch'],
    ['2026-05-01', undefined],
  ])('%s: %s', (on, problem) => {
    expect(check(on)).toBe(problem);
  });

  it('may not lie in a stay in the new branch', () => {
    const profile = new Profile();
    const { memberId } = profile.move(A, B, '2026-05-01', id(12));
    profile.move(B, A, '2026-08-01', memberId);
    expect(check('2026-08-02', profile)).toBeUndefined();
    expect(check('2026-08-01', profile)).toBe('dateTooEarly');
  });
});
