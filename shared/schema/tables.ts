/** The one list of tables. Journal, Dexie and every export are checked against it. */
import type { z } from 'zod';
import { developmentCaseSchema, developmentStepSchema } from './admission';
import { branchTextSchema } from './branch-text';
import {
  branchSchema,
  leadingPostSchema,
  partyGroupSchema,
  postExchangeSchema,
  postSchema,
  reelectionSchema,
} from './branch';
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
import { duesHandoverSchema, duesPaymentSchema, duesProfileSchema } from './dues';
import { recordSchema } from './meeting';
import { groupSpanSchema, memberSchema, membershipSchema, personSchema, statusSpanSchema } from './member';
import {
  circumstanceSchema,
  contactSchema,
  fileMergeSchema,
  pioneerPostSchema,
  rewardSchema,
  sanctionSchema,
  workSpanSchema,
} from './member-life';
import { heartTalkSchema, leadingGroupMeetingSchema, makeUpSchema, todoMarkSchema } from './org-life';
import { planItemSchema, studyLogSchema, studyPlanSchema } from './study-plan';

export const tableSchemas = {
  branches: branchSchema,
  partyGroups: partyGroupSchema,
  posts: postSchema,
  persons: personSchema,
  members: memberSchema,
  memberships: membershipSchema,
  statusSpans: statusSpanSchema,
  groupSpans: groupSpanSchema,
  workSpans: workSpanSchema,
  circumstances: circumstanceSchema,
  contacts: contactSchema,
  sanctions: sanctionSchema,
  rewards: rewardSchema,
  pioneerPosts: pioneerPostSchema,
  leadingPosts: leadingPostSchema,
  postExchanges: postExchangeSchema,
  reelections: reelectionSchema,
  developmentCases: developmentCaseSchema,
  developmentSteps: developmentStepSchema,
  fileMerges: fileMergeSchema,
  records: recordSchema,
  studyPlans: studyPlanSchema,
  planItems: planItemSchema,
  studyLogs: studyLogSchema,
  duesProfiles: duesProfileSchema,
  duesPayments: duesPaymentSchema,
  duesHandovers: duesHandoverSchema,
  heartTalks: heartTalkSchema,
  leadingGroupMeetings: leadingGroupMeetingSchema,
  makeUps: makeUpSchema,
  todoMarks: todoMarkSchema,
  branchTexts: branchTextSchema,
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
