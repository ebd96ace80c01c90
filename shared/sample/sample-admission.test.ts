import { describe, expect, it } from 'vitest';
import sampleMembers from '../../resources/samples/sample-members.json';
import sampleYear from '../../resources/samples/sample-year.json';
import { admissionCases, nextSteps, stageOf, type AdmissionCase } from '../domain/admission';
import { admissionFindings } from '../domain/admission-findings';
import { missingPapers } from '../domain/admission-papers';
import { conversionReminder } from '../domain/admission-reminders';
import { addDays, weekdayOf, type CalendarDate } from '../domain/dates';
import { checkIdNumber } from '../domain/id-number';
import { rosterOn, type RosterTables } from '../domain/roster';
import { admissionRulesOf } from '../rules/admission';
import type { TableName, TableRows } from '../schema/tables';
import { tableSchemas } from '../schema/tables';
import { buildSampleBranch } from './build-sample';
import { sampleMembersSchema, sampleYearSchema } from './sample-data';

const members = sampleMembersSchema.parse(sampleMembers);
const year = sampleYearSchema.parse(sampleYear);
const rules = admissionRulesOf(undefined);

/** Every ninth day of three years, and a 29 February: long holidays, ends of months, both versions of the rules. */
const days = [...Array.from({ length: 122 }, (_, index) => addDays('2026-01-01', index * 9)), '2028-02-29'];

function load(today: CalendarDate) {
  let counter = 0;
  const newId = (): string => String((counter += 1)).padStart(26, '0');
  const { ops } = buildSampleBranch(members, year, { now: `${today}T02:00:00.000Z`, newId });
  const rowsOf = <T extends TableName>(table: T): TableRows[T][] =>
    ops.filter((op) => op.table === table).map((op) => op.after as TableRows[T]);
  const roster: RosterTables = {
    persons: rowsOf('persons'),
    members: rowsOf('members'),
    memberships: rowsOf('memberships'),
    statusSpans: [],
    partyGroups: rowsOf('partyGroups'),
    groupSpans: rowsOf('groupSpans'),
    posts: rowsOf('posts'),
  };
  const cases = admissionCases({
    cases: rowsOf('developmentCases'),
    steps: rowsOf('developmentSteps'),
    persons: roster.persons,
  });
  return { ops, roster, cases };
}

const stateOf = (one: AdmissionCase | undefined, today: CalendarDate) =>
  one && nextSteps(one, rules, today).map(({ no, state }) => [no, state]);

describe('the three ways into the Party of the practice branch', () => {
  it.each(days)('are in three stages with something due, overdue and near on %s', (today) => {
    const { cases, roster } = load(today);
    expect(cases.map(({ person, steps }) => [person.name, stageOf(steps), person.identity])).toEqual([
      ['曲映川', 'activist', 'activist'],
      ['苏禾', 'target', 'developmentTarget'],
      ['林一诺', 'probationary', 'member'],
    ]);
    const [activist, target, probationary] = cases;
    expect(stateOf(activist, today)).toEqual([
      [6, 'due'],
      [7, 'waiting'],
    ]);
    expect(stateOf(target, today)).toEqual([[15, 'overdue']]);
    expect(stateOf(probationary, today)?.[0]).toEqual([22, 'due']);
    expect(probationary && conversionReminder(probationary, rules, today)?.level).toBe(60);
    // Nothing was done wrongly: what is shown is what has to be done.
    for (const one of cases) {
      const wrong = admissionFindings(one, { rules, roster }).filter(({ severity }) => severity !== 'info');
      expect(wrong).toEqual([]);
      expect(missingPapers(one, rules)).toHaveLength(1);
    }
  });

  it('are rows the tables take, on working days, in the past', () => {
    const { ops } = load('2026-09-22');
    for (const op of ops.filter(({ table }) => table.startsWith('development'))) {
      expect(tableSchemas[op.table].safeParse(op.after).error?.message).toBeUndefined();
    }
    const steps = ops.flatMap((op) =>
      op.table === 'developmentSteps' ? [op.after as { doneOn: string }] : [],
    );
    expect(steps).toHaveLength(43);
    expect(steps.filter(({ doneOn }) => weekdayOf(doneOn) > 5 || doneOn > '2026-09-22')).toEqual([]);
  });

  it('agree with the roster: who is in probation joined by the assembly, nobody else is on it', () => {
    const { cases, roster } = load('2026-09-22');
    const joined = cases[2]?.steps.find(({ no }) => no === 15)?.doneOn ?? '';
    const file = roster.members.find(({ id }) => id === cases[2]?.row.memberId);
    expect([file?.joinDate, file?.personId]).toEqual([joined, cases[2]?.person.id]);
    expect(rosterOn(roster, addDays(joined, -1)).map(({ person }) => person.name)).not.toContain('林一诺');
    const names = rosterOn(roster, '2026-09-22').map(({ person }) => person.name);
    expect(names).toHaveLength(9);
    expect(names).not.toContain('苏禾');
  });

  it('hold an ID number from 发展对象 on only, a valid one', () => {
    const { cases } = load('2026-09-22');
    expect(cases.map(({ person }) => person.idNo !== undefined)).toEqual([false, true, true]);
    expect(checkIdNumber(cases[1]?.person.idNo ?? '')).toBe('OK');
  });
});
