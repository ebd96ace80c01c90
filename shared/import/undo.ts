/**
 * Undo of an import: everything as if it had never happened, except for the people whose rows were changed or used
 * since; those stay as they are and are named. Exactly one person is the unit: never half a person.
 */
import { inverseOps, type Op } from '../schema/command';
import type { TableName, TableRows } from '../schema/tables';
import { undoBlockWords } from '../words/import';

export interface BlockedUndo {
  memberId: string;
  name: string;
  code: keyof typeof undoBlockWords;
  /** Chinese, e.g. 导入后又修改过. */
  why: string;
}

/** Rows of the branch as stored now; tables that cannot refer to members may be left out. */
export type CurrentRows = { readonly [T in TableName]?: readonly TableRows[T][] };

/** `ops` undo what can be undone (empty: nothing left to undo); `blocked` names the people left as they are. */
export function planUndoImport(
  commandOps: readonly Op[],
  current: CurrentRows,
): { ops: Op[]; blocked: BlockedUndo[] } {
  const owners = ownersOf(commandOps, current);
  const later = new LaterRows(commandOps, current);
  const blocked = new Map<string, BlockedUndo>();
  for (const op of commandOps) {
    const memberId = owners.get(op.id);
    if (memberId === undefined || blocked.has(memberId)) continue;
    const code = later.reasonToKeep(op);
    if (code)
      blocked.set(memberId, {
        memberId,
        name: nameOf(memberId, commandOps, current),
        code,
        why: undoBlockWords[code],
      });
  }
  const kept = commandOps.filter((op) => blocked.has(owners.get(op.id) ?? ''));
  const keptText = JSON.stringify(kept.map((op) => op.after));
  const undone = commandOps.filter((op) => {
    const memberId = owners.get(op.id);
    if (memberId !== undefined) return !blocked.has(memberId);
    // A group stays when somebody who stays, or anything entered later, belongs to it.
    if (op.table === 'partyGroups') return !keptText.includes(op.id) && later.reasonToKeep(op) === undefined;
    return later.reasonToKeep(op) === undefined && kept.length === 0;
  });
  return { ops: inverseOps(undone), blocked: [...blocked.values()] };
}

/** Row id -> member it belongs to. Groups and the import run belong to nobody. */
function ownersOf(ops: readonly Op[], current: CurrentRows): Map<string, string> {
  const owners = new Map<string, string>();
  const memberOfPerson = new Map((current.members ?? []).map((row) => [row.personId, row.id]));
  for (const op of ops) {
    const row = (op.after ?? op.before) as { memberId?: string; personId?: string } | null;
    if (op.table === 'members') {
      owners.set(op.id, op.id);
      if (row?.personId) memberOfPerson.set(row.personId, op.id);
    } else if (row?.memberId) owners.set(op.id, row.memberId);
  }
  for (const op of ops) {
    // Without its member (deleted since) a person stands for itself.
    if (op.table === 'persons') owners.set(op.id, memberOfPerson.get(op.id) ?? op.id);
  }
  return owners;
}

/** Looks at what happened to the rows of the command after it. */
class LaterRows {
  private readonly byId = new Map<string, string>();
  /** Rows of the command whose id stands anywhere in a row the command did not write. */
  private readonly used = new Set<string>();

  constructor(ops: readonly Op[], current: CurrentRows) {
    const own = new Set(ops.map((op) => op.id));
    for (const rows of Object.values(current) as (readonly { id: string }[])[]) {
      for (const row of rows) {
        if (own.has(row.id)) this.byId.set(row.id, canonical(row));
        else noteIds(row, own, this.used);
      }
    }
  }

  reasonToKeep(op: Op): BlockedUndo['code'] | undefined {
    const now = this.byId.get(op.id);
    if (now === undefined) return op.after === null ? undefined : 'deleted';
    if (now !== canonical(op.after)) return 'edited';
    const isCreated = op.before === null && op.table !== 'memberships' && op.table !== 'groupSpans';
    return isCreated && this.used.has(op.id) ? 'used' : undefined;
  }
}

const ID_LENGTH = 26;
/** What an id, or several written together, can stand in (shared/schema/primitives). */
const ID_CHARACTERS = /[0-9A-HJKMNP-TV-Z]{26,}/g;

/**
 * Adds those of `wanted` that stand anywhere in `value`, also inside of longer texts and as names of fields. Each text
 * is looked at once: looking for each id in ten years of rows would take minutes.
 */
function noteIds(value: unknown, wanted: ReadonlySet<string>, found: Set<string>): void {
  if (typeof value === 'string') {
    if (wanted.has(value)) found.add(value);
    else if (value.length > ID_LENGTH) noteIdsInText(value, wanted, found);
  } else if (Array.isArray(value)) {
    for (const part of value as unknown[]) noteIds(part, wanted, found);
  } else if (typeof value === 'object' && value !== null) {
    for (const [key, part] of Object.entries(value)) {
      noteIds(key, wanted, found);
      noteIds(part, wanted, found);
    }
  }
}

function noteIdsInText(text: string, wanted: ReadonlySet<string>, found: Set<string>): void {
  for (const [run] of text.matchAll(ID_CHARACTERS)) {
    for (let at = 0; at + ID_LENGTH <= run.length; at += 1) {
      const id = run.slice(at, at + ID_LENGTH);
      if (wanted.has(id)) found.add(id);
    }
  }
}

/** Keys in one order: a row read back from a database need not keep the order it was written in. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) =>
    part !== null && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}

function nameOf(memberId: string, ops: readonly Op[], current: CurrentRows): string {
  const member = current.members?.find((row) => row.id === memberId);
  const personId =
    member?.personId ??
    (ops.find((op) => op.id === memberId)?.after as { personId?: string } | null)?.personId;
  const wanted = personId ?? memberId;
  const stored = current.persons?.find((row) => row.id === wanted);
  const written = ops.find((op) => op.id === wanted)?.after as { name?: string } | null | undefined;
  return stored?.name ?? written?.name ?? '';
}
