/**
 * Electron's security list (docs/tutorial/security.md, 20 items) and what this house adds to it: the rows of the
 * table `npm run security` prints. A test says with `proves` which rows it stands for; a row that no test stands
 * for is red.
 */
import { test, type TestDetails } from '@playwright/test';

export const securityRows = {
  '1': 'Only load secure content',
  '2': 'No Node.js integration in pages',
  '3': 'Context isolation',
  '4': 'Process sandboxing',
  '5': 'Permission requests are handled',
  '6': 'webSecurity stays on',
  '7': 'A content security policy',
  '8': 'No insecure content allowed',
  '9': 'No experimental features',
  '10': 'No enableBlinkFeatures',
  '11': 'No webview with allowpopups',
  '12': 'webview creation is verified',
  '13': 'Navigation is limited',
  '14': 'New windows are limited',
  '15': 'No shell.openExternal',
  '16': 'A current version of Electron',
  '17': 'The sender of every IPC message is checked',
  '18': 'A custom protocol instead of file://',
  '19': 'Fuses are set',
  '20': 'No raw Electron API reaches a page',
  'zero packets': 'Nothing is sent while the main job is done',
  F14: 'Hostile text in every text field runs nowhere',
  F15: 'Hostile requests only get typed failures',
  package: 'ASAR only, no source maps, licences, bill of materials',
} as const;
export type SecurityRow = keyof typeof securityRows;

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
