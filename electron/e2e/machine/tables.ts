/** What is stored, read past the program: the rows of the working view and the bytes of the journal. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';

/** As in renderer/data/database.ts, which tests of main may not import. */
export const databaseName = 'branch-handbook';

interface Desk {
  'vault.getViewKey': (
    input: Record<string, never>,
  ) => Promise<{ ok: true; value: { keyId: string; key: string } } | { ok: false }>;
}

export type Tables = Record<string, Record<string, unknown>[]>;

/**
 * Rows of every table in the order of their keys, opened with the view's key; `meta` is left away because it counts
 * commands.
 */
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
    const desk = (window as unknown as { branchDesk: { requests: Desk } }).branchDesk.requests;
    const answer = await desk['vault.getViewKey']({});
    if (!answer.ok) throw new Error('the lock is not open');
    const { keyId, key: base64 } = answer.value;
    const raw = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
    const key = await crypto.subtle.importKey('raw', raw, 'AES-GCM', false, ['decrypt']);
    const open = async (store: string, row: Record<string, unknown>): Promise<Record<string, unknown>> => {
      const { id, enc } = row as { id: string; enc: ArrayBuffer };
      const additionalData = new TextEncoder().encode(`view|${keyId}|${store}|${id}`);
      const iv = new Uint8Array(enc, 0, 12);
      const body = new Uint8Array(enc, 12);
      const plain = await crypto.subtle.decrypt({ name: 'AES-GCM', iv, additionalData }, key, body);
      return JSON.parse(new TextDecoder().decode(plain)) as Record<string, unknown>;
    };
    for (const [store, rows] of Object.entries(tables)) {
      tables[store] = await Promise.all(rows.map((row) => open(store, row)));
    }
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
