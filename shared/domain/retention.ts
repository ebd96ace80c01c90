/**
 * Which data about persons is due to go, and the command that lets it go (domain §5.5). Pure. Proposals are only
 * proposals: a person decides, except for raw import rows, whose rule says that they go. Main destroys the keys when
 * the command with the row of `erasures` is journaled.
 */
import { createOp, deleteOp, updateOp, type Op } from '../schema/command';
import type { Attachment, Erasure, ErasureClass, ImportRun } from '../schema/ledger';
import type { Member, Person } from '../schema/member';
import { sealedShapes } from '../schema/sealed-fields';
import type { AnyRow, TableRows } from '../schema/tables';
import { retentionRuleOf, type RetentionRule } from '../rules/retention';
import { addDays, addMonths, dayOfInstant, type CalendarDate } from './dates';
import type { RosterTables } from './roster';

export type RetentionTables = Pick<
  RosterTables,
  'persons' | 'members' | 'memberships' | 'statusSpans' | 'posts'
> & {
  /** All of the branch: a file two rows refer to stays. */
  attachments: readonly Attachment[];
  importRuns: readonly ImportRun[];
} & { readonly [T in LifeTable]?: readonly TableRows[T][] };

/** What happened to a person or a member, each row sealed with that subject's key: it goes with it. */
export const lifeTables = [
  'workSpans',
  'circumstances',
  'contacts',
  'sanctions',
  'rewards',
  'pioneerPosts',
  'studyLogs',
  'duesProfiles',
  'duesPayments',
  'heartTalks',
  'developmentCases',
  'developmentSteps',
] as const satisfies readonly (keyof typeof sealedShapes)[];
export type LifeTable = (typeof lifeTables)[number];

export interface RetentionFacts {
  tables: RetentionTables;
  rules: readonly RetentionRule[];
  today: CalendarDate;
  drafts: readonly { ownerId: string; savedAt: string }[];
  /** Persons whose way into the Party ended without admission, and when (from the admission ledger). */
  endedApplications?: readonly { personId: string; endedOn: CalendarDate }[];
  /** Persons with a running admission case. */
  openAdmissions?: ReadonlySet<string>;
}

export interface ErasureProposal {
  /** Stable and unique: class and subject. */
  key: string;
  what: ErasureClass;
  personId?: string;
  /** Whose keys go: person, member files, import run; for a draft its owner. */
  subjectIds: readonly string[];
  /** Day the reason to keep it ended: left, application ended, last typed, imported. */
  since: CalendarDate;
  dueOn: CalendarDate;
  rule: RetentionRule;
  /** Only the member file goes: the person still works here. */
  personStays: boolean;
  /** Attachments of the member files that go with them. */
  attachmentCount: number;
}

/** Everything due on `today` or before, longest due first. Who came back or holds an office is not in it. */
export function dueErasures(facts: RetentionFacts): ErasureProposal[] {
  const { rules, today } = facts;
  const proposals = [
    ...leftMembers(facts),
    ...endedApplications(facts),
    ...facts.drafts.map(({ ownerId, savedAt }) =>
      propose('draft', rules, dayOfInstant(savedAt), { subjectIds: [ownerId] }),
    ),
    ...facts.tables.importRuns
      .filter(({ rawRows }) => rawRows.length > 0)
      .map(({ id, at }) => propose('importRows', rules, dayOfInstant(at), { subjectIds: [id] })),
  ];
  return proposals
    .filter(({ dueOn, rule }) => rule.enabled && dueOn <= today)
    .sort((a, b) => (a.dueOn === b.dueOn ? compare(a.key, b.key) : compare(a.dueOn, b.dueOn)));
}

