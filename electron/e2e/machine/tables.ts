/** What is stored, read past the program: the rows of the working view and the bytes of the journal. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';

/** As in renderer/data/database.ts, which tests of main may not import. */
export const databaseName = 'branch-handbook';

export type Tables = Record<string, Record<string, unknown>[]>;

/** Rows of every table in the order of their keys; `meta` is left away because it counts commands. */
export function dumpTables(page: Page): Promise<Tables> {
  return page.evaluate(async (name) => {
    const finished = <T>(request: IDBRequest<T>): Promise<T> =>
      new Promise((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error ?? new Error('request failed'));
      });
    const database = await finished(indexedDB.open(name));
    const names = Array.from(database.objectStoreNames).filter((store) => store !== 'meta');
    const transaction = database.transaction(names);
    const tables: Tables = {};
    for (const store of names) {
      tables[store] = await finished(transaction.objectStore(store).getAll() as IDBRequest<Tables[string]>);
    }
    database.close();
    return tables;
  }, databaseName);
}

/** Content of every file of a folder and its folders, by path; for "nothing was touched". */
export function readFolder(folder: string): Record<string, string> {
  const files: Record<string, string> = {};
  for (const entry of readdirSync(folder, { withFileTypes: true, recursive: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    files[path.slice(folder.length + 1)] = readFileSync(path).toString('base64');
  }
  return files;
}
