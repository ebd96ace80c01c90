/** The journal's requests as the data layer wants them: values, and failures thrown. */
import { ExpectedFailure, type Reply } from '../../shared/ipc/reply';
import type { Command } from '../../shared/schema/command';
import type { AnyRow, TableName } from '../../shared/schema/tables';
import type { Desk } from './desk';

type Row = Readonly<{ table: TableName; row: AnyRow }>;

/** A `JournalPort` of renderer/data. */
export function journalOf(desk: Desk) {
  return {
    getState: async (seq?: number) =>
      valueOf(await desk['journal.getState'](seq === undefined ? {} : { seq })),
    readAfter: async (seq: number, limit: number) =>
      valueOf(await desk['journal.readAfter']({ seq, limit })).entries,
    readRows: async (cursor: string | null) => valueOf(await desk['journal.readRows']({ cursor })),
    keepViewRows: async (rows: readonly Row[]) =>
      valueOf(
        await desk['journal.keepViewRows']({
          rows: rows.map(({ table, row }) => ({ table, row: { ...row } })),
        }),
      ),
    commit: (command: Command, journalId: string | null) =>
      desk['journal.commit']({ command, ...(journalId === null ? {} : { journalId }) }),
  };
}

/** @throws ExpectedFailure with the code of the answer */
export function valueOf<T>(reply: Reply<T>): T {
  if (!reply.ok) throw new ExpectedFailure(reply.failure.code, reply.failure.message);
  return reply.value;
}
