/** Every version ever shipped, oldest first. Never edit a shipped file: add `NNN-what-changed.ts`. */
import type Dexie from 'dexie';
import type { Transaction } from 'dexie';
import { version001 } from './001-first-tables';
import { version002 } from './002-erasures';
import { version003 } from './003-exports-and-handovers';
import { version004 } from './004-member-life-and-admission';
import { version005 } from './005-study-logs';
import { version006 } from './006-dues-and-org-life';
import { version007 } from './007-branch-texts';

export interface SchemaVersion {
  number: number;
  reason: string;
  /** Only what changes, as Dexie wants it; null removes a table. */
  stores: Readonly<Record<string, string | null>>;
  /** Pure over the rows, idempotent; awaits only Dexie. */
  upgrade?: (transaction: Transaction) => Promise<void>;
}

export const schemaVersions: readonly SchemaVersion[] = [
  version001,
  version002,
  version003,
  version004,
  version005,
  version006,
  version007,
];
export const newestVersion: number = Math.max(...schemaVersions.map((version) => version.number));

/**
 * Declares all versions up to `upTo` on a database (tests travel in time with a lower number). `onUpgrade` is
 * told when rows begin to be rewritten.
 */
export function declareVersions(
  database: Dexie,
  upTo: number = newestVersion,
  onUpgrade: () => void = () => undefined,
): void {
  for (const version of schemaVersions.filter((candidate) => candidate.number <= upTo)) {
    const declared = database.version(version.number).stores({ ...version.stores });
    const { upgrade } = version;
    if (!upgrade) continue;
    declared.upgrade((transaction) => {
      onUpgrade();
      return upgrade(transaction);
    });
  }
}
