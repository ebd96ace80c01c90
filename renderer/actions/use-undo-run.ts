/** Takes back an import of any day: the command comes from the journal, the plan from the rows as they are now. */
import { planUndoRows, type UndoRows } from '../../shared/import/undo-rows';
import type { Failure } from '../../shared/ipc/reply';
import { updateOp } from '../../shared/schema/command';
import type { ImportRun } from '../../shared/schema/ledger';
import { useData } from '../data/data-context';
import { useReadBranchRows } from '../data/stores/use-branch-rows';
import { useDesk } from '../desk/desk-context';

export interface RunUndo extends UndoRows {
  run: ImportRun;
}
export type RunUndoAnswer =
  { kind: 'plan'; plan: RunUndo } | { kind: 'missing' } | { kind: 'failed'; failure: Failure };

export type UndoRunCommand = 'studyPlans.undoImport' | 'meetings.undoImport' | 'dues.undoImport';

/** @param command name under which the undo is journaled */
export function useUndoRun(command: UndoRunCommand) {
  const { writePoint, now } = useData();
  const readRows = useReadBranchRows();
  const desk = useDesk();

  const plan = async (commandId: string): Promise<RunUndoAnswer> => {
    const rows = await readRows();
    const run = rows.importRuns?.find((row) => row.commandId === commandId);
    if (!run || run.undoneAt) return { kind: 'missing' };
    const reply = await desk['journal.findCommand']({ commandId });
    if (!reply.ok) return { kind: 'failed', failure: reply.failure };
    if (!reply.value.entry) return { kind: 'missing' };
    const written = reply.value.entry.command.ops.filter(({ table }) => table !== 'importRuns');
    return { kind: 'plan', plan: { run, ...planUndoRows(written, rows) } };
  };

  // The row about the run stays, marked: the trail does not lose an import.
  const write = ({ run, ops }: RunUndo) =>
    writePoint.write(command, [...ops, updateOp('importRuns', run, { undoneAt: now() })]);

  return { plan, write };
}
