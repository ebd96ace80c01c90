/** P-19 民主评议党员汇总表 as lines; from the frozen roster once the record went out. */
import { formatDateZh } from '../../../shared/domain/dates';
import { fitReview, verdictCounts, verdictLine } from '../../../shared/domain/yearly-life';
import type { Branch } from '../../../shared/schema/branch';
import type { OrgLifeRecord, SnapshotRow } from '../../../shared/schema/meeting';
import { reviewGrades, type ReviewGrade, type ReviewRow } from '../../../shared/schema/yearly-sections';
import { memberCategoryWords } from '../../../shared/words/domain';
import { reviewGradeWords, reviewVerdictWords } from '../../../shared/words/yearly-life';
import { reviewSheetWords as words } from '../../../shared/words/yearly-paper';
import { oneLine } from '../text/printable';

export interface ReviewSheetInput {
  branch: Pick<Branch, 'fullName'>;
  record: OrgLifeRecord;
  /** Roster of the meeting's day; a frozen snapshot wins. */
  roster: readonly SnapshotRow[];
}

export interface ReviewSheetLine {
  name: string;
  category: string;
  self: string;
  mutual: string;
  ballots: Record<ReviewGrade, string>;
  verdict: string;
  remark: string;
}

export interface ReviewSheet {
  title: string;
  heldOn: string;
  lines: ReviewSheetLine[];
  totals: string;
}

/** undefined when the record is no 民主评议. */
export function reviewSheet({ record, roster }: ReviewSheetInput): ReviewSheet | undefined {
  const section = record.sections.find(({ type }) => type === 'democraticReview');
  if (section?.type !== 'democraticReview') return undefined;
  const people = record.snapshot?.rows ?? roster;
  const rows = fitReview(people, section.rows);
  const personOf = new Map(people.map((person) => [person.memberId, person]));
  const { issued, returned, valid } = section.ballots;
  const open = verdictCounts(rows).open;
  const verdicts = verdictLine({ rows }, (verdict, count) =>
    words.countOf(reviewVerdictWords[verdict], count),
  );
  return {
    title: words.title(section.year),
    heldOn: words.heldOn(formatDateZh(record.startAt.slice(0, 10))),
    lines: rows.map((row) => lineOf(row, personOf.get(row.memberId))),
    totals: words.totals(
      issued === undefined || returned === undefined
        ? ''
        : words.ballots(issued, returned, valid ?? returned),
      words.verdicts([verdicts, open > 0 ? words.open(open) : ''].filter(Boolean).join('、')),
    ),
  };
}

function lineOf(row: ReviewRow, person: SnapshotRow | undefined): ReviewSheetLine {
  const ballots = Object.fromEntries(
    reviewGrades.map((grade) => [grade, row.ballot ? String(row.ballot[grade]) : '']),
  ) as Record<ReviewGrade, string>;
  return {
    name: oneLine(person?.name),
    category: person ? memberCategoryWords[person.category] : '',
    self: row.selfGrade ? reviewGradeWords[row.selfGrade] : '',
    mutual: row.mutual ? reviewGradeWords[row.mutual] : '',
    ballots,
    verdict: row.verdict ? reviewVerdictWords[row.verdict] : '',
    remark: oneLine(row.remark),
  };
}
