import { describe, expect, it } from 'vitest';
import type { AdmissionCase } from '../../../shared/domain/admission';
import { testCase, testRules, upTo, type StepLine } from '../../../shared/domain/testing/admission-case';
import type { Member, Membership } from '../../../shared/schema/member';
import { dashboardWords } from '../../../shared/words/dashboard';
import { sampleFacts } from '../../desk/testing/sample-facts';
import { admissionTaskLines } from './admission-tasks';
import { nearDates } from './near-dates';

const words = dashboardWords.task;
const linesOn = (today: string, ...cases: readonly AdmissionCase[]) =>
  admissionTaskLines({ cases, rules: testRules }, today);

describe('admission among the tasks of the day', () => {
  it('is one line for a person, with the most pressing step and its day', () => {
    // The assessment is not due before 2028: the application for conversion is.
    expect(linesOn('2027-08-22', testCase(upTo(21)))).toMatchObject([
      {
        kind: 'missing',
        title: words.admission('方若琳', '第22步 提出转正申请'),
        by: '2027-08-20',
        action: words.openCase,
      },
    ]);
    expect(linesOn('2026-09-12', testCase(upTo(19)))[0]).toMatchObject({
      kind: 'due',
      title: words.admission('方若琳', '第20步 入党宣誓'),
      left: words.daysLeft(28),
    });
  });

  it('is nothing when nothing is due, and without cases', () => {
    expect(linesOn('2025-07-01', testCase(upTo(5)))).toEqual([]);
    expect(admissionTaskLines(undefined, '2026-09-22')).toEqual([]);
  });
});

describe('the end of probation among the near dates', () => {
  const sample = sampleFacts('2026-09-22T01:30:00.000Z');
  const near = (lines: readonly StepLine[], today: string) => {
    const one = testCase(lines);
    const base = { branchId: sample.branch.id, rev: 1 };
    const member: Member = {
      ...base,
      id: '7'.padStart(26, '0'),
      personId: one.person.id,
      category: 'probationaryMember',
      joinDate: '2026-08-20',
    };
    const membership: Membership = {
      ...base,
      id: '8'.padStart(26, '0'),
      memberId: member.id,
      from: '2026-08-20',
      fromHow: 'joined',
    };
    const { tables } = sample;
    return nearDates({
      ...sample,
      tables: {
        ...tables,
        persons: [...tables.persons, one.person],
        members: [...tables.members, member],
        memberships: [...tables.memberships, membership],
      },
      reelections: [],
      admission: { cases: [one], rules: testRules },
      today,
    })
      .filter(({ what }) => what === dashboardWords.date.probationEnd('方若琳'))
      .map(({ day, route }) => [day, route]);
  };
  const route = `/admission/${testCase([]).row.id}`;

  it('leads to the case, and moves with an extension', () => {
    expect(near(upTo(20), '2027-08-01')).toEqual([['2027-08-20', route]]);
    const extended = upTo(22, [
      [23, '2027-08-24', { result: 'extended', facts: { extendedTo: '2028-02-20' } }],
    ]);
    expect(near(extended, '2027-08-01')).toEqual([]);
    expect(near(extended, '2028-02-01')).toEqual([['2028-02-20', route]]);
  });
});
