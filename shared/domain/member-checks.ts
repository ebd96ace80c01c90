/**
 * What is wrong with a member's file as typed: each finding names its field and a code; the sentence stands in
 * shared/words/members. An error keeps the file from being saved, a warning only asks to look again, because
 * old paper files are often incomplete and nothing may be invented to satisfy a form.
 */
import { z } from 'zod';
import {
  addMonths,
  addYears,
  comparePartialDates,
  parseCalendarDate,
  parsePartialDate,
  partialDateRange,
  type CalendarDate,
} from './dates';
import { birthDateOf, checkIdNumber, genderOf, isDestroyedBySpreadsheet } from './id-number';
import { checkCircumstances, type CircumstanceProblemCode } from './member-circumstances';
import {
  currentGroupSpan,
  educationKeys,
  findTwin,
  tidyMemberFile,
  type MemberField,
  type MemberFileValues,
  type StoredFile,
} from './member-file';
import type { RosterTables } from './roster';

export type MemberProblemCode =
  | 'nameMissing'
  | 'tooLong'
  | 'genderMissing'
  | 'birthMissing'
  | 'joinMissing'
  | 'fromMissing'
  | 'idFormat'
  | 'idDate'
  | 'idChecksum'
  | 'idDestroyed'
  | 'idUpgraded'
  | 'birthDiffersFromId'
  | 'genderDiffersFromId'
  | 'dateUnreadable'
  | 'dateInFuture'
  | 'dateTooEarly'
  | 'monthWanted'
  | 'joinTooYoung'
  | 'joinMaybeTooYoung'
  | 'fullBeforeJoin'
  | 'fullDateMissing'
  | 'fullDateUnexpected'
  | 'fullDateUnusual'
  | 'workBeforeBirth'
  | 'mobileBad'
  | 'fromBeforeJoin'
  | 'fromAfterLeaving'
  | 'groupFromMissing'
  | 'groupFromTooEarly'
  | CircumstanceProblemCode
  | 'sameIdNo'
  | 'sameNameAndBirth';

export interface MemberProblem {
  field: MemberField;
  code: MemberProblemCode;
  severity: 'error' | 'warning';
  /** Goes into the sentence: a number, a date, the other person's name. */
  detail?: string;
}

export interface CheckContext {
  today: CalendarDate;
  tables: RosterTables;
  /** The file as stored; undefined for a new one. */
  stored: StoredFile | undefined;
}

/** Most characters per text field, the same numbers as in schema/member. */
export const memberTextLimits = {
  name: 40,
  ethnicity: 10,
  nativePlace: 40,
  birthPlace: 40,
  workUnit: 60,
  department: 40,
  jobTitle: 40,
  rank: 30,
  professionalTitle: 30,
  mobile: 20,
  phone: 30,
  homeAddress: 100,
  emergencyContact: 60,
  joinBranch: 60,
  sponsors: 40,
  archiveLocation: 60,
  exemptBasis: 60,
  note: 200,
  'membership.fromOrg': 60,
  'membership.letterNo': 40,
  'fullTimeEdu.school': 60,
  'fullTimeEdu.major': 60,
  'inServiceEdu.school': 60,
  'inServiceEdu.major': 60,
} as const satisfies Partial<Record<MemberField, number>>;

const EARLIEST_BIRTH = '1900-01-01';
/** Between the ninth and the eleventh congress the Party constitution knew no probation (domain R-24). */
const NO_PROBATION = { first: '1969-04-01', last: '1977-08-31' };
const mobileShape = z.string().regex(/^1[3-9]\d{9}$/);

export function checkMemberFile(typed: MemberFileValues, context: CheckContext): MemberProblem[] {
  const values = tidyMemberFile(typed);
  return [
    ...checkTexts(values, context),
    ...checkIdentity(values, typed, context),
    ...checkDates(values, context),
    ...checkPartyDates(values, context),
    ...checkBelonging(values, context),
    ...checkCircumstances(values, context.stored, context.today),
  ];
}

export function hasErrors(problems: readonly MemberProblem[]): boolean {
  return problems.some((problem) => problem.severity === 'error');
}

