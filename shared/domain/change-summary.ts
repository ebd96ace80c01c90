/** One journaled command as a line of the audit trail, and which lines a filter keeps. Pure. */
import type { AuditFilter, ChangedRow, ChangeSummary } from '../ipc/requests/backup';
import type { Command, Op } from '../schema/command';
import type { AnyRow, TableName } from '../schema/tables';
import { rowTitle } from './row-title';

/** More rows than this are only counted: an import's line stays small. */
export const MAX_SUMMARY_ROWS = 20;

/** Main subjects first: what a person would name when asked what was changed. */
const subjectOrder: readonly TableName[] = [
  'branches',
  'records',
  'persons',
  'members',
  'studyPlans',
  'planItems',
  'developmentCases',
  'developmentSteps',
  'reelections',
  'posts',
  'leadingPosts',
  'postExchanges',
  'partyGroups',
  'statusSpans',
  'memberships',
  'groupSpans',
  'workSpans',
  'circumstances',
  'contacts',
  'sanctions',
  'rewards',
  'pioneerPosts',
  'studyLogs',
  'duesProfiles',
  'duesPayments',
  'duesHandovers',
  'heartTalks',
  'leadingGroupMeetings',
  'makeUps',
  'todoMarks',
  'branchTexts',
  'fileMerges',
  'attachments',
  'importRuns',
  'handovers',
  'exportLog',
  'dataExports',
  'lookLog',
  'erasures',
  'settings',
];

/** Seq, when, who, what and which rows (at most 20, main subjects first). */
export function summarizeChange(seq: number, command: Command): ChangeSummary {
  const rows = mergedOps(command.ops);
  const shown = inSubjectOrder(rows).slice(0, MAX_SUMMARY_ROWS);
  return {
    seq,
    commandId: command.id,
    at: command.at,
    by: command.by,
    name: command.name,
    rows: shown.map(changedRow),
    rowCount: rows.length,
  };
}

/** Main subjects first, otherwise in the order of the command. */
export function inSubjectOrder(ops: readonly Op[]): Op[] {
  return [...ops].sort((a, b) => subjectOrder.indexOf(a.table) - subjectOrder.indexOf(b.table));
}

/** A row that a command touches several times counts once, from its first state to its last. */
export function mergedOps(ops: readonly Op[]): Op[] {
  const merged = new Map<string, Op>();
  for (const op of ops) {
    const key = `${op.table}/${op.id}`;
    const earlier = merged.get(key);
    merged.set(key, earlier ? { ...earlier, after: op.after } : op);
  }
  return [...merged.values()].filter((op) => op.before !== null || op.after !== null);
}

/** Does the trail show this command under the filter? Every part given must hold; the row parts for one op. */
export function matchesAudit(filter: AuditFilter, command: Command): boolean {
  if (filter.by !== undefined && command.by !== filter.by) return false;
  if (filter.name !== undefined && command.name !== filter.name) return false;
  if (filter.from !== undefined && command.at < filter.from) return false;
  if (filter.until !== undefined && command.at > filter.until) return false;
  const { table, rowId, tables, about, branchId } = filter;
  if (filter.deletes === true && !command.ops.some((op) => op.after === null)) return false;
  if (branchId !== undefined && !command.ops.some((op) => (op.after ?? op.before)?.branchId === branchId))
    return false;
  if (table === undefined && rowId === undefined && tables === undefined && about === undefined) return true;
  return command.ops.some(
    (op) =>
      (table === undefined || op.table === table) &&
      (rowId === undefined || op.id === rowId) &&
      (tables === undefined || tables.includes(op.table)) &&
      (about === undefined || isAbout(op, about)),
  );
}

function isAbout(op: Op, ids: readonly string[]): boolean {
  if (ids.includes(op.id)) return true;
  return [op.before, op.after].some((row) => {
    if (row === null) return false;
    if (op.table === 'attachments') return ids.includes((row as { ownerId?: string }).ownerId ?? '');
    const { personId } = rowTitle(op.table, row);
    return personId !== null && ids.includes(personId);
  });
}

function changedRow(op: Op): ChangedRow {
  const row = (op.after ?? op.before) as AnyRow;
  const kind = op.before === null ? 'created' : op.after === null ? 'deleted' : 'changed';
  return { table: op.table, id: op.id, kind, ...rowTitle(op.table, row) };
}
