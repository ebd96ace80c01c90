import { describe, expect, it } from 'vitest';
import { admissionRulesOf, DEFAULT_FORCE_2026, ruleVersionOn, stepRuleOf } from '../rules/admission';
import { admissionEnds, currentStepOf, isConverted, nextSteps, probationOf, stageOf } from './admission';
import { goodLines, testCase, testRules, upTo, type StepLine } from './testing/admission-case';

const next = (lines: readonly StepLine[], today: string) =>
  nextSteps(testCase(lines), testRules, today).map(({ no, state, dueBy, earliest }) => [
    no,
    state,
    dueBy ?? earliest,
  ]);

describe('the stage of a case', () => {
  it.each([
    [1, 'applicant'],
    [2, 'applicant'],
    [3, 'activist'],
    [7, 'activist'],
    [8, 'target'],
    [15, 'target'],
    [16, 'target'],
    [17, 'probationary'],
    [23, 'probationary'],
    [24, 'full'],
    [25, 'full'],
  ])('after step %i is %s', (no, stage) => {
    expect(stageOf(testCase(upTo(no)).steps)).toBe(stage);
  });

  it('does not rise by a refusal, of the assembly or of the superior', () => {
    expect(stageOf(testCase(upTo(2, [[3, '2025-05-12', { result: 'notAgreed' }]])).steps)).toBe('applicant');
    expect(stageOf(testCase(upTo(16, [[17, '2026-09-10', { result: 'notAgreed' }]])).steps)).toBe('target');
    const refused = upTo(14, [
      [15, '2026-08-20', { result: 'notPassed' }],
      [17, '2026-09-10', { result: 'agreed' }],
    ]);
    expect(stageOf(testCase(refused).steps)).toBe('target');
  });

  it('stays 预备党员 when the probation is extended or cancelled, until converted and approved', () => {
    const extended = upTo(22, [
      [23, '2027-08-24', { result: 'extended', facts: { extendedTo: '2028-02-20' } }],
      [24, '2027-09-10', { result: 'agreed' }],
    ]);
    expect(stageOf(testCase(extended).steps)).toBe('probationary');
    const second: StepLine[] = [...extended, [23, '2028-02-21', { result: 'converted' }]];
    expect(isConverted(testCase(second).steps)).toBe(false);
    expect(stageOf(testCase([...second, [24, '2028-03-01', { result: 'agreed' }]]).steps)).toBe('full');
  });
});

describe('the probation', () => {
  it('begins on the day of the assembly and ends a year later', () => {
    expect(probationOf(testCase(upTo(17)).steps, testRules)).toEqual({
      start: '2026-08-20',
      end: '2027-08-20',
      isExtended: false,
    });
    expect(probationOf(testCase(upTo(14)).steps, testRules)).toBeUndefined();
  });

  it('of 29 February ends on 28 February', () => {
    const lines: StepLine[] = [[15, '2028-02-29', { result: 'passed' }]];
    expect(probationOf(testCase(lines).steps, testRules)?.end).toBe('2029-02-28');
  });

  it('goes on to the day of its extension', () => {
    const lines = upTo(22, [[23, '2027-08-24', { result: 'extended', facts: { extendedTo: '2028-08-20' } }]]);
    expect(probationOf(testCase(lines).steps, testRules)).toMatchObject({
      end: '2028-08-20',
      isExtended: true,
    });
  });
});

