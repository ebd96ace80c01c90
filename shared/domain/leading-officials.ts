/**
 * how often the leading officials came to the meetings of their own branch, and in which half-years
 * nobody was told. Somebody counts as leading from the day of taking up an office in the 党组 to the day of laying it
 * down; meetings before and after are not counted. Pure.
 */
import type { OrgLifeRecord } from '../schema/meeting';
import { bulletinRule } from '../rules/leading-officials';
import { leadingEntries, type LeadingEntry, type LeadingTables } from './branch-body';
import { covers, yearOf, type CalendarDate } from './dates';
import { leaveStatuses } from './meeting';
import type { RosterTables } from './roster';
import { isHeld } from './study-plan';

export interface OfficialAttendance {
  personId: string;
  memberId: string;
  name: string;
  /** Meetings held while in office in which the person had a row other than 免到. */
  due: number;
  present: number;
  onLeave: number;
  absent: number;
  /** present / due in percent, whole; undefined while nothing was due. */
  rate: number | undefined;
}

export interface OfficialTables extends LeadingTables {
  records: readonly OrgLifeRecord[];
}

/** One line per leading official who is a member of the branch, for the days from `first` to `last` (both counted). */
export function officialAttendance(
  tables: OfficialTables,
  range: { first: CalendarDate; last: CalendarDate },
  today: CalendarDate,
): OfficialAttendance[] {
  const held = tables.records.filter((record) => {
    const day = record.startAt.slice(0, 10);
    // The committee's own sittings are its work, not life as an ordinary member.
    return (
      record.scope.kind !== 'committee' && day >= range.first && day <= range.last && isHeld(record, today)
    );
  });
  return officials(tables).map(({ person, memberId, offices }) => {
    const statuses = held
      .filter((record) => offices.some((office) => covers(office, record.startAt.slice(0, 10))))
      .flatMap((record) => record.attendance.find((row) => row.memberId === memberId)?.status ?? [])
      .filter((status) => status !== 'exempt');
    const present = statuses.filter((status) => status === 'present').length;
    const due = statuses.length;
    return {
      ...{ personId: person.id, memberId, name: person.name, due, present },
      onLeave: statuses.filter((status) => leaveStatuses.includes(status)).length,
      absent: statuses.filter((status) => status === 'absent').length,
      rate: due === 0 ? undefined : Math.round((present / due) * 100),
    };
  });
}

/** Persons of the 党组 with a member file here, in the order of their offices; each once. */
function officials(
  tables: OfficialTables,
): { person: LeadingEntry['person']; memberId: string; offices: LeadingEntry[] }[] {
  const memberOf = new Map(tables.members.map((member) => [member.personId, member.id]));
  const byPerson = new Map<string, LeadingEntry[]>();
  for (const entry of leadingEntries(tables)) {
    const known = byPerson.get(entry.person.id);
    if (known) known.push(entry);
    else byPerson.set(entry.person.id, [entry]);
  }
  return [...byPerson].flatMap(([personId, offices]) => {
    const memberId = memberOf.get(personId);
    const person = offices[0]?.person;
    return memberId !== undefined && person ? [{ person, memberId, offices }] : [];
  });
}

/** Ended half-years of a year in which no bulletin went out: 1 and 2. `bulletins` are the days they are dated. */
export function halvesWithoutBulletin(
  bulletins: readonly CalendarDate[],
  year: number,
  today: CalendarDate,
  perYear: number = bulletinRule.parameters.perYear,
): (1 | 2)[] {
  return bulletinPeriods(year, perYear)
    .filter(({ last }) => last < today && yearOf(last) === year)
    .filter(({ first, last }) => !bulletins.some((day) => day >= first && day <= last))
    .map(({ half }) => half);
}

export interface BulletinPeriod {
  half: 1 | 2;
  first: CalendarDate;
  last: CalendarDate;
}

/** What each bulletin of a year is about: two halves; where one is enough, it is due with the second and about both. */
export function bulletinPeriods(year: number, perYear: number): BulletinPeriod[] {
  const [first, last] = [`${String(year)}-01-01`, `${String(year)}-12-31`];
  if (perYear === 0) return [];
  if (perYear === 1) return [{ half: 2, first, last }];
  return [
    { half: 1, first, last: `${String(year)}-06-30` },
    { half: 2, first: `${String(year)}-07-01`, last },
  ];
}

/**
 * The lines a bulletin is about: who held an office and belonged to the branch on some day of the range. Whoever only
 * ever did so at another time is nobody the branch has to tell of.
 */
export function officialsOfPeriod(
  tables: OfficialTables & Pick<RosterTables, 'memberships'>,
  range: { first: CalendarDate; last: CalendarDate },
  today: CalendarDate,
): OfficialAttendance[] {
  const touches = (span: { from: CalendarDate; to?: CalendarDate | undefined }): boolean =>
    span.from <= range.last && (span.to === undefined || span.to > range.first);
  const inOffice = new Set(
    leadingEntries(tables)
      .filter(touches)
      .map(({ person }) => person.id),
  );
  const here = new Set(tables.memberships.filter(touches).map(({ memberId }) => memberId));
  const kept = new Set(tables.members.flatMap(({ id, deletedAt }) => (deletedAt === undefined ? [id] : [])));
  return officialAttendance(tables, range, today).filter(
    ({ personId, memberId }) => inOffice.has(personId) && here.has(memberId) && kept.has(memberId),
  );
}
