/** A preview -> the ops of one command. All or nothing: rows in conflict or error are left out by state. */
import type { CalendarDate } from '../domain/dates';
import { personOfErasedFile } from '../domain/member-file';
import type { RosterTables } from '../domain/roster';
import { ExpectedFailure } from '../ipc/reply';
import { createOp, updateOp, type Op } from '../schema/command';
import type { PartyGroup } from '../schema/branch';
import type { Member, Person } from '../schema/member';
import { covers } from '../domain/dates';
import type { MemberValues } from './fields';
import { canonicalGroupName } from './group-name';
import { memberContent, personContent } from './member-rows';
import { readPosts } from './party-posts';
import type { ImportPreview, PreviewRow } from './preview';
import { storedRows, type StoredRows } from './stored-rows';

export interface ImportContext {
  branchId: string;
  /** `YYYY-MM-DD`. */
  today: CalendarDate;
  /** 启用日 of the branch: when a date of joining is not known to the day, membership counts from here. */
  startedOn: CalendarDate;
  newId: () => string;
  /** Rows of this branch as stored now. */
  existing: RosterTables;
  idKeyOf?: (idNo: string) => string;
  /** Set to keep a row about this run (undo, audit, telling a file imported before). */
  run?: { at: string; commandId: string; fileName: string; fileSha512: string; headerFingerprint: string };
}

/** A command holds at most this many ops (shared/schema/command). */
const MAX_OPS = 50_000;

/**
 * Ops for the rows whose state is new or update, in the order person, member, membership, group, posts.
 * Throws ExpectedFailure `fileTooManyRows` when they do not fit one command. Empty: nothing to import.
 */
export function planImport(preview: ImportPreview, context: ImportContext): Op[] {
  const planner = new Planner(context);
  for (const row of preview.rows) {
    if (row.state === 'new') planner.addMember(row.member);
    if (row.state === 'update') planner.updateMember(row);
  }
  if (planner.ops.length === 0) return [];
  if (planner.ops.length >= MAX_OPS)
    throw new ExpectedFailure('fileTooManyRows', `${planner.ops.length} ops`);
  const runOp = context.run ? [createImportRun(preview, context, context.run)] : [];
  return [...planner.ops, ...runOp];
}

function createImportRun(
  preview: ImportPreview,
  context: ImportContext,
  run: NonNullable<ImportContext['run']>,
): Op {
  return createOp('importRuns', {
    id: context.newId(),
    branchId: context.branchId,
    kind: 'roster',
    ...run,
    totals: preview.totals,
    rawRows: preview.rows.map((row) => row.raw),
  });
}

class Planner {
  readonly ops: Op[] = [];
  private readonly groups: PartyGroup[];
  private readonly stored: StoredRows;

  constructor(private readonly context: ImportContext) {
    this.groups = context.existing.partyGroups.filter((group) => covers(group, context.today));
    this.stored = storedRows(context.existing, context.today);
  }

  addMember(values: MemberValues): void {
    const { branchId, newId, startedOn, today } = this.context;
    const here = personOfErasedFile(values.idNo ?? '', {
      persons: this.stored.personsWith.get(values.idNo ?? '') ?? [],
      members: this.context.existing.members,
    });
    const [personId, memberId] = [here?.id ?? newId(), newId()];
    if (here) this.updatePerson(here, values);
    else {
      this.create('persons', {
        id: personId,
        branchId,
        name: values.name ?? '',
        identity: 'member',
        ...personContent(values, undefined, this.context.idKeyOf),
      });
    }
    this.create('members', {
      id: memberId,
      branchId,
      personId,
      category: 'fullMember',
      ...memberContent(values),
    });
    const known = values.joinDate?.length === 10 ? values.joinDate : undefined;
    const from = known ?? (startedOn < today ? startedOn : today);
    this.create('memberships', { id: newId(), branchId, memberId, from, fromHow: 'onFile' });
    // Offices and groups are known as of the roster, not since the day of joining.
    const since = from > startedOn ? from : startedOn < today ? startedOn : today;
    const groupId = values.groupName ? this.groupIdOf(values.groupName, since) : undefined;
    if (groupId) this.create('groupSpans', { id: newId(), branchId, memberId, groupId, from: since });
    this.addPosts(memberId, values.partyPost, groupId, since);
  }

  updateMember(row: PreviewRow): void {
    const { today } = this.context;
    const member = this.stored.members.get(row.matchedMemberId ?? '');
    const person = member && this.stored.persons.get(member.personId);
    if (!member || !person) throw new Error(`row ${row.rowNumber}: the member of the preview is not on file`);
    const values = Object.fromEntries(
      (row.changes ?? []).map(({ field, after }) => [field, after]),
    ) as MemberValues;
    this.updatePerson(person, values);
    this.updateMemberRow(member, values);
    const groupId = values.groupName
      ? this.moveToGroup(member.id, values.groupName)
      : this.stored.groupSpans.get(member.id)?.[0]?.groupId;
    this.addPosts(member.id, values.partyPost, groupId, today);
  }

  private updatePerson(person: Person, values: MemberValues): void {
    const content = personContent(values, person, this.context.idKeyOf);
    if (Object.keys(content).length > 0)
      this.ops.push(updateOp('persons', person, content as Partial<Person>));
  }

  private updateMemberRow(member: Member, values: MemberValues): void {
    const content = memberContent(values);
    if (Object.keys(content).length > 0)
      this.ops.push(updateOp('members', member, content as Partial<Member>));
  }

  /** Ends the present group today and begins the new one, so that lists of earlier days stay as they were. */
  private moveToGroup(memberId: string, groupName: string): string {
    const { branchId, newId, today } = this.context;
    const groupId = this.groupIdOf(groupName, today);
    const current = this.stored.groupSpans.get(memberId)?.[0];
    if (current?.groupId === groupId) return groupId;
    if (current?.from === today) {
      this.ops.push(updateOp('groupSpans', current, { groupId }));
      return groupId;
    }
    if (current) this.ops.push(updateOp('groupSpans', current, { to: today }));
    this.create('groupSpans', { id: newId(), branchId, memberId, groupId, from: today });
    return groupId;
  }

  /** Group of this name, made when the branch has none. */
  private groupIdOf(groupName: string, from: CalendarDate): string {
    const wanted = canonicalGroupName(groupName);
    const known = this.groups.find((group) => canonicalGroupName(group.name) === wanted);
    if (known) return known.id;
    const { branchId, newId, startedOn } = this.context;
    const sortNo = Math.max(0, ...this.groups.map((each) => each.sortNo)) + 1;
    const row = { id: newId(), branchId, name: wanted, sortNo, from: from < startedOn ? from : startedOn };
    this.groups.push({ ...row, rev: 1 });
    this.create('partyGroups', row);
    return row.id;
  }

  /** Offices the member does not hold yet; offices are never ended by an import. */
  private addPosts(
    memberId: string,
    partyPost: string | undefined,
    groupId: string | undefined,
    from: CalendarDate,
  ): void {
    const { branchId, newId } = this.context;
    const held = this.stored.posts.get(memberId) ?? [];
    for (const { body, post } of readPosts(partyPost ?? '').posts) {
      if (held.some((each) => each.post === post)) continue;
      if (body === 'group' && !groupId) continue;
      const place = body === 'group' && groupId ? { groupId } : {};
      this.create('posts', { id: newId(), branchId, memberId, body, post, from, ...place });
    }
  }

  private create<T extends Parameters<typeof createOp>[0]>(
    table: T,
    row: Parameters<typeof createOp<T>>[1],
  ): void {
    this.ops.push(createOp(table, row));
  }
}
