/**
 * What a list of members shows: conditions, order, columns. Views put together by the user and the arrangement of
 * the columns are kept as settings of the branch, so they come along with a hand-over. Conditions only: neither a
 * typed search nor a chosen person is ever kept.
 */
import { z } from 'zod';
import { eduLevels, type Member, type Person } from '../schema/member';
import {
  comparePartialDates,
  fullYearsBetween,
  parsePartialDate,
  partialDateRange,
  type CalendarDate,
} from './dates';
import type { RosterEntry } from './roster';

/** Fields one asks for with 已填 and 未填: what a collection form has and a roster often lacks. */
export const listFields = [
  'gender',
  'ethnicity',
  'birthDate',
  'idNo',
  'nativePlace',
  'education',
  'workUnit',
  'department',
  'jobTitle',
  'postCategory',
  'workStart',
  'joinDate',
  'fullMemberDate',
  'sponsors',
  'group',
  'mobile',
  'duesPaidThrough',
  'archiveLocation',
] as const;
export type ListField = (typeof listFields)[number];

export type EducationLevel = (typeof eduLevels)[number];

export const filterKeys = [
  ...(['group', 'category', 'gender', 'ethnicity', 'education', 'postCategory'] as const),
  ...(['ageFrom', 'ageTo', 'joinFrom', 'joinTo', 'has', 'lacks'] as const),
] as const;
export type FilterKey = (typeof filterKeys)[number];
/**
 * Every condition as text, '' = none, so that it stands in an address as it is. group: id or `none`; ethnicity: a
 * standard term or `minority`; ages in full years; joinFrom/joinTo: partial dates, both included.
 */
export type MemberFilter = Record<FilterKey, string>;

export const noFilter: MemberFilter = {
  ...{ group: '', category: '', gender: '', ethnicity: '', education: '', postCategory: '' },
  ...{ ageFrom: '', ageTo: '', joinFrom: '', joinTo: '', has: '', lacks: '' },
};

export const MINORITY = 'minority';
export const NO_GROUP = 'none';
const HAN = '汉族';

/** Conditions as they come from an address or from a stored view: what cannot be read is no condition. */
export function readFilter(read: (key: FilterKey) => string | null | undefined): MemberFilter {
  const filter = { ...noFilter };
  for (const key of filterKeys) filter[key] = read(key) ?? '';
  for (const key of ['ageFrom', 'ageTo'] as const) if (toNumber(filter[key]) === undefined) filter[key] = '';
  for (const key of ['joinFrom', 'joinTo'] as const) {
    if (parsePartialDate(filter[key]) !== filter[key]) filter[key] = '';
  }
  for (const key of ['has', 'lacks'] as const) if (!isListField(filter[key])) filter[key] = '';
  return filter;
}

/** Does the member stand in the list under these conditions? Who has no value matches no condition on it. */
export function matchesFilter(entry: RosterEntry, filter: MemberFilter, day: CalendarDate): boolean {
  const { person, member } = entry;
  if (filter.group !== '' && (entry.group?.id ?? NO_GROUP) !== filter.group) return false;
  if (filter.category !== '' && entry.category !== filter.category) return false;
  if (filter.gender !== '' && person.gender !== filter.gender) return false;
  if (filter.postCategory !== '' && person.postCategory !== filter.postCategory) return false;
  if (filter.education !== '' && highestEducation(person) !== filter.education) return false;
  if (!matchesEthnicity(person.ethnicity, filter.ethnicity)) return false;
  if (!isWithinAges(ageOn(person, day), filter)) return false;
  if (!isWithinDays(member.joinDate, filter)) return false;
  const has = (field: string): boolean => isListField(field) && isFilled(entry, field);
  return (filter.has === '' || has(filter.has)) && (filter.lacks === '' || !has(filter.lacks));
}

function matchesEthnicity(ethnicity: string | undefined, wanted: string): boolean {
  if (wanted === '') return true;
  if (ethnicity === undefined) return false;
  return wanted === MINORITY ? isMinority(ethnicity) : ethnicity === wanted;
}

export function isMinority(ethnicity: string): boolean {
  return ethnicity !== HAN;
}

function isWithinAges(age: number | undefined, { ageFrom, ageTo }: MemberFilter): boolean {
  const [from, to] = [toNumber(ageFrom), toNumber(ageTo)];
  if (from === undefined && to === undefined) return true;
  return age !== undefined && age >= (from ?? 0) && age <= (to ?? Infinity);
}

/** A date known only in part matches when any of its days does. */
function isWithinDays(date: string | undefined, { joinFrom, joinTo }: MemberFilter): boolean {
  if (joinFrom === '' && joinTo === '') return true;
  if (date === undefined) return false;
  const { first, last } = partialDateRange(date);
  if (joinFrom !== '' && last < partialDateRange(joinFrom).first) return false;
  return joinTo === '' || first <= partialDateRange(joinTo).last;
}

function toNumber(text: string): number | undefined {
  return /^\d{1,3}$/.test(text) ? Number(text) : undefined;
}

/** Full years on `day`, counted from the first day the birth date can mean; undefined when it is not known. */
export function ageOn(person: Pick<Person, 'birthDate'>, day: CalendarDate): number | undefined {
  if (person.birthDate === undefined) return undefined;
  const years = fullYearsBetween(partialDateRange(person.birthDate).first, day);
  return years >= 0 ? years : undefined;
}

