/** The one list of tables. Journal, Dexie and every export are checked against it. */
import type { z } from 'zod';
import { branchSchema, partyGroupSchema, postSchema } from './branch';
import {
  attachmentSchema,
  dataExportSchema,
  erasureSchema,
  exportLogSchema,
  handoverSchema,
  importRunSchema,
  lookLogSchema,
  settingSchema,
} from './ledger';
import { recordSchema } from './meeting';
import { groupSpanSchema, memberSchema, membershipSchema, personSchema, statusSpanSchema } from './member';
import { planItemSchema, studyPlanSchema } from './study-plan';

export const tableSchemas = {
  branches: branchSchema,
  partyGroups: partyGroupSchema,
  posts: postSchema,
  persons: personSchema,
  members: memberSchema,
  memberships: membershipSchema,
  statusSpans: statusSpanSchema,
  groupSpans: groupSpanSchema,
  records: recordSchema,
  studyPlans: studyPlanSchema,
  planItems: planItemSchema,
  attachments: attachmentSchema,
  importRuns: importRunSchema,
  exportLog: exportLogSchema,
  lookLog: lookLogSchema,
  erasures: erasureSchema,
  dataExports: dataExportSchema,
  handovers: handoverSchema,
  settings: settingSchema,
} as const;

export type TableName = keyof typeof tableSchemas;
export type TableRows = { [T in TableName]: z.infer<(typeof tableSchemas)[T]> };
/** What every row of every table has. */
export interface AnyRow {
  id: string;
  branchId: string;
  rev: number;
}
export const tableNames = Object.keys(tableSchemas) as TableName[];