function leftMembers({ tables, rules, today, openAdmissions }: RetentionFacts): ErasureProposal[] {
  const files = new Map<string, Member[]>();
  for (const member of tables.members) {
    files.set(member.personId, [...(files.get(member.personId) ?? []), member]);
  }
  return tables.persons.flatMap((person) => {
    const own = files.get(person.id) ?? [];
    if (own.length === 0 || openAdmissions?.has(person.id)) return [];
    const days = own.map(({ id }) => leftOn(id, tables, today));
    // One file that is open, or of which nobody knows when it ended, and the person is not gone.
    if (days.some((day) => day === undefined)) return [];
    if (own.some(({ id }) => holdsOffice(id, tables, today))) return [];
    const personStays = !goesWithMembership.has(person.identity);
    const rows: { erasedAt?: string | undefined }[] = personStays ? own : [person, ...own];
    if (rows.every(({ erasedAt }) => erasedAt !== undefined)) return [];
    const ids = own.map(({ id }) => id);
    return [
      propose('leftMember', rules, days.reduce((a, b) => ((a ?? '') > (b ?? '') ? a : b)) ?? today, {
        personId: person.id,
        subjectIds: personStays ? ids : [person.id, ...ids],
        personStays,
        attachmentCount: attachmentsOf(personStays ? ids : [person.id, ...ids], tables).length,
      }),
    ];
  });
}

/** Known to the branch as a member or on the way to become one; staff and others stay known without. */
const goesWithMembership = new Set<Person['identity']>([
  'member',
  'applicant',
  'activist',
  'developmentTarget',
]);

function endedApplications(facts: RetentionFacts): ErasureProposal[] {
  const { tables, rules, openAdmissions } = facts;
  const members = new Set(tables.members.map(({ personId }) => personId));
  const persons = new Map(tables.persons.map((person) => [person.id, person]));
  return (facts.endedApplications ?? []).flatMap(({ personId, endedOn }) => {
    const person = persons.get(personId);
    if (!person || person.erasedAt !== undefined) return [];
    if (members.has(personId) || openAdmissions?.has(personId)) return [];
    if (!goesWithMembership.has(person.identity)) return [];
    const subjectIds = [personId];
    const attachmentCount = attachmentsOf(subjectIds, tables).length;
    return [propose('endedApplication', rules, endedOn, { personId, subjectIds, attachmentCount })];
  });
}

/** First day not in the branch any more; undefined while the file is open, or nothing says that it ended. */
function leftOn(
  memberId: string,
  { memberships, statusSpans }: RetentionTables,
  today: CalendarDate,
): CalendarDate | undefined {
  const gone = statusSpans.find(
    ({ memberId: of, status, from, to }) =>
      of === memberId && (status === 'left' || status === 'deceased') && from <= today && isOpen(to, today),
  );
  if (gone) return gone.from;
  const own = memberships.filter(({ memberId: of }) => of === memberId);
  if (own.some(({ to }) => isOpen(to, today))) return undefined;
  return own.map(({ to }) => to).reduce((a, b) => ((a ?? '') > (b ?? '') ? a : b), undefined);
}

function holdsOffice(memberId: string, { posts }: RetentionTables, today: CalendarDate): boolean {
  return posts.some(({ memberId: of, to }) => of === memberId && isOpen(to, today));
}

function isOpen(to: CalendarDate | undefined, today: CalendarDate): boolean {
  return to === undefined || to > today;
}

function propose(
  what: ErasureClass,
  rules: readonly RetentionRule[],
  since: CalendarDate,
  more: Pick<ErasureProposal, 'subjectIds'> & Partial<ErasureProposal>,
): ErasureProposal {
  const rule = retentionRuleOf(rules, what);
  const { unit, period } = rule.parameters;
  const dueOn = unit === 'month' ? addMonths(since, period) : addDays(since, period);
  const [first = ''] = more.subjectIds;
  return {
    key: `${what}/${first}`,
    what,
    since,
    dueOn,
    rule,
    personStays: false,
    attachmentCount: 0,
    ...more,
  };
}

export interface ErasureOrder {
  branchId: string;
  newId: () => string;
  /** Instant, UTC ISO. */
  at: string;
  by: string;
  reason: string;
  /** Rule and period in words. */
  basis: string;
}

/**
 * The command: rows rewritten to what must remain, attachments of the member files removed, and the record of it.
 * It cannot be undone, because main destroys the keys when it is journaled.
 */
