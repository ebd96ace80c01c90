/**
 * Tells Dexie's live queries of rows that were written beside Dexie, through the event it offers for that
 * (`Dexie.on.storagemutated`): the rows by their keys, every index of their tables as a whole.
 */
import Dexie, { RangeSet, type ObservabilitySet } from 'dexie';
import type { BranchDatabase } from './database';
import type { TableChange } from './write-rows';

/** Every key there can be, in the order of the Indexed Database specification (§2.4): numbers first, arrays last. */
const LOWEST_KEY = -Infinity;
const HIGHEST_KEY = [[]];
/**
 * More keys of a table are told as all there are. Sorting 6,000 into a tree of ranges took a quarter of a second of the
 * page's thread, and a query that did not need to be asked again takes less.
 */
const KEYS_AT_MOST = 100;

export function tellLiveQueries(database: BranchDatabase, changes: readonly TableChange[]): void {
  const parts: ObservabilitySet = {};
  for (const { table, rows, gone } of changes) {
    const name = `idb://${database.name}/${table}/`;
    const keys = [...rows.map(({ id }) => id), ...(gone ?? [])];
    parts[name] = rangeOf(keys);
    // What a query counted or listed may have lost a row; Dexie keeps these apart.
    parts[`${name}:dels`] = rangeOf(keys);
    for (const index of database.table(table).schema.indexes) {
      parts[name + index.name] = new RangeSet(LOWEST_KEY, HIGHEST_KEY);
    }
  }
  Dexie.on.storagemutated.fire(parts);
}

function rangeOf(keys: readonly string[]): RangeSet {
  return keys.length > KEYS_AT_MOST
    ? new RangeSet(LOWEST_KEY, HIGHEST_KEY)
    : new RangeSet().addKeys([...keys]);
}
