/** The days of the next thirty that need remembering. Pure. */
import { addDays, addMonths, addYears, partsOf, type CalendarDate } from '../../../shared/domain/dates';
import { quarterRange } from '../../../shared/domain/duties';
import { rosterOn, type RosterEntry } from '../../../shared/domain/roster';
import { presentTerm } from '../../../shared/domain/term';
import { themeDayIn } from '../../../shared/domain/theme-day';
import type { Branch, Reelection } from '../../../shared/schema/branch';
import type { OrgLifeRecord } from '../../../shared/schema/meeting';
import { dashboardWords as words } from '../../../shared/words/dashboard';
import { headingOfRecord } from '../../../shared/words/record-heading';
import { lifeDates, type LifeFacts } from './life-dates';
import { probationEnds } from './admission-tasks';
import type { DashboardFacts } from './tasks';

export interface NearDate {
  id: string;
  day: CalendarDate;
  what: string;
  note: string;
  route: string;
}

const NEAR_DAYS = 30;
const word = words.date;

export function nearDates(
  facts: Pick<DashboardFacts, 'branch' | 'tables' | 'records' | 'reelections' | 'admission' | 'today'>,
  life?: LifeFacts,
): NearDate[] {
  const { branch, tables, records, today } = facts;
  const until = addDays(today, NEAR_DAYS);
  const probations = probationEnds(facts.admission);
  const planned = records
    .filter((record) => record.state === 'planned')
    .map((record) => ({
      id: record.id,
      day: record.startAt.slice(0, 10),
      what: word.planned(headingOfRecord(record, tables.partyGroups)),
      note: record.startAt.slice(11),
      route: `/meetings/${record.id}`,
    }));
  const dates = [
    ...planned,
    ...themeDays(branch, records, today),
    { id: 'quarter', day: quarterRange(today).last, what: word.quarterEnd, note: '', route: '/meetings' },
    ...termEnd(branch, facts.reelections),
    ...(life ? lifeDates(life, tables, today) : []),
    ...rosterOn(tables, today).flatMap((entry) =>
      daysOfMember(entry, today, probations.get(entry.person.id)),
    ),
  ];
  return dates
    .filter(({ day }) => day >= today && day <= until)
    .sort((a, b) => (a.day === b.day ? 0 : a.day < b.day ? -1 : 1));
}

/** The fixed theme day of this month and the next, unless that month's is on record already. */
function themeDays(branch: Branch, records: readonly OrgLifeRecord[], today: CalendarDate): NearDate[] {
  const first = `${today.slice(0, 7)}-01`;
  return [first, addMonths(first, 1)]
    .map((day) => themeDayIn(branch.themeDayRule, partsOf(day).year, partsOf(day).month))
    .filter((day) => !records.some((record) => isThemeDayIn(record, day.slice(0, 7))))
    .map((day) => ({
      id: `theme-${day}`,
      day,
      what: word.themeDay,
      note: '',
      route: '/meetings/new?type=themeDay',
    }));
}

function isThemeDayIn(record: OrgLifeRecord, month: string): boolean {
  return record.startAt.startsWith(month) && record.sections.some((section) => section.type === 'themeDay');
}

function termEnd(branch: Branch, reelections: readonly Reelection[]): NearDate[] {
  const term = presentTerm(branch, reelections);
  return term ? [{ id: 'term', day: term.end, what: word.termEnd, note: '', route: '/branch' }] : [];
}

/** 政治生日 and the end of probation; only where the day of joining is known. */
function daysOfMember(
  { member, person, category }: RosterEntry,
  today: CalendarDate,
  known: { end: CalendarDate; route: string } | undefined,
): NearDate[] {
  const { joinDate } = member;
  if (joinDate?.length !== 10) return [];
  const route = `/members?id=${member.id}`;
  const years = nextAnniversary(joinDate, today);
  const birthday = {
    id: `birthday-${member.id}`,
    day: addYears(joinDate, years),
    what: word.birthday(person.name),
    note: word.birthdayYears(years),
    route,
  };
  if (category !== 'probationaryMember') return [birthday];
  const probation = {
    id: `probation-${member.id}`,
    day: known?.end ?? addYears(joinDate, 1),
    what: word.probationEnd(person.name),
    note: word.probationText,
    route: known?.route ?? route,
  };
  // The first anniversary is the end of probation: one line, not two.
  return years === 1 && birthday.day === probation.day ? [probation] : [birthday, probation];
}

/** Whole years after `from` of the first anniversary on or after `today`. */
function nextAnniversary(from: CalendarDate, today: CalendarDate): number {
  const years = Math.max(1, partsOf(today).year - partsOf(from).year);
  return addYears(from, years) >= today ? years : years + 1;
}