export function erasureOps(proposal: ErasureProposal, tables: RetentionTables, order: ErasureOrder): Op[] {
  const { what, subjectIds, personId } = proposal;
  const { branchId, newId, at, by, reason, basis } = order;
  const subjects = new Set(what === 'draft' ? [] : subjectIds);
  const gone = attachmentsOf(subjectIds, tables);
  const goneIds = new Set(gone.map(({ id }) => id));
  const stillUsed = new Set(
    tables.attachments.filter(({ id }) => !goneIds.has(id)).map(({ sha512 }) => sha512),
  );
  const files = [...new Set(gone.map(({ sha512 }) => sha512))].filter((sha512) => !stillUsed.has(sha512));
  const record: Omit<Erasure, 'rev'> = {
    id: newId(),
    branchId,
    at,
    by,
    what,
    ...(personId === undefined ? {} : { personId }),
    subjectIds: [...subjectIds],
    files,
    reason,
    basis,
  };
  return [
    ...rewritten('persons', tables.persons, subjects, at),
    ...rewritten('members', tables.members, subjects, at),
    ...rewritten('memberships', tables.memberships, subjects),
    ...rewritten('statusSpans', tables.statusSpans, subjects),
    ...rewritten('importRuns', tables.importRuns, subjects),
    ...lifeTables.flatMap((table) => rewritten(table, tables[table] ?? [], subjects)),
    ...gone.map((row) => deleteOp('attachments', row)),
    createOp('erasures', record),
  ];
}

/** Rows of these subjects without their sealed fields; those that have none of them stay untouched. */
function rewritten<T extends keyof typeof sealedShapes>(
  table: T,
  rows: readonly TableRows[T][],
  subjects: ReadonlySet<string>,
  erasedAt?: string,
): Op[] {
  const shape = sealedShapes[table];
  if (!shape) return [];
  return rows.flatMap((row): Op[] => {
    const subject = shape.subjectOf(row as never);
    if (subject === undefined || !subjects.has(subject)) return [];
    const values = row as unknown as Record<string, unknown>;
    const empty = (shape.emptied ?? {}) as Record<string, unknown>;
    const patch: Record<string, unknown> = {};
    for (const field of shape.fields) if (values[field] !== undefined) patch[field] = empty[field];
    if (erasedAt !== undefined) patch['erasedAt'] = erasedAt;
    if (Object.keys(patch).length === 0) return [];
    return [updateOp(table, row, patch as Partial<TableRows[T]>)];
  });
}

/** Files of the member files themselves, and of the rows about these subjects (steps of 发展党员, honours, letters). */
function attachmentsOf(subjectIds: readonly string[], tables: RetentionTables): Attachment[] {
  const subjects = new Set(subjectIds);
  const owners = new Set([
    ...subjectIds,
    ...ownedBy(subjects, 'developmentSteps', tables.developmentSteps),
    ...ownedBy(subjects, 'rewards', tables.rewards),
    ...ownedBy(subjects, 'memberships', tables.memberships),
  ]);
  return tables.attachments.filter(
    ({ ownerTable, ownerId }) => personalOwners.has(ownerTable) && owners.has(ownerId),
  );
}

const personalOwners = new Set<Attachment['ownerTable']>([
  'members',
  'developmentSteps',
  'rewards',
  'memberships',
]);

function ownedBy<T extends keyof typeof sealedShapes>(
  subjects: ReadonlySet<string>,
  table: T,
  rows: readonly TableRows[T][] = [],
): string[] {
  return rows.flatMap((row) => {
    const subject = sealedShapes[table]?.subjectOf(row as never);
    return subject !== undefined && subjects.has(subject) ? [row.id] : [];
  });
}

/** Names in Chinese of what a row has filled in that would go; for the list of what goes. */
export function filledFields(table: 'persons' | 'members', row: AnyRow): string[] {
  const values = row as unknown as Record<string, unknown>;
  return (sealedShapes[table]?.fields ?? []).filter((field) => values[field] !== undefined);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
