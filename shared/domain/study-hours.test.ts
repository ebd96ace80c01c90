import { describe, expect, it } from 'vitest';
import type { OrgLifeRecord } from '../schema/meeting';
import type { MakeUp } from '../schema/org-life';
import type { PlanItem, StudyForm, StudyLog } from '../schema/study-plan';
import { dueHours, gapSeverity, studyHoursLines, type StudyHoursLine, type StudyTables } from './study-hours';
import type { RosterTables } from './roster';
import { branchOf, heldPost } from './testing/branch-rows';
import { sampleRecord } from './testing/sample-record';

const today = '2026-09-22';
const base = { branchId: 'b', rev: 1 };
let counter = 0;

function log(from: string, hours: number, patch: Partial<StudyLog> = {}): StudyLog {
  counter += 1;
  const shown = { title: '轮训班', evidence: '结业证书' };
  return {
    ...base,
    id: `l${String(counter)}`,
    memberId: 'm1',
    form: 'centralTraining',
    from,
    hours,
    ...shown,
    ...patch,
  };
}
function item(id: string, plannedHours: number, form: StudyForm = 'branchCollective'): PlanItem {
  return { ...base, id, planId: 'p', month: 3, sortNo: 1, topic: '学习', form, scope: 'all', plannedHours };
}
function meeting(startAt: string, patch: Partial<OrgLifeRecord> = {}): OrgLifeRecord {
  const attendance = [{ memberId: 'm1', status: 'present' as const }];
  return {
    ...{ ...sampleRecord(), id: startAt, state: 'draft' as const, startAt, attendance, planItemIds: [] },
    sections: [{ id: 's', type: 'themeDay', seqNo: 1, year: Number(startAt.slice(0, 4)), forms: [] }],
    ...patch,
  };
}
const nothing: StudyTables = { records: [], planItems: [], studyLogs: [] };

function lineOf(
  patch: Partial<StudyTables>,
  {
    roster = branchOf(3),
    year = 2026,
    id = 'm1',
  }: { roster?: RosterTables; year?: number; id?: string } = {},
): StudyHoursLine {
  const found = studyHoursLines(roster, { ...nothing, ...patch }, year, today).find(
    ({ entry }) => entry.member.id === id,
  );
  if (!found) throw new Error('not on the roster');
  return found;
}
const led = branchOf(3, { posts: [heldPost('m1', 'secretary', '2024-03-15')] });

describe('what a year asks for', () => {
  it('is 56 of the secretary: 40 registered leave 16 (domain §7 row 43)', () => {
    const line = lineOf({ studyLogs: [log('2026-03-09', 40, { to: '2026-03-13' })] }, { roster: led });
    expect(line).toMatchObject({ due: 56, counted: 40, gap: 16, trainings: 1, isTrainingMissing: false });
  });

  it('is 32 of a member, met exactly at 32 and not half an hour before', () => {
    const of = (hours: number) => lineOf({ studyLogs: [log('2026-03-09', hours, { form: 'leaderLed' })] });
    expect(of(31.5)).toMatchObject({ due: 32, gap: 0.5, isTrainingMissing: false });
    expect(of(32).gap).toBe(0);
    expect(of(40).gap).toBe(0);
  });

  it('goes by month: who came, went, took office or left it in the year owes a part', () => {
    const all = [{ from: '2015-01-01' }];
    expect(dueHours(2026, all, [])).toBe(32);
    expect(dueHours(2026, all, [{ from: '2026-07-01' }])).toBe(44);
    expect(dueHours(2026, all, [{ from: '2020-01-01', to: '2026-07-31' }])).toBe(44);
    expect(dueHours(2026, [{ from: '2026-07-01' }], [])).toBe(16);
    // The last day of a month decides: here on 31 July, gone on the day the interval ends.
    expect(dueHours(2026, [{ from: '2015-01-01', to: '2026-07-31' }], [])).toBe(16);
    expect(dueHours(2026, [{ from: '2015-01-01', to: '2026-08-01' }], [])).toBe(18.5);
    expect(dueHours(2028, [{ from: '2028-02-29' }], [])).toBe(29.5);
    expect(dueHours(2026, [{ from: '2027-01-01' }], [])).toBe(0);
  });

  it('is nothing for whoever is exempt by decision, and says by which', () => {
    const circumstances = [
      {
        ...{ ...base, id: 'c', memberId: 'm2', kind: 'attendanceExempt' as const, from: '2026-01-01' },
        ...{ decidedBy: '支部委员会' },
      },
    ];
    const line = lineOf({}, { roster: branchOf(3, { circumstances }), id: 'm2' });
    expect(line).toMatchObject({
      due: undefined,
      exemptBasis: '支部委员会',
      gap: 0,
      isTrainingMissing: false,
    });
    expect(lineOf({}, { roster: branchOf(3, { circumstances }), id: 'm1' }).due).toBe(32);
  });

  it('asks the committee for a training beside the hours', () => {
    const line = lineOf({ studyLogs: [log('2026-03-09', 56, { form: 'leaderLed' })] }, { roster: led });
    expect(line).toMatchObject({ gap: 0, trainings: 0, isTrainingMissing: true });
    expect(lineOf({}, { roster: led, id: 'm2' }).isTrainingMissing).toBe(false);
  });
});

