/** One command with its whole rows and, for an undo, the command it took back. */
import { useEffect, useState } from 'react';
import { undoneOf, UNDO_COMMAND } from '../../../shared/domain/change-line';
import { fail, type Failure } from '../../../shared/ipc/reply';
import type { ChangeSummary } from '../../../shared/ipc/requests/backup';
import type { Command } from '../../../shared/schema/command';
import type { Desk } from '../../desk/desk';
import { useDesk } from '../../desk/desk-context';
import { listChangesUpTo } from '../../desk/list-changes';

export type ChangeState =
  | { kind: 'loading' }
  | { kind: 'failed'; failure: Failure }
  | { kind: 'ready'; command: Command; undone: ChangeSummary | undefined };

export function useChange(change: ChangeSummary): ChangeState {
  const desk = useDesk();
  const [read, setRead] = useState<{ id: string; state: ChangeState }>();
  useEffect(() => {
    let isCurrent = true;
    void readChange(desk, change).then((state) => {
      if (isCurrent) setRead({ id: change.commandId, state });
    });
    return () => {
      isCurrent = false;
    };
  }, [desk, change]);
  return read?.id === change.commandId ? read.state : { kind: 'loading' };
}

async function readChange(desk: Desk, change: ChangeSummary): Promise<ChangeState> {
  const reply = await desk['journal.findCommand']({ commandId: change.commandId });
  if (!reply.ok) return { kind: 'failed', failure: reply.failure };
  const { entry } = reply.value;
  if (!entry) return { kind: 'failed', failure: fail('rowNotFound', change.commandId).failure };
  return { kind: 'ready', command: entry.command, undone: await readUndone(desk, change) };
}

async function readUndone(desk: Desk, change: ChangeSummary): Promise<ChangeSummary | undefined> {
  const [row] = change.rows;
  if (change.name !== UNDO_COMMAND || !row) return undefined;
  const filter = { table: row.table, rowId: row.id };
  const reply = await listChangesUpTo(desk, filter, 1, change.seq);
  return reply.ok ? undoneOf(change, reply.value.changes) : undefined;
}
