import { describe, expect, it } from 'vitest';
import type { Section } from '../schema/meeting';
import type { OrgLifeMeetingSection, ReviewRow, ReviewVerdict } from '../schema/yearly-sections';
import { meetingSetting, usualMeetingSetting } from './meeting-setting';
import { sampleId } from './testing/sample-record';
import { missingInYearly, remarksOnYearly } from './yearly-checks';
import { countedYear, defaultAssessmentYear, fitReview, verdictCounts } from './yearly-life';

const base = { id: sampleId(50), seqNo: 1, year: 2025 };
const roster = [1, 2, 3].map((no) => ({
  memberId: sampleId(no),
  category: no === 3 ? ('probationaryMember' as const) : ('fullMember' as const),
}));
const full = (no: number, verdict: ReviewVerdict = 'qualified'): ReviewRow => ({
  memberId: sampleId(no),
  selfGrade: 'qualified',
  mutual: 'qualified',
  ballot: { excellent: 1, qualified: 1, basic: 0, unqualified: 0 },
  verdict,
});
function review(
  rows: ReviewRow[],
  ballots: Extract<Section, { type: 'democraticReview' }>['ballots'] = {},
): Section {
  return { ...base, type: 'democraticReview', rows, ballots };
}
const missing = (section: Section) => missingInYearly(section, roster).map(({ code }) => code);
const remarks = (section: Section) =>
  remarksOnYearly(section, '2026-01-20', '1/3').map(({ code, field }) => `${code} ${field}`);

describe('the year a sitting looks back on', () => {
  it.each([
    ['2026-01-15', 2025],
    ['2026-03-31', 2025],
    ['2026-04-01', 2026],
    ['2026-12-31', 2026],
  ])('on %s is %i', (day, year) => {
    expect(defaultAssessmentYear(day)).toBe(year);
    expect(countedYear('democraticReview', day)).toBe(year);
    expect(countedYear('themeDay', day)).toBe(2026);
  });
});

describe('民主评议 (X-20)', () => {
  const rows = [full(1), full(2), { memberId: sampleId(3), verdict: 'notGraded' as const }];

  it('is complete when everybody on the roster is graded, or named as not graded', () => {
    expect(missing(review(rows))).toEqual([]);
    expect(missing(review(fitReview(roster, rows.slice(0, 2))))).toEqual([]);
  });

  it('wants a row for each, nobody twice, nobody else', () => {
    expect(missing(review(rows.slice(0, 2)))).toEqual(['reviewRowsDiffer']);
    expect(missing(review([...rows, full(1)]))).toEqual(['reviewRowsDiffer']);
    expect(missing(review([full(1), full(2), full(4)]))).toEqual(['reviewRowsDiffer']);
    const { verdict: _verdict, ...open } = full(2);
    expect(missingInYearly(review([full(1), open, full(3)]), roster)).toEqual([
      { code: 'verdictMissing', field: 'rows.1.verdict' },
    ]);
  });

  it('refuses more ballots returned than issued, exactly as many are right', () => {
    expect(missing(review(rows, { issued: 3, returned: 3, valid: 3 }))).toEqual([]);
    expect(missing(review(rows, { issued: 3, returned: 4, valid: 4 }))).toEqual(['ballotsReturnedTooMany']);
    expect(missing(review(rows, { issued: 3, returned: 2, valid: 3 }))).toEqual(['ballotsValidTooMany']);
    expect(missing(review(rows, { issued: 3, returned: 2, valid: 1 }))).toEqual([
      'rowBallotsTooMany',
      'rowBallotsTooMany',
    ]);
  });

  it('remarks on a verdict that came before the ballot', () => {
    const { ballot: _ballot, ...early } = full(2);
    expect(remarks(review([full(1), early, full(3)]))).toEqual(['reviewOrder rows.1.self']);
    expect(remarks(review(rows))).toEqual([]);
  });

  it('remarks on more than a third 优秀 among those who are graded', () => {
    const of = (excellent: number): string[] =>
      remarks(review([1, 2, 3].map((no) => full(no, no <= excellent ? 'excellent' : 'qualified'))));
    expect(of(1)).toEqual([]);
    expect(of(2)).toEqual(['excellentTooMany rows']);
    // Who is not graded does not widen the share: one of two is more than a third.
    const two = review([full(1, 'excellent'), full(2), { memberId: sampleId(3), verdict: 'notGraded' }]);
    expect(remarks(two)).toEqual(['excellentTooMany rows']);
    expect(remarksOnYearly(two, '2026-01-20', 'none')).toEqual([]);
  });

  it('counts verdicts', () => {
    expect(verdictCounts(rows)).toMatchObject({ qualified: 2, notGraded: 1, open: 0 });
  });
});

