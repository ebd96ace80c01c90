/** Opening and deleting the database of the engine, never longer than a person would wait. */
import Dexie from 'dexie';
import { ExpectedFailure } from '../../shared/ipc/reply';
import { BranchDatabase } from './database';
import { newestVersion } from './migrations/all-versions';
import type { ViewKey } from './view-key';

/** Resolves after so many milliseconds; tests give their own. */
export type Wait = (delayMs: number) => Promise<void>;

/** Opening is a matter of milliseconds; longer means that another window holds an older version open. */
export const OPEN_DEADLINE_MS = 10_000;
/** Dexie multiplies its version by ten for the native one. */
const NATIVE_FACTOR = 10;

export const waitReal: Wait = (delayMs) => new Promise((resolve) => setTimeout(resolve, delayMs));

/** Version of a database written by a newer program, else undefined. Creates nothing. */
export async function findFutureVersion(name: string): Promise<number | undefined> {
  // An engine that cannot list its databases cannot open this one either: open() will say why.
  const known = await Dexie.dependencies.indexedDB.databases().catch(() => []);
  return futureVersion(known.find((entry) => entry.name === name)?.version ?? 0);
}

/** Dexie opens a newer database without a word, so it is asked once more when it is open. */
export function futureVersionOf(database: BranchDatabase): number | undefined {
  return futureVersion(database.backendDB().version);
}

function futureVersion(native: number): number | undefined {
  // Between two of ours lie the numbers Dexie counts up by itself when it mends a store that was missing.
  const version = Math.floor(native / NATIVE_FACTOR);
  return version > newestVersion ? version : undefined;
}

/**
 * @throws ExpectedFailure databaseUnavailable (message `blocked` or `timeout`) after the deadline, or the
 *   engine's own error
 */
export async function openStore(name: string, wait: Wait, viewKey?: ViewKey): Promise<BranchDatabase> {
  const database = new BranchDatabase(name, newestVersion, viewKey);
  const blocked: unknown[] = [];
  database.on('blocked', (event) => {
    blocked.push(event);
  });
  const opening = Promise.resolve(database.openWatched());
  const isLate = await Promise.race([opening.then(() => false), wait(OPEN_DEADLINE_MS).then(() => true)]);
  if (!isLate || database.isUpgrading) return opening;
  opening.catch(() => undefined);
  database.close();
  throw new ExpectedFailure('databaseUnavailable', blocked.length > 0 ? 'blocked' : 'timeout');
}

/** @throws as openStore */
export async function deleteStore(name: string, wait: Wait): Promise<void> {
  // Not by Dexie, which reports waiting as trouble: right after a reload the page before may hold it a moment longer.
  const deleting = new Promise<void>((resolve, reject) => {
    const request = Dexie.dependencies.indexedDB.deleteDatabase(name);
    request.onsuccess = () => {
      resolve();
    };
    request.onerror = () => {
      reject(request.error ?? new Error('not deleted'));
    };
  });
  const isLate = await Promise.race([deleting.then(() => false), wait(OPEN_DEADLINE_MS).then(() => true)]);
  if (!isLate) return;
  deleting.catch(() => undefined);
  throw new ExpectedFailure('databaseUnavailable', 'blocked');
}
