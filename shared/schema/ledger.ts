/** Attachments, import runs, export log, settings: the tables around the main subjects. */
import { z } from 'zod';
import { rowBase } from './branch';
import { calendarDateSchema, idSchema, instantSchema, sha512Schema, text } from './primitives';

export const attachmentKinds = [
  'photo',
  'signedScan',
  'signInScan',
  'material',
  /** 证件照 of a member; only where the branch switched it on (domain §5.5). */
  'portrait',
  'document',
] as const;
/** What the papers of a meeting can be: photo and documents of a member belong to the member's file. */
export const recordAttachmentKinds = ['photo', 'signedScan', 'signInScan', 'material'] as const;
export const attachmentOwners = [
  'records',
  'members',
  'branches',
  'studyPlans',
  'developmentSteps',
  'reelections',
  'memberships',
  'rewards',
  'branchTexts',
] as const;
export const attachmentSchema = z.object({
  ...rowBase,
  ownerTable: z.enum(attachmentOwners),
  ownerId: idSchema,
  kind: z.enum(attachmentKinds),
  sha512: sha512Schema,
  sizeBytes: z.int().min(0),
  mediaType: text(100),
  name: text(200),
  caption: text(100).optional(),
  takenOn: calendarDateSchema.optional(),
  /** Of a scan of signed paper: the 第N稿 that was signed, read from its code; the text may have changed since. */
  revisionNo: z.int().min(1).max(999).optional(),
  sortNo: z.int().min(1),
  addedAt: instantSchema,
});

export const importKinds = ['roster', 'studyPlan', 'attendance', 'dues'] as const;
/** One run of an import: kept so that it can be undone and audited. */
export const importRunSchema = z.object({
  ...rowBase,
  kind: z.enum(importKinds),
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
  /** sanctions: all of 处分 of this person (member-life.ts). */
  field: z.enum(['idNo', 'mobile', 'phone', 'emergencyContact', 'sanctions']),
});

/** Room for who asked and what for; more belongs into the letter that asked. */
export const EXPORT_REASON_MAX_CHARS = 200;
export const dataExportProfiles = ['superiorDefault', 'superiorFull'] as const;
/** `printed`: on paper, from a page that shows it only after this row is written. */
export const dataExportResults = ['begun', 'written', 'notWritten', 'printed'] as const;
/**
 * 个人信息导出登记: a list of persons that leaves as a file to work on. Written before the file is (`begun`), so that
 * no list is out there that is not registered; the outcome follows.
 */
export const dataExportSchema = z
  .object({
    ...rowBase,
    at: instantSchema,
    what: z.enum(['roster', 'dues']),
    /** superiorDefault: numbers covered, no phone, no address; superiorFull: as they are. */
    profile: z.enum(dataExportProfiles),
    /** What for, and who asked for it; required when numbers are shown in full (domain §5.5). */
    reason: text(EXPORT_REASON_MAX_CHARS).optional(),
    /** The day the list speaks of. */
    asOf: calendarDateSchema,
    /** Columns by name, in their order. */
    columns: z.array(text(40)).min(1).max(60),
    rowCount: z.int().min(0),
    fileName: text(200),
    placeLabel: text(300),
    result: z.enum(dataExportResults),
    /** Of the file as it was read back. */
    sha512: sha512Schema.optional(),
  })
  .refine(({ profile, reason }) => profile !== 'superiorFull' || (reason ?? '').trim() !== '', {
    path: ['reason'],
  });

export const handoverCountKeys = [
  ...(['members', 'otherPersons', 'records', 'recordsSigned', 'recordsOutForSignature'] as const),
  ...(['recordsDraft', 'studyPlans', 'attachments', 'exports', 'erasures'] as const),
] as const;
/** 交接登记: the branch's data given to, or taken from, another PC and secretary. */
export const handoverSchema = z.object({
  ...rowBase,
  at: instantSchema,
  direction: z.enum(['given', 'taken']),
  /** Day of the hand-over as it stands on the printed list. */
  on: calendarDateSchema,
  /** 移交人, 接收人, 监交人: who signs the list. */
  from: text(40),
  to: text(40),
  witness: text(40).optional(),
  note: text(500).optional(),
  packageName: text(200),
  placeLabel: text(300),
  /** Random name of the package: both PCs register the same one. */
  packageId: text(64),
  /** Last command in it. */
  seq: z.int().min(0),
  fileCount: z.int().min(0),
  totalBytes: z.int().min(0),
  /** Of the snapshot in it, as printed on the list: the two sheets and the stick belong together. */
  checkCode: text(30),
  counts: z.partialRecord(z.enum(handoverCountKeys), z.int().min(0)),
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
export type DataExportProfile = (typeof dataExportProfiles)[number];
export type DataExport = z.infer<typeof dataExportSchema>;
export type HandoverCounts = Handover['counts'];
export type Handover = z.infer<typeof handoverSchema>;
export type LookLog = z.infer<typeof lookLogSchema>;
export type Setting = z.infer<typeof settingSchema>;
