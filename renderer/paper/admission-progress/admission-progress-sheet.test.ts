import { describe, expect, it } from 'vitest';
import {
  testCase,
  testRoster,
  testRules,
  upTo,
  type StepLine,
} from '../../../shared/domain/testing/admission-case';
import { admissionProgressWords as words } from '../../../shared/words/admission-paper';
import { sampleBranch } from '../samples/sample-people';
import { admissionProgressPaper } from './admission-progress-paper';
import { casePage, progressRows, type AdmissionProgressInput } from './admission-progress-sheet';

const input = (lines: readonly StepLine[], on: string): AdmissionProgressInput => ({
  branch: sampleBranch,
  cases: [testCase(lines)],
  rules: testRules,
  roster: testRoster(),
  on,
  isSingle: false,
});
const marks = (lines: readonly StepLine[], on: string): string[] =>
  progressRows(input(lines, on))[0]?.cells.map(({ mark }) => mark) ?? [];

describe('the progress sheet', () => {
  it('has a cell for each of the 25 steps, with its date on two lines', () => {
    const [row] = progressRows(input(upTo(3), '2025-06-01'));
    expect(row?.cells).toHaveLength(25);
    expect(row?.cells[2]).toEqual({ year: '2025', day: '5.12', mark: '' });
    expect(row?.cells[24]).toEqual({ year: '', day: '', mark: '' });
    expect(row?.stage).toBe('入党积极分子');
  });

  it('marks what is overdue, due, left out and refused by signs of different shape', () => {
    expect(marks([[1, '2026-06-01']], '2026-06-15')[1]).toBe(words.marks.due);
    expect(marks([[1, '2026-06-01']], '2026-07-02')[1]).toBe(words.marks.wrong);
    expect(
      marks(
        [
          [1, '2026-06-01'],
          [2, '2026-07-20'],
        ],
        '2026-07-21',
      )[1],
    ).toBe(words.marks.wrong);
    expect(
      marks(
        [
          [1, '2026-06-01'],
          [3, '2026-07-01'],
        ],
        '2026-07-02',
      )[1],
    ).toBe(words.marks.skipped);
    const refused = upTo(14, [[15, '2026-08-20', { result: 'notPassed' }]]);
    expect(marks(refused, '2026-08-21')[14]).toBe(words.marks.refused);
    expect(new Set(Object.values(words.marks)).size).toBe(4);
  });

  it('gives each person a page with what is wrong beside the step, and the papers', () => {
    const given = input(upTo(5, [[6, '2025-12-20', { papers: ['activistAssessment'] }]]), '2026-01-05');
    const [one] = given.cases;
    if (!one) throw new Error('no case');
    const page = casePage(one, given);
    expect(page.halves[0].find(({ no }) => no === '6')?.check).toContain('超过半年没有考察记录');
    expect(page.papers.find(({ paper }) => paper === '入党积极分子培养教育考察登记表')?.state).toBe('在');
    expect(page.papers.find(({ paper }) => paper === '入党申请书')?.state).toBe('缺');
    expect(page.papers.find(({ paper }) => paper === '《入党志愿书》')?.state).toBe('');
    expect(page.next).toContain('第6步');
  });

  it('says beside a step not done until when it is due, and how long it is overdue', () => {
    const given = input(upTo(14), '2026-09-22');
    const [one] = given.cases;
    if (!one) throw new Error('no case');
    const checks = casePage(one, given).halves[1].map(({ no, check }) => [no, check]);
    expect(checks[3]).toEqual(['15', '最迟2026年9月3日，已过19天']);
    expect(checks[4]).toEqual(['16', '']);
  });

  it('holds no number of a person, wherever it was typed', () => {
    const lines = upTo(1, [[2, '2025-03-20', { organ: '书记13912345678', docNo: '110105199503080028' }]]);
    const given = input(lines, '2025-04-01');
    const [one] = given.cases;
    if (!one) throw new Error('no case');
    const person = { ...one.person, idNo: '110105199503080028' };
    const { html } = admissionProgressPaper({ ...given, cases: [{ ...one, person }] });
    expect(html).not.toContain('13912345678');
    expect(html).not.toContain('110105199503080028');
  });
});
