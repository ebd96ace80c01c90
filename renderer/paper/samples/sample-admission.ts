/** Invented cases of 发展党员, from the application to the probation, with what can be wrong. */
import type { AdmissionCase } from '../../../shared/domain/admission';
import type { RosterTables } from '../../../shared/domain/roster';
import { admissionRulesOf, ruleVersionOn } from '../../../shared/rules/admission';
import type { DevelopmentStep } from '../../../shared/schema/admission';
import type { AdmissionProgressInput } from '../admission-progress/admission-progress-paper';
import type { PublicNoticeInput } from '../public-notice/public-notice-paper';
import { sampleBranch, sampleId, sampleRosterEntries } from './sample-people';

type Line = readonly [no: number, doneOn: string, more?: Partial<DevelopmentStep>];

const rules = admissionRulesOf(undefined);
const own = { branchId: sampleBranch.id, rev: 1 };
const votes = { eligible: 8, presentEligible: 8, votesFor: 8, votesAgainst: 0, abstained: 0 };

const lines: readonly Line[] = [
  [1, '2024-11-04', { papers: ['application'] }],
  [2, '2024-11-20', { organ: '支部书记', papers: ['applicantTalk'] }],
  [3, '2025-03-12', { result: 'agreed', organ: '支部委员会' }],
  [4, '2025-03-20', { docNo: '清直工委〔2025〕11号' }],
  [5, '2025-03-24'],
  [6, '2025-09-10'],
  [6, '2026-03-10'],
  [7, '2026-05-28', { result: 'agreed', facts: { noticeFrom: '2026-05-18', noticeTo: '2026-05-22' } }],
  [8, '2026-06-03'],
  [9, '2026-06-05'],
  [10, '2026-06-20', { result: 'passed' }],
  [11, '2026-06-12', { result: 'passed', facts: { trainingDays: 2 } }],
  [12, '2026-06-26', { result: 'agreed' }],
  [13, '2026-07-10', { result: 'agreed', organ: sampleBranch.approvingOrg }],
  [14, '2026-07-13'],
  [15, '2026-07-30', { result: 'passed', facts: votes, organ: '支部党员大会' }],
  [16, '2026-08-18'],
  [17, '2026-09-10', { result: 'agreed', docNo: '清直工委〔2026〕46号' }],
];

const sponsorIds = sampleRosterEntries
  .filter(({ hasVote }) => hasVote)
  .slice(0, 2)
  .map(({ member }) => member.id);

function sampleCase(at: number, name: string, taken: readonly Line[]): AdmissionCase {
  const [personId, caseId] = [sampleId(700 + at), sampleId(800 + at)];
  return {
    person: {
      ...own,
      id: personId,
      name,
      identity: 'applicant',
      gender: at % 2 === 0 ? 'female' : 'male',
      birthDate: '1996-03-08',
      fullTimeEdu: { level: '大学本科' },
      workUnit: '清源市红十字会',
      jobTitle: '赈济救护部科员',
    },
    row: {
      ...own,
      id: caseId,
      personId,
      mentorIds: [...sponsorIds],
      sponsorIds: [...sponsorIds],
      archiveLocation: '市直机关工委档案室',
    },
    steps: taken.map(([no, doneOn, more], index): DevelopmentStep => ({
      ...own,
      id: sampleId(900 + at * 40 + index),
      caseId,
      personId,
      no,
      doneOn,
      rule: ruleVersionOn(doneOn, rules),
      ...more,
    })),
  };
}

const upTo = (no: number): Line[] => lines.filter(([step]) => step <= no);

export const sampleCases: readonly AdmissionCase[] = [
  sampleCase(0, '方若琳', lines),
  sampleCase(1, '阿依古丽·买买提', upTo(7)),
  sampleCase(2, '𠅤海波', [...upTo(14), [15, '2026-08-09', { result: 'notPassed', facts: votes }]]),
  sampleCase(3, '马建国', [[1, '2026-08-05']]),
];

const roster: RosterTables = {
  persons: sampleRosterEntries.map(({ person }) => person),
  members: sampleRosterEntries.map(({ member }) => member),
  memberships: sampleRosterEntries.map(({ member }, index) => ({
    ...own,
    id: sampleId(600 + index),
    memberId: member.id,
    from: '2010-01-01',
    fromHow: 'onFile',
  })),
  statusSpans: [],
  partyGroups: [],
  groupSpans: [],
  posts: [],
};

export const sampleProgress: AdmissionProgressInput = {
  branch: sampleBranch,
  cases: sampleCases,
  rules,
  roster,
  on: '2026-09-22',
  isSingle: false,
};

export const sampleNotice: PublicNoticeInput = {
  branch: sampleBranch,
  kind: 'target',
  cases: sampleCases.slice(0, 3),
  roster,
  from: '2026-05-18',
  to: '2026-05-22',
  phone: '0312-5550100',
};
