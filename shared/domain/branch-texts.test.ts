import { describe, expect, it } from 'vitest';
import { opSchema } from '../schema/command';
import { branchTextKinds, branchTextSchema, type BranchText } from '../schema/branch-text';
import {
  deleteTextOps,
  finalOps,
  finalProblems,
  newBranchText,
  noteOps,
  periodOf,
  reopenOps,
  saveTextOps,
  textForm,
  textProblems,
  withForm,
} from './branch-texts';
import { sampleId } from './testing/sample-record';

const branch = {
  ...{ id: sampleId(200), fullName: '中共清源市红十字会机关支部委员会' },
  superiorOrg: '中共清源市直属机关工作委员会',
};
const secretary = { personId: sampleId(401), name: '单文静' };
const made = (kind: BranchText['kind'], half?: 1 | 2): BranchText => ({
  ...newBranchText(kind, 2025, half, { id: sampleId(900), branch, secretary }),
  rev: 1,
});
const line = { name: '单文静', due: 4, present: 3, onLeave: 1, absent: 0 };

describe('a new text', () => {
  it('has a title, a signer and nothing written', () => {
    for (const kind of branchTextKinds) {
      const text = made(kind);
      expect(branchTextSchema.safeParse(text).success).toBe(true);
      expect([text.body, text.state, text.title.includes('2025')]).toEqual([[], 'draft', true]);
    }
    expect(made('annualSummary')).toMatchObject({ signer: branch.fullName });
    expect(made('annualSummary')).not.toHaveProperty('addressee');
    expect(made('secretaryReport')).toMatchObject({ signer: '单文静', personId: secretary.personId });
    expect(made('officialsReport')).toMatchObject({ addressee: branch.superiorOrg });
  });

  it('keeps its half only where it is a bulletin', () => {
    expect(made('attendanceBulletin', 1)).toMatchObject({
      half: 1,
      title: expect.stringContaining('上半年') as string,
    });
    expect(made('annualSummary', 1)).not.toHaveProperty('half');
    expect(periodOf({ year: 2025, half: 1 })).toEqual({ first: '2025-01-01', last: '2025-06-30' });
    expect(periodOf({ year: 2025, half: 2 })).toEqual({ first: '2025-07-01', last: '2025-12-31' });
    expect(periodOf({ year: 2025 })).toEqual({ first: '2025-01-01', last: '2025-12-31' });
  });
});

describe('what is typed', () => {
  it('comes back as it was', () => {
    const text: BranchText = { ...made('annualSummary'), addressee: '机关工委', annexes: ['甲', '乙'] };
    expect(withForm(text, textForm(text))).toEqual(text);
    expect(saveTextOps(text, withForm(text, textForm(text)))).toEqual([]);
  });

  it('takes headings, lists and the colon of the addressee as they are meant', () => {
    const text = made('annualSummary');
    const next = withForm(text, {
      ...textForm(text),
      ...{ bodyText: '一、工作\n1. 甲\n2. 乙', addressee: ' 机关工委： ', annexText: '甲\n\n 乙 ' },
    });
    expect(next.body.map(({ type }) => type)).toEqual(['heading', 'list']);
    expect([next.addressee, next.annexes]).toEqual(['机关工委', ['甲', '乙']]);
  });

  it('is not stored while it does not fit, and a day that cannot be read leaves the stored one', () => {
    const text = { ...made('annualSummary'), datedOn: '2026-01-09' };
    const form = { ...textForm(text), title: '题'.repeat(101), datedOn: '13月' };
    expect(textProblems(form)).toEqual({ title: 'tooLong', datedOn: 'dayUnreadable' });
    expect(withForm(text, form).datedOn).toBe('2026-01-09');
    expect(saveTextOps(text, withForm(text, form))).toEqual([]);
    const annexText = Array.from({ length: 21 }, (_, index) => `附件${String(index)}`).join('\n');
    expect(textProblems({ ...form, annexText }).annexText).toBe('tooManyAnnexes');
  });
});

describe('定稿', () => {
  const today = '2026-01-20';
  const form = { ...textForm(made('annualSummary')), bodyText: '正文。', datedOn: '2026-01-20' };

  it('asks for a title, the text or where it lies, a signer and a day that has come', () => {
    expect(finalProblems(form, today)).toEqual({});
    expect(finalProblems({ ...form, title: ' ', bodyText: '\n', signer: '', datedOn: '' }, today)).toEqual({
      ...{ title: 'missing', bodyText: 'missing', signer: 'missing', datedOn: 'missing' },
    });
    expect(finalProblems({ ...form, bodyText: '', paperPlace: '文件柜' }, today)).toEqual({});
    expect(finalProblems({ ...form, datedOn: '2026-01-21' }, today)).toEqual({ datedOn: 'dayInFuture' });
  });

  it('freezes the counts of a bulletin; 退回修改 lets them go with a reason', () => {
    const stored = made('attendanceBulletin', 1);
    const [op] = finalOps(stored, stored, { at: '2026-01-20T01:30:00.000Z', participation: [line] });
    expect(op && opSchema.safeParse(op).success).toBe(true);
    expect(op?.after).toMatchObject({ state: 'final', participation: [line], rev: 2 });
    const final = op?.after as BranchText;
    expect(deleteTextOps([final])).toEqual([]);
    const [back] = reopenOps(final, ' 写错一个数 ');
    expect(back?.after).toMatchObject({ state: 'draft', reopenedReason: '写错一个数', rev: 3 });
    expect(back?.after).not.toHaveProperty('participation');
    expect(back?.after).not.toHaveProperty('finalAt');
    expect(deleteTextOps([back?.after as BranchText])).toHaveLength(1);
    const [summary] = finalOps(made('annualSummary'), made('annualSummary'), {
      ...{ at: '2026-01-20T01:30:00.000Z', participation: [line] },
    });
    expect(summary?.after).not.toHaveProperty('participation');
  });

  it('lets only the note of delivery be written afterwards', () => {
    const final: BranchText = { ...made('secretaryReport'), state: 'final', paperPlace: '柜' };
    const [op] = noteOps(final, { deliveredOn: '2026-01-20', deliveredTo: '机关工委', paperPlace: '' });
    expect(op?.after).toEqual({
      ...made('secretaryReport'),
      ...{ state: 'final', deliveredOn: '2026-01-20', deliveredTo: '机关工委', rev: 2 },
    });
  });
});
