/**
 * What the journal may hold, kept by somebody else than the program: every command that was acknowledged is followed
 * here by rules of its own, and afterwards the journal must hold just that.
 */
import { canonicalRow } from '../../../../shared/schema/state';

export interface Row {
  id: string;
  rev: number;
  [field: string]: unknown;
}
export interface PlainOp {
  table: string;
  id: string;
  before: Row | null;
  after: Row | null;
}
export interface PlainCommand {
  id: string;
  name: string;
  at: string;
  by: string;
  ops: PlainOp[];
}
interface Version {
  no: unknown;
  at: unknown;
  pdfHash?: unknown;
  checkCode: unknown;
}

export class RecordKeeper {
  private readonly rows = new Map<string, PlainOp & { after: Row }>();
  private readonly accepted: string[] = [];
  private readonly ids = new Set<string>();

  /** Rows as they stand, with their tables. */
  all(): readonly { table: string; row: Row }[] {
    return [...this.rows.values()].map(({ table, after }) => ({ table, row: after }));
  }

  /** A command the program has acknowledged. @returns what was wrong with that */
  follow(command: PlainCommand): string[] {
    // Sent again: the first receipt, nothing written.
    if (this.ids.has(command.id)) return [];
    const wrong: string[] = [];
    const isPracticeCleared = command.ops.some(
      ({ table, id, after }) =>
        table === 'branches' && after === null && this.rows.get(`branches/${id}`)?.after['sample'] === true,
    );
    for (const op of command.ops) {
      const key = `${op.table}/${op.id}`;
      const stored = this.rows.get(key)?.after ?? null;
      if (stored?.rev !== op.before?.rev) wrong.push(`${key}: taken over another revision`);
      if (op.after && (op.after.id !== op.id || op.after.rev !== (stored?.rev ?? 0) + 1))
        wrong.push(`${key}: another row, or a revision that does not follow`);
      if (op.table === 'records' && !isPracticeCleared) wrong.push(...unlocked(key, stored, op.after));
      if (op.after) this.rows.set(key, { ...op, after: op.after });
      else this.rows.delete(key);
    }
    this.ids.add(command.id);
    this.accepted.push(inShort(command));
    return wrong;
  }

  /** @param journaled commands behind those told of before, in order */
  compare(journaled: readonly PlainCommand[]): string[] {
    const expected = this.accepted.splice(0);
    if (journaled.length !== expected.length)
      return [`${journaled.length} commands journaled, ${expected.length} acknowledged`];
    const at = journaled.findIndex((command, index) => inShort(command) !== expected[index]);
    return at === -1 ? [] : [`command ${journaled[at]?.id ?? ''} is journaled otherwise than it was sent`];
  }
}

/** What the schema drops (keys a command does not have) is not compared. */
function inShort({ id, name, at, by, ops }: PlainCommand): string {
  const kept = ops.map(({ table, id: row, before, after }) => ({ table, id: row, before, after }));
  return canonicalRow({ id, name, at, by, ops: kept });
}

/** 已签字归档: only a slip may come on top; a version that went out for signature stays in any state. */
function unlocked(key: string, stored: Row | null, after: Row | null): string[] {
  const wrong: string[] = [];
  const listOf = (row: Row | null, field: string): unknown[] => (row?.[field] as unknown[] | undefined) ?? [];
  const versions = listOf(stored, 'revisions') as Version[];
  const later = listOf(after, 'revisions') as Version[];
  const issued = ({ no, at, pdfHash, checkCode }: Version): string =>
    canonicalRow([no, at, pdfHash, checkCode]);
  const isLost = versions.some((version, index) => {
    const same = later[index];
    return same === undefined || issued(same) !== issued(version);
  });
  if (isLost) wrong.push(`${key}: a version that went out is gone`);
  if (stored?.['state'] !== 'signed') return wrong;
  const slips = listOf(after, 'corrections').length - listOf(stored, 'corrections').length;
  if (after?.['state'] !== 'signed' || slips !== 1) wrong.push(`${key}: a signed record was changed`);
  return wrong;
}
