/** P-04 党员名册 as plain rows. */
import { coverNumbers } from '../../../shared/domain/cover-numbers';
import { formatDateZh, formatYearMonth, type CalendarDate, type Instant } from '../../../shared/domain/dates';
import type { RosterEntry } from '../../../shared/domain/roster';
import type { Branch } from '../../../shared/schema/branch';
import { genderWords, postWords } from '../../../shared/words/domain';
import { rosterWords as words } from '../../../shared/words/paper';
import { oneLine } from '../text/printable';

/** `public` holds no ID number and no telephone; `internal` does and says so on every page. */
export type RosterVariant = 'public' | 'internal';

export interface RosterInput {
  branch: Pick<Branch, 'fullName'>;
  /** `rosterOn(tables, on)`, in the order wanted on paper. */
  roster: readonly RosterEntry[];
  /** The day the roster is as of. */
  on: CalendarDate;
  variant: RosterVariant;
  now: Instant;
}

export type RosterColumn = keyof typeof words.columns;

/** A cell is a text or a list of short entries. */
export type RosterRow = Partial<Record<RosterColumn, string | string[]>>;

export interface RosterSheet {
  columns: RosterColumn[];
  rows: RosterRow[];
  counts: string;
  asOf: string;
}

const INTERNAL_ONLY: readonly RosterColumn[] = ['idNo', 'mobile'];
const HAN = '汉族';

export function rosterSheet(input: RosterInput): RosterSheet {
  const columns = (Object.keys(words.columns) as RosterColumn[]).filter(
    (column) => input.variant === 'internal' || !INTERNAL_ONLY.includes(column),
  );
  return {
    columns,
    rows: input.roster.map((entry, index) => pick(rosterRow(entry, index + 1, input.variant), columns)),
    counts: countsLine(input.roster),
    asOf: words.asOf(formatDateZh(input.on)),
  };
}

function rosterRow(
  { member, person, category, group, posts }: RosterEntry,
  no: number,
  variant: RosterVariant,
): Required<RosterRow> {
  // A number typed into a remark is not handed out either.
  const shown = variant === 'public' ? coverNumbers : (text: string) => text;
  // One cell: the level reached in service is the later one; both stand in the person's own form (P-05).
  const education = [person.inServiceEdu?.level, person.fullTimeEdu?.level].find(Boolean) ?? '';
  return {
    no: String(no),
    name: oneLine(person.name),
    gender: person.gender ? genderWords[person.gender] : '',
    ethnicity: oneLine(person.ethnicity),
    birth: formatYearMonth(person.birthDate),
    idNo: person.idNo ?? '',
    nativePlace: oneLine(person.nativePlace),
    education,
    workStart: formatYearMonth(person.workStart),
    joinDate: dotted(member.joinDate),
    fullMemberDate: category === 'fullMember' ? dotted(member.fullMemberDate) : '',
    job: shown(jobOf(oneLine(person.department), oneLine(person.jobTitle)) || oneLine(person.workUnit)),
    posts: [...new Set(posts.map((post) => postWords[post.post]))],
    group: oneLine(group?.name),
    mobile: oneLine(person.mobile),
    note: shown(
      [category === 'probationaryMember' ? words.probationary : '', oneLine(member.note)]
        .filter(Boolean)
        .join('；'),
    ),
  };
}

function pick(row: Required<RosterRow>, columns: readonly RosterColumn[]): RosterRow {
  return Object.fromEntries(columns.map((column) => [column, row[column]]));
}

function countsLine(roster: readonly RosterEntry[]): string {
  const full = roster.filter((entry) => entry.category === 'fullMember').length;
  const women = roster.filter((entry) => entry.person.gender === 'female').length;
  const minority = roster.filter(({ person }) => person.ethnicity && person.ethnicity !== HAN).length;
  return `${words.counts(roster.length, full, roster.length - full)}${words.more(women, minority)}`;
}

/** 2012.05.20, or as much of it as is known. */
function dotted(date: string | undefined): string {
  return date ? date.replaceAll('-', '.') : '';
}

/** 办公室主任 of 办公室 is said once: many job titles begin with their department. */
function jobOf(department: string, jobTitle: string): string {
  if (jobTitle.startsWith(department)) return jobTitle;
  return [department, jobTitle].filter(Boolean).join(' ');
}
