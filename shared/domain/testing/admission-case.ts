/** A case of 发展党员 with invented people, for tests: steps are `[no, day, more]`. */
import { admissionRulesOf, ruleVersionOn } from '../../rules/admission';
import type { DevelopmentCase, DevelopmentStep } from '../../schema/admission';
import type { Member, Membership, Person } from '../../schema/member';
import { sortSteps, type AdmissionCase } from '../admission';
import type { RosterTables } from '../roster';

export const testRules = admissionRulesOf(undefined);

export function testId(no: number): string {
  return String(no).padStart(26, '0');
}

const BRANCH = testId(1);
const base = { branchId: BRANCH, rev: 1 };

export type StepLine = readonly [no: number, doneOn: string, more?: Partial<DevelopmentStep>];

export interface CaseFacts {
  birthDate?: string | undefined;
  row?: Partial<DevelopmentCase>;
}

export function testCase(lines: readonly StepLine[], facts: CaseFacts = {}): AdmissionCase {
  const birthDate = 'birthDate' in facts ? facts.birthDate : '1995-03-08';
  const person: Person = {
    ...base,
    id: testId(2),
    name: '方若琳',
    identity: 'applicant',
    gender: 'female',
    ...(birthDate === undefined ? {} : { birthDate }),
  };
  const row: DevelopmentCase = {
    ...base,
    id: testId(3),
    personId: person.id,
    mentorIds: [testId(11)],
    sponsorIds: [testId(11), testId(12)],
    ...facts.row,
  };
  const steps = lines.map(([no, doneOn, more], index): DevelopmentStep => ({
    ...base,
    id: testId(100 + index),
    caseId: row.id,
    personId: person.id,
    no,
    doneOn,
    rule: ruleVersionOn(doneOn, testRules),
    ...more,
  }));
  return { row, person, steps: sortSteps(steps) };
}

const votes = { eligible: 11, presentEligible: 10, votesFor: 10, votesAgainst: 0, abstained: 0 };

/** Every step in order and in time under the rules of 2026; nothing is wrong with it. */
export const goodLines: readonly StepLine[] = [
  [1, '2025-03-03'],
  [2, '2025-03-20'],
  [3, '2025-05-12'],
  [4, '2025-05-20'],
  [5, '2025-05-22'],
  [6, '2025-11-12'],
  [6, '2026-05-12'],
  [7, '2026-06-24', { facts: { noticeFrom: '2026-06-15', noticeTo: '2026-06-22' } }],
  [8, '2026-07-01'],
  [9, '2026-07-02'],
  [10, '2026-07-20', { result: 'passed' }],
  [11, '2026-07-16', { facts: { trainingDays: 3 } }],
  [12, '2026-07-24'],
  [13, '2026-08-03', { result: 'agreed' }],
  [14, '2026-08-05'],
  [15, '2026-08-20', { result: 'passed', facts: votes }],
  [16, '2026-09-01'],
  [17, '2026-09-10', { result: 'agreed' }],
  [18, '2026-09-14'],
  [19, '2026-09-15'],
  [20, '2026-09-18'],
  [21, '2027-02-20'],
  [21, '2027-08-16'],
  [22, '2027-08-10'],
  [23, '2027-08-24', { result: 'converted', facts: votes }],
  [24, '2027-09-20', { result: 'agreed' }],
  [25, '2027-10-08'],
];

/** The good case up to and including a step. */
export function upTo(no: number, more: readonly StepLine[] = []): StepLine[] {
  return [...goodLines.filter(([step]) => step <= no), ...more];
}

/** Two full members who may be 联系人 and 介绍人, and one probationary. */
export function testRoster(): RosterTables {
  const people = [
    [11, '林若衡', 'fullMember'],
    [12, '单文静', 'fullMember'],
    [13, '吴建平', 'probationaryMember'],
  ] as const;
  return {
    persons: people.map(([no, name]): Person => ({ ...base, id: testId(20 + no), name, identity: 'member' })),
    members: people.map(([no, , category]): Member => ({
      ...base,
      id: testId(no),
      personId: testId(20 + no),
      category,
    })),
    memberships: people.map(([no]): Membership => ({
      ...base,
      id: testId(40 + no),
      memberId: testId(no),
      from: '2015-01-01',
      fromHow: 'onFile',
    })),
    statusSpans: [],
    partyGroups: [],
    groupSpans: [],
    posts: [],
  };
}
