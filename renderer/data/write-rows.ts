/**
 * Puts rows in one strict transaction straight on the engine: Dexie's bookkeeping for each write costs more than
 * the write itself (measured: 3.7 ms against 2.3 ms for one row and the position). Live queries do not hear of it:
 * a view nobody watches yet needs none, everybody else calls tell-live-queries.ts.
 */
import type { AnyRow, TableName } from '../../shared/schema/tables';
import type { BranchDatabase, MetaRow } from './database';
import { inPieces } from './in-pieces';
import { sealRow, type SealedRow } from './sealed-view';
import type { ViewKey } from './view-key';

/** So many rows take the page's thread some 15 ms to hand over; between two pieces it does whatever waits. */
const PIECE = 400;

export interface TableChange {
  table: TableName;
  rows: readonly AnyRow[];
  /** Ids of rows that go. */
  gone?: readonly string[];
}

export interface MetaChange {
  puts?: readonly MetaRow[];
  deletes?: readonly string[];
}

/** Rows as the engine is given them; the cipher's work is done. */
export interface SealedChanges {
  /** What they were sealed with: another key may have come since. */
  readonly key: ViewKey | undefined;
  readonly tables: readonly {
    table: TableName;
    rows: readonly (AnyRow | SealedRow)[];
    gone: readonly string[];
  }[];
}

/** @throws the transaction's error when it was aborted; nothing was written then */
export async function writeRows(
  database: BranchDatabase,
  tables: readonly TableChange[],
  meta: MetaChange = {},
): Promise<void> {
  await putSealed(database, await sealChanges(database, tables), meta);
}

/** Before the transaction opens: it would end while the engine waits for the cipher. */
export async function sealChanges(
  database: BranchDatabase,
  tables: readonly TableChange[],
): Promise<SealedChanges> {
  const key = database.viewKey;
  const filled = tables.filter(({ rows, gone }) => rows.length > 0 || (gone?.length ?? 0) > 0);
  const sealed: SealedChanges['tables'][number][] = [];
  for (const { table, rows, gone = [] } of filled) {
    const stored = key ? await inPieces(rows, (row) => sealRow(database, key, table, row)) : rows;
    sealed.push({ table, rows: stored, gone });
  }
  return { key, tables: sealed };
}

/** @throws the transaction's error when it was aborted; nothing was written then */
export function putSealed(
  database: BranchDatabase,
  { tables }: SealedChanges,
  meta: MetaChange = {},
): Promise<void> {
  return putAll(database, tables, meta);
}

function putAll(database: BranchDatabase, filled: SealedChanges['tables'], meta: MetaChange): Promise<void> {
  const names = [...new Set(filled.map(({ table }) => table)), 'meta'];
  return new Promise((resolve, reject) => {
    const transaction = database.backendDB().transaction(names, 'readwrite', { durability: 'strict' });
    transaction.oncomplete = () => {
      resolve();
    };
    transaction.onabort = () => {
      reject(transaction.error ?? new Error('the transaction was aborted'));
    };
    const requests = requestsOf(transaction, filled, meta);
    let isWhole = false;
    /** The next piece is handed over while the engine still has most of this one to do: it never waits for the page. */
    const handOver = (): void => {
      if (isWhole) return;
      try {
        for (let asked = 0; asked < PIECE; asked += 1) {
          const next = requests.next();
          if (next.done) {
            isWhole = true;
            // Spares the engine's wait for further requests.
            transaction.commit();
            return;
          }
          if (asked === 0) next.value.onsuccess = handOver;
        }
      } catch (error) {
        // A row the engine does not take: what was asked before it must not be committed by itself.
        isWhole = true;
        transaction.abort();
        reject(error instanceof Error ? error : new Error(String(error)));
      }
    };
    handOver();
  });
}

function* requestsOf(
  transaction: IDBTransaction,
  filled: SealedChanges['tables'],
  meta: MetaChange,
): Generator<IDBRequest, void> {
  for (const { table, rows, gone } of filled) {
    const store = transaction.objectStore(table);
    for (const row of rows) yield store.put(row);
    for (const id of gone) yield store.delete(id);
  }
  const store = transaction.objectStore('meta');
  for (const row of meta.puts ?? []) yield store.put(row);
  for (const key of meta.deletes ?? []) yield store.delete(key);
}
