/** Attachments, import runs, export log, settings: the tables around the main subjects. */
import { z } from 'zod';
import { rowBase } from './branch';
import { calendarDateSchema, idSchema, instantSchema, sha512Schema, text } from './primitives';

export const attachmentKinds = ['photo', 'signedScan', 'signInScan', 'material'] as const;
export const attachmentSchema = z.object({
  ...rowBase,
  ownerTable: z.enum(['records', 'members', 'branches', 'studyPlans']),
  ownerId: idSchema,
  kind: z.enum(attachmentKinds),
  sha512: sha512Schema,
  sizeBytes: z.int().min(0),
  mediaType: text(100),
  name: text(200),
  caption: text(100).optional(),
  takenOn: calendarDateSchema.optional(),
  sortNo: z.int().min(1),
  addedAt: instantSchema,
});

/** One run of an import: kept so that it can be undone and audited. */
export const importRunSchema = z.object({
  ...rowBase,
  kind: z.enum(['roster']),
  at: instantSchema,
  fileName: text(200),
  fileSha512: sha512Schema,
  headerFingerprint: text(200),
  /** Command that wrote the rows; its inverse is the undo. */
  commandId: idSchema,
  totals: z.record(z.string(), z.int()),
  /** Raw rows as read, for audit (the run's key is destroyed after 90 days: rule D-04). */
  rawRows: z.array(z.array(z.string())),
  undoneAt: instantSchema.optional(),
});

/** 导出登记: what left this PC, where to, and whether it was read back. */
export const exportLogSchema = z.object({
  ...rowBase,
  at: instantSchema,
  year: z.int(),
  packageName: text(200),
  placeLabel: text(300),
  fileCount: z.int().min(0),
  totalBytes: z.int().min(0),
  tagManifestSha512: sha512Schema,
  checkCode: text(30),
  recordIds: z.array(idSchema),
  /** Every file was re-read and compared before the final name was given. */
  readBackAt: instantSchema,
  /** The later, honest check: unplugged, plugged in again, verified. */
  verifiedAgainAt: instantSchema.optional(),
});

/** 查看登记: each look at a covered number; by whom stands in its command. Written, never taken back. */
export const lookLogSchema = z.object({
  ...rowBase,
  at: instantSchema,
  personId: idSchema,
  field: z.enum(['idNo', 'mobile']),
});

export const erasureClasses = ['leftMember', 'endedApplication', 'draft', 'importRows'] as const;
/**
 * 清理登记: whose data was destroyed, why and on what basis. Main destroys the keys of the subjects when the command
 * with this row is journaled, so it is written, never changed or taken back.
 */
export const erasureSchema = z.object({
  ...rowBase,
  at: instantSchema,
  by: text(40),
  what: z.enum(erasureClasses),
  /** The person it is about; absent for an import run and for a draft of something else. */
  personId: idSchema.optional(),
  /** Whose keys are destroyed: persons, member files, import runs; drafts by their owner. */
  subjectIds: z.array(idSchema).min(1).max(50),
  /** Attachments destroyed with it: SHA-512 of their contents. */
  files: z.array(sha512Schema).max(500),
  reason: text(200),
  /** Rule and period it rests on, e.g. D-01（24个月）. */
  basis: text(200),
});

/** Branch choices that belong to the data (rules, thresholds, remembered mappings). id = ULID, key unique. */
export const settingSchema = z.object({ ...rowBase, key: text(100), value: z.unknown() });

export type AttachmentKind = (typeof attachmentKinds)[number];
export type Attachment = z.infer<typeof attachmentSchema>;
export type ImportRun = z.infer<typeof importRunSchema>;
export type ExportLog = z.infer<typeof exportLogSchema>;
export type ErasureClass = (typeof erasureClasses)[number];
export type Erasure = z.infer<typeof erasureSchema>;
export type LookLog = z.infer<typeof lookLogSchema>;
export type Setting = z.infer<typeof settingSchema>;
