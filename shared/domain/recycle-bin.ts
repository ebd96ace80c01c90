/**
 * 回收站: what was deleted and can be put back. Member files are put there (`deletedAt`); everything else was taken
 * out of its table by a command of the journal, which still holds the whole rows. Pure.
 */
import type { ChangeSummary } from '../ipc/requests/backup';
import { inverseOps, type Op } from '../schema/command';
import type { Attachment } from '../schema/ledger';
import type { Member } from '../schema/member';
import type { OrgLifeRecord } from '../schema/meeting';
import type { Post } from '../schema/branch';
import type { AnyRow, TableName } from '../schema/tables';
import { changeSubjects, rowSubject } from './change-line';
import type { NameOf } from './change-formats';
import type { BranchRows } from './merge-files';

export interface BinEntry {
  /** Of the row named, over all tables. */
  id: string;
  table: TableName;
  /** The object by name: 党员大会 2026年3月5日 …, 单文静. */
  subject: string;
  /** Instant of the deletion. */
  at: string;
  /** '' when nobody is known. */
  by: string;
  /** The command that took it away; undefined for a member file, which is still in its table. */
  commandId: string | undefined;
}

/** Registers, choices and what belongs to an import as a whole are not things a person deleted. */
const NOT_IN_BIN: ReadonlySet<TableName> = new Set([
  ...(['branches', 'importRuns', 'fileMerges', 'settings', 'exportLog'] as const),
  ...(['lookLog', 'erasures', 'dataExports', 'handovers'] as const),
]);
/** Taking something back is not deleting it, and what was erased or cleared by rule does not come back. */
const NOT_DELETIONS: ReadonlySet<string> = new Set([
  ...['app.undo', 'members.undoImport', 'members.splitFiles', 'studyPlans.undoImport', 'meetings.undoImport'],
  ...['branches.clearSample', 'retention.erase', 'retention.eraseRows'],
  ...['recovery.takeOver', 'recovery.rescueRows'],
]);

/**
 * Deletions of the journal that can still be put back, newest first; of several deletions of one row the last.
 * @param isPresent whether the row is in its table again (taken back, or made anew under its id)
 */
export function deletedEntries(
  changes: readonly ChangeSummary[],
  nameOf: NameOf,
  isPresent: (table: TableName, id: string) => boolean,
): BinEntry[] {
  const seen = new Set<string>();
  return changes.flatMap((change) => {
    const rows = change.rows.filter((row) => row.kind === 'deleted' && !NOT_IN_BIN.has(row.table));
    const [row] = rows;
    if (!row || NOT_DELETIONS.has(change.name) || seen.has(row.id)) return [];
    seen.add(row.id);
    if (isPresent(row.table, row.id)) return [];
    const own = row.personId === null ? undefined : nameOf(row.personId);
    const subject = rows.length === 1 ? rowSubject(row, own) : changeSubjects({ ...change, rows }, nameOf);
    const { at, by, commandId } = change;
    return [{ id: row.id, table: row.table, subject, at, by, commandId }];
  });
}

/** Member files in the recycle bin; those that were made one with another file are split, not restored. */
export function recycledFiles(rows: BranchRows, byOf: (memberId: string) => string | undefined): BinEntry[] {
  const names = new Map((rows.persons ?? []).map((person) => [person.id, person.name]));
  const merged = mergedFiles(rows);
  return (rows.members ?? []).flatMap((member) =>
    member.deletedAt === undefined || merged.has(member.id)
      ? []
      : [
          {
            ...{ id: member.id, table: 'members' as const, subject: names.get(member.personId) ?? '' },
            ...{ at: member.deletedAt, by: byOf(member.id) ?? '', commandId: undefined },
          },
        ],
  );
}

/** Ids of member files that are one with another now. */
export function mergedFiles(rows: BranchRows): Set<string> {
  return new Set(
    (rows.fileMerges ?? []).flatMap((row) => (row.undoneAt === undefined ? [row.mergedMemberId] : [])),
  );
}

export type RestoreRefusal =
  /** What it belongs to is gone: `detail` is its table. */
  | { code: 'ownerGone'; table: TableName }
  /** The file it belongs to is in the recycle bin itself. */
  | { code: 'ownerRecycled' }
  /** Its number, year, name or office was given to another one meanwhile. */
  | { code: 'placeTaken'; table: TableName }
  | { code: 'erased' };

const OWNERS: Readonly<Record<string, TableName>> = {
  memberId: 'members',
  personId: 'persons',
  groupId: 'partyGroups',
  planId: 'studyPlans',
  caseId: 'developmentCases',
  circumstanceId: 'circumstances',
  reelectionId: 'reelections',
};

/** Ops that put back all the command took away, and what it changed beside that. */
export function restoreDeletedOps(command: { ops: readonly Op[] }): Op[] {
  return inverseOps(command.ops);
}

