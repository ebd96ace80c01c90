import { describe, expect, it } from 'vitest';
import { admissionFindings, skippedSteps } from './admission-findings';
import type { CaseFacts, StepLine } from './testing/admission-case';
import { goodLines, testCase, testId, testRoster, testRules, upTo } from './testing/admission-case';
import { workingDaySettingKey, workingDayTablesOf } from './working-days';

const facts = { rules: testRules, roster: testRoster() };
const found = (lines: readonly StepLine[], more: CaseFacts = {}) =>
  admissionFindings(testCase(lines, more), facts).map(
    ({ rule, severity, no }) => `${rule} ${severity} ${no}`,
  );
/** The good case with one step changed. */
const changed = (no: number, line: StepLine): StepLine[] => [
  ...goodLines.filter(([step]) => step !== no && step < no),
  line,
];

describe('findings of a case', () => {
  it('are none when everything was in time', () => {
    expect(admissionFindings(testCase(goodLines), facts)).toEqual([]);
  });

  it('R-23: eighteen on the day, exactly; an unclear birth date is only a warning', () => {
    const applied: StepLine[] = [[1, '2026-03-08']];
    expect(found(applied, { birthDate: '2008-03-08' })).toEqual([]);
    expect(found(applied, { birthDate: '2008-03-09' })).toEqual(['R-23 error 1']);
    expect(found([[1, '2026-03-01']], { birthDate: '2008-02-29' })).toEqual([]);
    expect(found(applied, { birthDate: '2008-03' })).toEqual(['R-23 warning 1']);
    expect(found(applied, { birthDate: '2009' })).toEqual(['R-23 error 1']);
    expect(found(applied, { birthDate: undefined })).toEqual(['R-23 warning 1']);
  });

  it('R-25: the talk within a month, 31 January + 1 month = 28 February', () => {
    const talk = (day: string): StepLine[] => [
      [1, '2027-01-31'],
      [2, day],
    ];
    expect(found(talk('2027-02-28'))).toEqual([]);
    expect(found(talk('2027-03-01'))).toEqual(['R-25 error 2']);
  });

  it('R-26: a year before 发展对象, and no gap over half a year with fifteen days of grace', () => {
    const notice = { facts: { noticeFrom: '2026-06-08', noticeTo: '2026-06-12' } };
    const target = (day: string): StepLine[] => [...upTo(6), [7, day, notice]];
    const yearOf = (day: string) => found(target(day)).filter((one) => one === 'R-26 error 7');
    expect([yearOf('2026-05-11').length, yearOf('2026-05-12').length]).toEqual([1, 0]);
    expect(found(target('2026-06-24'))).toEqual([]);
    const assessed = (day: string): StepLine[] => [...upTo(5), [6, day]];
    expect(found(assessed('2025-11-27'))).toEqual([]);
    expect(found(assessed('2025-11-28'))).toEqual(['R-26 warning 6']);
  });

  it('R-27: five working days since 2026, none asked before; a holiday does not count', () => {
    const target = (noticeFrom: string, noticeTo: string): string[] =>
      found([...upTo(6), [7, '2026-06-26', { facts: { noticeFrom, noticeTo } }]]);
    expect(target('2026-06-17', '2026-06-24')).toEqual([]);
    // Friday 19 June is 端午: four working days.
    expect(target('2026-06-17', '2026-06-23')).toEqual(['R-27 error 7']);
    expect(found([...upTo(6), [7, '2026-06-26']])).toEqual(['R-27 error 7']);
    const old: StepLine[] = [
      [3, '2024-05-06'],
      [7, '2026-05-17'],
    ];
    expect(found(old).filter((one) => one.startsWith('R-27'))).toEqual([]);
    expect(
      found([
        [3, '2024-05-06'],
        [7, '2026-05-18'],
      ]).filter((one) => one.startsWith('R-27')),
    ).toEqual(['R-27 error 7']);
  });

  it('R-27: a year without its holiday notice is 暂算', () => {
    const line: StepLine = [7, '2027-06-30', { facts: { noticeFrom: '2027-06-07', noticeTo: '2027-06-11' } }];
    expect(found([...upTo(6), [6, '2026-11-12'], [6, '2027-05-12'], line])).toEqual(['R-27 info 7']);
  });

  it('R-27: counts with the notices the branch entered', () => {
    const lines = [...upTo(6), [6, '2026-11-12'], [6, '2027-05-12']] as const;
    const target: StepLine = [
      7,
      '2027-06-30',
      { facts: { noticeFrom: '2027-06-07', noticeTo: '2027-06-11' } },
    ];
    const said = (value: string): string[] =>
      admissionFindings(testCase([...lines, target]), {
        rules: testRules,
        roster: testRoster(),
        workingDays: workingDayTablesOf([{ key: workingDaySettingKey(2027), value }]),
      }).map(({ rule, severity }) => `${rule} ${severity}`);
    expect(said('1月1日放假')).toEqual([]);
    expect(said('6月9日放假')).toEqual(['R-27 error']);
    expect(said('6月9日放假；6月12日上班')).toEqual(['R-27 error']);
  });

  it('R-28: three days or twenty-four hours', () => {
    const training = (more: NonNullable<StepLine[2]>): string[] =>
      found(changed(11, [11, '2026-07-16', more])).filter((one) => one.startsWith('R-28'));
    expect(training({ facts: { trainingHours: 24 } })).toEqual([]);
    expect(training({ facts: { trainingDays: 3 } })).toEqual([]);
    expect(training({ facts: { trainingDays: 2.5, trainingHours: 23.5 } })).toEqual(['R-28 error 11']);
    expect(training({})).toEqual(['R-28 warning 11']);
  });

  it('R-29: the assembly within a month of the preliminary review; before 2026 a warning', () => {
    const late: StepLine[] = [
      [13, '2026-08-03'],
      [15, '2026-09-04', { recordId: testId(77) }],
    ];
    expect(found(late)).toContain('R-29 error 15');
    const inTime: StepLine[] = [
      [13, '2026-08-03'],
      [15, '2026-09-03', { recordId: testId(77) }],
    ];
    expect(found(inTime).filter((one) => one.startsWith('R-29'))).toEqual([]);
    const old: StepLine[] = [
      [13, '2025-08-03'],
      [15, '2025-09-04', { recordId: testId(77) }],
    ];
    expect(found(old)).toContain('R-29 warning 15');
  });

  it('R-30: three months, six in a special case', () => {
    const approved = (day: string, isSpecialCase?: boolean): string[] =>
      found(changed(17, [17, day, isSpecialCase === undefined ? {} : { facts: { isSpecialCase } }]));
    expect(approved('2026-11-20')).toEqual([]);
    expect(approved('2026-11-21')).toEqual(['R-30 warning 17']);
    expect(approved('2027-02-20', true)).toEqual([]);
    expect(approved('2027-02-21', true)).toEqual(['R-30 error 17']);
  });

  it('R-31: the oath within a month of the approval, since 2026', () => {
    expect(found(changed(20, [20, '2026-10-10']))).toEqual([]);
    expect(found(changed(20, [20, '2026-10-11']))).toEqual(['R-31 warning 20']);
    const old: StepLine[] = [
      [17, '2025-01-10'],
      [20, '2025-06-10'],
    ];
    expect(found(old).filter((one) => one.startsWith('R-31'))).toEqual([]);
  });

  it('R-32: not before the probation is over, the approval within three months', () => {
    const converted = { result: 'converted', recordId: testId(77) } as const;
    const meeting = (day: string): string[] => found([...upTo(22), [23, day, converted]]);
    expect(meeting('2027-08-20')).toEqual([]);
    expect(meeting('2027-08-19')).toEqual(['R-32 error 23']);
    expect(found([...upTo(23), [24, '2027-11-24']])).toEqual([]);
    expect(found([...upTo(23), [24, '2027-11-25']])).toEqual(['R-32 error 24']);
  });

  it('R-32: an extension of half a year to a year, once', () => {
    const extended = (extendedTo?: string): StepLine[] => [
      ...upTo(22),
      [
        23,
        '2027-08-24',
        { result: 'extended', recordId: testId(77), ...(extendedTo ? { facts: { extendedTo } } : {}) },
      ],
    ];
    expect(found(extended('2028-02-20'))).toEqual([]);
    expect(found(extended('2028-08-20'))).toEqual([]);
    expect(found(extended('2028-02-19'))).toEqual(['R-32 error 23']);
    expect(found(extended('2028-08-21'))).toEqual(['R-32 error 23']);
    expect(found(extended())).toEqual(['R-32 error 23']);
    const again: StepLine = [
      23,
      '2028-02-21',
      { result: 'extended', recordId: testId(77), facts: { extendedTo: '2028-08-20' } },
    ];
    expect(found([...extended('2028-02-20'), [24, '2027-09-10'], [22, '2028-02-15'], again])).toEqual([
      'R-32 error 23',
    ]);
  });

  it('R-12b: more than half there, more than half in favour, of those entitled', () => {
    const vote = (eligible: number, presentEligible: number, votesFor: number, more: StepLine[2] = {}) =>
      found(
        changed(15, [
          15,
          '2026-08-20',
          { result: 'passed', facts: { eligible, presentEligible, votesFor }, ...more },
        ]),
      );
    expect(vote(12, 7, 7)).toEqual([]);
    expect(vote(12, 6, 6)).toEqual(['R-12b error 15']);
    expect(vote(12, 9, 6)).toEqual(['R-12b error 15']);
    expect(vote(12, 9, 6, { result: 'notPassed' })).toEqual([]);
    expect(vote(12, 13, 12)).toEqual(['R-12b error 15']);
    expect(found(changed(15, [15, '2026-08-20', { result: 'passed' }]))).toEqual(['R-12b warning 15']);
  });

  it('联系人 and 介绍人 must have a vote on the day, and there are two of the latter', () => {
    const people = (row: CaseFacts['row']): string[] => found(upTo(9), row ? { row } : {});
    expect(people({ mentorIds: [] })).toEqual(['A-09 warning 5']);
    expect(people({ sponsorIds: [testId(11)] })).toEqual(['A-09 error 9']);
    expect(people({ sponsorIds: [testId(11), testId(13)] })).toEqual(['A-09 error 9']);
  });

  it('the order: dates do not go back, except among 9, 10 and 11', () => {
    expect(found(changed(12, [12, '2026-07-19']))).toEqual(['O-25 error 12']);
    expect(found([...upTo(3), [4, '2025-05-11']])).toEqual(['O-25 error 4']);
    expect(found(changed(10, [10, '2026-06-30']))).toEqual(['O-25 error 10']);
  });

  it('a step left out is named, not blocked', () => {
    const lines = upTo(5).filter(([no]) => no !== 4);
    expect(skippedSteps(testCase(lines).steps)).toEqual([4]);
    expect(found(lines)).toEqual(['O-01 warning 4']);
  });

  it('cancelling the probation is in order', () => {
    const cancelled: StepLine[] = [
      ...upTo(22),
      [23, '2027-08-24', { result: 'cancelled', recordId: testId(77) }],
      [24, '2027-09-10', { result: 'agreed' }],
    ];
    expect(found(cancelled)).toEqual([]);
  });
});
