import { describe, expect, it } from 'vitest';
import type { AttendanceStatus, OrgLifeRecord } from '../schema/meeting';
import type { MakeUp } from '../schema/org-life';
import { tableSchemas } from '../schema/tables';
import { blankMakeUp, checkMakeUp, deleteMakeUpOps, makeUpDraft, makeUpOps } from './make-up-entry';
import { absencesOf, longAbsences } from './make-ups';
import { testId, testRoster } from './testing/admission-case';
import { sampleRecord } from './testing/sample-record';

const today = '2026-09-22';
const roster = testRoster();
let made = 0;
function meeting(
  day: string,
  attendance: readonly [number, AttendanceStatus][],
  patch: Partial<OrgLifeRecord> = {},
) {
  made += 1;
  const record: OrgLifeRecord = {
    ...{
      ...sampleRecord(),
      id: testId(300 + made),
      state: 'signed',
      startAt: `${day}T09:00`,
      planItemIds: [],
    },
    attendance: attendance.map(([no, status]) => ({ memberId: testId(no), status })),
    ...patch,
  };
  return record;
}
function makeUp(record: OrgLifeRecord, no: number, patch: Partial<MakeUp> = {}): MakeUp {
  return {
    ...{ id: testId(400 + no), branchId: testId(1), rev: 1, recordId: record.id, memberId: testId(no) },
    ...{ on: '2026-04-01', way: 'groupStudy', content: '学习会议精神' },
    ...patch,
  };
}

describe('absences of a year', () => {
  const march = meeting('2026-03-18', [
    [11, 'present'],
    [12, 'sickLeave'],
    [13, 'exempt'],
  ]);
  const may = meeting('2026-05-18', [
    [11, 'absent'],
    [12, 'present'],
    [13, 'officialLeave'],
  ]);
  const said = (records: readonly OrgLifeRecord[], makeUps: readonly MakeUp[], year = 2026): string[] =>
    absencesOf({ roster, records, makeUps }, year, today).map(
      ({ record, entry, status, makeUp: row }) =>
        `${record.startAt.slice(0, 10)} ${entry.person.name} ${status}${row ? ' 已补' : ''}`,
    );

  it('list everybody who was not there, never the exempt, the newest meeting first', () => {
    expect(said([march, may], [makeUp(march, 12)])).toEqual([
      '2026-05-18 林若衡 absent',
      '2026-05-18 吴建平 officialLeave',
      '2026-03-18 单文静 sickLeave 已补',
    ]);
  });

  it('are none of a meeting to come, of another year, or of somebody who left', () => {
    const planned = meeting('2026-11-18', [[12, 'absent']], { state: 'planned' });
    const before = meeting('2025-12-18', [[12, 'absent']]);
    expect(said([planned, before], [])).toEqual([]);
    const memberships = roster.memberships.map((row) =>
      row.memberId === testId(11) ? { ...row, to: '2026-06-01' } : row,
    );
    const left = absencesOf({ roster: { ...roster, memberships }, records: [may], makeUps: [] }, 2026, today);
    expect(left.map(({ entry }) => entry.person.name)).toEqual(['吴建平']);
  });

  it('are made up one by one or together, changed and taken back', () => {
    const absences = absencesOf({ roster, records: [march, may], makeUps: [] }, 2026, today);
    const draft = { ...blankMakeUp(absences, today), content: '学习会议精神', hours: 1.5 };
    let no = 500;
    const ops = makeUpOps(draft, absences, { branchId: testId(1), newId: () => testId((no += 1)) });
    expect(ops).toHaveLength(3);
    for (const { after } of ops) expect(tableSchemas.makeUps.safeParse(after).error).toBeUndefined();
    const makeUps = ops.map(({ after }) => after as MakeUp);
    const [first] = absencesOf({ roster, records: [march, may], makeUps }, 2026, today);
    if (!first?.makeUp) throw new Error('not made up');
    const context = { branchId: testId(1), newId: () => testId(1) };
    expect(makeUpOps(makeUpDraft(first.makeUp), [first], context)).toEqual([]);
    const [change] = makeUpOps({ ...makeUpDraft(first.makeUp), hours: null }, [first], context);
    expect(change?.after).not.toHaveProperty('hours');
    expect(deleteMakeUpOps([first])).toMatchObject([{ before: first.makeUp, after: null }]);
  });

  it('cannot be made up before the meeting, nor without content, nor in odd hours', () => {
    const absences = [{ record: may }];
    const good = { ...blankMakeUp(absences, today), content: '学习' };
    expect(checkMakeUp(good, absences, today)).toEqual({});
    expect(checkMakeUp({ ...good, on: '2026-05-18' }, absences, today)).toEqual({});
    expect(checkMakeUp({ ...good, on: '2026-05-17' }, absences, today).on).toBe('beforeMeeting');
    expect(checkMakeUp({ ...good, on: '2026-09-23' }, absences, today).on).toBe('dayInFuture');
    expect(checkMakeUp({ ...good, content: ' ' }, absences, today).content).toBe('contentMissing');
    expect(checkMakeUp({ ...good, hours: 1.3 }, absences, today).hours).toBe('hoursNotHalf');
    expect(checkMakeUp({ ...good, hours: 40.5 }, absences, today).hours).toBe('hoursTooMany');
  });
});

describe('long absence (X-29)', () => {
  const run = (statuses: readonly AttendanceStatus[], days: readonly string[]): string[] =>
    longAbsences(
      { roster, records: statuses.map((status, index) => meeting(days[index] ?? '', [[12, status]])) },
      today,
    ).map(({ entry, times, unexcused, since }) => `${entry.person.name} ${times} ${unexcused} ${since}`);
  const days = ['2026-06-10', '2026-07-10', '2026-08-10', '2026-09-10'];

  it('is three meetings running up to the last one, whatever the reason', () => {
    expect(run(['present', 'absent', 'personalLeave', 'absent'], days)).toEqual(['单文静 3 2 2026-07-10']);
    expect(run(['absent', 'absent', 'absent', 'present'], days)).toEqual([]);
    expect(run(['present', 'present', 'absent', 'absent'], days)).toEqual([]);
  });

  it('is not broken by a meeting one was exempt from', () => {
    expect(run(['absent', 'absent', 'exempt', 'absent'], days)).toEqual(['单文静 3 3 2026-06-10']);
  });

  it('is six months without being there, on the day they are over', () => {
    expect(run(['present', 'sickLeave'], ['2026-02-10', '2026-03-22'])).toEqual(['单文静 1 0 2026-03-22']);
    expect(run(['present', 'sickLeave'], ['2026-02-10', '2026-03-23'])).toEqual([]);
  });
});
