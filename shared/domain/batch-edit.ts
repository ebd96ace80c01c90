/**
 * One field for several members at once: what would change for whom, and the ops of the one command that does it.
 * Party groups change from a day, and the entry before is kept up to it (domain §2.2); other fields are put right
 * as they stand now.
 */
import { updateOp, createOp, type Op } from '../schema/command';
import { postCategories, type GroupSpan } from '../schema/member';
import type { TableRows } from '../schema/tables';
import { covers, type CalendarDate } from './dates';
import { isErasedFile } from './member-file';
import type { RosterTables } from './roster';

/** What several people really share: nobody's name, number or date is set for many at once. */
export const batchFields = [
  'group',
  'department',
  'jobTitle',
  'postCategory',
  'workUnit',
  'ethnicity',
  'archiveLocation',
] as const;
export type BatchField = (typeof batchFields)[number];

export interface BatchEdit {
  field: BatchField;
  /** Id of a group, code of a 工作岗位, or text; '' empties. */
  value: string;
  /** First day of the new group; only for `group`. */
  from: CalendarDate;
}

/** laterGroup: an entry begins after `from`, so cutting in between is for one member at a time. */
export type BatchProblem = 'laterGroup' | 'beforeMembership' | 'erased';

export interface BatchLine {
  memberId: string;
  name: string;
  /** As stored: id of the group, code, text; '' = none. */
  before: string;
  after: string;
  /** Neither changed nor part of the command. */
  problem?: BatchProblem;
  /** Empty when nothing changes for this member. */
  ops: Op[];
}

/**
 * One line for each of `memberIds`, in their order; unknown ids are left out.
 * @throws TypeError when the code of a 工作岗位 is none
 */
export function planBatchEdit(
  tables: RosterTables,
  memberIds: readonly string[],
  edit: BatchEdit,
  context: { branchId: string; newId: () => string },
): BatchLine[] {
  const persons = new Map(tables.persons.map((person) => [person.id, person]));
  const members = new Map(tables.members.map((member) => [member.id, member]));
  return memberIds.flatMap((memberId) => {
    const member = members.get(memberId);
    const person = member && persons.get(member.personId);
    if (!member || !person) return [];
    const line = { memberId, name: person.name, before: '', after: edit.value, ops: [] as Op[] };
    if (edit.field !== 'group' && isErasedFile({ person, member }))
      return [{ ...line, problem: 'erased' as const }];
    switch (edit.field) {
      case 'group':
        return [groupLine(line, tables, edit, context)];
      case 'archiveLocation': {
        const before = member.archiveLocation ?? '';
        const ops = [updateOp('members', member, { archiveLocation: edit.value || undefined })];
        return [settled({ ...line, before, ops })];
      }
      case 'postCategory': {
        const patch = { postCategory: postCategoryOf(edit.value) };
        const ops = [updateOp('persons', person, patch)];
        return [settled({ ...line, before: person.postCategory ?? '', ops })];
      }
      default: {
        const patch: Partial<TableRows['persons']> = { [edit.field]: edit.value || undefined };
        const ops = [updateOp('persons', person, patch)];
        return [settled({ ...line, before: person[edit.field] ?? '', ops })];
      }
    }
  });
}

/** All ops of the command. */
export function batchOps(lines: readonly BatchLine[]): Op[] {
  return lines.flatMap(({ ops }) => ops);
}

export function changedCount(lines: readonly BatchLine[]): number {
  return lines.filter(({ ops }) => ops.length > 0).length;
}

function settled(line: BatchLine): BatchLine {
  return line.before === line.after ? { ...line, ops: [] } : line;
}

function postCategoryOf(value: string): (typeof postCategories)[number] | undefined {
  if (value === '') return undefined;
  const known = postCategories.find((code) => code === value);
  if (known === undefined) throw new TypeError(`no 工作岗位: ${value}`);
  return known;
}

function groupLine(
  line: BatchLine,
  { groupSpans, memberships }: RosterTables,
  { value, from }: BatchEdit,
  { branchId, newId }: { branchId: string; newId: () => string },
): BatchLine {
  const { memberId } = line;
  const own = groupSpans.filter((span) => span.memberId === memberId && span.to !== span.from);
  const current = own.find((span) => covers(span, from));
  const before = current?.groupId ?? '';
  const belongs = memberships.some((span) => span.memberId === memberId && covers(span, from));
  if (!belongs) return { ...line, before, problem: 'beforeMembership' };
  if (before === value && current?.to === undefined) return { ...line, before, ops: [] };
  // An entry that ends later, or another one that begins later, was decided for this member alone.
  if (current?.to !== undefined || own.some((span) => span.from > from))
    return { ...line, before, problem: 'laterGroup' };
  return { ...line, before, ops: groupOps(current, memberId, value, from, branchId, newId) };
}

function groupOps(
  current: GroupSpan | undefined,
  memberId: string,
  groupId: string,
  from: CalendarDate,
  branchId: string,
  newId: () => string,
): Op[] {
  // Begun on that very day: the entry was wrong, and is put right instead of being ended as it begins.
  if (current?.from === from && groupId !== '') return [updateOp('groupSpans', current, { groupId })];
  const ended = current ? [updateOp('groupSpans', current, { to: from })] : [];
  if (groupId === '') return ended;
  return [...ended, createOp('groupSpans', { id: newId(), branchId, memberId, groupId, from })];
}