describe('what comes next', () => {
  it('is the talk within a month, clamped to the last day of February', () => {
    expect(next([[1, '2027-01-31']], '2027-02-10')).toEqual([[2, 'due', '2027-02-28']]);
    expect(next([[1, '2027-01-31']], '2027-02-28')).toEqual([[2, 'due', '2027-02-28']]);
    expect(next([[1, '2027-01-31']], '2027-03-01')).toEqual([[2, 'overdue', '2027-02-28']]);
    expect(next([[1, '2028-01-31']], '2028-02-29')).toEqual([[2, 'due', '2028-02-29']]);
  });

  it('is the assessment beside 发展对象, which waits for its year', () => {
    expect(next(upTo(5), '2025-09-01')).toEqual([
      [6, 'open', '2025-11-12'],
      [7, 'waiting', '2026-05-12'],
    ]);
    expect(next(upTo(5), '2025-11-20')).toEqual([
      [6, 'due', '2025-11-12'],
      [7, 'waiting', '2026-05-12'],
    ]);
    // Fifteen days of grace, then it is overdue.
    expect(next(upTo(5), '2025-11-27')[0]).toEqual([6, 'due', '2025-11-12']);
    expect(next(upTo(5), '2025-11-28')[0]).toEqual([6, 'overdue', '2025-11-12']);
    expect(next(upTo(6), '2026-06-01')).toEqual([
      [7, 'open', '2026-05-12'],
      [6, 'open', '2026-11-12'],
    ]);
  });

  it('is any of 9, 10 and 11 in any order, then 12', () => {
    expect(next(upTo(8), '2026-07-02').map(([no]) => no)).toEqual([9, 10, 11]);
    expect(next(upTo(8, [[11, '2026-07-05']]), '2026-07-06').map(([no]) => no)).toEqual([9, 10]);
    expect(next(upTo(11), '2026-07-21').map(([no]) => no)).toEqual([12]);
  });

  it('is the assembly within a month, the approval within three', () => {
    expect(next(upTo(14), '2026-08-10')).toEqual([[15, 'due', '2026-09-03']]);
    expect(next(upTo(16), '2026-11-21')).toEqual([[17, 'overdue', '2026-11-20']]);
  });

  it('is the conversion: due sixty days before, never silently overdue', () => {
    const lines = upTo(20, [[21, '2027-02-20']]);
    expect(next(lines, '2027-06-20')[1]).toEqual([22, 'open', '2027-08-20']);
    expect(next(lines, '2027-06-21')).toContainEqual([22, 'due', '2027-08-20']);
    expect(next(upTo(22), '2027-08-19')).toEqual([[23, 'due', '2027-08-20']]);
    expect(next(upTo(22), '2027-08-21')).toEqual([[23, 'overdue', '2027-08-20']]);
    expect(next(upTo(23), '2027-09-01')).toEqual(
      [[24, 'due', '2027-11-24']].map(([no, , day]) => [no, 'open', day]),
    );
  });

  it('is the conversion even when steps before it were never recorded', () => {
    const at = (today: string) =>
      nextSteps(testCase(upTo(17)), testRules, today).map(({ no, state }) => [no, state]);
    // Sixty days before 20 August 2027 is 21 June.
    expect(at('2027-06-20')).toEqual([[18, 'open']]);
    expect(at('2027-06-21')).toEqual([
      [22, 'due'],
      [18, 'open'],
    ]);
    expect(at('2027-08-21')[0]).toEqual([22, 'overdue']);
  });

  it('is the application again after an extension that was approved', () => {
    const extended = upTo(22, [
      [23, '2027-08-24', { result: 'extended', facts: { extendedTo: '2028-02-20' } }],
    ]);
    expect(next(extended, '2027-09-01').map(([no]) => no)).toEqual([24]);
    const approved: StepLine[] = [...extended, [24, '2027-09-10', { result: 'agreed' }]];
    expect(next(approved, '2027-10-01')).toContainEqual([22, 'open', '2028-02-20']);
    const asked: StepLine[] = [...approved, [22, '2028-02-10']];
    expect(next(asked, '2028-02-11')).toContainEqual([23, 'due', '2028-02-20']);
    const decided: StepLine[] = [...asked, [23, '2028-02-21', { result: 'converted' }]];
    expect(next(decided, '2028-02-22').map(([no]) => no)).toEqual([24]);
    expect(next([...decided, [24, '2028-03-01']], '2028-03-02').map(([no]) => no)).toEqual([25]);
  });

  it('is the approval after 取消, then nothing', () => {
    const cancelled = upTo(22, [[23, '2027-08-24', { result: 'cancelled' }]]);
    expect(next(cancelled, '2027-08-25').map(([no]) => no)).toEqual([24]);
    expect(next([...cancelled, [24, '2027-09-01', { result: 'agreed' }]], '2027-09-02')).toEqual([]);
  });

  it('is nothing when refused, ended or complete; a second vote goes on', () => {
    const refused = upTo(14, [[15, '2026-08-20', { result: 'notPassed' }]]);
    expect(next(refused, '2026-08-21')).toEqual([]);
    expect(next([...refused, [15, '2027-03-01', { result: 'passed' }]], '2027-03-02')[0]?.[0]).toBe(16);
    expect(next(goodLines, '2027-10-09')).toEqual([]);
    const ended = testCase(upTo(6), { row: { endedOn: '2026-06-01', outcome: 'withdrawn' } });
    expect(nextSteps(ended, testRules, '2026-06-02')).toEqual([]);
  });

  it('knows the last step recorded', () => {
    expect(currentStepOf(testCase(upTo(11)).steps)?.no).toBe(10);
  });
});

describe('the versions of the rules', () => {
  it('change on the day of force, which the branch may correct', () => {
    expect(ruleVersionOn('2026-05-17', testRules)).toBe('2014');
    expect(ruleVersionOn(DEFAULT_FORCE_2026, testRules)).toBe('2026');
    const corrected = admissionRulesOf({
      effectiveFrom2026: '2026-07-01',
      articles: { '2026.13': '第二十条' },
    });
    expect(ruleVersionOn('2026-06-30', corrected)).toBe('2014');
    expect(ruleVersionOn('2026-07-01', corrected)).toBe('2026');
    expect(stepRuleOf(corrected, '2026', 13)).toMatchObject({
      article: '第二十条',
      effectiveFrom: '2026-07-01',
    });
    expect(stepRuleOf(corrected, '2014', 13).article).toBe('');
  });

  it('leave aside what cannot be read', () => {
    for (const own of [
      null,
      7,
      'x',
      { effectiveFrom2026: '2026-02-30' },
      { articles: [3] },
      { articles: null },
    ]) {
      expect(admissionRulesOf(own).effectiveFrom2026).toBe(DEFAULT_FORCE_2026);
    }
    expect(admissionRulesOf({ articles: { '2026.1': 'x'.repeat(31) } }).steps['2026'][0]?.article).toBe(
      '第五、六条',
    );
  });

  it('have 25 steps each, every one with who acts, what is asked and which papers', () => {
    for (const version of ['2014', '2026'] as const) {
      const steps = testRules.steps[version];
      expect(steps.map(({ parameters }) => parameters.no)).toEqual(
        Array.from({ length: 25 }, (_, index) => index + 1),
      );
      for (const step of steps) {
        expect(step.wording && step.organ && step.papers.length > 0, step.id).toBeTruthy();
        expect(step.certainty).not.toBe('verified');
      }
    }
  });
});

it('says whose way is open and whose ended without admission, for the retention of personal data', () => {
  const { row } = testCase([]);
  const ended = { ...row, personId: 'b', endedOn: '2026-06-01', outcome: 'withdrawn' as const };
  const converted = { ...row, personId: 'c', endedOn: '2026-06-01', outcome: 'converted' as const };
  expect(admissionEnds([row, ended, converted])).toEqual({
    openAdmissions: new Set([row.personId]),
    endedApplications: [{ personId: 'b', endedOn: '2026-06-01' }],
  });
});
