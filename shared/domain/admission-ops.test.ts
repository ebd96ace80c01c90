import { describe, expect, it } from 'vitest';
import type { DevelopmentStep } from '../schema/admission';
import { admissionCases, stageOf } from './admission';
import { admissionFindings } from './admission-findings';
import {
  becomeMemberOps,
  canBecomeMember,
  convertOps,
  endCaseOps,
  mayHaveIdNumber,
  openCaseOps,
  recordStepOps,
  removeStepOps,
  restampOps,
} from './admission-ops';
import { admissionRulesOf } from '../rules/admission';
import { categoryOn, rosterOn, votingRosterOn } from './roster';
import { testCase, testId, testRoster, testRules, upTo } from './testing/admission-case';
import { makeCommandFixture } from './testing/admission-command';
import { staged, step } from './testing/staged-case';

const stage = () => makeCommandFixture(testRoster());

describe('opening a case', () => {
  it('makes the person, the case and step 1 under the rules of that day', () => {
    const world = stage();
    const typed = {
      person: { name: '方若琳', gender: 'female' as const, birthDate: '1995-03-08' },
      appliedOn: '2026-05-17',
    };
    world.apply(openCaseOps(typed, undefined, testRules, world.context).ops);
    const [one] = admissionCases({
      cases: world.rows('developmentCases'),
      steps: world.rows('developmentSteps'),
      persons: world.rows('persons'),
    });
    expect(one?.person).toMatchObject({ name: '方若琳', identity: 'applicant' });
    expect(one?.steps).toMatchObject([{ no: 1, doneOn: '2026-05-17', rule: '2014' }]);
  });

  it('takes somebody who is here already, who stays what he is', () => {
    const world = stage();
    const known = { ...testCase([]).person, identity: 'staff' as const, jobTitle: '科员' };
    world.put('persons', known);
    const typed = { person: { name: '方若琳', workUnit: '办公室', jobTitle: '' }, appliedOn: '2026-06-01' };
    const { ops } = openCaseOps(typed, known, testRules, world.context);
    world.apply(ops);
    expect(world.rows('persons').find(({ id }) => id === known.id)).toMatchObject({
      identity: 'staff',
      jobTitle: '科员',
      workUnit: '办公室',
    });
  });
});

