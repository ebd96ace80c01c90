/** Takes over what only the view knows, before it is thrown away. */
import { ExpectedFailure } from '../../shared/ipc/reply';
import type { Command } from '../../shared/schema/command';
import { tableNames, type AnyRow } from '../../shared/schema/tables';
import type { BranchDatabase } from './database';
import type { DataPorts, ViewRow } from './journal-port';
import {
  addToTruth,
  findNewerRows,
  newTruth,
  RESCUE_COMMAND,
  type JournalTruth,
  type NewerRows,
} from './newer-rows';
import type { OnProgress } from './rebuild';
import { journalPages } from './replay';

export interface Rescued {
  /** Rows written again as a command. */
  written: number;
  /** Rows that lie in the kept file only. */
  keptOnly: number;
}

/** A piece for `journal.keepViewRows`. */
const KEEP_ROWS = 500;
/** What one command may hold (shared/schema/command). */
const MAX_OPS = 50_000;

/** Every row of the view. Read before anything else: when the engine cannot, there is nothing to rescue. */
export async function readViewRows(database: BranchDatabase): Promise<ViewRow[]> {
  const found: ViewRow[] = [];
  for (const table of tableNames) {
    const rows = (await database.table(table).toArray()) as AnyRow[];
    for (const row of rows) found.push({ table, row });
  }
  return found;
}

/**
 * Keeps the newer rows in main's file, then journals them as a command. The command is on the medium _before_
 * the view is wiped, and not written through the view afterwards: cut short anywhere, the next start finds the
 * view still there, and rows that were written already are the same then and are not written twice.
 * @throws ExpectedFailure when main can keep or journal nothing (full disk): the view stays as it is
 */
export async function rescueRows(
  ports: DataPorts,
  view: readonly ViewRow[],
  viewSeq: number,
  onProgress: OnProgress,
): Promise<Rescued> {
  const truth = await readTruth(ports, onProgress);
  const newer = findNewerRows(view, viewSeq, truth);
  await keep(ports, newer);
  for (let from = 0; from < newer.ops.length; from += MAX_OPS) {
    await journalPiece(ports, newer.ops.slice(from, from + MAX_OPS));
  }
  return { written: newer.ops.length, keptOnly: newer.keptOnly.length };
}

async function readTruth({ journal }: DataPorts, onProgress: OnProgress): Promise<JournalTruth> {
  const truth = newTruth();
  const { lastSeq } = await journal.getState();
  for await (const { entries, end } of journalPages(journal, 0)) {
    for (const entry of entries) addToTruth(truth, entry.seq, entry.command.ops);
    onProgress(end.seq, lastSeq);
  }
  return truth;
}

async function keep({ journal }: DataPorts, { ops, keptOnly }: NewerRows): Promise<void> {
  const rows = [
    ...ops.flatMap((op): ViewRow[] => (op.after ? [{ table: op.table, row: op.after }] : [])),
    ...keptOnly,
  ];
  for (let from = 0; from < rows.length; from += KEEP_ROWS) {
    await journal.keepViewRows(rows.slice(from, from + KEEP_ROWS));
  }
}

async function journalPiece(ports: DataPorts, ops: Command['ops']): Promise<void> {
  const { journalId, lastSeq } = await ports.journal.getState();
  const command: Command = {
    schema: 'command/1',
    id: ports.newId(),
    name: RESCUE_COMMAND,
    at: ports.now(),
    by: ports.operator(),
    baseSeq: lastSeq,
    ops,
  };
  const reply = await ports.journal.commit(command, journalId);
  if (!reply.ok) throw new ExpectedFailure(reply.failure.code, reply.failure.message);
}
