/**
 * Puts many rows in one strict transaction straight on the engine. Only for a view nobody watches yet: live
 * queries do not hear of it. Dexie's own bulkPut spends its time on telling them.
 */
import type { AnyRow, TableName } from '../../shared/schema/tables';
import type { BranchDatabase, MetaRow } from './database';

export interface MetaChange {
  puts?: readonly MetaRow[];
  deletes?: readonly string[];
}

/** @throws the transaction's error when it was aborted; nothing was written then */
export function writeRows(
  database: BranchDatabase,
  tables: readonly { table: TableName; rows: readonly AnyRow[] }[],
  meta: MetaChange = {},
): Promise<void> {
  const filled = tables.filter(({ rows }) => rows.length > 0);
  const names = [...new Set(filled.map(({ table }) => table)), 'meta'];
  return new Promise((resolve, reject) => {
    const transaction = database.backendDB().transaction(names, 'readwrite', { durability: 'strict' });
    transaction.oncomplete = () => {
      resolve();
    };
    transaction.onabort = () => {
      reject(transaction.error ?? new Error('the transaction was aborted'));
    };
    for (const { table, rows } of filled) {
      const store = transaction.objectStore(table);
      for (const row of rows) store.put(row);
    }
    const store = transaction.objectStore('meta');
    for (const row of meta.puts ?? []) store.put(row);
    for (const key of meta.deletes ?? []) store.delete(key);
  });
}
