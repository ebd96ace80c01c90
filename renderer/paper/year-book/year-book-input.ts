/** What P-03 is made of, and its chapters in their order. */
import type { Instant } from '../../../shared/domain/dates';
import type { RosterTables } from '../../../shared/domain/roster';
import type { Branch } from '../../../shared/schema/branch';
import type { Attachment } from '../../../shared/schema/ledger';
import { recordTypes, type OrgLifeRecord, type RecordType } from '../../../shared/schema/meeting';
import type { Reward } from '../../../shared/schema/member-life';
import type { PlanItem, StudyPlan } from '../../../shared/schema/study-plan';
import { yearBookWords as words } from '../../../shared/words/year-book';

/** Chapters in the order of the book; a record's type is a chapter of its own. */
export const bookChapters = [
  'instructions',
  'overview',
  'plan',
  ...recordTypes,
  'attendance',
  'honours',
  'attachments',
] as const;
export type BookChapter = (typeof bookChapters)[number];

export interface YearBookInput {
  branch: Branch;
  year: number;
  tables: RosterTables;
  /** All records of the branch. */
  records: readonly OrgLifeRecord[];
  attachments: readonly Attachment[];
  plan: StudyPlan | undefined;
  items: readonly PlanItem[];
  rewards: readonly Reward[];
  /** Wanted ones; those that have nothing to say are left out. */
  chapters: ReadonlySet<BookChapter>;
  /** Photos behind their records: the size of the book is mostly theirs. */
  withPhotos: boolean;
  now: Instant;
}

export function isRecordType(chapter: BookChapter): chapter is RecordType {
  return (recordTypes as readonly string[]).includes(chapter);
}

export function chapterTitle(chapter: BookChapter): string {
  return isRecordType(chapter) ? words.recordChapters[chapter] : words.chapters[chapter];
}
