/** What a self-check of records says: code and facts only; the sentences are in words/record-checks. */
import type { Attachment } from '../../schema/ledger';
import type { OrgLifeRecord } from '../../schema/meeting';
import type { TodoMark } from '../../schema/org-life';
import type { Handbook } from '../handbook';
import type { MeetingSetting } from '../meeting-setting';
import type { RosterTables } from '../roster';
import type { CalendarDate } from '../dates';
import type { WorkingDayTables } from '../working-days';

export type RecordFindingCode =
  | 'lateWithoutReason'
  | 'originalPageMissing'
  | 'madeInOneGo'
  | 'notSigned'
  | 'signInScanMissing'
  | 'rowsDiffer'
  | 'signInUnchecked'
  | 'rosterChanged'
  | 'strangerPresent'
  | 'votesDoNotAddUp'
  | 'quorumMissed'
  | 'twoPlaces'
  | 'hostAbsent'
  | 'hostIsRecorder'
  | 'onDayOff'
  | 'inFuture'
  | 'photoMissing'
  | 'photoOfOtherDay'
  | 'photoTwice'
  | 'photoWithoutDate'
  | 'healthNearName'
  | 'lecturerAbsent'
  | 'reviewWrong'
  | 'verdictMissing'
  | 'ballotsWrong'
  | 'excellentTooMany'
  | 'talksBeforeMissing'
  | 'criticismPlaceMissing'
  | 'rectificationMissing'
  | 'rectificationLate'
  | 'textAlike'
  | 'textShort'
  | 'nothingDecided'
  | 'nobodySpoke'
  | 'materialLater'
  | 'quoteLater'
  | 'numberGap'
  | 'numberOrder'
  | 'tooManyTypes';

export type Severity = 'error' | 'warning' | 'info';

/** Check number (X-…) and weight of each (domain §5.6). */
export const recordChecks: Readonly<Record<RecordFindingCode, { check: string; severity: Severity }>> = {
  lateWithoutReason: { check: 'X-02', severity: 'warning' },
  // Only where the issued book is the original (手册模式, domain E2).
  originalPageMissing: { check: 'X-02', severity: 'warning' },
  madeInOneGo: { check: 'X-03', severity: 'warning' },
  notSigned: { check: 'X-04', severity: 'error' },
  signInScanMissing: { check: 'X-04', severity: 'warning' },
  rowsDiffer: { check: 'X-05', severity: 'error' },
  signInUnchecked: { check: 'X-05', severity: 'warning' },
  rosterChanged: { check: 'X-07', severity: 'info' },
  strangerPresent: { check: 'X-08', severity: 'error' },
  votesDoNotAddUp: { check: 'X-09', severity: 'error' },
  quorumMissed: { check: 'X-10', severity: 'error' },
  twoPlaces: { check: 'X-11', severity: 'error' },
  hostAbsent: { check: 'X-11', severity: 'error' },
  hostIsRecorder: { check: 'X-11', severity: 'warning' },
  onDayOff: { check: 'X-12', severity: 'warning' },
  inFuture: { check: 'X-12', severity: 'error' },
  photoMissing: { check: 'X-13', severity: 'warning' },
  photoOfOtherDay: { check: 'X-13', severity: 'warning' },
  photoTwice: { check: 'X-13', severity: 'warning' },
  photoWithoutDate: { check: 'X-13', severity: 'info' },
  textAlike: { check: 'X-14', severity: 'warning' },
  textShort: { check: 'X-15', severity: 'warning' },
  nothingDecided: { check: 'X-15', severity: 'warning' },
  nobodySpoke: { check: 'X-15', severity: 'warning' },
  materialLater: { check: 'X-16', severity: 'error' },
  // What a speaker says of a later day may be a plan: asked about, not held to be wrong.
  quoteLater: { check: 'X-16', severity: 'warning' },
  numberGap: { check: 'X-17', severity: 'warning' },
  numberOrder: { check: 'X-17', severity: 'warning' },
  reviewWrong: { check: 'X-20', severity: 'error' },
  verdictMissing: { check: 'X-20', severity: 'error' },
  ballotsWrong: { check: 'X-20', severity: 'error' },
  // No national text names a share: what superiors ask for differs (domain §8).
  excellentTooMany: { check: 'X-20', severity: 'warning' },
  talksBeforeMissing: { check: 'X-21', severity: 'warning' },
  criticismPlaceMissing: { check: 'X-21', severity: 'warning' },
  rectificationMissing: { check: 'X-21', severity: 'warning' },
  rectificationLate: { check: 'X-21', severity: 'warning' },
  lecturerAbsent: { check: 'X-30', severity: 'error' },
  healthNearName: { check: 'X-32', severity: 'warning' },
  tooManyTypes: { check: 'X-34', severity: 'warning' },
};

export interface RecordFinding {
  code: RecordFindingCode;
  /** The record to open first. */
  recordIds: readonly [string, ...string[]];
  /** Names of the persons it is about. */
  names?: readonly string[];
  count?: number;
  /** Words of the text it is about. */
  words?: readonly string[];
  /** Names that came to the roster, left it, or gained or lost a vote since it was frozen. */
  changed?: { added: readonly string[]; removed: readonly string[]; votes: readonly string[] };
  /** Percent of two texts' likeness. */
  percent?: number;
  day?: CalendarDate;
  /** Numbers that are missing from 第N次. */
  numbers?: readonly number[];
}

export interface CheckFacts {
  /** Held and planned records; drafts of the future are not checked. */
  records: readonly OrgLifeRecord[];
  /** Of the year before: what is copied, is copied from there. Nothing is said about them alone. */
  earlier?: readonly OrgLifeRecord[];
  /** Papers of the records. */
  attachments: readonly Attachment[];
  tables: RosterTables;
  workingDays: WorkingDayTables;
  today: CalendarDate;
  /** What the branch decided about its records; the usual where it is not given. */
  setting?: MeetingSetting;
  /** The issued hand-written book, where the branch keeps one. */
  handbook?: Handbook;
  /** What was done of a 整改清单 after its minutes were locked. */
  todoMarks?: readonly TodoMark[];
}

export function finding(
  code: RecordFindingCode,
  recordIds: RecordFinding['recordIds'],
  facts: Omit<RecordFinding, 'code' | 'recordIds'> = {},
): RecordFinding {
  return { code, recordIds, ...facts };
}

export function dayOf(record: Pick<OrgLifeRecord, 'startAt'>): CalendarDate {
  return record.startAt.slice(0, 10);
}

/** Pairs that fit, each once, in the order of the list. */
export function pairsOf<Row>(rows: readonly Row[]): [Row, Row][] {
  return rows.flatMap((row, index) => rows.slice(index + 1).map((other): [Row, Row] => [row, other]));
}
