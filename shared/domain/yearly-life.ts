/**
 * What is held by assessment year or for one occasion (domain §2.6): which types count by the year they look back
 * on, which year that is by default, and what a review adds up to. Pure.
 */
import type { RecordContent, RecordType, Section, SnapshotRow } from '../schema/meeting';
import type { ReviewRow, ReviewVerdict } from '../schema/yearly-sections';
import { reviewVerdicts } from '../schema/yearly-sections';
import { partsOf, type CalendarDate } from './dates';

/** Types counted by assessment year: `year` of their section is that year. */
export const assessedTypes: readonly RecordType[] = ['orgLifeMeeting', 'democraticReview'];

export function isAssessed(type: RecordType): boolean {
  return assessedTypes.includes(type);
}

/**
 * Until the end of March a sitting looks back on the year before, as superiors arrange it (domain §2.6); later in
 * the year on its own. Only the proposal: the secretary may type another year.
 */
const LAST_MONTH_LOOKING_BACK = 3;

export function defaultAssessmentYear(day: CalendarDate): number {
  const { year, month } = partsOf(day);
  return month <= LAST_MONTH_LOOKING_BACK ? year - 1 : year;
}

/** The year a section of this type counts for when its meeting is held on `day`. */
export function countedYear(type: RecordType, day: CalendarDate): number {
  return isAssessed(type) ? defaultAssessmentYear(day) : partsOf(day).year;
}

/** Does one of its sections count in this year? A sitting in January may count for the year before, or for both. */
export function countsInYear(record: Pick<RecordContent, 'sections' | 'startAt'>, year: number): boolean {
  return record.sections.some((section) =>
    isAssessed(section.type) ? section.year === year : partsOf(record.startAt.slice(0, 10)).year === year,
  );
}

/**
 * One row per person of the roster, in its order: known rows kept, people no longer there dropped. 预备党员 take
 * part and are usually not graded ([UNSURE] in domain §2.6): proposed, and free to be changed.
 */
export function fitReview(
  roster: readonly Pick<SnapshotRow, 'memberId' | 'category'>[],
  rows: readonly ReviewRow[],
): ReviewRow[] {
  const known = new Map(rows.map((row) => [row.memberId, row]));
  return roster.map(
    ({ memberId, category }) =>
      known.get(memberId) ?? {
        memberId,
        ...(category === 'probationaryMember' ? { verdict: 'notGraded' as const } : {}),
      },
  );
}

/** The section with its rows fitted to the roster, if it has rows of persons. */
export function fitSection(
  roster: readonly Pick<SnapshotRow, 'memberId' | 'category'>[],
  section: Section,
): Section {
  return section.type === 'democraticReview'
    ? { ...section, rows: fitReview(roster, section.rows) }
    : section;
}

/** How many got each verdict; rows without one are `open`. */
export function verdictCounts(rows: readonly ReviewRow[]): Record<ReviewVerdict | 'open', number> {
  const counts: Record<ReviewVerdict | 'open', number> = {
    excellent: 0,
    qualified: 0,
    basic: 0,
    unqualified: 0,
    notGraded: 0,
    open: 0,
  };
  for (const row of rows) counts[row.verdict ?? 'open'] += 1;
  return counts;
}

/** Rows that take part with a grade: everybody but 不评定等次. */
export function gradableRows(rows: readonly ReviewRow[]): ReviewRow[] {
  return rows.filter((row) => row.verdict !== 'notGraded');
}

/** Ballots of one row, all grades together. */
export function ballotsOf(row: Pick<ReviewRow, 'ballot'>): number {
  const { ballot } = row;
  return ballot ? ballot.excellent + ballot.qualified + ballot.basic + ballot.unqualified : 0;
}

/** 优秀3人、合格5人: verdicts that occur, in the order of the grades. */
export function verdictLine(
  section: { readonly rows: readonly ReviewRow[] },
  nameOf: (verdict: ReviewVerdict, count: number) => string,
): string {
  const counts = verdictCounts(section.rows);
  return reviewVerdicts
    .filter((verdict) => counts[verdict] > 0)
    .map((verdict) => nameOf(verdict, counts[verdict]))
    .join('、');
}
