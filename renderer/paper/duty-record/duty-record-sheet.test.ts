import { describe, expect, it } from 'vitest';
import { sampleDutyRecord } from '../samples/sample-duty-record';
import { sampleGroups } from '../samples/sample-people';
import { dutyRecordSheet } from './duty-record-sheet';
import { fitOnPage } from './one-page';

const day = '2026-09-18';
const sheet = dutyRecordSheet(sampleDutyRecord, sampleGroups, day, '2022-01-01');

describe('dutyRecordSheet', () => {
  it('says what is held now, with its duties, and lists the newest offices first', () => {
    expect(sheet.posts).toBe('支部书记、组织委员');
    expect(sheet.fullTime).toBe('兼职');
    expect(sheet.duties[0]).toMatch(/^支部书记：主持支部全面工作/);
    expect(sheet.history[0]).toEqual(['支部书记', '2024年3月15日', '至今', '选举', '清直工组〔2024〕1号']);
    expect(sheet.history[2]?.slice(0, 3)).toEqual(['宣传委员', '2021年3月10日', '2022年3月10日']);
  });

  it('keeps to one page and says how much it left out', () => {
    expect([sheet.history.length, sheet.historyLeft]).toEqual([5, 6]);
    expect([sheet.exchanges.length, sheet.exchangesLeft]).toEqual([3, 2]);
    expect(sheet.years).toHaveLength(3);
    expect(sheet.years[0]).toEqual(['2026年', '20次', '12次', '2次', '11/12次', '58.5学时']);
  });

  it('calls years before the program was in use 纸质在册', () => {
    const late = dutyRecordSheet(sampleDutyRecord, sampleGroups, day, '2026-03-01');
    expect(late.years[0]?.[1]).toBe('20次');
    expect(late.years[1]).toEqual(['2025年', '纸质在册', '', '', '', '']);
  });

  it('names the group once', () => {
    const [first] = sampleDutyRecord.posts;
    const leader = {
      ...first!,
      body: 'group' as const,
      post: 'groupLeader' as const,
      groupId: sampleGroups[0]!.id,
    };
    expect(
      dutyRecordSheet({ ...sampleDutyRecord, posts: [leader] }, sampleGroups, day, '2022-01-01').posts,
    ).toBe('第一党小组组长');
  });

  it('leaves blank what is not known, and says that nothing is held', () => {
    const years = [
      { year: 2026, hosted: 0, recorded: 0, lectured: 0, committeeDue: 0, committeePresent: 0, hours: 0 },
    ];
    const empty = { ...sampleDutyRecord, posts: [], exchanges: [], years };
    const blank = dutyRecordSheet(empty, sampleGroups, day, '2022-01-01');
    expect(blank.posts).toBe('现在没有担任党内职务');
    expect(blank.years).toEqual([['2026年', '', '', '', '', '']]);
  });

  it('lists every office where there is little else, and cuts duties rather than offices', () => {
    expect(fitOnPage({ duties: [], posts: 14, exchanges: 0, years: 1 }).posts).toBe(14);
    const long = fitOnPage({ duties: ['长'.repeat(400), '短'], posts: 14, exchanges: 9, years: 9 });
    expect(long).toMatchObject({ exchanges: 3, years: 3 });
    expect(long.posts).toBeGreaterThanOrEqual(3);
    expect(long.duties.map((duty) => Array.from(duty).length)).toEqual([204]);
    expect(long.duties[0]?.endsWith('…')).toBe(true);
  });
});
