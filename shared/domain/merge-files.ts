/**
 * Two files of one person become one: which fields stay is chosen, all links go over, the other file goes to the
 * recycle bin. Split again, everything is as it was, but for rows edited since. Pure.
 *
 * What is signed or out for signature keeps the ids it was made with: its snapshot holds the names (domain §7.2 E4).
 */
import { createOp, inverseOps, updateOp, type Op } from '../schema/command';
import { recordContentSchema, type OrgLifeRecord } from '../schema/meeting';
import type { FileMerge } from '../schema/member-life';
import { canonicalRow } from '../schema/state';
import type { AnyRow, TableName, TableRows } from '../schema/tables';
import { isErasedFile, type StoredFile } from './member-file';

/** Rows of the branch as stored now; tables that hold nothing may be left out. */
export type BranchRows = { readonly [T in TableName]?: readonly TableRows[T][] };

export interface FilePair {
  /** Goes on as the file of the person. */
  kept: StoredFile;
  /** Goes to the recycle bin. */
  merged: StoredFile;
}

/** A field that says something in both files, and not the same. */
export interface FieldDifference {
  table: 'persons' | 'members';
  field: string;
  /** As stored. */
  kept: unknown;
  merged: unknown;
}
type FieldKey = `${FieldDifference['table']}.${string}`;

/** Not content of the file; idKey goes with idNo. */
const NOT_CONTENT = new Set('id branchId rev personId identity idKey deletedAt erasedAt'.split(' '));

export function mergeRefusal({ kept, merged }: FilePair): 'sameFile' | 'erased' | 'recycled' | undefined {
  if (kept.member.id === merged.member.id) return 'sameFile';
  if (isErasedFile(kept) || isErasedFile(merged)) return 'erased';
  return kept.member.deletedAt !== undefined || merged.member.deletedAt !== undefined
    ? 'recycled'
    : undefined;
}

/** What has to be chosen; fields only one of the files knows are taken as they are. */
export function fieldDifferences(pair: FilePair): FieldDifference[] {
  return contentFields(pair).filter(
    ({ kept, merged }) =>
      kept !== undefined && merged !== undefined && canonicalRow(kept) !== canonicalRow(merged),
  );
}

export function fieldKeyOf({ table, field }: Pick<FieldDifference, 'table' | 'field'>): FieldKey {
  return `${table}.${field}`;
}

function contentFields({ kept, merged }: FilePair): FieldDifference[] {
  const of = (table: FieldDifference['table'], a: object, b: object): FieldDifference[] =>
    [...new Set([...Object.keys(a), ...Object.keys(b)])]
      .filter((field) => !NOT_CONTENT.has(field))
      .map((field) => ({ table, field, kept: valueOf(a, field), merged: valueOf(b, field) }));
  const persons = kept.person.id === merged.person.id ? [] : of('persons', kept.person, merged.person);
  return [...persons, ...of('members', kept.member, merged.member)];
}

function valueOf(row: object, field: string): unknown {
  const value = (row as Record<string, unknown>)[field];
  return value === '' ? undefined : value;
}

/** Single ids in rows that name a member or a person; arrays of ids are named with []. */
const LINKS: Readonly<Partial<Record<TableName, readonly string[]>>> = {
  memberships: ['memberId'],
  statusSpans: ['memberId'],
  groupSpans: ['memberId'],
  posts: ['memberId'],
  workSpans: ['personId'],
  circumstances: ['memberId', 'contactId'],
  contacts: ['memberId'],
  sanctions: ['memberId'],
  rewards: ['personId'],
  pioneerPosts: ['memberId'],
  studyLogs: ['memberId'],
  duesProfiles: ['memberId'],
  duesPayments: ['memberId'],
  makeUps: ['memberId'],
  heartTalks: ['talkerPersonId', 'targetPersonId'],
  branchTexts: ['personId'],
  leadingPosts: ['personId'],
  postExchanges: ['memberId'],
  developmentCases: ['personId', 'memberId', 'mentorIds', 'sponsorIds'],
  developmentSteps: ['personId'],
  attachments: ['ownerId'],
};

