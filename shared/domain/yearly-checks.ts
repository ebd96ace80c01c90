/**
 * What 组织生活会, 民主评议, 政治生日 and 干部大会 lack before 送签, and what deserves a second look.
 * Pure; the fields are named relative to the section (`rows`, `rectification.2`).
 */
import type { Section, SnapshotRow } from '../schema/meeting';
import type { DemocraticReviewSection, OrgLifeMeetingSection, ReviewRow } from '../schema/yearly-sections';
import type { CalendarDate } from './dates';
import { excellentCap, type ExcellentShare } from './meeting-setting';
import { ballotsOf, gradableRows, verdictCounts } from './yearly-life';

export type YearlyMissingCode =
  | 'reviewRowsDiffer'
  | 'verdictMissing'
  | 'ballotsReturnedTooMany'
  | 'ballotsValidTooMany'
  | 'rowBallotsTooMany'
  | 'rectificationIncomplete'
  | 'birthdayNobody';
export type YearlyRemarkCode =
  | 'reviewOrder'
  | 'excellentTooMany'
  | 'talksBeforeMissing'
  | 'criticismPlaceMissing'
  | 'rectificationMissing'
  | 'rectificationLate'
  | 'reportNotGiven';

export interface YearlyFinding<Code extends string> {
  code: Code;
  /** Inside the section. */
  field: string;
}

/** In the order of the form; empty for the other types. */
export function missingInYearly(
  section: Section,
  roster: readonly Pick<SnapshotRow, 'memberId'>[],
): YearlyFinding<YearlyMissingCode>[] {
  switch (section.type) {
    case 'orgLifeMeeting':
      return missingInOrgLife(section);
    case 'democraticReview':
      return missingInReview(section, roster);
    case 'politicalBirthday':
      return section.memberIds.length === 0 ? [{ code: 'birthdayNobody', field: 'memberIds' }] : [];
    default:
      return [];
  }
}

/** @param today a rectification whose time is up by then and which is not done is late */
export function remarksOnYearly(
  section: Section,
  today: CalendarDate,
  excellentShare: ExcellentShare,
): YearlyFinding<YearlyRemarkCode>[] {
  switch (section.type) {
    case 'orgLifeMeeting':
      return remarksOnOrgLife(section, today);
    case 'democraticReview':
      return remarksOnReview(section, excellentShare);
    case 'staffAssembly':
      return section.reportGiven === true && section.reporter
        ? []
        : [{ code: 'reportNotGiven', field: section.reporter ? 'reportGiven' : 'reporter' }];
    default:
      return [];
  }
}

function missingInOrgLife({ rectification }: OrgLifeMeetingSection): YearlyFinding<YearlyMissingCode>[] {
  return rectification.flatMap(({ issue, measure }, index) =>
    issue.trim() === '' || measure.trim() === ''
      ? [{ code: 'rectificationIncomplete' as const, field: `rectification.${index}` }]
      : [],
  );
}

/** one row per person of the roster, each graded or named as not graded; ballots that can be true. */
function missingInReview(
  section: DemocraticReviewSection,
  roster: readonly Pick<SnapshotRow, 'memberId'>[],
): YearlyFinding<YearlyMissingCode>[] {
  const { rows, ballots } = section;
  const found: YearlyFinding<YearlyMissingCode>[] = [];
  const { issued, returned, valid } = ballots;
  if (issued !== undefined && returned !== undefined && returned > issued)
    found.push({ code: 'ballotsReturnedTooMany', field: 'ballots.returned' });
  if (returned !== undefined && valid !== undefined && valid > returned)
    found.push({ code: 'ballotsValidTooMany', field: 'ballots.valid' });
  const ids = new Set(rows.map(({ memberId }) => memberId));
  if (ids.size !== rows.length || ids.size !== roster.length || roster.some((one) => !ids.has(one.memberId)))
    found.push({ code: 'reviewRowsDiffer', field: 'rows' });
  const limit = valid ?? returned ?? issued;
  rows.forEach((row, index) => {
    if (limit !== undefined && ballotsOf(row) > limit)
      found.push({ code: 'rowBallotsTooMany', field: `rows.${index}.ballot` });
  });
  const open = rows.findIndex((row) => row.verdict === undefined);
  if (open >= 0) found.push({ code: 'verdictMissing', field: `rows.${open}.verdict` });
  return found;
}

function remarksOnReview(
  { rows }: DemocraticReviewSection,
  excellentShare: ExcellentShare,
): YearlyFinding<YearlyRemarkCode>[] {
  const found: YearlyFinding<YearlyRemarkCode>[] = [];
  const graded = gradableRows(rows);
  const skipped = rows.findIndex((row) => graded.includes(row) && skipsAStep(row));
  if (skipped >= 0) found.push({ code: 'reviewOrder', field: `rows.${skipped}.self` });
  if (verdictCounts(rows).excellent > excellentCap(excellentShare, graded.length))
    found.push({ code: 'excellentTooMany', field: 'rows' });
  return found;
}

/** 自评, 互评, 测评票 come before 支部评定 (domain §2.6): a later step without an earlier one. */
function skipsAStep(row: ReviewRow): boolean {
  const steps = [row.selfGrade, row.mutual, row.ballot, row.verdict].map((step) => step !== undefined);
  return steps.lastIndexOf(true) > steps.indexOf(false) && steps.includes(false);
}

/** */
function remarksOnOrgLife(
  section: OrgLifeMeetingSection,
  today: CalendarDate,
): YearlyFinding<YearlyRemarkCode>[] {
  const found: YearlyFinding<YearlyRemarkCode>[] = [];
  if (section.talksBefore.length === 0) found.push({ code: 'talksBeforeMissing', field: 'talksBefore' });
  if (!section.paperPlace?.trim()) found.push({ code: 'criticismPlaceMissing', field: 'paperPlace' });
  if (section.rectification.length === 0)
    found.push({ code: 'rectificationMissing', field: 'rectification' });
  const late = section.rectification.findIndex(
    ({ due, doneOn }) => doneOn === undefined && due !== undefined && due < today,
  );
  if (late >= 0) found.push({ code: 'rectificationLate', field: `rectification.${late}.due` });
  return found;
}
