import { describe, expect, it } from 'vitest';
import type { Reelection } from '../../../shared/schema/branch';
import type { Member } from '../../../shared/schema/member';
import type { OrgLifeRecord } from '../../../shared/schema/meeting';
import { dashboardWords } from '../../../shared/words/dashboard';
import { sampleFacts, type SampleFacts } from '../../desk/testing/sample-facts';
import { figuresByMonth } from './month-figures';
import { nearDates, type NearDate } from './near-dates';

const words = dashboardWords.date;
const sample = sampleFacts('2026-09-22T01:30:00.000Z');
const datesOn = (today: string, given: Partial<SampleFacts> = {}): NearDate[] =>
  nearDates({ ...sample, reelections: [], ...given, today });

/** The sample branch with its first member changed. */
function withFirstMember(patch: Partial<Member>): Partial<SampleFacts> {
  const members = sample.tables.members.map((member, index) =>
    index === 0 ? { ...member, ...patch } : member,
  );
  return { tables: { ...sample.tables, members } };
}
const ofFirstMember = (dates: readonly NearDate[]): NearDate[] =>
  dates.filter((date) => date.route === `/members?id=${sample.tables.members[0]?.id ?? ''}`);

describe('dates of the next thirty days', () => {
  it('come in order and lie between today and the thirtieth day', () => {
    for (const today of ['2026-01-01', '2026-02-28', '2026-09-22', '2026-12-31']) {
      const days = datesOn(today).map((date) => date.day);
      expect(days).toEqual([...days].sort());
      expect(days.every((day) => day >= today)).toBe(true);
    }
  });

  it('hold the end of the quarter on its last day, too', () => {
    const ends = (today: string): boolean => datesOn(today).some((date) => date.id === 'quarter');
    expect(ends('2026-09-30')).toBe(true);
    expect(ends('2026-10-01')).toBe(false);
    expect(ends('2026-08-31')).toBe(true);
    expect(ends('2026-08-30')).toBe(false);
  });

  it('keep a 政治生日 of 29 February on the 28th of common years', () => {
    const given = withFirstMember({ joinDate: '2004-02-29' });
    expect(ofFirstMember(datesOn('2026-02-20', given))).toMatchObject([
      { day: '2026-02-28', note: words.birthdayYears(22) },
    ]);
    expect(ofFirstMember(datesOn('2028-02-20', given))).toMatchObject([
      { day: '2028-02-29', note: words.birthdayYears(24) },
    ]);
    expect(ofFirstMember(datesOn('2026-03-01', given))).toEqual([]);
  });

  it('count the years of a birthday across the turn of the year', () => {
    const given = withFirstMember({ joinDate: '1998-01-05' });
    expect(ofFirstMember(datesOn('2026-12-20', given))).toMatchObject([
      { day: '2027-01-05', note: words.birthdayYears(29) },
    ]);
  });

  it('remind of the end of probation once, and of nothing where only the month is known', () => {
    const joined = { category: 'probationaryMember' as const, fullMemberDate: undefined as never };
    const given = withFirstMember({ ...joined, joinDate: '2025-10-10' });
    expect(ofFirstMember(datesOn('2026-09-22', given))).toMatchObject([
      { day: '2026-10-10', note: words.probationText },
    ]);
    expect(ofFirstMember(datesOn('2026-09-22', withFirstMember({ joinDate: '2025-10' })))).toEqual([]);
  });

  it('name the theme day only while the month has none on record', () => {
    const days = (given: Partial<SampleFacts> = {}): string[] =>
      datesOn('2026-09-10', given)
        .filter((date) => date.what === words.themeDay)
        .map((date) => date.day);
    expect(days({ records: [] })).toEqual(['2026-09-15']);
    expect(days()).toEqual([]);
    const short = { ...sample.branch, themeDayRule: { kind: 'dayOfMonth' as const, day: 31 } };
    expect(
      nearDates({ ...sample, branch: short, records: [], reelections: [], today: '2026-02-10' })[0]?.day,
    ).toBe('2026-02-28');
  });

  it('hold a planned meeting with its time', () => {
    const [first] = sample.records as [OrgLifeRecord, ...OrgLifeRecord[]];
    const planned: OrgLifeRecord = { ...first, state: 'planned', startAt: '2026-09-25T14:30' };
    expect(datesOn('2026-09-22', { records: [planned] })[0]).toMatchObject({
      day: '2026-09-25',
      note: '14:30',
    });
  });

  it('announce the end of the term', () => {
    const branch = { ...sample.branch, electionDate: '2023-10-20', termYears: 3 };
    const ends = (reelections: Reelection[] = []): boolean =>
      nearDates({ ...sample, branch, reelections, today: '2026-09-22' }).some(
        (date) => date.what === words.termEnd,
      );
    expect(ends()).toBe(true);
    // Postponed: not in these thirty days.
    const postponed = { openedOn: '2026-08-01', postponedTo: '2027-04-20', steps: [] };
    expect(ends([{ id: 'r', branchId: 'b', rev: 1, kind: 'reelection', ...postponed }])).toBe(false);
  });
});

describe('figures of the chart', () => {
  it('count meetings held and who came, leaving out the planned and the exempt', () => {
    const [first] = sample.records as [OrgLifeRecord, ...OrgLifeRecord[]];
    const attendance = (['present', 'present', 'sickLeave', 'exempt'] as const).map((status, index) => ({
      memberId: String(index),
      status,
    }));
    const held: OrgLifeRecord = { ...first, state: 'draft', startAt: '2026-03-05T09:00', attendance };
    const planned: OrgLifeRecord = { ...held, state: 'planned' };
    const later: OrgLifeRecord = { ...held, startAt: '2026-03-20T09:00' };
    const months = figuresByMonth([held, planned, later], 2026, '2026-03-10');
    expect(months).toHaveLength(12);
    expect(months[2]).toEqual({ month: 3, meetings: 1, present: 2, absent: 1 });
    expect(months[3]).toEqual({ month: 4, meetings: 0, present: 0, absent: 0 });
  });
});