export interface MergeOrder {
  /** Differing fields (`fieldKeyOf`) that are taken from the file that goes. */
  take: ReadonlySet<string>;
  /** Id of the row about the merge. */
  id: string;
  branchId: string;
  /** Instant. */
  at: string;
}

/** Ops of `members.mergeFiles`. Call only where `mergeRefusal` has nothing against it. */
export function mergeFilesOps(pair: FilePair, rows: BranchRows, order: MergeOrder): Op[] {
  const { kept, merged } = pair;
  const mover = new Mover(pair);
  const overlapping = overlaps(pair);
  const links = (Object.keys(LINKS) as TableName[]).flatMap((table) =>
    ((rows[table] ?? []) as readonly AnyRow[]).flatMap((row) =>
      overlapping.left.has(row.id) ? [] : mover.moveRow(table, row, LINKS[table] ?? []),
    ),
  );
  const records = (rows.records ?? []).flatMap((record) => mover.moveRecord(record));
  const { ops: filledOps, filled } = fill(pair, order.take);
  return [
    ...filledOps,
    updateOp('members', merged.member, { deletedAt: order.at }),
    ...overlapping.ops,
    ...links,
    ...records,
    createOp('fileMerges', {
      ...{ id: order.id, branchId: order.branchId, at: order.at },
      ...{ keptPersonId: kept.person.id, keptMemberId: kept.member.id },
      ...{ mergedPersonId: merged.person.id, mergedMemberId: merged.member.id },
      moved: mover.moved,
      filled,
    }),
  ];
}

function fill(pair: FilePair, take: ReadonlySet<string>): { ops: Op[]; filled: FileMerge['filled'] } {
  const patches: Record<'persons' | 'members', Record<string, unknown>> = { persons: {}, members: {} };
  const filled: FileMerge['filled'] = [];
  for (const difference of contentFields(pair)) {
    const { table, field, kept, merged } = difference;
    const isWanted = kept === undefined || take.has(fieldKeyOf(difference));
    if (merged === undefined || !isWanted || canonicalRow(kept) === canonicalRow(merged)) continue;
    patches[table][field] = merged;
    if (field === 'idNo') patches.persons['idKey'] = pair.merged.person.idKey;
    filled.push({ table, field });
  }
  const ops: Op[] = [];
  if (Object.keys(patches.persons).length > 0)
    ops.push(updateOp('persons', pair.kept.person, patches.persons));
  if (Object.keys(patches.members).length > 0)
    ops.push(updateOp('members', pair.kept.member, patches.members));
  return { ops, filled };
}

interface Span {
  id: string;
  from: string;
  to?: string | undefined;
}

/**
 * Days both files belong to the branch, or to a group, are told once: the interval of the file that goes stays with
 * it, and the kept file's membership is stretched over the days only the other one knew.
 */
function overlaps({ kept, merged }: FilePair): { left: Set<string>; ops: Op[] } {
  const left = new Set<string>();
  const ops: Op[] = [];
  const memberships = [...kept.memberships];
  for (const span of merged.memberships) {
    const at = memberships.findIndex((each) => touches(each, span));
    const own = memberships[at];
    if (!own) continue;
    left.add(span.id);
    const from = span.from < own.from ? span.from : own.from;
    const to =
      own.to === undefined || span.to === undefined ? undefined : own.to > span.to ? own.to : span.to;
    memberships[at] = { ...own, from, to };
  }
  for (const [at, own] of kept.memberships.entries()) {
    const now = memberships[at];
    if (!now || (now.from === own.from && now.to === own.to)) continue;
    // Still here after all: how it ended is not true any more.
    const reopened =
      now.to === undefined && own.to !== undefined ? { toHow: undefined, toOrg: undefined } : {};
    ops.push(updateOp('memberships', own, { from: now.from, to: now.to, ...reopened }));
  }
  for (const span of merged.groupSpans)
    if (kept.groupSpans.some((each) => touches(each, span))) left.add(span.id);
  for (const post of merged.posts) {
    const isSame = (each: typeof post): boolean =>
      each.body === post.body && each.post === post.post && each.groupId === post.groupId;
    if (kept.posts.some((each) => isSame(each) && touches(each, post))) left.add(post.id);
  }
  return { left, ops };
}

