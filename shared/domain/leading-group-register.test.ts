import { describe, expect, it } from 'vitest';
import { leadingGroupMeetingSchema, type LeadingGroupMeeting } from '../schema/org-life';
import {
  holdsAmount,
  isQuorate,
  meetingFindings,
  registerFindings,
  type RegisterYear,
} from './leading-group-register';

const id = (tail: string): string => tail.padStart(26, '0');
let made = 0;
function meeting(patch: Partial<LeadingGroupMeeting> = {}): LeadingGroupMeeting {
  made += 1;
  return leadingGroupMeetingSchema.parse({
    ...{ id: id(`N${made}`), branchId: id('B'), rev: 1, on: '2026-03-11', sessionNo: made },
    ...{ tags: ['primaryTopic'], primaryTopicFirst: true, allViewsHeard: false, chairSpokeLast: false },
    ...{ majorDecisions: [], bookPlace: '办公室' },
    ...patch,
  });
}
const codes = (row: LeadingGroupMeeting): string[] => meetingFindings(row).map(({ code }) => code);
const matter = { id: id('M'), kind: 'project', title: '基地改造立项', status: 'underway' } as const;

describe('an entry of the register', () => {
  it('needs 首要议题, at the first place (X-28, row 9)', () => {
    expect(codes(meeting())).toEqual([]);
    expect(codes(meeting({ primaryTopicFirst: false }))).toEqual(['primaryTopicNotFirst']);
    expect(codes(meeting({ tags: ['ideology'] }))).toEqual(['noPrimaryTopic']);
  });

  it('needs both ticks where 三重一大 was decided, by tag or by matter (X-27, row 16)', () => {
    const tags = ['primaryTopic', 'majorDecision'] as const;
    expect(codes(meeting({ tags: [...tags] }))).toEqual(['viewsNotHeard', 'chairNotLast']);
    expect(codes(meeting({ majorDecisions: [matter] }))).toEqual(['viewsNotHeard', 'chairNotLast']);
    expect(codes(meeting({ tags: [...tags], allViewsHeard: true }))).toEqual(['chairNotLast']);
    expect(codes(meeting({ tags: [...tags], allViewsHeard: true, chairSpokeLast: true }))).toEqual([]);
  });

  it('needs half of the 党组, two thirds for personnel, and exactly that is enough (R-13)', () => {
    const half = { num: 1, den: 2 };
    const twoThirds = { num: 2, den: 3 };
    expect([isQuorate(3, 6, half), isQuorate(2, 5, half), isQuorate(3, 5, half)]).toEqual([
      true,
      false,
      true,
    ]);
    expect([isQuorate(4, 6, twoThirds), isQuorate(3, 5, twoThirds), isQuorate(4, 5, twoThirds)]).toEqual([
      ...[true, false, true],
    ]);
    const heard = { allViewsHeard: true, chairSpokeLast: true };
    const personnel = [{ ...matter, kind: 'personnel' as const }];
    const of = (present: number, majorDecisions: LeadingGroupMeeting['majorDecisions']) =>
      codes(meeting({ ...heard, majorDecisions, shouldAttend: 6, present }));
    expect(of(2, [matter])).toEqual(['tooFewPresent']);
    expect(of(3, [matter])).toEqual([]);
    expect(of(3, personnel)).toEqual(['tooFewForPersonnel']);
    expect(of(4, personnel)).toEqual([]);
    expect(codes(meeting({ ...heard, majorDecisions: personnel, present: 1 }))).toEqual([]);
  });
});

describe('the year of a 党组', () => {
  const year: RegisterYear = {
    ...{ year: 2026, today: '2026-09-22', startedOn: '2025-01-01', hasLeadingGroup: true },
  };
  const said = (meetings: readonly LeadingGroupMeeting[], patch: Partial<RegisterYear> = {}): string[] =>
    registerFindings(meetings, { ...year, ...patch }).map(({ code, severity, half, months }) =>
      [code, severity, half ?? months?.join(',')].filter(Boolean).join(' '),
    );

  it('asks for a meeting a month once the month is over, for both subjects a half-year (R-18, R-19, row 12)', () => {
    const march = meeting({ tags: ['primaryTopic', 'strictGovernance', 'ideology'] });
    expect(said([march])).toEqual([
      'monthsWithout info 1,2,4,5,6,7,8',
      'governanceMissing info 2',
      'ideologyMissing info 2',
    ]);
    expect(said([meeting()])).toContain('governanceMissing warning 1');
    expect(said([march], { today: '2027-01-01' })).toContain('governanceMissing warning 2');
    const july = meeting({ on: '2026-07-01', tags: ['primaryTopic', 'strictGovernance', 'ideology'] });
    expect(said([march, july])).toEqual(['monthsWithout info 1,2,4,5,6,8']);
  });

  it('does not ask about what is on paper, nor where there is no 党组', () => {
    expect(said([], { startedOn: '2026-08-15' })).toEqual([
      'monthsWithout info 8',
      'governanceMissing info 2',
      'ideologyMissing info 2',
    ]);
    expect(said([], { hasLeadingGroup: false })).toEqual([]);
    expect(said([meeting()], { hasLeadingGroup: false })).toContain('governanceMissing warning 1');
  });
});

describe('an amount in a title', () => {
  it('is figures before 元, also Chinese ones', () => {
    for (const title of [
      '采购设备35万元',
      '补助１２００元',
      '安排三十万元',
      '12.5 万元项目',
      '1,200元',
      '约200余万元',
    ])
      expect(holdsAmount(title), title).toBe(true);
    for (const title of [
      '2026年预算安排',
      '第3次调整',
      '多元化培训',
      '一元化领导',
      '2026年元旦慰问',
      '公元前后',
    ])
      expect(holdsAmount(title), title).toBe(false);
  });
});
