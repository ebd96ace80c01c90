/**
 * Which rows of a view are newer than the journal's own state (the journal lost its end, or an old folder was
 * put back by hand). Pure.
 *
 * | the view's row, beside the journal's        | what becomes of it                                     |
 * | ------------------------------------------- | ------------------------------------------------------ |
 * | same contents, whatever the revision        | nothing: it is there                                   |
 * | higher revision                             | written again                                          |
 * | lower revision                              | nothing: the journal went on                           |
 * | same revision, other contents               | kept in the file only: two stories, the journal's wins |
 * | absent there, never seen by the journal     | written again                                          |
 * | absent there, deleted by a command the view | kept in the file only: the deletion stands, but the    |
 * |   has seen (its seq is not above the view's)|   row may have been taken back in the lost part        |
 * | absent there, deleted later than the view   | nothing: the view is simply older                      |
 *
 * What the schema or the lock of a signed record refuses is kept in the file only.
 * Limit: a deletion that was in the lost part cannot be told from a row the view never had; such a row comes back.
 */
import { commandSchema, type Op } from '../../shared/schema/command';
import { canonicalRow, reduceOps, type BranchState } from '../../shared/schema/state';
import type { AnyRow, TableName } from '../../shared/schema/tables';
import type { ViewRow } from './journal-port';

export const RESCUE_COMMAND = 'recovery.rescueRows';

/** What the journal says, gathered from its very beginning because only that tells every deletion. */
export interface JournalTruth {
  rows: BranchState;
  /** `table/id` of rows that are deleted now, and the command that did it. */
  deletedAt: Map<string, number>;
}

export interface NewerRows {
  /** On top of the journal's state; each passed the command schema. */
  ops: Op[];
  /** Only for the file. */
  keptOnly: ViewRow[];
}

export function newTruth(): JournalTruth {
  return { rows: new Map(), deletedAt: new Map() };
}

export function addToTruth(truth: JournalTruth, seq: number, ops: readonly Op[]): void {
  reduceOps(truth.rows, ops);
  for (const op of ops) {
    const key = `${op.table}/${op.id}`;
    if (op.after === null) truth.deletedAt.set(key, seq);
    else truth.deletedAt.delete(key);
  }
}

export function findNewerRows(view: Iterable<ViewRow>, viewSeq: number, truth: JournalTruth): NewerRows {
  const newer: NewerRows = { ops: [], keptOnly: [] };
  for (const found of view) {
    const known = truth.rows.get(found.table)?.get(found.row.id);
    const verdict = known
      ? compareRevisions(found.row, known)
      : judgeAbsent(truth.deletedAt.get(`${found.table}/${found.row.id}`), viewSeq);
    if (verdict === 'nothing') continue;
    const op = verdict === 'write' ? opOf(found.table, found.row, known) : undefined;
    if (op) newer.ops.push(op);
    else newer.keptOnly.push(found);
  }
  return newer;
}

type Verdict = 'write' | 'keepOnly' | 'nothing';

function compareRevisions(found: AnyRow, known: AnyRow): Verdict {
  if (canonicalRow({ ...found, rev: 0 }) === canonicalRow({ ...known, rev: 0 })) return 'nothing';
  if (found.rev > known.rev) return 'write';
  return found.rev === known.rev ? 'keepOnly' : 'nothing';
}

function judgeAbsent(deletedAt: number | undefined, viewSeq: number): Verdict {
  if (deletedAt === undefined) return 'write';
  return deletedAt <= viewSeq ? 'keepOnly' : 'nothing';
}

/** undefined when no command may write it. */
function opOf(table: TableName, row: AnyRow, known: AnyRow | undefined): Op | undefined {
  const op = {
    table,
    id: row.id,
    before: known ?? null,
    after: { ...row, rev: (known?.rev ?? 0) + 1 },
  } as Op;
  const alone = {
    schema: 'command/1',
    id: '0'.repeat(26),
    name: RESCUE_COMMAND,
    at: '2000-01-01T00:00:00.000Z',
    by: '',
    baseSeq: 0,
    ops: [op],
  };
  return commandSchema.safeParse(alone).success ? op : undefined;
}
