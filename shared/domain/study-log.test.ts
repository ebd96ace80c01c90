import { describe, expect, it } from 'vitest';
import { studyLogSchema, type StudyLog } from '../schema/study-plan';
import {
  blankStudyLog,
  checkStudyLog,
  deleteStudyLogOps,
  hoursOfDays,
  studyLogDraft,
  studyLogOps,
  type StudyLogDraft,
} from './study-log';

const today = '2026-09-22';
const good: StudyLogDraft = {
  ...blankStudyLog(today),
  ...{ title: ' 书记轮训班 ', from: '2026-03-09', to: '2026-03-13', hours: 40, evidence: '结业证书' },
};
const problemsOf = (patch: Partial<StudyLogDraft>) => checkStudyLog({ ...good, ...patch }, today);
const id = (no: number) => `01JZZ00000000000000000000${String(no)}`;
function opsOf(draft: StudyLogDraft, people: readonly string[], current?: StudyLog) {
  let next = 0;
  return studyLogOps(draft, people, current, { branchId: id(9), newId: () => id((next += 1)) });
}

describe('what is wrong with a registration', () => {
  it('is nothing at first but the name and the hours', () => {
    expect(checkStudyLog(blankStudyLog(today), today)).toEqual({
      title: 'titleMissing',
      hours: 'hoursMissing',
    });
    expect(problemsOf({})).toEqual({});
  });

  it('asks for real days, none to come, in order and in one year', () => {
    expect(problemsOf({ from: '三月', to: '' })).toEqual({ from: 'dayMissing' });
    expect(problemsOf({ from: '2026-02-30', to: '' })).toEqual({ from: 'dayMissing' });
    expect(problemsOf({ from: today, to: '' })).toEqual({});
    expect(problemsOf({ from: '2026-09-23', to: '' })).toEqual({ from: 'dayInFuture' });
    expect(problemsOf({ to: '2026-09-23' })).toEqual({ to: 'dayInFuture' });
    expect(problemsOf({ to: '2026-03-08' })).toEqual({ to: 'toBeforeFrom' });
    expect(problemsOf({ from: '2025-12-30', to: '2026-01-03' })).toEqual({ to: 'otherYear' });
  });

  it('takes hours by halves, from half an hour to 400', () => {
    for (const hours of [0.5, 1.5, 400]) expect(problemsOf({ hours })).toEqual({});
    for (const hours of [null, 0, -1]) expect(problemsOf({ hours })).toEqual({ hours: 'hoursMissing' });
    for (const hours of [1.3, Number.NaN]) expect(problemsOf({ hours })).toEqual({ hours: 'hoursNotHalf' });
    expect(problemsOf({ hours: 400.5 })).toEqual({ hours: 'hoursTooMany' });
  });

  it('counts characters as a person does, against what the table holds', () => {
    expect(problemsOf({ title: '𠀀'.repeat(100) })).toEqual({});
    expect(problemsOf({ title: '班'.repeat(101) })).toEqual({ title: 'textTooLong' });
    expect(problemsOf({ organiser: '委'.repeat(61) })).toEqual({ organiser: 'textTooLong' });
    expect(problemsOf({ evidence: '证'.repeat(101) })).toEqual({ evidence: 'textTooLong' });
    expect(problemsOf({ verifiedBy: '人'.repeat(41) })).toEqual({ verifiedBy: 'textTooLong' });
  });
});

describe('hours of days', () => {
  it('are 8 a day, first and last counted', () => {
    expect(hoursOfDays('2026-03-09', '')).toBe(8);
    expect(hoursOfDays('2026-03-09', '2026-03-13')).toBe(40);
    expect(hoursOfDays('2028-02-28', '2028-03-01')).toBe(24);
    expect(hoursOfDays('2026-01-01', '2026-12-31')).toBe(400);
  });
  it('are unknown while the days are', () => {
    expect(hoursOfDays('2026-03', '')).toBeUndefined();
    expect(hoursOfDays('2026-03-09', '13')).toBeUndefined();
    expect(hoursOfDays('2026-03-09', '2026-03-08')).toBeUndefined();
  });
});

describe('the ops', () => {
  it('give each member a row that fits the table', () => {
    const ops = opsOf(good, [id(5), id(6)]);
    expect(ops.map(({ after }) => after)).toMatchObject([
      { memberId: id(5), title: '书记轮训班', to: '2026-03-13', hours: 40 },
      { memberId: id(6), title: '书记轮训班' },
    ]);
    for (const { after } of ops) expect(studyLogSchema.safeParse(after).success).toBe(true);
    expect(opsOf({ ...good, from: '2026-03-13' }, [id(5)])[0]?.after).not.toHaveProperty('to');
  });

  it('change what was changed, take away what was emptied, and are none otherwise', () => {
    const stored = opsOf(good, [id(5)])[0]?.after as StudyLog;
    expect(opsOf(studyLogDraft(stored), [], stored)).toEqual([]);
    const [op] = opsOf({ ...studyLogDraft(stored), to: '', evidence: '' }, [], stored);
    expect(op?.after).toMatchObject({ id: stored.id, rev: 2, memberId: id(5) });
    expect(op?.after).not.toHaveProperty('to');
    expect(op?.after).not.toHaveProperty('evidence');
    expect(deleteStudyLogOps(stored)).toMatchObject([{ before: stored, after: null }]);
  });
});
