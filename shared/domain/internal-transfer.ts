/**
 * 内部转移: from one branch of this profile to another, on a day, without a letter (domain E10). The file in the old
 * branch is closed and stays whole; the new branch gets a file of its own for the person, so that the two branches
 * share no row (DECISIONS 55). Pure.
 */
import { createOp, updateOp, type Op } from '../schema/command';
import type { Branch } from '../schema/branch';
import type { Member, Person } from '../schema/member';
import type { Reward, WorkSpan } from '../schema/member-life';
import type { TableName, TableRows } from '../schema/tables';
import { parseCalendarDate, type CalendarDate } from './dates';
import { endBelongingOps, openMembership } from './member-changes';
import { isErasedFile, storedFileOf, type StoredFile } from './member-file';
import type { RosterTables } from './roster';

export interface InternalTransfer {
  /** First day in the new branch; the day before is the last in the old one. */
  on: CalendarDate;
  from: Branch;
  to: Branch;
}

export type InternalTransferProblem =
  'dateMissing' | 'dateUnreadable' | 'dateInFuture' | 'dateTooEarly' | 'beforeBranch' | 'stillThere';

/** @param target rows of the new branch */
export function checkInternalTransfer(
  { on, to }: InternalTransfer,
  file: StoredFile,
  target: RosterTables,
  today: CalendarDate,
): InternalTransferProblem | undefined {
  if (on === '') return 'dateMissing';
  if (parseCalendarDate(on) !== on) return 'dateUnreadable';
  if (on > today) return 'dateInFuture';
  if (on <= (openMembership(file)?.from ?? '')) return 'dateTooEarly';
  if (on < to.startedOn) return 'beforeBranch';
  const there = fileThere(file, target);
  // Came from there on a later day, or never left.
  return there?.memberships.some((span) => span.to === undefined || span.to > on) ? 'stillThere' : undefined;
}

/** What goes along: the person's own history, not what happened in the old branch. */
export interface TakenAlong {
  workSpans: readonly WorkSpan[];
  rewards: readonly Reward[];
}

/** Ops of `members.moveInternally`. Call only without a problem. */
export function internalTransferOps(
  { on, from, to }: InternalTransfer,
  file: StoredFile,
  along: TakenAlong,
  target: RosterTables,
  newId: () => string,
): { memberId: string; ops: Op[] } {
  const membership = openMembership(file);
  if (!membership) throw new Error('internal transfer of a file that does not belong here');
  const ops = endBelongingOps(file, membership, on, { to: on, toHow: 'internal', toOrg: to.fullName });
  const there = fileThere(file, target);
  const branchId = to.id;
  const { personId, memberId } = there
    ? { personId: there.person.id, memberId: there.member.id }
    : { personId: newId(), memberId: newId() };
  const person = contentOf(file.person, ['identity']);
  const member = contentOf(file.member, ['personId']);
  if (there) {
    ops.push(
      ...changed('persons', there.person, { ...person, identity: 'member' }),
      ...changed('members', there.member, member as Partial<Member>),
    );
  } else {
    ops.push(
      createOp('persons', { ...person, id: personId, branchId, identity: 'member' } as Omit<Person, 'rev'>),
      createOp('members', { ...member, id: memberId, branchId, personId } as Omit<Member, 'rev'>),
    );
    for (const row of along.workSpans)
      ops.push(
        createOp('workSpans', { ...contentOf(row, []), id: newId(), branchId, personId } as Omit<
          WorkSpan,
          'rev'
        >),
      );
    for (const row of along.rewards)
      ops.push(
        createOp('rewards', { ...contentOf(row, []), id: newId(), branchId, personId } as Omit<
          Reward,
          'rev'
        >),
      );
  }
  ops.push(
    createOp('memberships', {
      ...{ id: newId(), branchId, memberId, from: on },
      ...{ fromHow: 'internal', fromOrg: from.fullName },
    }),
  );
  return { memberId, ops };
}

/** The file an earlier stay left in the new branch: by ID number, else by name and birth date. */
function fileThere(file: StoredFile, target: RosterTables): StoredFile | undefined {
  const { name, idKey, idNo, birthDate } = file.person;
  const same = target.persons.find((person) =>
    idKey !== undefined || idNo !== undefined
      ? (idKey !== undefined && person.idKey === idKey) || (idNo !== undefined && person.idNo === idNo)
      : person.name === name && birthDate !== undefined && person.birthDate === birthDate,
  );
  const member = target.members.find((row) => row.personId === same?.id && row.deletedAt === undefined);
  const found = member && storedFileOf(target, member.id);
  return found && !isErasedFile(found) ? found : undefined;
}

const ROW_KEYS = ['id', 'branchId', 'rev', 'deletedAt', 'erasedAt'];

function contentOf(row: object, without: readonly string[]): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(row).filter(([key]) => !ROW_KEYS.includes(key) && !without.includes(key)),
  );
}

/** The newest of both: what the old branch knows overwrites, what it does not know stays. */
function changed<T extends TableName>(table: T, stored: TableRows[T], patch: Partial<TableRows[T]>): Op[] {
  const old = stored as unknown as Record<string, unknown>;
  const differs = Object.entries(patch).some(
    ([key, value]) => JSON.stringify(old[key]) !== JSON.stringify(value),
  );
  return differs ? [updateOp(table, stored, patch)] : [];
}
