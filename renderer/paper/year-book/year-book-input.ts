/** What P-03 is made of, and its chapters in their order. */
import type { AdmissionCase } from '../../../shared/domain/admission';
import type { Instant } from '../../../shared/domain/dates';
import type { DuesLine } from '../../../shared/domain/dues-year';
import type { TalkCoverage } from '../../../shared/domain/heart-talks';
import type { RosterTables } from '../../../shared/domain/roster';
import type { Branch } from '../../../shared/schema/branch';
import type { BranchText } from '../../../shared/schema/branch-text';
import type { Attachment } from '../../../shared/schema/ledger';
import { recordTypes, type OrgLifeRecord, type RecordType } from '../../../shared/schema/meeting';
import type { Reward } from '../../../shared/schema/member-life';
import type { HeartTalk } from '../../../shared/schema/org-life';
import type { PlanItem, StudyPlan } from '../../../shared/schema/study-plan';
import { yearBookWords as words } from '../../../shared/words/year-book';

const before = ['instructions', 'overview', 'plan'] as const;
const behind = ['attendance', 'talks', 'dues', 'admission', 'honours', 'summary', 'attachments'] as const;

/** Chapters in the order of the book (domain P-03); a record's type is a chapter of its own. */
export const bookChapters = [...before, ...recordTypes, ...behind] as const;
export type BookChapter = (typeof bookChapters)[number];

/** With the records as the issued hand-written book has them (手册模式). */
export function chaptersInOrder(records: readonly RecordType[] = recordTypes): readonly BookChapter[] {
  return [...before, ...records, ...behind];
}

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
  /** All of the branch; those that may not be listed are left out by the sheet. */
  talks: readonly HeartTalk[];
  /** How far the year's talks came. */
  talkTotals: TalkCoverage['totals'];
  /** Who paid for which month of the year. */
  dues: readonly DuesLine[];
  /** All cases of 发展党员, in the order wanted on paper. */
  cases: readonly AdmissionCase[];
  /** 总结与报告 of all years. */
  texts: readonly BranchText[];
  /** Order of the chapters of records, all of them; the usual one when absent. */
  recordOrder?: readonly RecordType[] | undefined;
  /** Wanted ones; those that have nothing to say are left out. */
  chapters: ReadonlySet<BookChapter>;
  /** Photos behind their records: the size of the book is mostly theirs. */
  withPhotos: boolean;
  now: Instant;
}

/** What a year has to tell, whatever of it is wanted. */
export type YearBookRows = Omit<YearBookInput, 'chapters' | 'withPhotos'>;

export function isRecordType(chapter: BookChapter): chapter is RecordType {
  return (recordTypes as readonly string[]).includes(chapter);
}

export function chapterTitle(chapter: BookChapter): string {
  return isRecordType(chapter) ? words.recordChapters[chapter] : words.chapters[chapter];
}
