/**
 * What a person would call a row: a member's name, a meeting's type, day and topic. Audit trail, restore preview
 * and damage report name rows this way. Rows come from old journal lines too, so nothing is taken for granted.
 */
import type { RecordType } from '../schema/meeting';
import type { AnyRow, TableName, TableRows } from '../schema/tables';
import { changeValueWords } from '../words/change-values';
import { settingKeyWord, spanSince } from '../words/changes';
import { admissionStepWords } from '../words/admission';
import { branchTextKindWords } from '../words/branch-texts';
import {
  circumstanceWords,
  postWords,
  recordTypeWords,
  reelectionKindWords,
  statusWords,
} from '../words/domain';
import { erasureWords } from '../words/retention';
import { exportSentence } from '../words/roster-export';
import { coverNumbers } from './cover-numbers';
import { formatDateZh, formatPartialDateZh } from './dates';

export interface RowTitle {
  /** Empty when the row has no words of its own (a member's row: the name stands with the person). */
  title: string;
  /**
   * The person the row is about when the title does not say, as the row names it: id of a person (members,
   * lookLog) or of a member (spans and posts). Ids are unique over all tables: look in both.
   */
  personId: string | null;
}

/** A stored row as it may really come: any field of an older shape can be missing. */
type Stored<T extends TableName> = Partial<TableRows[T]>;
type Namers = { [T in TableName]: (row: Stored<T>) => RowTitle };

const namers: Namers = {
  branches: (row) => named(row.fullName ?? row.shortName),
  partyGroups: (row) => named(row.name),
  posts: (row) => about(row.memberId, row.post && postWords[row.post]),
  persons: (row) => named(row.name),
  members: (row) => about(row.personId, undefined),
  memberships: (row) => about(row.memberId, since(row.from)),
  statusSpans: (row) =>
    // 留党察看 is a sanction, see there.
    row.status === 'probationWithinParty'
      ? about(row.memberId, undefined)
      : about(row.memberId, [row.status && statusWords[row.status], since(row.from)]),
  groupSpans: (row) => about(row.memberId, since(row.from)),
  workSpans: (row) => about(row.personId, [row.jobTitle, since(row.from)]),
  circumstances: (row) => about(row.memberId, [row.kind && circumstanceWords[row.kind], since(row.from)]),
  contacts: (row) => about(row.memberId, dayOf(row.on)),
  // Neither which sanction nor since when: the list of changes is printed.
  sanctions: (row) => about(row.memberId, undefined),
  rewards: (row) => (row.personId ? about(row.personId, row.title) : named([row.recipientName, row.title])),
  pioneerPosts: (row) => about(row.memberId, row.title),
  leadingPosts: (row) => about(row.personId, row.post && postWords[row.post]),
  postExchanges: (row) => about(row.memberId, dayOf(row.on)),
  reelections: (row) =>
    named([row.termNo && changeValueWords.termNo(row.termNo), row.kind && reelectionKindWords[row.kind]]),
  developmentCases: (row) => about(row.personId, undefined),
  developmentSteps: (row) => about(row.personId, row.no && admissionStepWords[row.no]),
  fileMerges: (row) => about(row.keptPersonId, undefined),
  records: (row) => named([row.primaryType && typeWord(row.primaryType), dayOf(row.startAt), row.title]),
  studyPlans: (row) => named(row.title),
  planItems: (row) => named([row.month && `${row.month}月`, row.topic]),
  studyLogs: (row) => about(row.memberId, [dayOf(row.from), row.title]),
  // Never an amount: what somebody pays tells what somebody earns.
  duesProfiles: (row) => about(row.memberId, row.from && formatPartialDateZh(row.from)),
  duesPayments: (row) => about(row.memberId, row.month && formatPartialDateZh(row.month)),
  duesHandovers: (row) => named([row.no && changeValueWords.batchNo(row.no), dayOf(row.on)]),
  // 提醒谈话 is nobody's business but the two: the list of changes is printed, so no kind is named.
  heartTalks: (row) => named([[row.talkerName, row.targetName].filter(Boolean).join('、'), dayOf(row.on)]),
  leadingGroupMeetings: (row) =>
    named([row.sessionNo && changeValueWords.sessionNo(row.sessionNo), dayOf(row.on)]),
  makeUps: (row) => about(row.memberId, dayOf(row.on)),
  todoMarks: (row) => named(dayOf(row.doneOn)),
  branchTexts: (row) => named(row.title ?? (row.kind && branchTextKindWords[row.kind])),
  attachments: (row) => named(row.name),
  importRuns: (row) => named(row.fileName),
  exportLog: (row) => named(row.packageName),
  lookLog: (row) => about(row.personId, row.field && changeValueWords.lookField[row.field]),
  erasures: (row) => about(row.personId, row.what && erasureWords[row.what]),
  // The reason and the place are typed by people: a number in them is covered.
  dataExports: (row) => named(coverNumbers(exportSentence(row))),
  handovers: (row) => named(row.packageName),
  settings: (row) => named(row.key && settingKeyWord(row.key)),
};

/**
 * The row's title in Chinese and whom it is about. Never throws: a row of an older shape, or one that lost a
 * field, gets what is left of its title.
 */
export function rowTitle(table: TableName, row: AnyRow): RowTitle {
  const name = namers[table] as (row: AnyRow) => RowTitle;
  return name(row);
}

type Part = string | undefined | 0;

function words(parts: Part | Part[]): string {
  return (Array.isArray(parts) ? parts : [parts])
    .filter((part): part is string => typeof part === 'string' && part !== '')
    .join(' ');
}

function named(parts: Part | Part[]): RowTitle {
  return { title: words(parts), personId: null };
}

function about(personId: string | undefined, parts: Part | Part[]): RowTitle {
  return { title: words(parts), personId: personId ?? null };
}

function typeWord(type: RecordType): string {
  return recordTypeWords[type];
}

function dayOf(startAt: string | undefined): string | undefined {
  return isDayLike(startAt) ? formatDateZh(startAt.slice(0, 10)) : undefined;
}

function since(from: string | undefined): string | undefined {
  return isDayLike(from) ? spanSince(from) : undefined;
}

function isDayLike(value: unknown): value is string {
  return typeof value === 'string' && /^\d{4}-\d{2}-\d{2}/.test(value);
}
