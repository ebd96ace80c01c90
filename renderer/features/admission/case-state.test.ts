import { expect, it } from 'vitest';
import type { Member, Membership } from '../../../shared/schema/member';
import { testCase, testId, testRoster, testRules, upTo } from '../../../shared/domain/testing/admission-case';
import { shippedWorkingDays } from '../../../shared/domain/working-days-table';
import { caseLine } from './case-state';

/** The case up to the oath, with a member file that says this day of joining. */
function line(joinDate: string) {
  const one = testCase(upTo(20));
  const base = { branchId: one.row.branchId, rev: 1, id: testId(70) };
  const member: Member = { ...base, personId: one.person.id, category: 'probationaryMember', joinDate };
  const membership: Membership = {
    ...{ ...base, id: testId(71), memberId: member.id },
    ...{ from: joinDate, fromHow: 'joined' },
  };
  const roster = testRoster();
  return caseLine(one, {
    cases: [one],
    rules: testRules,
    setting: undefined,
    roster: {
      ...roster,
      members: [...roster.members, member],
      memberships: [...roster.memberships, membership],
    },
    workingDays: shippedWorkingDays,
    settings: [],
    today: '2026-09-22',
  });
}

it('a member file that says another day counts among what has to be looked at', () => {
  expect(line('2026-08-20').wrong).toBe(0);
  expect(line('2026-08-21').wrong).toBe(1);
});