describe('recording a step', () => {
  it('says so in the identity of an applicant, and takes it back with the step', () => {
    const world = staged(testCase(upTo(2)));
    world.record(step(3, '2025-05-12'));
    expect(world.read().person.identity).toBe('activist');
    const one = world.read();
    const third = one.steps.find(({ no }) => no === 3);
    if (!third) throw new Error('no step');
    world.apply(removeStepOps(one, third, []));
    expect(world.read().person.identity).toBe('applicant');
  });

  it('replaces what was typed, also what was taken out', () => {
    const world = staged(testCase(upTo(2)));
    const before = world.read().steps.find(({ no }) => no === 2);
    world.record(step(2, '2025-03-21', { note: '在办公室谈话' }), {}, before);
    const changed = world.read().steps.find(({ no }) => no === 2);
    world.record(step(2, '2025-03-21'), {}, changed);
    expect(world.read().steps.find(({ no }) => no === 2)).toMatchObject({ doneOn: '2025-03-21', rev: 3 });
    expect(world.read().steps.find(({ no }) => no === 2)?.note).toBeUndefined();
  });

  it('makes nobody a member without the offer being taken', () => {
    const world = staged(testCase(upTo(16)));
    world.record(step(17, '2026-09-10', { result: 'agreed' }));
    expect(world.rows('members')).toHaveLength(3);
    expect(canBecomeMember(world.read(), world.rows('members'))).toBe(true);
    expect(stageOf(world.read().steps)).toBe('probationary');
  });

  it('makes the member with the approval: on the roster from the day of the assembly, without a vote', () => {
    const world = staged(testCase(upTo(16)));
    world.record(step(17, '2026-09-10', { result: 'agreed' }), { makesMember: true });
    const names = (day: string) => rosterOn(world.roster(), day).map(({ person }) => person.name);
    expect(names('2026-08-19')).not.toContain('方若琳');
    expect(names('2026-08-20')).toContain('方若琳');
    const voters = votingRosterOn(world.roster(), '2026-09-30').map(({ person }) => person.name);
    expect(voters).not.toContain('方若琳');
    const one = world.read();
    expect(world.rows('members').find(({ id }) => id === one.row.memberId)).toMatchObject({
      category: 'probationaryMember',
      joinDate: '2026-08-20',
      joinBranch: '机关支部',
      sponsors: '林若衡、单文静',
    });
    expect(one.person.identity).toBe('member');
    // Once is enough.
    expect(becomeMemberOps(one, world.context())).toEqual([]);
  });

  it('makes nobody a member before the approval, or when it is refused', () => {
    const world = staged(testCase(upTo(15)));
    world.record(step(16, '2026-09-01'), { makesMember: true });
    world.record(step(17, '2026-09-10', { result: 'notAgreed' }), { makesMember: true });
    expect(world.rows('members')).toHaveLength(3);
  });

  it('puts the member into the group from the day of step 19', () => {
    const world = staged(testCase(upTo(16)));
    world.record(step(17, '2026-09-10', { result: 'agreed' }), { makesMember: true });
    world.record(step(19, '2026-09-15'), { groupId: testId(90) });
    expect(world.rows('groupSpans')).toMatchObject([{ groupId: testId(90), from: '2026-09-15' }]);
  });

  it('makes a member and puts it into the group in one command', () => {
    const world = staged(testCase(upTo(18)));
    world.record(step(19, '2026-09-15'), { makesMember: true, groupId: testId(90) });
    expect(world.rows('groupSpans')).toMatchObject([{ memberId: world.read().row.memberId }]);
  });

  it('converts from the end of probation, whenever the meeting was held', () => {
    const world = staged(testCase(upTo(16)));
    world.record(step(17, '2026-09-10', { result: 'agreed' }), { makesMember: true });
    world.record(step(23, '2027-08-24', { result: 'converted' }));
    expect(convertOps(world.read(), world.context())).toEqual([]);
    world.record(step(24, '2027-09-20', { result: 'agreed' }), { converts: true });
    const member = world.rows('members').find(({ id }) => id === world.read().row.memberId);
    expect(member).toMatchObject({ category: 'fullMember', fullMemberDate: '2027-08-20' });
    if (!member) throw new Error('no member');
    expect(categoryOn(member, '2027-08-19')).toBe('probationaryMember');
    expect(categoryOn(member, '2027-08-20')).toBe('fullMember');
  });

  it('converts from the end of the extension when there was one', () => {
    const world = staged(testCase(upTo(16)));
    world.record(step(17, '2026-09-10', { result: 'agreed' }), { makesMember: true });
    world.record(step(23, '2027-08-24', { result: 'extended', facts: { extendedTo: '2028-02-20' } }));
    world.record(step(24, '2027-09-10', { result: 'agreed' }), { converts: true });
    expect(world.rows('members').find(({ id }) => id === world.read().row.memberId)?.category).toBe(
      'probationaryMember',
    );
    world.record(step(23, '2028-02-21', { result: 'converted' }));
    world.record(step(24, '2028-03-10', { result: 'agreed' }), { converts: true });
    expect(world.rows('members').find(({ id }) => id === world.read().row.memberId)?.fullMemberDate).toBe(
      '2028-02-20',
    );
  });

  it('keeps 培养联系人 in the case', () => {
    const world = staged(testCase(upTo(4), { row: { mentorIds: [] } }));
    const ops = recordStepOps(
      {
        one: world.read(),
        before: undefined,
        values: step(5, '2025-05-22'),
        people: { mentorIds: [testId(12)] },
        offers: {},
      },
      world.context(),
    );
    world.apply(ops);
    expect(world.read().row.mentorIds).toEqual([testId(12)]);
    expect(admissionFindings(world.read(), { rules: testRules, roster: world.roster() })).toEqual([]);
  });
});

it('every op can be undone: the inverse gives the rows as they were', () => {
  const world = staged(testCase(upTo(16)));
  const before = world.content();
  const ops = world.record(step(17, '2026-09-10', { result: 'agreed' }), { makesMember: true });
  world.undo(ops);
  expect(world.content()).toBe(before);
});

describe('ending a case', () => {
  it('keeps the outcome with its day and number', () => {
    const world = staged(testCase(upTo(6)));
    world.apply(
      endCaseOps(world.read().row, {
        outcome: 'withdrawn',
        endedOn: '2026-06-01',
        docNo: ' ',
        note: '本人书面申请',
      }),
    );
    expect(world.read().row).toMatchObject({
      outcome: 'withdrawn',
      endedOn: '2026-06-01',
      note: '本人书面申请',
    });
    expect(world.read().row.outcomeDocNo).toBeUndefined();
  });
});

it('the ID number is asked from 发展对象 on', () => {
  expect(mayHaveIdNumber(testCase(upTo(7)))).toBe(false);
  expect(mayHaveIdNumber(testCase(upTo(8)))).toBe(true);
});

it('a corrected day of force changes the version kept with the steps, and only where it differs', () => {
  const one = testCase(upTo(8));
  const later = admissionRulesOf({ effectiveFrom2026: '2026-06-25' });
  expect(restampOps(one.steps, testRules)).toEqual([]);
  expect(restampOps(one.steps, later).map((op) => (op.after as DevelopmentStep).no)).toEqual([7]);
});