function touches(a: Span, b: Span): boolean {
  return a.from < (b.to ?? '9999') && b.from < (a.to ?? '9999');
}

const contentKeys = Object.keys(recordContentSchema.shape);

/** Puts the kept file's ids where the other's stand, and writes down each place. */
class Mover {
  readonly moved: FileMerge['moved'] = [];
  private readonly byId: ReadonlyMap<string, string>;

  constructor({ kept, merged }: FilePair) {
    this.byId = new Map([
      [merged.member.id, kept.member.id],
      [merged.person.id, kept.person.id],
    ]);
  }

  moveRow(table: TableName, row: AnyRow, fields: readonly string[]): Op[] {
    const patch: Record<string, unknown> = {};
    for (const field of fields) {
      const value = (row as unknown as Record<string, unknown>)[field];
      const next = this.replaced(value);
      if (next === undefined) continue;
      // A mentor named twice would be one person counted as two.
      patch[field] = Array.isArray(next) ? [...new Set(next as string[])] : next;
      for (const was of idsOf(value)) if (this.byId.has(was)) this.note(table, row.id, field, was);
    }
    return Object.keys(patch).length === 0 ? [] : [updateOp(table, row as TableRows[typeof table], patch)];
  }

  /** A record that is still being written; of one that went out for signature nothing changes. */
  moveRecord(record: OrgLifeRecord): Op[] {
    if (record.state !== 'draft' && record.state !== 'planned') return [];
    const patch: Record<string, unknown> = {};
    for (const key of contentKeys) {
      const value = (record as unknown as Record<string, unknown>)[key];
      const next = this.replaced(value);
      if (next !== undefined) patch[key] = next;
    }
    if (Object.keys(patch).length === 0) return [];
    const attendance = patch['attendance'] as OrgLifeRecord['attendance'] | undefined;
    if (attendance) patch['attendance'] = onceEach(record.attendance, attendance);
    for (const was of this.byId.keys())
      if (JSON.stringify(record).includes(was)) this.note('records', record.id, 'content', was);
    return [updateOp('records', record, patch)];
  }

  /** The same value with the ids changed; undefined when none of them is in it. */
  private replaced(value: unknown): unknown {
    const text = JSON.stringify(value) as string | undefined;
    if (text === undefined) return undefined;
    let next = text;
    for (const [was, is] of this.byId) next = next.replaceAll(`"${was}"`, `"${is}"`);
    return next === text ? undefined : (JSON.parse(next) as unknown);
  }

  private note(table: TableName, id: string, field: string, was: string): void {
    this.moved.push({ table, id, field, was });
  }
}

/** The kept file's own row wins where both were ticked. */
function onceEach(
  before: OrgLifeRecord['attendance'],
  after: OrgLifeRecord['attendance'],
): OrgLifeRecord['attendance'] {
  return after.filter((row, at) => {
    const same = after.flatMap((each, index) => (each.memberId === row.memberId ? [index] : []));
    const own = same.find((index) => before[index]?.memberId === row.memberId) ?? same[0];
    return own === at;
  });
}

function idsOf(value: unknown): string[] {
  return (Array.isArray(value) ? value : [value]).filter((id): id is string => typeof id === 'string');
}

export interface PartialUndo {
  ops: Op[];
  /** Rows that were edited or deleted since: they stay as they are. */
  left: { table: TableName; id: string }[];
}

/** The inverse of what was written, row by row, where the row is still as it was written. */
export function untouchedInverse(written: readonly Op[], rows: BranchRows): PartialUndo {
  const plan: PartialUndo = { ops: [], left: [] };
  for (const op of written) {
    const now = ((rows[op.table] ?? []) as readonly AnyRow[]).find((row) => row.id === op.id);
    if (now && canonicalRow(now) === canonicalRow(op.after)) plan.ops.unshift(...inverseOps([op]));
    else plan.left.push({ table: op.table, id: op.id });
  }
  return plan;
}

/**
 * Without the row about the merge, which is marked as undone by the caller.
 * @param merging ops of the command that merged, from the journal
 */
export function splitFilesPlan(merging: readonly Op[], rows: BranchRows): PartialUndo {
  return untouchedInverse(
    merging.filter(({ table }) => table !== 'fileMerges'),
    rows,
  );
}
