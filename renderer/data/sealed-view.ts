/**
 * Between Dexie and the engine: rows lie there as `{id, index fields, enc}`, everything above sees whole rows. Only
 * what an index needs stays readable (ids, days, states, the keyed hash of a number): no name, no text.
 *
 * Subtle: opening a row is asynchronous, so an IndexedDB transaction ends meanwhile. Each read of ours is one
 * request whose answer is complete before that, which is why cursors and writes through Dexie are refused here
 * instead of failing now and then.
 */
import Dexie, { type DBCore, type DBCoreTable } from 'dexie';
import type { AnyRow } from '../../shared/schema/tables';
import type { ViewKey } from './view-key';

export interface SealedRow {
  id: string;
  enc: ArrayBuffer;
  [indexField: string]: unknown;
}

/** Below Dexie's own layers, whose lowest is -1: they all see whole rows. */
const LEVEL = -2;
/** Read before anything can be opened. */
const CLEAR_TABLE = 'meta';

/** To be called before the database is opened. */
export function openRowsWith(database: Dexie, key: ViewKey): void {
  database.use({
    stack: 'dbcore',
    name: 'sealed-view',
    level: LEVEL,
    create: (core) => sealedCore(core, key),
  });
}

/** The row as it lies in the engine's files. */
export async function sealRow(database: Dexie, key: ViewKey, table: string, row: AnyRow): Promise<SealedRow> {
  const sealed: SealedRow = { id: row.id, enc: await key.seal(table, row) };
  for (const { keyPath } of database.table(table).schema.indexes) {
    if (typeof keyPath !== 'string') throw new Error(`${table}: only plain indexes`);
    const value = (row as unknown as Record<string, unknown>)[keyPath];
    if (value !== undefined) sealed[keyPath] = value;
  }
  return sealed;
}

function sealedCore(core: DBCore, key: ViewKey): DBCore {
  return {
    ...core,
    table: (name) => (name === CLEAR_TABLE ? core.table(name) : sealedTable(core.table(name), key)),
  };
}

function sealedTable(table: DBCoreTable, key: ViewKey): DBCoreTable {
  const open = async (stored: unknown): Promise<unknown> => {
    if (stored === undefined || stored === null) return stored;
    const { id, enc } = stored as SealedRow;
    return key.open(table.name, id, enc);
  };
  const openAll = (stored: readonly unknown[]): Promise<unknown[]> => Promise.all(stored.map(open));
  return {
    ...table,
    get: (request) => table.get(request).then((stored: unknown) => Dexie.Promise.resolve(open(stored))),
    getMany: (request) => table.getMany(request).then((all) => Dexie.Promise.resolve(openAll(all))),
    query: (request) =>
      table.query(request).then((response) => {
        if (request.values !== true) return response;
        return Dexie.Promise.resolve(openAll(response.result as unknown[])).then((result) => ({
          ...response,
          result,
        }));
      }),
    openCursor: () => refuse('cursors'),
    mutate: () => refuse('writing through Dexie'),
  };
}

function refuse(what: string): never {
  throw new Error(`${what} is not for a sealed view: read by one request, write through write-rows.ts`);
}