/** Why these rows cannot come back now, if anything stands against it. `ops` as of `restoreDeletedOps`. */
export function restoreRefusal(ops: readonly Op[], rows: BranchRows): RestoreRefusal | undefined {
  const created = ops.flatMap((op) => (op.before === null && op.after ? [{ ...op, row: op.after }] : []));
  const own = new Set(created.map(({ id }) => id));
  for (const { table, row } of created) {
    const refusal = ownerRefusal(table, row, rows, own) ?? placeRefusal(table, row, rows);
    if (refusal) return refusal;
  }
  return undefined;
}

function ownerRefusal(
  table: TableName,
  row: AnyRow,
  rows: BranchRows,
  own: ReadonlySet<string>,
): RestoreRefusal | undefined {
  const fields = row as unknown as Record<string, unknown>;
  const owners = Object.entries(OWNERS).flatMap(([field, owner]) =>
    typeof fields[field] === 'string' ? [[owner, fields[field]] as const] : [],
  );
  if (table === 'attachments') {
    const { ownerTable, ownerId } = row as Attachment;
    owners.push([ownerTable, ownerId]);
  }
  for (const [owner, id] of owners) {
    if (own.has(id)) continue;
    const found = ((rows[owner] ?? []) as readonly AnyRow[]).find((each) => each.id === id);
    if (!found) return { code: 'ownerGone', table: owner };
    const { deletedAt, erasedAt } = found as Partial<Member>;
    if (erasedAt !== undefined) return { code: 'erased' };
    if (deletedAt !== undefined) return { code: 'ownerRecycled' };
  }
  return undefined;
}

function placeRefusal(table: TableName, row: AnyRow, rows: BranchRows): RestoreRefusal | undefined {
  const isTaken = ((): boolean => {
    switch (table) {
      case 'records':
        return (rows.records ?? []).some((other) => sharesNumber(other, row as OrgLifeRecord));
      case 'studyPlans': {
        const plan = row as NonNullable<BranchRows['studyPlans']>[number];
        return (rows.studyPlans ?? []).some(
          ({ planYear, level }) => planYear === plan.planYear && level === plan.level,
        );
      }
      case 'partyGroups': {
        const group = row as NonNullable<BranchRows['partyGroups']>[number];
        return (rows.partyGroups ?? []).some((other) => other.name === group.name && touches(other, group));
      }
      case 'posts':
        return (rows.posts ?? []).some((other) => holdsSameOffice(other, row as Post));
      default:
        return false;
    }
  })();
  return isTaken ? { code: 'placeTaken', table } : undefined;
}

/** 第N次 is unique per type and year, of group meetings per group. */
function sharesNumber(a: OrgLifeRecord, b: OrgLifeRecord): boolean {
  const scopeOf = ({ scope }: OrgLifeRecord): string => (scope.kind === 'group' ? scope.groupId : scope.kind);
  return a.sections.some((one) =>
    b.sections.some(
      (other) =>
        one.type === other.type &&
        one.year === other.year &&
        one.seqNo === other.seqNo &&
        (one.type !== 'groupMeeting' || scopeOf(a) === scopeOf(b)),
    ),
  );
}

/** Offices of which there is one at a time (domain §2.1). */
const SINGLE: ReadonlySet<string> = new Set([
  'secretary',
  'deputySecretary',
  'groupLeader',
  'leadingGroupSecretary',
]);

function holdsSameOffice(a: Post, b: Post): boolean {
  return SINGLE.has(b.post) && a.post === b.post && a.groupId === b.groupId && touches(a, b);
}

function touches(a: { from: string; to?: string | undefined }, b: typeof a): boolean {
  return a.from < (b.to ?? '9999') && b.from < (a.to ?? '9999');
}

/** Why a member file cannot come back from the recycle bin; the id of the living file that stands in its place. */
export function fileRestoreRefusal(
  memberId: string,
  rows: BranchRows,
): { code: 'merged' | 'twin'; name: string } | undefined {
  const member = rows.members?.find(({ id }) => id === memberId);
  const person = rows.persons?.find(({ id }) => id === member?.personId);
  if (!member || !person) return undefined;
  const merge = rows.fileMerges?.find((row) => row.mergedMemberId === memberId && row.undoneAt === undefined);
  if (merge) {
    const kept = rows.persons?.find(({ id }) => id === merge.keptPersonId);
    return { code: 'merged', name: kept?.name ?? person.name };
  }
  const living = new Set(
    (rows.members ?? []).flatMap((row) => (row.deletedAt === undefined ? [row.personId] : [])),
  );
  const twin = (rows.persons ?? []).find(
    (other) =>
      living.has(other.id) &&
      (other.id === person.id ||
        (person.idKey !== undefined && other.idKey === person.idKey) ||
        (person.idNo !== undefined && other.idNo === person.idNo)),
  );
  return twin && { code: 'twin', name: twin.name };
}