describe('what counts', () => {
  it('takes meetings by the plan, each item once, and none missed, planned or of another year', () => {
    const planItems = [item('i1', 2), item('i2', 1.5), item('i3', 4), item('i4', 8, 'centralTraining')];
    const line = lineOf({
      planItems,
      records: [
        meeting('2026-02-05T09:00', { planItemIds: ['i1', 'i2'] }),
        meeting('2026-01-05T09:00', { planItemIds: ['i1'] }),
        meeting('2026-03-05T09:00', {
          planItemIds: ['i3'],
          attendance: [{ memberId: 'm1', status: 'personalLeave' }],
        }),
        meeting('2026-04-05T09:00', { planItemIds: ['i4', 'gone'] }),
        meeting('2026-09-30T09:00', { planItemIds: ['i3'], state: 'planned' }),
        meeting('2025-12-31T09:00', { planItemIds: ['i3'] }),
      ],
    });
    expect(line).toMatchObject({ fromMeetings: 11.5, fromLogs: 0, counted: 11.5, trainings: 1 });
    expect(line.byMonth).toEqual([2, 1.5, 0, 8, 0, 0, 0, 0, 0, 0, 0, 0]);
  });

  it('takes a class without an item by its own hours, and other meetings not at all', () => {
    const section = { id: 's', type: 'partyClass' as const, seqNo: 1, year: 2026, hours: 1.5 };
    const records = [meeting('2026-01-05T09:00', { sections: [section] }), meeting('2026-02-05T09:00')];
    expect(lineOf({ records }).counted).toBe(1.5);
  });

  it('keeps platforms and study alone apart, wherever they come from', () => {
    const line = lineOf({
      planItems: [item('i1', 3, 'platformSelf')],
      records: [meeting('2026-01-05T09:00', { planItemIds: ['i1'] })],
      studyLogs: [
        log('2026-02-02', 5, { form: 'selfStudy' }),
        log('2026-02-03', 2, { form: 'homeDelivery' }),
      ],
    });
    expect(line).toMatchObject({ selfStudy: 8, counted: 2, fromMeetings: 0, fromLogs: 2 });
  });

  it('counts what nothing shows, and tells how many', () => {
    const bare = log('2026-02-02', 5);
    delete bare.evidence;
    const line = lineOf({
      studyLogs: [bare, log('2026-02-03', 2), log('2026-02-03', 2, { memberId: 'm2' })],
    });
    expect(line).toMatchObject({ fromLogs: 7, withoutEvidence: 1, trainings: 2 });
  });
});

describe('the list of a year', () => {
  it('has the members of its last day, of the running year those of today', () => {
    const roster = branchOf(2);
    const left = {
      ...roster,
      memberships: roster.memberships.map((row) =>
        row.memberId === 'm2' ? { ...row, to: '2026-05-01' } : row,
      ),
    };
    const namesOf = (year: number) =>
      studyHoursLines(left, nothing, year, today).map(({ entry }) => entry.member.id);
    expect(namesOf(2026)).toEqual(['m1']);
    expect(namesOf(2025)).toEqual(['m1', 'm2']);
  });

  it('lets a gap matter from October, and more once the year is over', () => {
    expect(gapSeverity(2026, '2026-09-30')).toBe('none');
    expect(gapSeverity(2026, '2026-10-01')).toBe('warning');
    expect(gapSeverity(2026, '2026-12-31')).toBe('warning');
    expect(gapSeverity(2026, '2027-01-01')).toBe('error');
    expect(gapSeverity(2027, '2026-12-31')).toBe('none');
  });
});

describe('缺席补课', () => {
  const absent = (startAt: string, patch: Partial<OrgLifeRecord> = {}): OrgLifeRecord =>
    meeting(startAt, { attendance: [{ memberId: 'm1', status: 'officialLeave' }], ...patch });
  const made = (recordId: string, hours: number | undefined, patch: Partial<MakeUp> = {}): MakeUp => ({
    ...{ ...base, id: `u${recordId}`, recordId, memberId: 'm1', on: '2026-04-08', way: 'groupStudy' },
    ...{ content: '学习', ...(hours === undefined ? {} : { hours }) },
    ...patch,
  });
  const march = '2026-03-18T09:00';

  it('gives the absent the hours of the make-up, in the month it was made up', () => {
    const line = lineOf({ records: [absent(march)], makeUps: [made(march, 1.5)] });
    expect(line).toMatchObject({ fromMeetings: 1.5, counted: 1.5 });
    expect(line.byMonth[3]).toBe(1.5);
    expect(lineOf({ records: [absent(march)], makeUps: [made(march, undefined)] }).counted).toBe(0);
    expect(lineOf({ records: [], makeUps: [made(march, 1.5)] }).counted).toBe(0);
  });

  it('sets what was only read alone apart, and an item of the plan counts once', () => {
    const alone = lineOf({ records: [absent(march)], makeUps: [made(march, 1.5, { way: 'materials' })] });
    expect(alone).toMatchObject({ counted: 0, selfStudy: 1.5 });
    const planItems = [item('i1', 2)];
    const records = [
      absent(march, { planItemIds: ['i1'] }),
      meeting('2026-05-18T09:00', { planItemIds: ['i1'] }),
    ];
    expect(lineOf({ records, planItems, makeUps: [made(march, 1.5)] }).counted).toBe(2);
  });

  it('of a December meeting made up in January counts for the year that asked', () => {
    const december = '2025-12-18T09:00';
    const tables = { records: [absent(december)], makeUps: [made(december, 1.5, { on: '2026-01-09' })] };
    expect(lineOf(tables, { year: 2025 }).byMonth[11]).toBe(1.5);
    expect(lineOf(tables).counted).toBe(0);
  });
});
