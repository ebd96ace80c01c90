/**
 * What of the audit trail is wanted: as it stands in the address of the page and of its printed list, and the
 * filter main is asked with. Pure.
 */
import type { AuditFilter } from '../ipc/requests/backup';
import { tableNames, type TableName } from '../schema/tables';
import { addDays, parseCalendarDate, type CalendarDate } from './dates';

/** The secretary's kinds; a member's file alone lies in nine tables. */
export const changeKinds = {
  members: [
    ...(['persons', 'members', 'memberships', 'statusSpans', 'groupSpans'] as const),
    ...(['workSpans', 'circumstances', 'contacts', 'fileMerges'] as const),
  ],
  admission: ['developmentCases', 'developmentSteps'],
  rewards: ['rewards', 'sanctions', 'pioneerPosts'],
  meetings: ['records', 'heartTalks', 'leadingGroupMeetings', 'makeUps', 'todoMarks', 'branchTexts'],
  dues: ['duesProfiles', 'duesPayments', 'duesHandovers'],
  studyPlans: ['studyPlans', 'planItems', 'studyLogs'],
  attachments: ['attachments'],
  branch: ['branches', 'partyGroups', 'posts', 'leadingPosts', 'postExchanges', 'reelections'],
  transfers: ['importRuns', 'exportLog', 'handovers'],
  looks: ['lookLog'],
  dataExports: ['dataExports'],
  erasures: ['erasures'],
  settings: ['settings'],
} as const satisfies Record<string, readonly TableName[]>;
export type ChangeKind = keyof typeof changeKinds;

export interface ChangeChoice {
  /** undefined: all. */
  kind: ChangeKind | undefined;
  by: string | undefined;
  /** Days in Asia/Shanghai, both included. */
  from: CalendarDate | undefined;
  until: CalendarDate | undefined;
  /** Only what happened to this row and around it. */
  row: { table: TableName; id: string } | undefined;
}

/** Reads the query of an address; what makes no sense is left out, so that an old address still opens. */
export function readChangeChoice(params: { get(name: string): string | null }): ChangeChoice {
  const kind = params.get('kind') ?? '';
  const table = tableNames.find((name) => name === params.get('table'));
  const id = params.get('row');
  return {
    kind: Object.hasOwn(changeKinds, kind) ? (kind as ChangeKind) : undefined,
    by: params.get('by') ?? undefined,
    from: parseCalendarDate(params.get('from') ?? ''),
    until: parseCalendarDate(params.get('until') ?? ''),
    row: table && id ? { table, id } : undefined,
  };
}

/**
 * The filter for `journal.listChanges`.
 * @param personIdOf Person of a member, so that a member's trail holds the person's changes, too.
 */
export function auditFilterOf(
  choice: ChangeChoice,
  personIdOf: (memberId: string) => string | undefined,
): AuditFilter {
  const { kind, by, from, until, row } = choice;
  return {
    ...(kind ? { tables: [...changeKinds[kind]] } : {}),
    ...(row ? { about: aboutRow(row, personIdOf) } : {}),
    ...(by ? { by } : {}),
    ...(from ? { from: startOfDay(from) } : {}),
    ...(until ? { until: lastMomentOf(until) } : {}),
  };
}

function aboutRow(
  { table, id }: { table: TableName; id: string },
  personIdOf: (id: string) => string | undefined,
): string[] {
  const personId = table === 'members' ? personIdOf(id) : undefined;
  return personId === undefined ? [id] : [id, personId];
}

/** 00:00 in Asia/Shanghai as an instant. */
function startOfDay(day: CalendarDate): string {
  return `${addDays(day, -1)}T16:00:00.000Z`;
}

function lastMomentOf(day: CalendarDate): string {
  return `${day}T15:59:59.999Z`;
}