/** Value at a dotted path, as text. */
export function fieldText(values: MemberFileValues, field: MemberField): string {
  const found = field
    .split('.')
    .reduce<unknown>(
      (part, key) =>
        typeof part === 'object' && part !== null ? (part as Record<string, unknown>)[key] : undefined,
      values,
    );
  return typeof found === 'string' ? found : '';
}

function checkTexts(values: MemberFileValues, { stored }: CheckContext): MemberProblem[] {
  const problems: MemberProblem[] = [];
  if (values.name === '') problems.push(error('name', 'nameMissing'));
  // What a new file must have, an old one may lack: it is asked for, never forced.
  const severity = stored ? 'warning' : 'error';
  if (values.gender === '') problems.push({ field: 'gender', code: 'genderMissing', severity });
  for (const [field, limit] of Object.entries(memberTextLimits) as [MemberField, number][]) {
    const over = Array.from(fieldText(values, field)).length - limit;
    if (over > 0) problems.push(error(field, 'tooLong', String(over)));
  }
  if (values.mobile !== '' && !mobileShape.safeParse(values.mobile).success) {
    problems.push(error('mobile', 'mobileBad', String(values.mobile.length)));
  }
  return problems;
}

function checkIdentity(
  values: MemberFileValues,
  typed: MemberFileValues,
  { tables, stored }: CheckContext,
): MemberProblem[] {
  const problems: MemberProblem[] = [];
  const { idNo } = values;
  const check = checkIdNumber(idNo);
  if (idNo !== '' && isDestroyedBySpreadsheet(idNo)) problems.push(error('idNo', 'idDestroyed'));
  else if (idNo !== '' && check === 'FORMAT')
    problems.push(error('idNo', 'idFormat', String(Array.from(idNo).length)));
  else if (idNo !== '' && check === 'DATE') problems.push(error('idNo', 'idDate', birthDateOf(idNo)));
  else if (idNo !== '' && check === 'CHECKSUM') problems.push(error('idNo', 'idChecksum'));
  else if (idNo !== '') {
    if (typed.idNo.replace(/\s/g, '').length === 15) problems.push(warning('idNo', 'idUpgraded', idNo));
    const born = birthDateOf(idNo);
    const isBirthReadable = values.birthDate !== '' && parsePartialDate(values.birthDate) !== undefined;
    if (isBirthReadable && comparePartialDates(values.birthDate, born) !== 0) {
      problems.push(error('birthDate', 'birthDiffersFromId', born));
    }
    if (values.gender !== '' && values.gender !== genderOf(idNo)) {
      problems.push(error('gender', 'genderDiffersFromId', genderOf(idNo)));
    }
  }
  const twin = findTwin(values, tables, stored?.person.id);
  if (twin?.by === 'idNo') problems.push(error('idNo', 'sameIdNo', twin.person.name));
  else if (twin) problems.push(warning('name', 'sameNameAndBirth', twin.person.birthDate ?? ''));
  return problems;
}

const dateFields = [
  'birthDate',
  'workStart',
  'joinDate',
  'fullMemberDate',
  'rejoinDate',
  'duesPaidThrough',
] as const satisfies readonly MemberField[];

function checkDates(values: MemberFileValues, { today, stored }: CheckContext): MemberProblem[] {
  const problems: MemberProblem[] = [];
  const educationDates = (['fullTimeEdu', 'inServiceEdu'] as const).flatMap((part) =>
    educationKeys.filter((key) => key === 'gradOn').map((key): MemberField => `${part}.${key}`),
  );
  for (const field of [...dateFields, ...educationDates]) {
    const value = fieldText(values, field);
    if (value === '') continue;
    if (parsePartialDate(value) !== value) problems.push(error(field, 'dateUnreadable'));
    else if (field === 'duesPaidThrough') {
      if (value.length !== 7) problems.push(error(field, 'monthWanted'));
    } else if (partialDateRange(value).first > today) problems.push(error(field, 'dateInFuture'));
    else if (partialDateRange(value).last < EARLIEST_BIRTH) problems.push(error(field, 'dateTooEarly'));
  }
  const severity = stored ? 'warning' : 'error';
  if (values.birthDate === '') problems.push({ field: 'birthDate', code: 'birthMissing', severity });
  if (values.joinDate === '') problems.push({ field: 'joinDate', code: 'joinMissing', severity });
  return problems;
}

