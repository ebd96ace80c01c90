/**
 * A command is one intention of the user, e.g. "import 9 members": whole rows before and after, so that the
 * inverse is the undo. Main journals it first; the page's database then applies it in one transaction.
 */
import { z } from 'zod';
import type { DataExport } from './ledger';
import type { OrgLifeRecord } from './meeting';
import { idSchema, instantSchema, text } from './primitives';
import { tableNames, tableSchemas, type AnyRow, type TableName, type TableRows } from './tables';

const rowShape = z.looseObject({ id: idSchema, branchId: idSchema, rev: z.int().min(1) });

/**
 * @param from of the page no row may be sealed: it could hide anything that way, and what it made up would not open;
 *   of the journal such a row is looked at by its id and revision only
 */
function makeOpSchema(from: 'page' | 'journal') {
  return z
    .object({
      table: z.enum(tableNames as [TableName, ...TableName[]]),
      id: idSchema,
      before: rowShape.nullable(),
      after: rowShape.nullable(),
    })
    .superRefine((op, context) => {
      const fail = (message: string): void => context.addIssue({ code: 'custom', message });
      if (op.before === null && op.after === null) fail('an op must change something');
      if (op.before && op.before.id !== op.id) fail('before.id differs from op.id');
      const sealed = [op.before, op.after].some((row) => row !== null && 'sealed' in row);
      if (sealed && from === 'page') fail('a sealed row');
      if (!op.after) return;
      if (op.after.id !== op.id) fail('after.id differs from op.id');
      if (op.after.rev !== (op.before?.rev ?? 0) + 1) fail('after.rev must follow before.rev');
      if (from === 'journal' && 'sealed' in op.after) return;
      const checked = tableSchemas[op.table].safeParse(op.after);
      if (!checked.success) fail(`${op.table}: ${z.prettifyError(checked.error)}`);
    });
}

function makeCommandSchema(ops: ReturnType<typeof makeOpSchema>) {
  return z
    .object({
      schema: z.literal('command/1'),
      id: idSchema,
      /** `area.verbObject`, e.g. `members.importRoster`; shown to the user through shared/words/commands. */
      name: z.string().regex(/^[a-z][A-Za-z]*\.[a-z][A-Za-z]*$/),
      at: instantSchema,
      by: text(40),
      /** Sequence number the page had applied when it made the command. */
      baseSeq: z.int().min(0),
      ops: z.array(ops).min(1).max(50_000),
    })
    .superRefine((command, context) => {
      if (command.ops.some(clearsSample)) return;
      command.ops.forEach((op, index) => {
        const message = brokenLock(op);
        if (message !== undefined) context.addIssue({ code: 'custom', path: ['ops', index], message });
      });
    });
}

export const opSchema = makeOpSchema('page');
export const commandSchema = makeCommandSchema(opSchema);
/** As the journal holds it: a row may lack the fields that are sealed in it (sealed-fields.ts). */
export const storedCommandSchema = makeCommandSchema(makeOpSchema('journal'));

type ChangedRow = Readonly<{ table: string; before: unknown; after: unknown }>;

/**
 * Why this change may not be made, whatever path it takes; undefined when it may. The schemas judge by the row the
 * page says stood there before, main once more by the one it has stored (electron/backup/record-locks).
 */
export function brokenLock(op: ChangedRow): string | undefined {
  if (altersSignedRecord(op)) return 'a signed record is locked';
  if (rewritesRegister(op)) return 'a register is only added to';
  return losesVersion(op) ? 'a version that went out for signature stays' : undefined;
}

/** The whole practice branch goes, signed records and all. */
export function clearsSample({ table, before, after }: ChangedRow): boolean {
  const branch = before as { sample?: unknown } | null;
  return table === 'branches' && after === null && branch?.sample === true;
}

/**
 * 已签字归档 locks a record (domain §7.2 E4): whatever path a change takes (form, undo, import, restore), it may
 * only add one correction slip together with its version; earlier versions stay as they are.
 */