describe('组织生活会 (X-21)', () => {
  const whole: OrgLifeMeetingSection = {
    ...{ ...base, type: 'orgLifeMeeting', opinionsCollected: [], committeeCheck: [], paperPlace: '文件柜' },
    talksBefore: [{ id: sampleId(60), talker: { name: '单文静' }, target: { name: '曾广林' } }],
    rectification: [{ id: sampleId(61), issue: '学习不够系统', measure: '每月学习一次', due: '2026-01-20' }],
  };

  it('speaks of missing talks, of the place of the criticism, of an empty list', () => {
    expect(remarks(whole)).toEqual([]);
    expect(remarks({ ...whole, talksBefore: [], paperPlace: ' ', rectification: [] })).toEqual([
      'talksBeforeMissing talksBefore',
      'criticismPlaceMissing paperPlace',
      'rectificationMissing rectification',
    ]);
  });

  it('a rectification is late the day after its day, unless it is done', () => {
    const due = (day: string, doneOn?: string): string[] =>
      remarks({
        ...whole,
        rectification: whole.rectification.map((row) => ({
          ...row,
          due: day,
          ...(doneOn ? { doneOn } : {}),
        })),
      });
    expect(due('2026-01-20')).toEqual([]);
    expect(due('2026-01-19')).toEqual(['rectificationLate rectification.0.due']);
    expect(due('2026-01-19', '2026-01-18')).toEqual([]);
  });

  it('cannot go out with half a line of the list', () => {
    const half = whole.rectification.map((row) => ({ ...row, measure: ' ' }));
    expect(missingInYearly({ ...whole, rectification: half }, roster)).toEqual([
      { code: 'rectificationIncomplete', field: 'rectification.0' },
    ]);
  });
});

describe('the others', () => {
  it('a birthday needs somebody whose birthday it is; a staff assembly its report', () => {
    const birthday = (memberIds: string[]): Section => ({
      ...{ ...base, type: 'politicalBirthday', rituals: [], memberIds },
    });
    expect(missing(birthday([]))).toEqual(['birthdayNobody']);
    expect(missing(birthday([sampleId(1)]))).toEqual([]);
    const staff: Section = { ...base, type: 'staffAssembly' };
    expect(remarks(staff)).toEqual(['reportNotGiven reporter']);
    expect(remarks({ ...staff, reporter: { name: '单文静' } })).toEqual(['reportNotGiven reportGiven']);
    expect(remarks({ ...staff, reporter: { name: '单文静' }, reportGiven: true })).toEqual([]);
  });

  it('a setting that cannot be read is the usual one', () => {
    const stored = (value: unknown) => meetingSetting([{ key: 'meetings.rules', value }]);
    expect(stored({ mostSections: 3, excellentShare: 'none' })).toEqual({
      mostSections: 3,
      excellentShare: 'none',
    });
    expect(stored({ mostSections: 9, excellentShare: '1/3' })).toEqual(usualMeetingSetting);
    expect(stored(undefined)).toEqual(usualMeetingSetting);
  });
});
