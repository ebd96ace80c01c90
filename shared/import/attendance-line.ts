/** What one line of an attendance sheet says by itself, before records and rosters are looked at. Pure. */
import { groupsOn, type RosterTables } from '../domain/roster';
import { parseTimeOfDay, type CalendarDate } from '../domain/dates';
import type { AttendanceStatus, RecordType } from '../schema/meeting';
import { attendanceImportWords } from '../words/attendance-import';
import type { AttendanceLine } from './attendance-heads';
import type { PeopleOnDays } from './attendance-people';
import { canonicalGroupName } from './group-name';
import { readStatus, typesIn } from './attendance-status';
import type { MeetingBook, NamedMeeting } from './meeting-book';
import { readMeetingDay, type DayContext, type MeetingDay } from './meeting-day';
import { cleanText, compact, lengthOf } from './plain-text';

const words = attendanceImportWords.problems;

/** As in the schema of a record; a longer text is cut nowhere, it is refused. */
const LIMITS = { title: 60, place: 60, approvedBy: 20 };
/** A sitting counts as two kinds at the most (domain §2.6). */
const MOST_TYPES = 2;
/** As in the schema; a class of a week has no more. */
const MOST_HOURS = 40;

/** What only a meeting without a record takes from the sheet. */
export interface MeetingDetails {
  place?: string;
  startTime?: string;
  endTime?: string;
  hours?: number;
}

export interface ReadLine {
  line: AttendanceLine;
  /** As written, without what stands in brackets. */
  name: string;
  meeting?: NamedMeeting;
  status?: AttendanceStatus;
  /** 请假, △: what it means is asked. */
  sign?: string;
  isBlank: boolean;
  details: MeetingDetails;
  problems: string[];
  /** Count only where the meeting has no record yet. */
  detailProblems: string[];
}

export interface LineContext extends DayContext {
  tables: RosterTables;
  people: PeopleOnDays;
  book: MeetingBook;
}

export function readAttendanceLine(line: AttendanceLine, context: LineContext): ReadLine {
  const problems: string[] = [];
  const name = context.people.nameOf(line.name);
  if (name === '') problems.push(words.nameMissing);
  else if (!context.people.isKnown(name)) problems.push(words.nameUnknown(name));
  const read: ReadLine = {
    ...{ line, name, problems, isBlank: line.status === '' },
    ...readDetails(line),
  };
  if (lengthOf(line.title) > LIMITS.title) problems.push(words.titleLong(LIMITS.title));
  if (lengthOf(line.approvedBy) > LIMITS.approvedBy) problems.push(words.approverLong(LIMITS.approvedBy));
  const types = readTypes(line.type, problems);
  const day = dayOf(line, types, context, problems);
  if (day !== undefined && types.length > 0) {
    const groupId = types[0] === 'groupMeeting' ? groupOf(line, name, day, context, problems) : undefined;
    if (types[0] !== 'groupMeeting' || groupId !== undefined)
      read.meeting = { day, types, groupId, title: line.title };
  }
  if (read.isBlank) return read;
  const status = readStatus(line.status, line.reason);
  if (status === undefined) problems.push(words.statusUnknown(shortened(line.status)));
  else if ('status' in status) read.status = status.status;
  else read.sign = status.sign;
  return read;
}

function readTypes(typed: string, problems: string[]): RecordType[] {
  const types = typesIn(typed);
  if (typed === '') problems.push(words.typeMissing);
  else if (types.length === 0) problems.push(words.typeUnknown(shortened(typed)));
  else if (types.length > MOST_TYPES) problems.push(words.typesTooMany);
  return types.length > MOST_TYPES ? [] : types;
}

function dayOf(
  line: AttendanceLine,
  types: readonly RecordType[],
  context: LineContext,
  problems: string[],
): CalendarDate | undefined {
  const found = readMeetingDay(line.date, context);
  if (found.kind === 'day') {
    if (found.day <= context.today) return found.day;
    problems.push(words.inFuture(found.day));
    return undefined;
  }
  if (found.kind === 'month') {
    const only = types.length === 0 ? undefined : context.book.onlyDayIn(found.month, types);
    if (only !== undefined) return only;
  }
  problems.push(dayProblem(found, shortened(cleanText(line.date.text))));
  return undefined;
}

function dayProblem(found: MeetingDay, typed: string): string {
  switch (found.kind) {
    case 'missing':
      return words.dateMissing;
    case 'month':
      return words.monthOnly(found.month);
    case 'noYear':
      return words.dateNoYear(typed);
    case 'unclear':
      return words.dateUnclear(typed);
    default:
      return words.dateBad(typed);
  }
}

/** 第一党小组会, or a column of its own; else the group the person belonged to on that day. */
function groupOf(
  line: AttendanceLine,
  name: string,
  day: CalendarDate,
  { tables, people }: LineContext,
  problems: string[],
): string | undefined {
  const groups = groupsOn(tables, day);
  const named = (typed: string): string | undefined => {
    const wanted = compact(canonicalGroupName(typed));
    return groups.find((group) => compact(canonicalGroupName(group.name)) === wanted)?.id;
  };
  // 第一党小组会, 第1党小组会议: what stands before 会 is the name, unless nothing does.
  const inType = compact(line.type).replace(/会议?$/, '');
  const typed = line.group || (inType === '党小组' ? '' : inType);
  const found = typed === '' ? people.groupOf(name, day) : named(typed);
  if (found === undefined && typed !== '') problems.push(words.groupUnknown(shortened(typed)));
  else if (found === undefined && people.isKnown(name)) problems.push(words.groupMissing(name));
  return found;
}

function readDetails(line: AttendanceLine): Pick<ReadLine, 'details' | 'detailProblems'> {
  const detailProblems: string[] = [];
  const details: MeetingDetails = {};
  if (lengthOf(line.place) > LIMITS.place) detailProblems.push(words.placeLong(LIMITS.place));
  else if (line.place !== '') details.place = line.place;
  for (const field of ['startTime', 'endTime'] as const) {
    const typed = line[field];
    const time = parseTimeOfDay(typed.replace(/^(\d{1,2}[:：]\d{2})[:：]00$/, '$1'));
    if (time !== undefined) details[field] = time;
    else if (typed !== '') detailProblems.push(words.timeBad(shortened(typed)));
  }
  if (details.startTime && details.endTime && details.endTime < details.startTime)
    detailProblems.push(words.endBeforeStart);
  const hours = Number(line.hours.replace(/(个)?(学时|课时|小时)$/, ''));
  if (line.hours !== '' && Number.isInteger(hours * 2) && hours > 0 && hours <= MOST_HOURS)
    details.hours = hours;
  else if (line.hours !== '') detailProblems.push(words.hoursBad(shortened(line.hours)));
  return { details, detailProblems };
}

/** A cell may hold 30,000 characters; a sentence about it must not. */
const SHOWN_CHARACTERS = 20;
function shortened(typed: string): string {
  const characters = Array.from(typed);
  if (characters.length <= SHOWN_CHARACTERS) return typed;
  return `${characters.slice(0, SHOWN_CHARACTERS).join('')}…`;
}
