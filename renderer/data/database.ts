/**
 * The working view in IndexedDB. It can always be rebuilt from the journal main keeps, so it holds nothing that
 * is not there. Strict durability: since Chromium 121 the default may lose the last seconds at a power cut.
 */
import Dexie, { type EntityTable, type Table } from 'dexie';
import type { TableName, TableRows } from '../../shared/schema/tables';
import { declareVersions, newestVersion } from './migrations/all-versions';

export interface MetaRow {
  key: string;
  value: unknown;
}
type Tables = { [T in TableName]: EntityTable<TableRows[T], 'id'> };

export const databaseName = 'branch-handbook';
/** Key of the row that says up to which journal line the view has been brought. */
export const lastSeqKey = 'lastSeq';

export class BranchDatabase extends Dexie {
  declare readonly meta: Table<MetaRow, string>;

  constructor(name: string = databaseName, upTo: number = newestVersion) {
    super(name, {
      chromeTransactionDurability: 'strict',
      // Dexie's cache may show rows that are not committed yet; 已保存 must never be said of those.
      cache: 'disabled',
    });
    declareVersions(this, upTo);
    // Another window with a newer program: let it upgrade instead of blocking it.
    this.on('versionchange', () => {
      this.close();
    });
  }

  rows<T extends TableName>(table: T): Tables[T] {
    return this.table(table) as unknown as Tables[T];
  }
}
