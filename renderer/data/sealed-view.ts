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
import { inPieces } from './in-pieces';
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

/**
 * To be called before the database is opened.
 * @param keysNow those that open rows, the one that seals them first
 */
export function openRowsWith(database: Dexie, keysNow: () => readonly ViewKey[]): void {
  database.use({
    stack: 'dbcore',
    name: 'sealed-view',
    level: LEVEL,
    create: (core) => sealedCore(core, keysNow),
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

function sealedCore(core: DBCore, keysNow: () => readonly ViewKey[]): DBCore {
  return {
    ...core,
    table: (name) => (name === CLEAR_TABLE ? core.table(name) : sealedTable(core.table(name), keysNow)),
  };
}

function sealedTable(table: DBCoreTable, keysNow: () => readonly ViewKey[]): DBCoreTable {
  const open = async (stored: unknown, before: readonly ViewKey[]): Promise<unknown> => {
    if (stored === undefined || stored === null) return stored;
    const { id, enc } = stored as SealedRow;
    return openWithAny(candidates(keysNow(), before), table.name, id, enc);
  };
  const openAll = (stored: readonly unknown[], before: readonly ViewKey[]): Promise<unknown[]> =>
    inPieces(stored, (row) => open(row, before));
  // Subtle: the key may change while the engine answers. Rows it gives may be sealed with one of those there were
  // when it was asked, or one that came since; so both are tried, and nobody has to wait for a change to end.
  return {
    ...table,
    get: (request) => {
      const before = keysNow();
      return table.get(request).then((stored: unknown) => Dexie.Promise.resolve(open(stored, before)));
    },
    getMany: (request) => {
      const before = keysNow();
      return table.getMany(request).then((all) => Dexie.Promise.resolve(openAll(all, before)));
    },
    query: (request) => {
      const before = keysNow();
      return table.query(request).then((response) => {
        if (request.values !== true) return response;
        return Dexie.Promise.resolve(openAll(response.result as unknown[], before)).then((result) => ({
          ...response,
          result,
        }));
      });
    },
    openCursor: () => refuse('cursors'),
    mutate: () => refuse('writing through Dexie'),
  };
}

function candidates(now: readonly ViewKey[], before: readonly ViewKey[]): readonly ViewKey[] {
  return now === before ? now : [...now, ...before.filter((key) => !now.includes(key))];
}

/** @throws what the last of them threw */
async function openWithAny(
  keys: readonly ViewKey[],
  table: string,
  id: string,
  enc: ArrayBuffer,
): Promise<AnyRow> {
  let failure: unknown;
  for (const key of keys) {
    try {
      return await key.open(table, id, enc);
    } catch (error) {
      failure = error;
    }
  }
  throw failure;
}

function refuse(what: string): never {
  throw new Error(`${what} is not for a sealed view: read by one request, write through write-rows.ts`);
}