function altersSignedRecord(op: ChangedRow): boolean {
  if (op.table !== 'records') return false;
  const before = looseRecord(op.before);
  const after = looseRecord(op.after);
  if (before.state !== 'signed') return false;
  const earlier = before.revisions;
  const kept = after.revisions.slice(0, -1);
  // A record taken over without versions gets what was signed as its version 1 together with its first slip.
  const keepsEarlier =
    earlier.length === 0 ? kept.length <= 1 : JSON.stringify(kept) === JSON.stringify(earlier);
  const addsSlip =
    after.state === 'signed' &&
    after.corrections.length === before.corrections.length + 1 &&
    after.revisions.length > earlier.length &&
    keepsEarlier;
  return !addsSlip;
}

/**
 * A copy that went out for signature exists on paper, so its version stays (versions kept quietly, domain §7.2
 * E4): no change, undo or deletion may drop one. Only the newest may still change how it ended (withdrawn, signed).
 */
function losesVersion(op: ChangedRow): boolean {
  if (op.table !== 'records') return false;
  const later = looseRecord(op.after).revisions;
  const issued = (revision: unknown): string => {
    const { no, at, pdfHash, checkCode } = (revision ?? {}) as Partial<OrgLifeRecord['revisions'][number]>;
    return JSON.stringify([no, at, pdfHash, checkCode]);
  };
  return looseRecord(op.before).revisions.some(
    (revision, index) => index >= later.length || issued(revision) !== issued(later[index]),
  );
}

interface LooseRecord {
  state: unknown;
  revisions: readonly unknown[];
  corrections: readonly unknown[];
}

/** Rows are judged here before, or without, their table's schema having looked at them. */
function looseRecord(row: unknown): LooseRecord {
  const { state, revisions, corrections } = (row ?? {}) as Partial<Record<keyof LooseRecord, unknown>>;
  const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
  return { state, revisions: listOf(revisions), corrections: listOf(corrections) };
}

/** Registers of what was looked at, taken along, handed over and erased (domain §5.5). */
const registers: ReadonlySet<string> = new Set(['lookLog', 'dataExports', 'handovers', 'erasures']);

/** They are written and stay, whatever path a change takes; an export that was begun learns once how it ended. */
function rewritesRegister({ table, before, after }: ChangedRow): boolean {
  if (!registers.has(table) || before === null) return false;
  if (after === null) return true;
  if (table !== 'dataExports') return false;
  const [was, is] = [before as Partial<DataExport>, after as Partial<DataExport>];
  return was.result !== 'begun' || factsOf(was) !== factsOf(is);
}

/** All but how it ended. */
function factsOf({ rev: _rev, result: _result, sha512: _sha512, ...facts }: Partial<DataExport>): string {
  return JSON.stringify(Object.entries(facts).sort(([a], [b]) => (a < b ? -1 : 1)));
}

export type CommandName = string;
export interface Op<T extends TableName = TableName> {
  table: T;
  id: string;
  before: TableRows[T] | null;
  after: TableRows[T] | null;
}
export interface Command {
  schema: 'command/1';
  id: string;
  name: CommandName;
  at: string;
  by: string;
  baseSeq: number;
  ops: Op[];
}

/** Rows of a page without their revision: what the caller writes; the revision is counted here. */
export function createOp<T extends TableName>(table: T, row: Omit<TableRows[T], 'rev'>): Op<T> {
  const after = { ...row, rev: 1 } as unknown as TableRows[T];
  return { table, id: (after as AnyRow).id, before: null, after };
}

/** Change `before` by `patch`; a key set to undefined is removed. */
export function updateOp<T extends TableName>(
  table: T,
  before: TableRows[T],
  patch: Partial<TableRows[T]>,
): Op<T> {
  const merged: Record<string, unknown> = { ...before, ...patch, rev: before.rev + 1 };
  for (const key of Object.keys(merged)) if (merged[key] === undefined) delete merged[key];
  return { table, id: before.id, before, after: merged as unknown as TableRows[T] };
}

export function deleteOp<T extends TableName>(table: T, before: TableRows[T]): Op<T> {
  return { table, id: before.id, before, after: null };
}

/**
 * Ops that put everything back, in reverse order. A row that was created is deleted; a changed or deleted row
 * returns with its old content under a new revision (`current.rev + 1`), because revisions only go forward.
 */
export function inverseOps(ops: readonly Op[]): Op[] {
  return [...ops].reverse().map((op): Op => {
    if (op.before === null) return { table: op.table, id: op.id, before: op.after, after: null };
    const rev = (op.after?.rev ?? 0) + 1;
    return { table: op.table, id: op.id, before: op.after, after: { ...op.before, rev } };
  });
}
