/**
 * The working view in IndexedDB. It can always be rebuilt from the journal main keeps, so it holds nothing that
 * is not there. Strict durability: since Chromium 121 the default may lose the last seconds at a power cut.
 */
import Dexie, { type EntityTable, type Table } from 'dexie';
import type { TableName, TableRows } from '../../shared/schema/tables';
import { declareVersions, newestVersion } from './migrations/all-versions';
import { openRowsWith } from './sealed-view';
import type { ViewKey } from './view-key';

export interface MetaRow {
  key: string;
  value: unknown;
}
type Tables = { [T in TableName]: EntityTable<TableRows[T], 'id'> };

/**
 * Why the view can no longer be worked with: `closed` by the engine or for another window, `notUpdated` when
 * the journal has a command that could not be brought here.
 */
export type ViewLoss = 'closed' | 'notUpdated';

export const databaseName = 'branch-handbook';

export class BranchDatabase extends Dexie {
  declare readonly meta: Table<MetaRow, string>;
  private loss: ViewLoss | undefined;
  private readonly lossListeners = new Set<(why: ViewLoss) => void>();
  /** Newest first: it seals. Older ones open what is still sealed with them (reseal-view.ts). */
  private keys: readonly ViewKey[];
  /** A version step rewrites rows and may take longer than opening ever should. */
  isUpgrading = false;

  /** @param viewKey rows are sealed with it; without one they lie in clear (practice data before sealing) */
  constructor(name: string = databaseName, upTo: number = newestVersion, viewKey?: ViewKey) {
    super(name, {
      chromeTransactionDurability: 'strict',
      // Dexie's cache may show rows that are not committed yet; 已保存 must never be said of those.
      cache: 'disabled',
      // Dexie would reopen a database the engine has closed, or wiped: an empty one would look like a first start.
      autoOpen: false,
    });
    this.keys = viewKey ? [viewKey] : [];
    declareVersions(this, upTo, () => {
      this.isUpgrading = true;
    });
    if (viewKey) openRowsWith(this, () => this.keys);
    // Another window with a newer program: let it upgrade instead of blocking it.
    this.on('versionchange', () => {
      this.close();
      this.lose('closed');
    });
  }

  /** What rows are sealed with from now on; undefined: they lie in clear. */
  get viewKey(): ViewKey | undefined {
    return this.keys[0];
  }

  /** Seals from now on; the one before goes on opening rows until `forgetOlderViewKeys`. */
  takeViewKey(key: ViewKey): void {
    this.keys = [key, ...this.keys];
  }

  get hasOlderViewKeys(): boolean {
    return this.keys.length > 1;
  }

  /** When no row is sealed with them any more. */
  forgetOlderViewKeys(): void {
    this.keys = this.keys.slice(0, 1);
  }

  /** Opens and watches for the engine closing the connection behind our back (damaged files, full disk). */
  async openWatched(): Promise<this> {
    await this.open();
    this.backendDB().addEventListener('close', () => {
      this.close();
      this.lose('closed');
    });
    return this;
  }

  /** undefined while all is well. The first reason stands until the page is loaded again. */
  get lostBecause(): ViewLoss | undefined {
    return this.loss;
  }

  lose(why: ViewLoss): void {
    if (this.loss !== undefined) return;
    this.loss = why;
    this.lossListeners.forEach((listener) => {
      listener(why);
    });
  }

  /** Calls back at once when it is lost already. */
  onLost(listener: (why: ViewLoss) => void): () => void {
    this.lossListeners.add(listener);
    if (this.loss !== undefined) listener(this.loss);
    return () => this.lossListeners.delete(listener);
  }

  rows<T extends TableName>(table: T): Tables[T] {
    return this.table(table) as unknown as Tables[T];
  }
}
