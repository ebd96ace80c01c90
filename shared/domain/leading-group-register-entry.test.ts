import { describe, expect, it } from 'vitest';
import { tableSchemas } from '../schema/tables';
import type { LeadingGroupMeeting } from '../schema/org-life';
import {
  blankRegister,
  checkRegister,
  hasProblems,
  nextSessionNo,
  registerDraft,
  registerOps,
  type MatterDraft,
  type RegisterDraft,
} from './leading-group-register-entry';

const id = (tail: string): string => tail.padStart(26, '0');
const today = '2026-09-22';
const context = { branchId: id('B'), newId: () => id('N') };
const good: RegisterDraft = { ...blankRegister([], today, 5), present: 4, bookPlace: '办公室记录本' };
const matter: MatterDraft = {
  ...{ id: id('M'), kind: 'funds', title: '教具采购', docNo: '', status: 'underway', isPublicAmount: false },
};
const rowOf = (draft: RegisterDraft): LeadingGroupMeeting =>
  registerOps(draft, undefined, context)[0]?.after as LeadingGroupMeeting;

describe('registering a 党组 meeting', () => {
  it('becomes a row the table takes, with 三重一大 tagged by its matters', () => {
    const row = rowOf({ ...good, matters: [matter] });
    expect(tableSchemas.leadingGroupMeetings.safeParse(row).error).toBeUndefined();
    expect(row.tags).toEqual(['primaryTopic', 'majorDecision']);
    expect(rowOf({ ...good, tags: ['ideology'] }).primaryTopicFirst).toBe(false);
  });

  it('counts on from the highest number of the year and keeps where the book lies', () => {
    const before = rowOf({ ...good, on: '2026-03-11', sessionNo: 7, registeredBy: '仇海' });
    expect(nextSessionNo([before], 2026)).toBe(8);
    expect(nextSessionNo([before], 2027)).toBe(1);
    expect(blankRegister([before], today, 0)).toMatchObject({
      ...{ sessionNo: 8, bookPlace: '办公室记录本', registeredBy: '仇海', shouldAttend: null },
    });
  });

  it('says beside the field what is wrong', () => {
    expect(hasProblems(checkRegister(good, [], today))).toBe(false);
    const problems = (patch: Partial<RegisterDraft>, others: LeadingGroupMeeting[] = []) =>
      checkRegister({ ...good, ...patch }, others, today).fields;
    expect(problems({ on: '2026-09-23' }).on).toBe('dayInFuture');
    expect(problems({ sessionNo: null }).sessionNo).toBe('sessionMissing');
    expect(problems({}, [rowOf(good)]).sessionNo).toBe('sessionTaken');
    expect(problems({ on: '2025-09-22' }, [rowOf(good)]).sessionNo).toBeUndefined();
    expect(problems({ present: 6 }).present).toBe('presentTooMany');
    expect(problems({ present: 5 }).present).toBeUndefined();
    expect(problems({ tags: [] }).tags).toBe('tagsMissing');
    expect(problems({ bookPlace: ' ' }).bookPlace).toBe('bookMissing');
  });

  it('asks about an amount that is not said to be public', () => {
    const of = (patch: Partial<MatterDraft>) =>
      checkRegister({ ...good, matters: [{ ...matter, ...patch }] }, [], today).matters;
    expect(of({})).toEqual({});
    expect(of({ title: '教具采购35万元' })).toEqual({ [id('M')]: 'amount' });
    expect(of({ title: '教具采购35万元', isPublicAmount: true })).toEqual({});
    expect(of({ title: ' ' })).toEqual({ [id('M')]: 'titleMissing' });
  });

  it('changes only what changed and takes out what was emptied', () => {
    const row = rowOf({
      ...good,
      matters: [{ ...matter, docNo: '清红党组〔2026〕3号' }],
      bookPages: '第3页',
    });
    expect(registerOps(registerDraft(row), row, context)).toEqual([]);
    const [op] = registerOps({ ...registerDraft(row), bookPages: '', present: null }, row, context);
    expect(op?.after).not.toHaveProperty('bookPages');
    expect(op?.after).not.toHaveProperty('present');
  });
});