/** The higher of full-time and in-service education; undefined when neither is known. */
export function highestEducation(
  person: Pick<Person, 'fullTimeEdu' | 'inServiceEdu'>,
): EducationLevel | undefined {
  const levels = [person.fullTimeEdu?.level, person.inServiceEdu?.level];
  return eduLevels.find((level) => levels.includes(level));
}

function isListField(field: string): field is ListField {
  return (listFields as readonly string[]).includes(field);
}

function isFilled({ person, member, group }: RosterEntry, field: ListField): boolean {
  if (field === 'group') return group !== undefined;
  if (field === 'education') return highestEducation(person) !== undefined;
  const value = field in memberKeys ? member[field as MemberKey] : person[field as PersonKey];
  return value !== undefined && value !== '';
}
type MemberKey = keyof Pick<
  Member,
  'joinDate' | 'fullMemberDate' | 'sponsors' | 'duesPaidThrough' | 'archiveLocation'
>;
type PersonKey = Exclude<ListField, MemberKey | 'group' | 'education'>;
const memberKeys: Readonly<Record<MemberKey, true>> = {
  ...{ joinDate: true, fullMemberDate: true, sponsors: true, duesPaidThrough: true, archiveLocation: true },
};

export type NameOrder = 'pinyin' | 'stroke';

const sortRuleSchema = z.object({ id: z.string().max(40), isDescending: z.boolean() });
const idsSchema = z.array(z.string().max(40)).max(60);
export const arrangementSchema = z.object({
  nameOrder: z.enum(['pinyin', 'stroke']),
  sort: z.array(sortRuleSchema).max(10),
  hidden: idsSchema,
  /** Columns from left to right; those it does not name keep their usual place behind. */
  order: idsSchema,
  /** px at the standard text size. */
  widthsPx: z.record(z.string().max(40), z.number().min(1).max(4000)),
});
/** How the columns of a list stand; kept under `list.members`. */
export type ListArrangement = z.infer<typeof arrangementSchema>;

/** Longest name of a view: it has to fit the button that shows it. */
export const VIEW_NAME_MAX = 20;
export const listViewSchema = z.object({
  schema: z.literal('list-view/1'),
  name: z.string().min(1).max(VIEW_NAME_MAX),
  filter: z.partialRecord(z.enum(filterKeys), z.string().max(60)),
  arrangement: arrangementSchema,
});
export type StoredListView = z.infer<typeof listViewSchema>;

export const ARRANGEMENT_KEY = 'list.members';
const VIEW_KEY_PREFIX = 'list.members.view.';
export const viewKey = (id: string): string => `${VIEW_KEY_PREFIX}${id}`;

interface SettingLike {
  readonly id: string;
  readonly key: string;
  readonly value?: unknown;
}

export interface OwnListView<Row extends SettingLike = SettingLike> {
  readonly id: string;
  readonly name: string;
  readonly filter: MemberFilter;
  readonly arrangement: ListArrangement;
  readonly row: Row;
}

/** The views kept by the user, by name; a row that cannot be read is left out, never repaired silently. */
export function ownViews<Row extends SettingLike>(settings: readonly Row[]): OwnListView<Row>[] {
  return settings
    .filter(({ key }) => key.startsWith(VIEW_KEY_PREFIX))
    .flatMap((row) => {
      const read = listViewSchema.safeParse(row.value);
      if (!read.success) return [];
      const { name, filter, arrangement } = read.data;
      return [{ id: row.id, name, filter: readFilter((key) => filter[key]), arrangement, row }];
    })
    .sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
}

/** undefined when nothing was arranged yet, or when what is kept cannot be read. */
export function storedArrangement(settings: readonly SettingLike[]): ListArrangement | undefined {
  const stored = settings.find(({ key }) => key === ARRANGEMENT_KEY);
  const read = arrangementSchema.safeParse(stored?.value);
  return read.success ? read.data : undefined;
}

/** What is kept of a view: only the conditions that are there. */
export function viewValue(name: string, filter: MemberFilter, arrangement: ListArrangement): StoredListView {
  const set = filterKeys.filter((key) => filter[key] !== '').map((key) => [key, filter[key]]);
  return {
    schema: 'list-view/1',
    name,
    filter: Object.fromEntries(set) as StoredListView['filter'],
    arrangement,
  };
}

export function activeKeys(filter: MemberFilter): FilterKey[] {
  return filterKeys.filter((key) => filter[key] !== '');
}

export function isSameFilter(a: MemberFilter, b: MemberFilter): boolean {
  return filterKeys.every((key) => a[key] === b[key]);
}

/** A name is free when no view has it: two buttons with one name cannot be told apart. */
export type ViewNameProblem = 'missing' | 'tooLong' | 'taken';
export function viewNameProblem(typed: string, taken: readonly string[]): ViewNameProblem | undefined {
  const name = typed.trim();
  if (name === '') return 'missing';
  if (Array.from(name).length > VIEW_NAME_MAX) return 'tooLong';
  return taken.includes(name) ? 'taken' : undefined;
}

/** From–to the wrong way round hides everybody: better said than shown as an empty list. */
export function rangeProblem(filter: MemberFilter): 'ages' | 'days' | undefined {
  const [from, to] = [toNumber(filter.ageFrom), toNumber(filter.ageTo)];
  if (from !== undefined && to !== undefined && from > to) return 'ages';
  const { joinFrom, joinTo } = filter;
  if (joinFrom !== '' && joinTo !== '' && comparePartialDates(joinFrom, joinTo) > 0) return 'days';
  return undefined;
}
