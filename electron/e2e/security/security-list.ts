/**
 * Electron's security list (docs/tutorial/security.md, 20 items) and what this house adds to it: the rows of the
 * table `npm run security` prints. A test says with `proves` which rows it stands for; a row that no test stands
 * for is red.
 */
import { test, type TestDetails } from '@playwright/test';
import type { securityRows } from '../../../build/security/rows.mjs';

export type SecurityRow = `${keyof typeof securityRows}`;

/** Kinds of annotation the table is made of (build/security/table.mjs). */
const STANDS_FOR = 'security';
const EVIDENCE = 'evidence';
const NOT_HERE = 'not here';

/** Second argument of `test(…)`. */
export function proves(...rows: SecurityRow[]): TestDetails {
  return { annotation: rows.map((row) => ({ type: STANDS_FOR, description: row })) };
}

/** What was counted, for the table's last column. */
export function tell(evidence: string): void {
  test.info().annotations.push({ type: EVIDENCE, description: evidence });
}

/**
 * This machine cannot prove it (not root, no such tool): the row says so and why, and is not green. On the machine
 * that tests every submission (CI) all of it must be provable, so there it fails.
 */
export function cannotProveHere(why: string): void {
  if (process.env['CI'] !== undefined) throw new Error(`cannot be proved on this machine: ${why}`);
  test.info().annotations.push({ type: NOT_HERE, description: why });
}
