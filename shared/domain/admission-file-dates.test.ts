import { describe, expect, it } from 'vitest';
import { correctFileDateOps, fileDateGaps, fileDateProblem, type FileDateGap } from './admission-file-dates';
import { endCaseOps, reopenCaseOps } from './admission-ops';
import type { Member, Membership } from '../schema/member';
import { departureOps } from './member-changes';
import { storedFileOf } from './member-file';
import { rosterOn } from './roster';
import { testCase, testId, testRules, upTo } from './testing/admission-case';
import { staged, step } from './testing/staged-case';

/** Admitted on 2026-08-20, approved, on the roster and in a group. */
function admitted() {
  const world = staged(testCase(upTo(16)));
  world.record(step(17, '2026-09-10', { result: 'agreed' }), { makesMember: true });
  world.record(step(19, '2026-09-15'), { groupId: testId(90) });
  const tables = () => world.roster();
  const gaps = (): FileDateGap[] => fileDateGaps(world.read(), testRules, tables());
  const change = (no: number, doneOn: string, more = {}): void => {
    const before = world
      .read()
      .steps.filter((row) => row.no === no)
      .at(-1);
    world.record({ ...before, no, doneOn, ...more }, {}, before);
  };
  const correct = (day: string): void => {
    const [gap] = gaps();
    if (!gap) throw new Error('no gap');
    world.apply(correctFileDateOps(gap, day, world.read(), tables()));
  };
  const member = () => world.rows('members').find(({ id }) => id === world.read().row.memberId);
  const on = (day: string): boolean => rosterOn(tables(), day).some(({ person }) => person.name === '方若琳');
  return { ...world, tables, gaps, change, correct, member, on };
}

describe('the day of joining', () => {
  it('agrees while nothing was corrected, and without a file', () => {
    expect(admitted().gaps()).toEqual([]);
    const one = testCase(upTo(17));
    expect(fileDateGaps(one, testRules, staged(one).roster())).toEqual([]);
  });

  it('corrected in the case is named, and the file moves only by the command', () => {
    const world = admitted();
    world.change(15, '2026-08-27');
    expect(world.gaps()).toEqual([{ kind: 'joined', recorded: '2026-08-27', stored: '2026-08-20' }]);
    expect(world.member()?.joinDate).toBe('2026-08-20');
    expect(world.on('2026-08-20')).toBe(true);
    world.correct('2026-08-27');
    expect(world.gaps()).toEqual([]);
    expect([world.on('2026-08-26'), world.on('2026-08-27')]).toEqual([false, true]);
    // The group of step 19 began later and stays.
    expect(world.rows('groupSpans').map(({ from }) => from)).toEqual(['2026-09-15']);
  });

  it('moves the group where it would begin before the membership', () => {
    const world = admitted();
    world.change(15, '2026-09-16');
    world.correct('2026-09-16');
    expect(world.rows('groupSpans').map(({ from }) => from)).toEqual(['2026-09-16']);
  });

  it('known to the month is not contradicted by a day of it', () => {
    const world = admitted();
    const member = world.member();
    if (!member) throw new Error('no member');
    const known: Member = { ...member, joinDate: '2026-08', rev: member.rev + 1 };
    world.put('members', known);
    expect(world.gaps()).toEqual([]);
    world.change(15, '2026-09-01');
    expect(world.gaps()).toMatchObject([{ kind: 'joined', stored: '2026-08' }]);
  });

  it('takes no day ahead and none after the membership ended', () => {
    const world = admitted();
    const gap: FileDateGap = { kind: 'joined', recorded: '2026-08-27', stored: '2026-08-20' };
    const problem = (day: string) => fileDateProblem(gap, day, world.read(), world.tables(), '2026-10-01');
    expect([problem('2026-10-01'), problem('2026-10-02')]).toEqual([undefined, 'inFuture']);
    const [span] = world.rows('memberships').filter(({ memberId }) => memberId === world.member()?.id);
    if (!span) throw new Error('no membership');
    const ended: Membership = { ...span, to: '2026-09-30', toHow: 'transferOut', rev: span.rev + 1 };
    world.put('memberships', ended);
    expect([problem('2026-09-29'), problem('2026-09-30')]).toEqual([undefined, 'afterEnd']);
  });
});

