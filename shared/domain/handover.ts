/**
 * What one secretary hands to the next: how much there is, what is under way, what nobody has decided yet. Pure; the
 * page 交接 and the printed list read the same facts, so that what is signed is what was shown.
 */
import type { BackupState } from '../ipc/requests/backup';
import type { Branch } from '../schema/branch';
import type {
  Attachment,
  DataExport,
  Erasure,
  ExportLog,
  Handover,
  HandoverCounts,
  ImportRun,
  LookLog,
  Setting,
} from '../schema/ledger';
import type { OrgLifeRecord, RecordState } from '../schema/meeting';
import type { PlanItem, StudyPlan } from '../schema/study-plan';
import { dayOfInstant, yearOf, type CalendarDate, type Instant } from './dates';
import {
  candidatesOf,
  openDuties,
  openMeetings,
  openTodos,
  runningPosts,
  type Candidate,
  type OpenDuty,
  type OpenMeeting,
  type OpenTodo,
  type RunningPost,
} from './handover-open';
import { handoverFindings, type HandoverFinding } from './handover-findings';
import { rosterOn, type RosterTables } from './roster';

/** All rows of one branch the facts are made of. */
export interface HandoverTables {
  branch: Branch;
  roster: RosterTables;
  records: readonly OrgLifeRecord[];
  plans: readonly StudyPlan[];
  planItems: readonly PlanItem[];
  attachments: readonly Attachment[];
  importRuns: readonly ImportRun[];
  exportLog: readonly ExportLog[];
  dataExports: readonly DataExport[];
  lookLog: readonly LookLog[];
  erasures: readonly Erasure[];
  handovers: readonly Handover[];
  /** The branch's own periods of keeping are in here. */
  settings: readonly Setting[];
}

export interface HandoverContext {
  now: Instant;
  /** Begun and not stored yet; they travel in the package as well. */
  drafts: readonly { ownerId: string; savedAt: string }[];
  /** What main knows about files and keys; null when it could not be asked. */
  storage: Pick<BackupState, 'recovered' | 'selfTest' | 'keysMissing' | 'secondCopy'> | null;
}

/** How much there is, by the kinds the printed list counts. */
export interface HandoverContents {
  /** On the roster of the day. */
  fullMembers: number;
  probationaryMembers: number;
  /** Files of those who left, died or are suspended: they stay in the branch's records. */
  formerMembers: number;
  /** Persons without a member file: applicants, staff, guests. */
  otherPersons: number;
  groups: number;
  records: Record<RecordState, number>;
  /** First and last year with a record; undefined without any. */
  years: { first: number; last: number } | undefined;
  planYears: number[];
  planItems: number;
  attachments: number;
  attachmentBytes: number;
  /** Typed and not stored yet. */
  drafts: number;
  registers: {
    imports: number;
    exports: number;
    dataExports: number;
    looks: number;
    erasures: number;
    handovers: number;
  };
}

export interface HandoverOverview {
  /** The day the facts speak of. */
  day: CalendarDate;
  contents: HandoverContents;
  /** What main writes beside the package, and the new PC shows before anything is opened. */
  counts: Required<HandoverCounts>;
  duties: OpenDuty[];
  meetings: OpenMeeting[];
  todos: OpenTodo[];
  candidates: Candidate[];
  posts: RunningPost[];
  findings: HandoverFinding[];
}

export function handoverFacts(tables: HandoverTables, context: HandoverContext): HandoverOverview {
  const day = dayOfInstant(context.now);
  const contents = contentsOf(tables, context, day);
  const { records: byState, registers } = contents;
  return {
    day,
    contents,
    counts: {
      members: contents.fullMembers + contents.probationaryMembers,
      otherPersons: contents.otherPersons,
      records: tables.records.length,
      recordsSigned: byState.signed,
      recordsOutForSignature: byState.outForSignature,
      recordsDraft: byState.draft,
      studyPlans: tables.plans.length,
      attachments: contents.attachments,
      exports: registers.exports + registers.dataExports,
      erasures: registers.erasures,
    },
    duties: openDuties(tables, day),
    meetings: openMeetings(tables, context.now),
    todos: openTodos(tables),
    candidates: candidatesOf(tables.roster, day),
    posts: runningPosts(tables, day),
    findings: handoverFindings(tables, context, day),
  };
}

function contentsOf(
  tables: HandoverTables,
  { drafts }: HandoverContext,
  day: CalendarDate,
): HandoverContents {
  const { roster, records, plans, attachments } = tables;
  const onRoster = rosterOn(roster, day);
  const probationary = onRoster.filter(({ category }) => category === 'probationaryMember').length;
  const files = roster.members.filter(({ deletedAt }) => deletedAt === undefined);
  const known = new Set(roster.members.map(({ personId }) => personId));
  const inState = (state: RecordState): number => records.filter((record) => record.state === state).length;
  const years = records.map(({ startAt }) => yearOf(startAt));
  return {
    fullMembers: onRoster.length - probationary,
    probationaryMembers: probationary,
    formerMembers: files.length - onRoster.length,
    otherPersons: roster.persons.filter(({ id }) => !known.has(id)).length,
    groups: roster.partyGroups.filter(({ from, to }) => from <= day && (to === undefined || to > day)).length,
    records: {
      signed: inState('signed'),
      outForSignature: inState('outForSignature'),
      draft: inState('draft'),
      planned: inState('planned'),
    },
    years: years.length === 0 ? undefined : { first: Math.min(...years), last: Math.max(...years) },
    planYears: [...new Set(plans.map(({ planYear }) => planYear))].sort((a, b) => a - b),
    planItems: tables.planItems.length,
    attachments: attachments.length,
    attachmentBytes: attachments.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0),
    drafts: drafts.length,
    registers: {
      imports: tables.importRuns.length,
      exports: tables.exportLog.length,
      dataExports: tables.dataExports.length,
      looks: tables.lookLog.length,
      erasures: tables.erasures.length,
      handovers: tables.handovers.length,
    },
  };
}
