import { describe, expect, it } from 'vitest';
import type { Branch } from '../../../shared/schema/branch';
import { opSchema } from '../../../shared/schema/command';
import { checkProfile, profileOps, profileValues, termEndOf } from './branch-profile';

const id = (number: number): string => String(number).padStart(26, '0');
const base = { branchId: id(1), rev: 1 };

describe('the profile of the branch', () => {
  const branch: Branch = {
    ...base,
    id: id(1),
    fullName: '中共清源市红十字会机关支部委员会',
    shortName: '机关支部',
    category: 'organ',
    superiorOrg: '市直机关工委',
    approvingOrg: '市直机关工委',
    electionDate: '2024-03-15',
    termYears: 3,
    themeDayRule: { kind: 'dayOfMonth', day: 15 },
    startedOn: '2025-01-01',
    createdAt: '2026-09-22T06:00:00.000Z',
  };
  const values = profileValues(branch);

  it('saves nothing when nothing changed, and one valid op when something did', () => {
    expect(profileOps(values, branch)).toEqual([]);
    const ops = profileOps(
      { ...values, themeDayKind: 'nthWeekday', nth: '5', weekday: '5', termNo: '7' },
      branch,
    );
    expect(opSchema.safeParse(ops[0]).error).toBeUndefined();
    expect(ops[0]?.after).toMatchObject({
      termNo: 7,
      themeDayRule: { kind: 'nthWeekday', n: 5, weekday: 5 },
    });
  });

  it('counts theme days of groups for the branch only where it chose so', () => {
    const [op] = profileOps({ ...values, groupThemeDay: 'yes' }, branch);
    const after = op?.after as Branch;
    expect(after.groupThemeDayCounts).toBe(true);
    const [back] = profileOps({ ...profileValues(after), groupThemeDay: 'no' }, after);
    expect(back?.after).not.toHaveProperty('groupThemeDayCounts');
  });

  it('keeps the founding reply and the archive codes, and takes away what was emptied', () => {
    const typed = { ...values, approvalDocNo: ' 清直工组〔2019〕3号 ', fondsNo: 'Z109', orgUnitCode: 'DZB' };
    const [op] = profileOps(typed, branch);
    const after = op?.after as Branch;
    expect(after).toMatchObject({
      approvalDocNo: '清直工组〔2019〕3号',
      fondsNo: 'Z109',
      orgUnitCode: 'DZB',
    });
    expect(opSchema.safeParse(op).error).toBeUndefined();
    const [back] = profileOps({ ...profileValues(after), fondsNo: ' ' }, after);
    expect(back?.after).not.toHaveProperty('fondsNo');
    expect(back?.after).toMatchObject({ orgUnitCode: 'DZB' });
    expect(checkProfile({ ...values, fondsNo: '1'.repeat(21) })).toHaveProperty('fondsNo');
  });

  it('says when the term ends', () => {
    expect(termEndOf(values)).toBe('2027-03-15');
    expect(termEndOf({ ...values, electionDate: '' })).toBeUndefined();
  });

  it('is refused with a sentence per field', () => {
    expect(checkProfile(values)).toEqual({});
    const errors = checkProfile({
      ...values,
      fullName: ' ',
      day: '32',
      termYears: '0',
      startedOn: '2025',
      foundedOn: 'x',
      phone: '1'.repeat(31),
    });
    expect(Object.keys(errors).sort()).toEqual([
      'day',
      'foundedOn',
      'fullName',
      'phone',
      'startedOn',
      'termYears',
    ]);
  });
});
