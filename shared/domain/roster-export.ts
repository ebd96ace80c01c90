/**
 * 导出党员名册: which columns, and what stands in each cell, for the page that makes the rows and for main that
 * writes and checks them. Heads are those of the import, so that the file can be imported again. Pure.
 */
import type { ImportField } from '../import/fields';
import { isDateField } from '../import/fields';
import { memberValues } from '../import/existing';
import { cleanText } from '../import/plain-text';
import type { DataExportProfile } from '../schema/ledger';
import { postCodes } from '../schema/branch';
import { genderWords, memberCategoryWords, postCategoryWords } from '../words/domain';
import { importFieldWords } from '../words/import';
import { rosterBookWords } from '../words/roster-export';
import { coverNumbers } from './cover-numbers';
import type { CalendarDate } from './dates';
import { maskIdNumber } from './id-number';
import type { RosterEntry } from './roster';

/** All columns there are, in the order of the collection form (domain §2.3). */
export const exportColumns = [
  ...(['no', 'name', 'gender', 'ethnicity', 'idNo', 'birthDate', 'nativePlace', 'birthPlace'] as const),
  ...(['fullTimeEdu.level', 'fullTimeEdu.degree', 'fullTimeEdu.school', 'fullTimeEdu.major'] as const),
  ...(['fullTimeEdu.gradOn', 'inServiceEdu.level', 'inServiceEdu.degree', 'inServiceEdu.school'] as const),
  ...(['inServiceEdu.major', 'inServiceEdu.gradOn', 'workUnit', 'department', 'jobTitle', 'rank'] as const),
  ...(['professionalTitle', 'postCategory', 'workStart', 'category', 'joinDate', 'fullMemberDate'] as const),
  ...(['joinBranch', 'sponsors', 'duesPaidThrough', 'groupName', 'partyPost'] as const),
  ...(['mobile', 'phone', 'homeAddress', 'note'] as const),
] as const satisfies readonly ('no' | ImportField)[];
export type ExportColumn = (typeof exportColumns)[number];

/** What the superior gets only with a reason (domain §5.5: no phone, no address). */
const contactColumns: readonly ExportColumn[] = ['mobile', 'phone', 'homeAddress'];
/** What a roster is asked for; the rest is ticked when it is wanted. Remarks may hold anything: never by default. */
const usual: readonly ExportColumn[] = [
  ...(['no', 'name', 'gender', 'ethnicity', 'idNo', 'birthDate', 'nativePlace'] as const),
  ...(['fullTimeEdu.level', 'fullTimeEdu.degree', 'inServiceEdu.level', 'workUnit', 'department'] as const),
  ...(['jobTitle', 'postCategory', 'workStart', 'category', 'joinDate', 'fullMemberDate'] as const),
  ...(['groupName', 'partyPost', 'mobile'] as const),
];

export function allowedColumns(profile: DataExportProfile): readonly ExportColumn[] {
  return profile === 'superiorFull'
    ? exportColumns
    : exportColumns.filter((column) => !contactColumns.includes(column));
}

export function usualColumns(profile: DataExportProfile): readonly ExportColumn[] {
  return allowedColumns(profile).filter((column) => usual.includes(column));
}

/** A row without the name is nobody's and cannot be imported again. */
export function isRequiredColumn(column: ExportColumn): boolean {
  return column === 'name';
}

export function exportHead(column: ExportColumn): string {
  return column === 'no' ? rosterBookWords.no : importFieldWords[column];
}

/** Fewest characters of a reason; 核对 alone says nothing about who asked for it. */
export const SHORTEST_REASON = 4;

export function isReasonGiven(reason: string | undefined): boolean {
  return Array.from((reason ?? '').trim()).length >= SHORTEST_REASON;
}

/**
 * Rows of texts, one cell per column: dates as stored (`1998-07-01`, `1998-07`), codes as words, '' where nothing
 * is known or it was erased. In `superiorDefault` numbers are covered wherever they stand, and birth dates end with
 * the month: beside the whole date a covered ID number is no longer covered.
 * @param entries `rosterOn(…)` of the day, in the order wanted
 */
export function exportRows(
  entries: readonly RosterEntry[],
  profile: DataExportProfile,
  columns: readonly ExportColumn[],
): string[][] {
  const cover = profile === 'superiorFull' ? cleanText : (text: string) => coverNumbers(cleanText(text));
  return entries.map((entry, index) => {
    const values = { no: String(index + 1), ...valuesOn(entry) };
    if (profile === 'superiorDefault') {
      if (values.idNo !== undefined) values.idNo = maskIdNumber(values.idNo);
      if (values.birthDate !== undefined) values.birthDate = values.birthDate.slice(0, 7);
    }
    return columns.map((column) => cover(values[column] ?? ''));
  });
}

/** As of the entry's day: the category of that day, and no conversion that was still to come. */
function valuesOn(entry: RosterEntry): Partial<Record<ImportField, string>> {
  const posts = [...entry.posts].sort((a, b) => postCodes.indexOf(a.post) - postCodes.indexOf(b.post));
  const { fullMemberDate, ...values } = memberValues({ ...entry, posts });
  const { gender, postCategory } = entry.person;
  return {
    ...values,
    category: memberCategoryWords[entry.category],
    ...(gender ? { gender: genderWords[gender] } : {}),
    ...(postCategory ? { postCategory: postCategoryWords[postCategory] } : {}),
    ...(fullMemberDate !== undefined && entry.category === 'fullMember' ? { fullMemberDate } : {}),
  };
}

/** Does a covered list show something that only a full one may? Main asks, whatever the page has made. */
export function showsTooMuch(
  columns: readonly ExportColumn[],
  rows: readonly (readonly string[])[],
): boolean {
  return (
    columns.some((column) => contactColumns.includes(column)) ||
    rows.some((row) => row.some((text) => coverNumbers(text) !== text))
  );
}

/** `number` and `day` become typed cells; everything else is text, also what looks like a number or a formula. */
export type ExportCell =
  | { kind: 'number'; value: number }
  | { kind: 'day'; day: CalendarDate }
  | { kind: 'text'; text: string }
  | { kind: 'blank' };

/**
 * The first day a spreadsheet counts as people do: it believes in a 29 February 1900 (ECMA-376 part 1, 18.17.4.1).
 * Earlier days are text.
 */
const FIRST_DAY = '1900-03-01';

/** A whole day becomes a date; `1998-07` is text as on paper (1998.07), since spreadsheets know no such date. */
export function exportCell(column: ExportColumn, text: string): ExportCell {
  if (text === '') return { kind: 'blank' };
  if (column === 'no') return { kind: 'number', value: Number(text) };
  return isDated(column) ? dayCell(text) : { kind: 'text', text };
}

/** A day as a date; what a spreadsheet cannot hold as one (1998-07, or before 1900) as text with points. */
export function dayCell(text: string): ExportCell {
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(text) && text >= FIRST_DAY;
  return isDay ? { kind: 'day', day: text } : { kind: 'text', text: text.replaceAll('-', '.') };
}

function isDated(column: ExportColumn): boolean {
  return column !== 'no' && (isDateField(column) || column === 'duesPaidThrough');
}

/** 党员名册_红会机关支部_20260922.xlsx; the caller makes it safe. Numbers of persons are never in a name. */
export function rosterFileName(shortName: string, asOf: CalendarDate): string {
  return coverNumbers(rosterBookWords.fileName(shortName, asOf.replaceAll('-', '')));
}
