/** From the form's values to the rows of one command: a new file, or a changed one without losing history. */
import { createOp, updateOp, type Op } from '../schema/command';
import type { Person } from '../schema/member';
import type { TableName, TableRows } from '../schema/tables';
import type { CalendarDate } from './dates';
import { circumstanceChanges } from './member-circumstances';
import {
  currentGroupSpan,
  educationKeys,
  memberFlagKeys,
  memberTextKeys,
  personTextKeys,
  tidyMemberFile,
  type EducationValues,
  type MemberFileValues,
  type StoredFile,
} from './member-file';

export interface FileContext {
  branchId: string;
  newId: () => string;
  /** What is so on this day is what the form showed. */
  today: CalendarDate;
  /** Keyed hash of the tidied ID number; undefined when there is none. */
  idKey: string | undefined;
}

/**
 * Ops of `members.create`: person, member, membership and, if chosen, the group.
 * @param known the person the file is about, who is here already without one (`personOfErasedFile`)
 */
export function createMemberOps(
  typed: MemberFileValues,
  context: FileContext,
  known?: Person,
): { memberId: string; ops: Op[] } {
  const values = tidyMemberFile(typed);
  const base = { branchId: context.branchId };
  const [personId, memberId] = [known?.id ?? context.newId(), context.newId()];
  const person = { ...base, id: personId, identity: 'member', ...personPart(values, context.idKey) };
  const member = { ...base, id: memberId, personId, ...memberPart(values) };
  const membership = { ...base, id: context.newId(), memberId, ...membershipPart(values) };
  const ops: Op[] = [
    ...(known
      ? changeOp('persons', known, personPart(values, context.idKey))
      : [createOp('persons', compact(person) as unknown as Omit<TableRows['persons'], 'rev'>)]),
    createOp('members', compact(member) as unknown as Omit<TableRows['members'], 'rev'>),
    createOp('memberships', compact(membership) as unknown as Omit<TableRows['memberships'], 'rev'>),
  ];
  if (values.group.id !== '') {
    const from = values.group.from || values.membership.from;
    ops.push(
      createOp('groupSpans', { ...base, id: context.newId(), memberId, groupId: values.group.id, from }),
    );
  }
  ops.push(...circumstanceChanges(values, undefined, { ...context, memberId }).ops);
  return { memberId, ops };
}

/** Ops of `members.change`; empty when nothing changed. Blank fields are taken out of the row. */
export function changeMemberOps(typed: MemberFileValues, file: StoredFile, context: FileContext): Op[] {
  const values = tidyMemberFile(typed);
  const membership = file.memberships.at(-1);
  // The same number keeps its key as stored, so that opening and saving changes nothing.
  const idKey = values.idNo === (file.person.idNo ?? '') ? file.person.idKey : context.idKey;
  const circumstances = circumstanceChanges(values, file, { ...context, memberId: file.member.id });
  return [
    ...changeOp('persons', file.person, personPart(values, idKey)),
    ...changeOp('members', file.member, { ...memberPart(values), ...circumstances.member }),
    ...(membership ? changeOp('memberships', membership, membershipPart(values)) : []),
    ...groupOps(values, file, context),
    ...circumstances.ops,
  ];
}

/**
 * A changed group ends the old interval on the day the new one begins. A day at or before the old beginning
 * means the old entry was wrong: then it is put right instead of being ended before it began.
 */
function groupOps(values: MemberFileValues, file: StoredFile, context: FileContext): Op[] {
  const current = currentGroupSpan(file);
  const { id: groupId, from } = values.group;
  if (groupId === (current?.groupId ?? '')) return [];
  const added = (): Op =>
    createOp('groupSpans', {
      id: context.newId(),
      branchId: context.branchId,
      memberId: file.member.id,
      groupId,
      from,
    });
  if (!current) return [added()];
  if (groupId !== '' && from <= current.from) return [updateOp('groupSpans', current, { groupId })];
  const ended = updateOp('groupSpans', current, { to: from > current.from ? from : current.from });
  return groupId === '' ? [ended] : [ended, added()];
}

function personPart(values: MemberFileValues, idKey: string | undefined): Partial<TableRows['persons']> {
  const texts = Object.fromEntries(personTextKeys.map((key) => [key, values[key] || undefined]));
  return {
    ...texts,
    name: values.name,
    gender: orNothing(values.gender),
    idNo: values.idNo || undefined,
    idKey: values.idNo === '' ? undefined : idKey,
    birthDate: values.birthDate || undefined,
    postCategory: orNothing(values.postCategory),
    fullTimeEdu: educationPart(values.fullTimeEdu),
    inServiceEdu: educationPart(values.inServiceEdu),
  };
}

function memberPart(values: MemberFileValues): Partial<TableRows['members']> {
  const texts = Object.fromEntries(memberTextKeys.map((key) => [key, values[key] || undefined]));
  const flags = Object.fromEntries(memberFlagKeys.map((key) => [key, values[key] || undefined]));
  return { ...texts, ...flags, category: values.category as TableRows['members']['category'] };
}

function membershipPart(values: MemberFileValues): Partial<TableRows['memberships']> {
  const { from, fromHow, fromOrg, letterNo } = values.membership;
  const isTransfer = fromHow === 'transferIn';
  return {
    from,
    fromHow: fromHow as TableRows['memberships']['fromHow'],
    fromOrg: isTransfer ? fromOrg || undefined : undefined,
    letterNo: isTransfer ? letterNo || undefined : undefined,
  };
}

function educationPart(values: EducationValues): TableRows['persons']['fullTimeEdu'] {
  const filled = educationKeys.filter((key) => values[key] !== '').map((key) => [key, values[key]]);
  return filled.length === 0
    ? undefined
    : (Object.fromEntries(filled) as TableRows['persons']['fullTimeEdu']);
}

/** Codes from a list in the form; the command's schema refuses any that is not in the list. */
function orNothing<Code extends string>(value: string): Code | undefined {
  return value === '' ? undefined : (value as Code);
}

function changeOp<T extends TableName>(
  table: T,
  before: TableRows[T],
  patch: Partial<TableRows[T]>,
): Op<T>[] {
  const op = updateOp(table, before, patch);
  const isSame = sortedJson({ ...op.after, rev: 0 }) === sortedJson({ ...before, rev: 0 });
  return isSame ? [] : [op];
}

function compact(row: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(row).filter(([, value]) => value !== undefined));
}

/** Content as text: order of keys does not count, and a flag that is false is the same as none. */
function sortedJson(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) => {
    if (part === false) return undefined;
    if (typeof part !== 'object' || part === null || Array.isArray(part)) return part;
    return Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)));
  });
}
