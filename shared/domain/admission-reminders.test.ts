import { describe, expect, it } from 'vitest';
import { isForbiddenFile, missingPapers, paperLines } from './admission-papers';
import { admissionTasks, conversionReminder } from './admission-reminders';
import { goodLines, testCase, testRules, upTo, type StepLine } from './testing/admission-case';

describe('the end of probation', () => {
  const levelOn = (today: string, lines: readonly StepLine[] = upTo(20)) =>
    conversionReminder(testCase(lines), testRules, today)?.level;

  it('is announced 60, 30 and 7 days before and never falls silent', () => {
    expect(levelOn('2027-06-20')).toBeUndefined();
    expect(levelOn('2027-06-21')).toBe(60);
    expect(levelOn('2027-07-20')).toBe(60);
    expect(levelOn('2027-07-21')).toBe(30);
    expect(levelOn('2027-08-12')).toBe(30);
    expect(levelOn('2027-08-13')).toBe(7);
    expect(levelOn('2027-08-20')).toBe(7);
    expect(levelOn('2027-08-21')).toBe('overdue');
    expect(levelOn('2029-01-01')).toBe('overdue');
  });

  it('is no reminder before the approval, after the discussion, or once the case is ended', () => {
    expect(levelOn('2027-08-01', upTo(16))).toBeUndefined();
    expect(levelOn('2027-08-25', upTo(23))).toBeUndefined();
    const ended = testCase(upTo(20), { row: { endedOn: '2027-01-01', outcome: 'movedAway' } });
    expect(conversionReminder(ended, testRules, '2027-08-01')).toBeUndefined();
  });

  it('moves with an extension', () => {
    const extended = upTo(22, [
      [23, '2027-08-24', { result: 'extended', facts: { extendedTo: '2028-02-20' } }],
      [24, '2027-09-10', { result: 'agreed' }],
    ]);
    expect(levelOn('2027-12-21', extended)).toBeUndefined();
    expect(levelOn('2027-12-22', extended)).toBe(60);
    expect(levelOn('2028-02-21', extended)).toBe('overdue');
  });
});

it('the tasks of all cases begin with what is longest overdue', () => {
  const talk = testCase([[1, '2027-07-01']]);
  const conversion = testCase(upTo(22));
  const tasks = admissionTasks([talk, conversion], testRules, '2027-08-22');
  expect(tasks.map(({ next }) => [next.no, next.state])).toEqual([
    [2, 'overdue'],
    [23, 'overdue'],
  ]);
});

describe('the papers of a case', () => {
  it('are asked by the steps done, by the version of the step, and ticked off where seen', () => {
    const one = testCase(upTo(2, [[3, '2025-05-12', { papers: ['recommendation'] }]]));
    expect(missingPapers(one, testRules).map(({ paper }) => paper)).toEqual([
      'application',
      'applicantTalk',
      'activistMinutes',
    ]);
    const old = testCase([[7, '2026-05-17']]);
    expect(missingPapers(old, testRules).map(({ paper }) => paper)).toEqual(['opinions', 'targetMinutes']);
    const all = paperLines(testCase(goodLines), testRules);
    expect(all.every(({ state }) => state === 'missing')).toBe(true);
    expect(all.map(({ paper }) => paper)).toContain('ballots');
  });

  it('political review and ballots are kept out', () => {
    expect(isForbiddenFile(10, '任何.pdf')).toBe(true);
    expect(isForbiddenFile(15, '表决票扫描件.jpg')).toBe(true);
    expect(isForbiddenFile(12, '政审材料.pdf')).toBe(true);
    expect(isForbiddenFile(15, '大会决议.pdf')).toBe(false);
  });
});
