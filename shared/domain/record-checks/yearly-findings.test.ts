import { describe, expect, it } from 'vitest';
import type { OrgLifeRecord, Section } from '../../schema/meeting';
import type { TodoMark } from '../../schema/org-life';
import { usualMeetingSetting } from '../meeting-setting';
import { sampleId, sampleRecord, sampleRoster } from '../testing/sample-record';
import { shippedWorkingDays } from '../working-days-table';
import type { CheckFacts } from './finding';
import { yearlyFindings } from './yearly-findings';

const noTables: CheckFacts['tables'] = {
  ...{
    persons: [],
    members: [],
    memberships: [],
    statusSpans: [],
    partyGroups: [],
    groupSpans: [],
    posts: [],
  },
};
const facts: CheckFacts = {
  ...{ records: [], attachments: [], tables: noTables, workingDays: shippedWorkingDays },
  today: '2026-03-31',
};

function withSection(section: Section): OrgLifeRecord {
  return sampleRecord({
    primaryType: section.type,
    sections: [section],
    snapshot: {
      ...{ takenAt: '2026-01-15T10:00:00.000Z', rosterDate: '2026-01-15', rules: [] },
      rows: [...sampleRoster],
    },
  });
}
const codes = (section: Section, more: Partial<CheckFacts> = {}): string[] =>
  yearlyFindings(withSection(section), { ...facts, ...more }).map(({ code }) => code);

type Review = Extract<Section, { type: 'democraticReview' }>;
function review(patch: Partial<Review> = {}, excellent = 2): Review {
  return {
    ...{ id: sampleId(50), type: 'democraticReview', seqNo: 1, year: 2025 },
    rows: sampleRoster.map(({ memberId }, index) => ({
      ...{ memberId, selfGrade: 'qualified', mutual: 'qualified' },
      ballot: { excellent: 0, qualified: 8, basic: 0, unqualified: 0 },
      verdict: index < excellent ? 'excellent' : 'qualified',
    })),
    ballots: { issued: 9, returned: 9, valid: 9 },
    ...patch,
  };
}

describe('民主评议 (X-20)', () => {
  it('of nine, three may be 优秀; a fourth is asked about unless the branch has no limit', () => {
    expect(codes(review({}, 3))).toEqual([]);
    expect(codes(review({}, 4))).toEqual(['excellentTooMany']);
    const setting = { ...usualMeetingSetting, excellentShare: 'none' as const };
    expect(codes(review({}, 4), { setting })).toEqual([]);
  });

  it('wants the roster of its day, everybody graded, and no more ballots back than out', () => {
    const { rows } = review();
    expect(codes(review({ rows: rows.slice(1) }))).toEqual(['reviewWrong']);
    expect(codes(review({ rows: rows.map((row) => ({ ...row, verdict: undefined })) }))).toEqual([
      'verdictMissing',
    ]);
    expect(codes(review({ ballots: { issued: 9, returned: 9, valid: 9 } }))).toEqual([]);
    expect(codes(review({ ballots: { issued: 9, returned: 10, valid: 10 } }))).toEqual(['ballotsWrong']);
  });
});

describe('组织生活会 (X-21)', () => {
  const orgLife = (patch: Partial<Extract<Section, { type: 'orgLifeMeeting' }>> = {}): Section => ({
    ...{ id: sampleId(51), type: 'orgLifeMeeting', seqNo: 1, year: 2025 },
    ...{ opinionsCollected: [], committeeCheck: [], paperPlace: '档案柜二层' },
    talksBefore: [{ id: sampleId(52), a: { name: '单文静' }, b: { name: '曾广林' } }] as never,
    rectification: [{ id: sampleId(53), issue: '学习不够', measure: '每月学一次', due: '2026-03-31' }],
    ...patch,
  });

  it('says what is not there', () => {
    expect(codes(orgLife())).toEqual([]);
    expect(codes(orgLife({ talksBefore: [], rectification: [], paperPlace: undefined }))).toEqual([
      'talksBeforeMissing',
      'criticismPlaceMissing',
      'rectificationMissing',
    ]);
  });

  it('a line is late the day after its day, unless it was done after signing', () => {
    expect(codes(orgLife(), { today: '2026-03-31' })).toEqual([]);
    expect(codes(orgLife(), { today: '2026-04-01' })).toEqual(['rectificationLate']);
    const mark = { todoId: sampleId(53), doneOn: '2026-04-01' } as TodoMark;
    expect(codes(orgLife(), { today: '2026-04-02', todoMarks: [mark] })).toEqual([]);
  });
});
