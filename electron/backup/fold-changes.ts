/** The last state of every row a list of commands touches, and which revision each was built on. */
import { ExpectedFailure } from '../../shared/ipc/reply';
import type { Command } from '../../shared/schema/command';
import type { AnyRow, TableName } from '../../shared/schema/tables';

export interface ChangedRow {
  /** Revision the first op found; undefined: the row was absent. */
  baseRev: number | undefined;
  /** Null: deleted. */
  row: AnyRow | null;
}

export class ChangeFold {
  readonly tables = new Map<TableName, Map<string, ChangedRow>>();

  /**
   * Main refuses a command whose rows were changed meanwhile, so each op's `before` is what the op before it
   * left: anything else was never acknowledged like this. @throws ExpectedFailure journalDamaged
   */
  take(seq: number, command: Command): void {
    for (const { table, id, before, after } of command.ops) {
      const rows = this.tables.get(table) ?? new Map<string, ChangedRow>();
      this.tables.set(table, rows);
      const known = rows.get(id);
      if (!known) {
        rows.set(id, { baseRev: before?.rev, row: after });
        continue;
      }
      if (known.row?.rev !== before?.rev) throw wrongRevision(table, id, ` at seq ${seq}`);
      known.row = after;
    }
  }
}

export function wrongRevision(table: string, id: string, where = ''): ExpectedFailure {
  return new ExpectedFailure('journalDamaged', `revision of ${table}/${id}${where}`);
}
