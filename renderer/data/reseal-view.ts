/**
 * The view gets another key while it is worked with: after an erasure main destroys the old one, and what the engine
 * left in its files under it is then unreadable. Nothing is rebuilt: rows are read, sealed anew and put back, a few at
 * a time between the writes of the user, and whatever is on the screen or being typed stays as it is.
 *
 * The position of the view says its key only at the very end: cut off before, the next start finds a view of another
 * key and rebuilds it.
 */
import { tableNames } from '../../shared/schema/tables';
import type { BranchDatabase } from './database';
import { viewKeyRows } from './view-position';
import type { ViewKey } from './view-key';
import { writeRows } from './write-rows';

/** Runs a piece of work when no write is under way, and lets none begin before it ends. */
export type InTurn = <T>(work: () => Promise<T>) => Promise<T>;

/** One piece: some 20 ms, so that a write of the user's hardly waits. */
const ROWS_AT_ONCE = 100;

/**
 * Seals every row with the key the database has now; a key that comes meanwhile begins it again. Older keys are
 * forgotten at the end.
 * @throws whatever the engine throws; older keys then go on opening rows, and the next start rebuilds the view
 */
export async function resealView(database: BranchDatabase, inTurn: InTurn): Promise<void> {
  for (;;) {
    const key = database.viewKey;
    if (!key || (await isSealedWith(key, database, inTurn))) return;
  }
}

/** False when yet another key came in between. */
async function isSealedWith(key: ViewKey, database: BranchDatabase, inTurn: InTurn): Promise<boolean> {
  const whileCurrent = (work: () => Promise<void>): Promise<boolean> =>
    inTurn(async () => {
      if (database.viewKey !== key) return false;
      await work();
      return true;
    });
  for (const table of tableNames) {
    // What is written from now on is sealed with the new key anyway.
    const ids = await database.rows(table).toCollection().primaryKeys();
    for (let at = 0; at < ids.length; at += ROWS_AT_ONCE) {
      const isDone = await whileCurrent(async () => {
        const found = await database.rows(table).bulkGet(ids.slice(at, at + ROWS_AT_ONCE));
        await writeRows(database, [{ table, rows: found.filter((row) => row !== undefined) }]);
      });
      if (!isDone) return false;
    }
  }
  return whileCurrent(async () => {
    await writeRows(database, [], { puts: viewKeyRows(database) });
    database.forgetOlderViewKeys();
  });
}
