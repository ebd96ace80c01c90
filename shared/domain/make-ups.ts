/**
 * 缺席补课: who missed which meeting and has not made it up, and who has been away for long. Pure. The minutes
 * stay as they are: a make-up is a row of its own, also for signed records.
 */
import { ABSENT_MONTHS_SAID, ABSENT_TIMES_SAID } from '../rules/make-ups';
import type { AttendanceStatus, OrgLifeRecord } from '../schema/meeting';
import type { MakeUp } from '../schema/org-life';
import { addMonths, yearOf, type CalendarDate } from './dates';
import { rosterOn, type RosterEntry, type RosterTables } from './roster';
import { studyDayOf } from './study-hours';
import { isHeld } from './study-plan';

export interface Absence {
  /** Of record and member. */
  key: string;
  record: OrgLifeRecord;
  entry: RosterEntry;
  status: Exclude<AttendanceStatus, 'present' | 'exempt'>;
  makeUp: MakeUp | undefined;
}

export interface MakeUpTables {
  roster: RosterTables;
  records: readonly OrgLifeRecord[];
  makeUps: readonly MakeUp[];
}

export function absenceKey(recordId: string, memberId: string): string {
  return `${recordId}.${memberId}`;
}

/**
 * Absences of a year, newest meeting first, each with its make-up. 免到 is no absence; whoever is no longer on the
 * roster (of today, or of the last day of a year that is over) cannot make up and is not listed.
 */
export function absencesOf(tables: MakeUpTables, year: number, today: CalendarDate): Absence[] {
  const roster = rosterOn(tables.roster, studyDayOf(year, today));
  const entries = new Map(roster.map((entry, order) => [entry.member.id, { entry, order }]));
  const makeUps = new Map(tables.makeUps.map((row) => [absenceKey(row.recordId, row.memberId), row]));
  return tables.records
    .filter((record) => yearOf(record.startAt) === year && isHeld(record, today))
    .sort((a, b) => (a.startAt === b.startAt ? (a.id < b.id ? -1 : 1) : a.startAt < b.startAt ? 1 : -1))
    .flatMap((record) =>
      record.attendance
        .flatMap(({ memberId, status }) => {
          const found = entries.get(memberId);
          if (!found || status === 'present' || status === 'exempt') return [];
          const key = absenceKey(record.id, memberId);
          return [
            { ...found, absence: { key, record, entry: found.entry, status, makeUp: makeUps.get(key) } },
          ];
        })
        .sort((a, b) => a.order - b.order)
        .map(({ absence }) => absence),
    );
}

export interface LongAbsence {
  entry: RosterEntry;
  /** Meetings missed running, up to the last one held. */
  times: number;
  /** Of them 无故缺席. */
  unexcused: number;
  /** The first of them. */
  since: CalendarDate;
}

/**
 * Members who missed three meetings running, or were at none for six months, by name. 免到 counts as neither.
 * The records should reach back before the year that is looked at, or a run would seem shorter than it is.
 */
export function longAbsences(tables: Omit<MakeUpTables, 'makeUps'>, today: CalendarDate): LongAbsence[] {
  const held = tables.records
    .filter((record) => isHeld(record, today) && record.startAt.slice(0, 10) <= today)
    .sort((a, b) => (a.startAt < b.startAt ? 1 : -1));
  return rosterOn(tables.roster, today).flatMap((entry): LongAbsence[] => {
    let [times, unexcused] = [0, 0];
    let since: CalendarDate | undefined;
    for (const record of held) {
      const status = record.attendance.find(({ memberId }) => memberId === entry.member.id)?.status;
      if (status === undefined || status === 'exempt') continue;
      if (status === 'present') break;
      times += 1;
      if (status === 'absent') unexcused += 1;
      since = record.startAt.slice(0, 10);
    }
    if (since === undefined) return [];
    const isLong = times >= ABSENT_TIMES_SAID || addMonths(since, ABSENT_MONTHS_SAID) <= today;
    return isLong ? [{ entry, times, unexcused, since }] : [];
  });
}
