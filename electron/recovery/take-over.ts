/** Writes the commands that were readable behind a break into the journal again. */
import { summarizeChange } from '../../shared/domain/change-summary';
import type { ChangeSummary } from '../../shared/ipc/requests/backup';
import { reduceOps, type BranchState } from '../../shared/schema/state';
import type { AnyRow, TableName } from '../../shared/schema/tables';
import type { Journal } from '../journal/journal';
import type { ReadableCommand } from './assess-damage';
import { fitCommand } from './fit-command';

const PAGE = 500;

export interface TakenOver {
  /** Commands written again, those of an earlier, interrupted run included. */
  salvaged: number;
  /** Ops that could not be: their rows, by command. */
  refused: ChangeSummary[];
}

/**
 * Can be repeated: a command that is in the journal already is passed over, by its id.
 * @throws ExpectedFailure as Journal.commit
 */
export async function takeOver(journal: Journal, commands: readonly ReadableCommand[]): Promise<TakenOver> {
  const { state, ids } = await readState(journal);
  const present = (table: TableName, id: string): AnyRow | null => state.get(table)?.get(id) ?? null;
  const result: TakenOver = { salvaged: 0, refused: [] };
  for (const { seq, command: original } of commands) {
    if (ids.has(original.id)) {
      result.salvaged += 1;
      continue;
    }
    const { command, refused } = fitCommand(original, present, journal.lastSeq);
    if (refused.length > 0) result.refused.push(summarizeChange(seq, { ...original, ops: refused }));
    if (!command) continue;
    await journal.commit(command);
    reduceOps(state, command.ops);
    result.salvaged += 1;
  }
  return result;
}

async function readState(journal: Journal): Promise<{ state: BranchState; ids: Set<string> }> {
  const state: BranchState = new Map();
  const ids = new Set<string>();
  for (let seq = 0; ;) {
    const { entries } = await journal.readAfter(seq, PAGE);
    for (const entry of entries) {
      reduceOps(state, entry.command.ops);
      ids.add(entry.command.id);
    }
    const last = entries.at(-1);
    if (!last) return { state, ids };
    seq = last.seq;
  }
}
