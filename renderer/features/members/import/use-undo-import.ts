import { planUndoImport, type BlockedUndo, type CurrentRows } from '../../../../shared/import/undo';
import type { Failure } from '../../../../shared/ipc/reply';
import { updateOp, type Op } from '../../../../shared/schema/command';
import type { ImportRun } from '../../../../shared/schema/ledger';
import { tableNames } from '../../../../shared/schema/tables';
import { useBranch, useData } from '../../../data/data-context';
import { listOfBranch } from '../../../data/stores/branch-store';
import { useDesk } from '../../../desk/desk-context';

export interface UndoPlan {
  run: ImportRun;
  ops: Op[];
  blocked: BlockedUndo[];
  /** People whose import is taken back. */
  people: number;
}
export type UndoAnswer =
  { kind: 'plan'; plan: UndoPlan } | { kind: 'missing' } | { kind: 'failed'; failure: Failure };

/** Takes back an import of any day: the command comes from the journal, the plan from the rows as they are now. */
export function useUndoImport() {
  const { database, writePoint, now } = useData();
  const branch = useBranch();
  const desk = useDesk();

  const plan = async (runId: string): Promise<UndoAnswer> => {
    const entries = await Promise.all(
      tableNames.map(async (table) => [table, await listOfBranch(database, table, branch.id)] as const),
    );
    const current = Object.fromEntries(entries) as CurrentRows;
    const run = current.importRuns?.find((row) => row.id === runId);
    if (!run || run.undoneAt) return { kind: 'missing' };
    const reply = await desk['journal.findCommand']({ commandId: run.commandId });
    if (!reply.ok) return { kind: 'failed', failure: reply.failure };
    if (!reply.value.entry) return { kind: 'missing' };
    // The row about the run stays, marked as undone: the audit trail does not lose an import.
    const written = reply.value.entry.command.ops.filter((op) => op.table !== 'importRuns');
    const { ops, blocked } = planUndoImport(written, current);
    return { kind: 'plan', plan: { run, ops, blocked, people: countPeople(ops, current) } };
  };

  const write = (undo: UndoPlan) =>
    writePoint.write('members.undoImport', [
      ...undo.ops,
      updateOp('importRuns', undo.run, { undoneAt: now() }),
    ]);
  return { plan, write };
}

function countPeople(ops: readonly Op[], current: CurrentRows): number {
  const memberOfPerson = new Map((current.members ?? []).map((row) => [row.personId, row.id]));
  const members = ops.map((op) => {
    const row = (op.before ?? op.after) as { memberId?: string } | null;
    if (op.table === 'members') return op.id;
    return op.table === 'persons' ? memberOfPerson.get(op.id) : row?.memberId;
  });
  return new Set(members.filter((id) => id !== undefined)).size;
}
