/**
 * Makes a command from behind a break fit the state the journal has now: what the user wrote is kept, only the
 * rows it is compared with and their revisions are the present ones. Rows are as they are stored, with the fields
 * about one person sealed. Pure.
 */
import { storedCommandSchema, type Command, type Op } from '../../shared/schema/command';
import type { OrgLifeRecord } from '../../shared/schema/meeting';
import { canonicalRow } from '../../shared/schema/state';
import type { AnyRow, TableName } from '../../shared/schema/tables';

export type PresentRow = (table: TableName, id: string) => AnyRow | null;

export interface FittedCommand {
  /** Null when nothing of it would change anything, or nothing of it is allowed. */
  command: Command | null;
  /** Ops the schema refuses (a signed record is locked, a row of an older shape). */
  refused: Op[];
}

/**
 * Instant, author and id stay: an import's undo finds its command by id, and a repair that was interrupted
 * finds what it has done already.
 * @param baseSeq last command of the journal now
 */
export function fitCommand(original: Command, present: PresentRow, baseSeq: number): FittedCommand {
  const refused = new Set<number>();
  for (;;) {
    const { ops, sources } = fitOps(original.ops, present, refused);
    const refusedOps = (): Op[] => original.ops.filter((_, index) => refused.has(index));
    if (ops.length === 0) return { command: null, refused: refusedOps() };
    const command: Command = { ...original, name: 'recovery.takeOver', baseSeq, ops };
    const checked = storedCommandSchema.safeParse(command);
    if (checked.success) return { command, refused: refusedOps() };
    const bad = checked.error.issues.flatMap(({ path }) =>
      path[0] === 'ops' && typeof path[1] === 'number' ? [sources[path[1]]] : [],
    );
    // A fault of the command itself (no author, no instant) lies in none of its ops: nothing can be kept.
    if (bad.length === 0) return { command: null, refused: [...original.ops] };
    // Later ops on the same row build on a refused one, so all are fitted again without it.
    for (const index of bad) if (index !== undefined) refused.add(index);
  }
}

function fitOps(
  originals: readonly Op[],
  present: PresentRow,
  skipped: ReadonlySet<number>,
): { ops: Op[]; sources: number[] } {
  const changed = new Map<string, AnyRow | null>();
  const ops: Op[] = [];
  const sources: number[] = [];
  for (const [index, original] of originals.entries()) {
    if (skipped.has(index)) continue;
    const key = `${original.table}/${original.id}`;
    const before = changed.has(key) ? (changed.get(key) ?? null) : present(original.table, original.id);
    for (const op of fitOp(original, before)) {
      ops.push(op);
      sources.push(index);
      changed.set(key, op.after);
    }
  }
  return { ops, sources };
}

function fitOp(original: Op, before: AnyRow | null): Op[] {
  const { table, id } = original;
  const after = original.after as AnyRow | null;
  if (after === null) return before === null ? [] : [makeOp(table, id, before, null)];
  if (before !== null && sameContent(before, after)) return [];
  const steps = table === 'records' ? slipSteps(before, after) : [after];
  let last = before;
  return steps.map((step) => {
    const op = makeOp(table, id, last, { ...step, rev: (last?.rev ?? 0) + 1 });
    last = op.after;
    return op;
  });
}

/**
 * A signed record may gain one correction slip at a time. When the line with an earlier slip cannot be read, the
 * later row holds it as well: it is added as a step of its own.
 */
function slipSteps(before: AnyRow | null, after: AnyRow): AnyRow[] {
  const old = before as Partial<OrgLifeRecord> | null;
  const next = after as Partial<OrgLifeRecord>;
  if (old?.state !== 'signed' || next.state !== 'signed' || !next.corrections || !next.revisions)
    return [after];
  const slips = old.corrections?.length ?? 0;
  const added = next.corrections.length - slips;
  const versions = next.revisions.length - added;
  if (added < 2 || versions < 0) return [after];
  return Array.from({ length: added }, (_, index) => {
    if (index === added - 1) return after;
    const step = {
      ...(before as AnyRow),
      corrections: next.corrections?.slice(0, slips + index + 1),
      revisions: next.revisions?.slice(0, versions + index + 1),
    };
    return step;
  });
}

function makeOp(table: TableName, id: string, before: AnyRow | null, after: AnyRow | null): Op {
  return { table, id, before: before as Op['before'], after: after as Op['after'] };
}

function sameContent(a: AnyRow, b: AnyRow): boolean {
  return canonicalRow({ ...a, rev: 0 }) === canonicalRow({ ...b, rev: 0 });
}