describe('the day of conversion', () => {
  const converted = () => {
    const world = admitted();
    world.record(step(23, '2027-08-24', { result: 'converted' }));
    world.record(step(24, '2027-09-20', { result: 'agreed' }), { converts: true });
    return world;
  };

  it('follows the end of probation: a corrected joining is offered for both', () => {
    const world = converted();
    expect(world.gaps()).toEqual([]);
    world.change(15, '2026-08-21');
    expect(world.gaps().map(({ kind }) => kind)).toEqual(['joined', 'converted']);
    world.correct('2026-08-21');
    expect(world.gaps()).toEqual([{ kind: 'converted', recorded: '2027-08-21', stored: '2027-08-20' }]);
    world.correct('2027-08-21');
    expect(world.gaps()).toEqual([]);
    expect(world.member()?.fullMemberDate).toBe('2027-08-21');
  });

  it('follows an extension whose day is corrected afterwards', () => {
    const world = admitted();
    world.record(step(23, '2027-08-24', { result: 'extended', facts: { extendedTo: '2028-02-20' } }));
    world.record(step(24, '2027-09-10', { result: 'agreed' }));
    world.record(step(23, '2028-02-21', { result: 'converted' }));
    world.record(step(24, '2028-03-10', { result: 'agreed' }), { converts: true });
    expect(world.gaps()).toEqual([]);
    const before = world.read().steps.find(({ result }) => result === 'extended');
    if (!before) throw new Error('no extension');
    world.record({ ...before, facts: { extendedTo: '2028-03-01' } }, {}, before);
    expect(world.gaps()).toEqual([{ kind: 'converted', recorded: '2028-03-01', stored: '2028-02-20' }]);
  });

  it('names a full member whose probation was extended after all, and gives the probation back', () => {
    const world = converted();
    world.change(23, '2027-08-24', { result: 'extended', facts: { extendedTo: '2028-02-20' } });
    expect(world.gaps()).toEqual([{ kind: 'notConverted', stored: '2027-08-20' }]);
    world.correct('');
    expect(world.member()).toMatchObject({ category: 'probationaryMember' });
    expect(world.member()?.fullMemberDate).toBeUndefined();
    expect(world.gaps()).toEqual([]);
  });
});

it('a refused approval after the file was made is named, and nothing is moved', () => {
  const world = admitted();
  world.change(17, '2026-09-10', { result: 'notAgreed' });
  expect(world.gaps()).toEqual([{ kind: 'notAdmitted' }]);
  expect(correctFileDateOps({ kind: 'notAdmitted' }, '', world.read(), world.tables())).toEqual([]);
});

it('取消预备党员资格 closed with another day: membership, status and group end on it', () => {
  const world = admitted();
  const close = (on: string, isFirst: boolean): void => {
    const file = storedFileOf(world.tables(), world.read().row.memberId ?? '');
    if (!file) throw new Error('no file');
    const end = { outcome: 'probationCancelled', endedOn: on, docNo: '', note: '' } as const;
    const leaving = isFirst
      ? departureOps({ kind: 'left', on, toOrg: '', letterNo: '' }, file, world.context())
      : [];
    world.apply(endCaseOps(world.read().row, end, leaving));
  };
  close('2027-09-10', true);
  expect(world.gaps()).toEqual([]);
  expect([world.on('2027-09-09'), world.on('2027-09-10')]).toEqual([true, false]);
  world.apply(reopenCaseOps(world.read().row));
  close('2027-09-17', false);
  expect(world.gaps()).toEqual([{ kind: 'cancelled', recorded: '2027-09-17', stored: '2027-09-10' }]);
  world.correct('2027-09-17');
  expect(world.gaps()).toEqual([]);
  expect([world.on('2027-09-16'), world.on('2027-09-17')]).toEqual([true, false]);
  expect(world.rows('statusSpans').map(({ from }) => from)).toEqual(['2027-09-17']);
  expect(world.rows('groupSpans').map(({ to }) => to)).toEqual(['2027-09-17']);
});
