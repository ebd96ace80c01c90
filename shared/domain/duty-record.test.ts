import { describe, expect, it } from 'vitest';
import type { PostExchange } from '../schema/branch';
import type { OrgLifeRecord, Section } from '../schema/meeting';
import type { PlanItem } from '../schema/study-plan';
import { dutyRecordOf, exchangesInYear, type DutyTables } from './duty-record';
import { branchOf, heldPost } from './testing/branch-rows';
import { sampleRecord } from './testing/sample-record';

const today = '2026-09-22';
const base = { branchId: 'b', rev: 1 };

function meeting(startAt: string, patch: Partial<OrgLifeRecord> = {}): OrgLifeRecord {
  const attendance = [{ memberId: 'm1', status: 'present' as const }];
  return {
    ...{ ...sampleRecord(), id: startAt, state: 'draft' as const, startAt, attendance, planItemIds: [] },
    sections: [{ id: 's', type: 'committeeMeeting', seqNo: 1, year: Number(startAt.slice(0, 4)) }],
    ...patch,
  };
}
function item(id: string, plannedHours: number): PlanItem {
  return {
    ...base,
    id,
    planId: 'p',
    month: 3,
    sortNo: 1,
    topic: '学习',
    form: 'branchCollective',
    scope: 'all',
    plannedHours,
  };
}
function exchange(on: string, direction: PostExchange['direction'], memberId = 'm1'): PostExchange {
  return { ...base, id: `${memberId}${on}`, memberId, on, direction, fromPost: '甲', toPost: '乙' };
}
function tables(patch: Partial<DutyTables> = {}): DutyTables {
  return {
    ...branchOf(3, { posts: [heldPost('m1', 'secretary', '2024-03-15')] }),
    ...{ leadingPosts: [], exchanges: [], records: [], planItems: [], studyLogs: [] },
    ...patch,
  };
}
const yearsOf = (patch: Partial<DutyTables>) => dutyRecordOf(tables(patch), 'm1', today)?.years ?? [];

describe('the record of an officer', () => {
  it('begins with the year of the first office and ends with this one', () => {
    expect(yearsOf({}).map(({ year }) => year)).toEqual([2026, 2025, 2024]);
    expect(dutyRecordOf(tables(), 'nobody', today)).toBeUndefined();
    expect(dutyRecordOf(tables(), 'm2', today)?.years.map(({ year }) => year)).toEqual([2026]);
  });

  it('counts what the minutes show: hosted, recorded, lectured, present', () => {
    const lecture: Section = {
      ...{ id: 's', type: 'partyClass', seqNo: 1, year: 2026, hours: 2 },
      lecturer: { memberId: 'm1', name: '党员1' },
    };
    const me = { memberId: 'm1', name: '党员1' };
    const [year] = yearsOf({
      records: [
        meeting('2026-01-05T09:00', { host: me }),
        meeting('2026-02-05T09:00', { host: me, attendance: [{ memberId: 'm1', status: 'sickLeave' }] }),
        meeting('2026-03-05T09:00', { recorder: me, attendance: [{ memberId: 'm1', status: 'exempt' }] }),
        meeting('2026-04-05T09:00', { attendance: [{ memberId: 'm2', status: 'present' }] }),
        meeting('2026-05-05T09:00', { sections: [lecture] }),
        meeting('2025-05-05T09:00', { host: me }),
        meeting('2026-09-30T09:00', { host: me, state: 'planned' }),
      ],
    });
    expect(year).toMatchObject({ hosted: 2, recorded: 1, lectured: 1, committeeDue: 2, committeePresent: 1 });
    expect(year?.hours).toBe(2);
  });

  it('counts the hours of an item once, however many meetings it took, and none of a meeting missed', () => {
    const planItems = [item('i1', 2), item('i2', 1.5), item('i3', 4)];
    const [year] = yearsOf({
      planItems,
      records: [
        meeting('2026-01-05T09:00', { planItemIds: ['i1'] }),
        meeting('2026-02-05T09:00', { planItemIds: ['i1', 'i2'] }),
        meeting('2026-03-05T09:00', {
          planItemIds: ['i3'],
          attendance: [{ memberId: 'm1', status: 'personalLeave' }],
        }),
      ],
    });
    expect(year?.hours).toBe(3.5);
  });

  it('counts classes that were registered with the meetings', () => {
    const log = { ...base, memberId: 'm1', form: 'centralTraining' as const, title: '轮训班' };
    const studyLogs = [
      { ...log, id: 'l1', from: '2026-03-09', to: '2026-03-13', hours: 40 },
      { ...log, id: 'l2', from: '2025-03-10', hours: 8 },
    ];
    expect(yearsOf({ studyLogs }).map(({ hours }) => hours)).toEqual([40, 8, 0]);
  });

  it('holds the exchanges of this person, newest first', () => {
    const exchanges = [
      exchange('2024-06-01', 'toBusiness'),
      exchange('2026-06-01', 'toPartyWork'),
      exchange('2026-07-01', 'toBusiness', 'm2'),
    ];
    const record = dutyRecordOf(tables({ exchanges }), 'm1', today);
    expect(record?.exchanges.map(({ on }) => on)).toEqual(['2026-06-01', '2024-06-01']);
    expect(exchangesInYear(exchanges, 2026)).toEqual({ total: 2, toPartyWork: 1, toBusiness: 1 });
    expect(exchangesInYear(exchanges, 2025).total).toBe(0);
  });
});