/** R-23 (18th birthday) and R-24 (one year of probation, or one and a half to two when extended). */
function checkPartyDates(values: MemberFileValues, { today }: CheckContext): MemberProblem[] {
  const problems: MemberProblem[] = [];
  const [birth, join, full, work] = [
    readable(values.birthDate),
    readable(values.joinDate),
    readable(values.fullMemberDate),
    readable(values.workStart),
  ];
  if (birth && join) {
    const [born, joined] = [partialDateRange(birth), partialDateRange(join)];
    if (joined.last < addYears(born.first, 18)) problems.push(error('joinDate', 'joinTooYoung'));
    else if (joined.first < addYears(born.last, 18) && join.length === 10 && birth.length === 10) {
      problems.push(warning('joinDate', 'joinMaybeTooYoung'));
    }
  }
  if (birth && work && comparePartialDates(work, birth) < 0)
    problems.push(error('workStart', 'workBeforeBirth'));
  const isFull = values.category === 'fullMember';
  if (!isFull && full) problems.push(error('fullMemberDate', 'fullDateUnexpected'));
  if (isFull && values.fullMemberDate === '') problems.push(warning('fullMemberDate', 'fullDateMissing'));
  if (isFull && join && full) {
    if (comparePartialDates(full, join) < 0) problems.push(error('fullMemberDate', 'fullBeforeJoin'));
    else if (!isUsualProbation(join, full, today))
      problems.push(warning('fullMemberDate', 'fullDateUnusual'));
  }
  return problems;
}

function checkBelonging(values: MemberFileValues, { stored, today }: CheckContext): MemberProblem[] {
  const problems: MemberProblem[] = [];
  const from = values.membership.from;
  const join = readable(values.joinDate);
  const left = stored?.memberships.at(-1)?.to;
  if (from === '') problems.push(error('membership.from', 'fromMissing'));
  else if (parseCalendarDate(from) !== from) problems.push(error('membership.from', 'dateUnreadable'));
  else if (from > today) problems.push(error('membership.from', 'dateInFuture'));
  else if (join && from < partialDateRange(join).first) {
    problems.push(error('membership.from', 'fromBeforeJoin'));
  } else if (left !== undefined && from >= left) {
    problems.push(error('membership.from', 'fromAfterLeaving', left));
  }
  const current = stored ? currentGroupSpan(stored) : undefined;
  const isGroupChanged = values.group.id !== (current?.groupId ?? '');
  const groupFrom = values.group.from;
  if (!isGroupChanged || (!stored && groupFrom === '')) return problems;
  if (groupFrom === '') problems.push(error('group.from', 'groupFromMissing'));
  else if (parseCalendarDate(groupFrom) !== groupFrom) problems.push(error('group.from', 'dateUnreadable'));
  else if (from !== '' && groupFrom < from) problems.push(error('group.from', 'groupFromTooEarly', from));
  return problems;
}

/** Date-precise or by month: a rule fails only if it fails for every day the dates can mean. */
function isUsualProbation(join: string, full: string, today: CalendarDate): boolean {
  const joined = partialDateRange(join);
  const became = partialDateRange(full);
  if (became.first > today) return true;
  if (joined.last >= NO_PROBATION.first && joined.first <= NO_PROBATION.last) return true;
  const meets = (first: CalendarDate, last: CalendarDate): boolean =>
    became.last >= first && became.first <= last;
  const onTime = meets(addYears(joined.first, 1), addYears(joined.last, 1));
  return onTime || meets(addMonths(joined.first, 18), addYears(joined.last, 2));
}

function readable(value: string): string | undefined {
  return value !== '' && parsePartialDate(value) === value ? value : undefined;
}

function error(field: MemberField, code: MemberProblemCode, detail?: string): MemberProblem {
  return { field, code, severity: 'error', ...(detail === undefined ? {} : { detail }) };
}
function warning(field: MemberField, code: MemberProblemCode, detail?: string): MemberProblem {
  return { field, code, severity: 'warning', ...(detail === undefined ? {} : { detail }) };
}
