/** The organisational-life record (orgLifeRecord): one meeting, its attendance, votes and paper states. */
import { z } from 'zod';
import { rowBase } from './branch';
import {
  calendarDateSchema,
  idSchema,
  instantSchema,
  localDateTimeSchema,
  sha512Schema,
  text,
} from './primitives';
import { personRefSchema } from './person-ref';
import { richTextSchema } from './rich-text';
import {
  democraticReviewSchema,
  orgLifeMeetingSchema,
  politicalBirthdaySchema,
  sectionBase,
  staffAssemblySchema,
} from './yearly-sections';

export { personRefSchema, type PersonRef } from './person-ref';

export const recordTypes = [
  'memberAssembly',
  'committeeMeeting',
  'groupMeeting',
  'partyClass',
  'themeDay',
  'orgLifeMeeting',
  'democraticReview',
  'politicalBirthday',
  'staffAssembly',
] as const;
export const recordStates = ['planned', 'draft', 'outForSignature', 'signed'] as const;
export const attendanceStatuses = [
  'present',
  'officialLeave',
  'sickLeave',
  'personalLeave',
  'absent',
  'exempt',
] as const;

export const attendanceRowSchema = z.object({
  memberId: idSchema,
  status: z.enum(attendanceStatuses),
  approvedBy: text(20).optional(),
  /** 会前已提交书面意见; the text itself is not stored. */
  writtenStatement: z.boolean().optional(),
});

/** One name on the ballot. 反对 and 弃权 are counted where the branch counts them per candidate. */
export const candidateSchema = z.object({
  id: idSchema,
  name: text(40),
  memberId: idSchema.optional(),
  votesFor: z.int().min(0).max(999),
  votesAgainst: z.int().min(0).max(999).optional(),
  votesAbstain: z.int().min(0).max(999).optional(),
});
/** Ballots of an election (domain §2.6.1): who stood, how many ballots went out and came back, who got how many. */
export const electionSchema = z.object({
  /** 应选名额. */
  seats: z.int().min(0).max(20),
  candidates: z.array(candidateSchema).max(40),
  /** 另选他人: names written on the ballot. */
  writeIns: z.array(z.object({ id: idSchema, name: text(40), votesFor: z.int().min(0).max(999) })).max(40),
  issued: z.int().min(0).max(999),
  returned: z.int().min(0).max(999),
  valid: z.int().min(0).max(999),
  invalid: z.int().min(0).max(999),
});

export const voteMethods = ['showOfHands', 'secretBallot', 'openBallot'] as const;
export const voteKinds = ['ordinary', 'development', 'election'] as const;
export const voteSchema = z.object({
  subject: text(100),
  kind: z.enum(voteKinds),
  method: z.enum(voteMethods),
  votesFor: z.int().min(0).max(999),
  votesAgainst: z.int().min(0).max(999),
  votesAbstain: z.int().min(0).max(999),
  /** Chose not to hand in a ballot. */
  notReturned: z.int().min(0).max(999).optional(),
  /** Written views of absent voters handed in before the meeting (development votes only, R-12b). */
  writtenFor: z.int().min(0).max(999).optional(),
  writtenAgainst: z.int().min(0).max(999).optional(),
  writtenAbstain: z.int().min(0).max(999).optional(),
  tellers: text(60).optional(),
  /** 监票人 and 计票人 picked from those present; `tellers` is what was typed before they could be picked. */
  scrutineers: z.array(personRefSchema).max(5).optional(),
  counters: z.array(personRefSchema).max(5).optional(),
  /** Only of an election; without it (records of before) the numbers above are the whole result. */
  election: electionSchema.optional(),
});

export const speechSchema = z.object({ id: idSchema, speaker: personRefSchema, text: text(5000) });

export const agendaItemSchema = z.object({
  id: idSchema,
  topic: text(100),
  reporter: personRefSchema.optional(),
  materials: text(200).optional(),
  discussion: z.array(speechSchema),
  resolution: text(1000).optional(),
  vote: voteSchema.optional(),
});

export const themeDayForms = [
  'collectiveStudy',
  'orgLife',
  'democraticDiscussion',
  'volunteerService',
  'educationBase',
  'visit',
] as const;
export const lecturerKinds = [
  'secretary',
  'leadingGroupSecretary',
  'leadingGroupMember',
  'member',
  'guest',
] as const;
export const assemblyNatures = ['study', 'decision', 'election', 'admission', 'review'] as const;

export const sectionSchema = z.discriminatedUnion('type', [
  z.object({
    ...sectionBase,
    type: z.literal('memberAssembly'),
    nature: z.enum(assemblyNatures),
    delegationNote: text(100).optional(),
  }),
  z.object({ ...sectionBase, type: z.literal('committeeMeeting'), invitees: text(100).optional() }),
  z.object({ ...sectionBase, type: z.literal('groupMeeting') }),
  z.object({
    ...sectionBase,
    type: z.literal('partyClass'),
    classTitle: text(60).optional(),
    lecturer: personRefSchema.optional(),
    lecturerKind: z.enum(lecturerKinds).optional(),
    /** 学时 with 0.5 steps. */
    hours: z.number().min(0).max(40).optional(),
    isIntegrityClass: z.boolean().optional(),
  }),
  z.object({
    ...sectionBase,
    type: z.literal('themeDay'),
    forms: z.array(z.enum(themeDayForms)),
    plannedDay: calendarDateSchema.optional(),
    dayReason: text(100).optional(),
  }),
  orgLifeMeetingSchema,
  democraticReviewSchema,
  politicalBirthdaySchema,
  staffAssemblySchema,
]);

export const scopeSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('branch') }),
  z.object({ kind: z.literal('committee') }),
  z.object({ kind: z.literal('group'), groupId: idSchema }),
]);

export const todoSchema = z.object({
  id: idSchema,
  what: text(200),
  owner: personRefSchema.optional(),
  due: calendarDateSchema.optional(),
  doneOn: calendarDateSchema.optional(),
});

/** One person of the roster as it stood on the meeting day, frozen when the record goes out for signature. */
export const snapshotRowSchema = z.object({
  memberId: idSchema,
  name: text(40),
  category: z.enum(['fullMember', 'probationaryMember']),
  hasVote: z.boolean(),
  /** 选举时不计入应到会人数, by decision. */
  quorumExcluded: z.boolean().optional(),
  groupName: text(30).optional(),
  postNames: z.array(text(30)),
});

/** The rule version that was applied, copied so that later corrections never change an old record. */
export const appliedRuleSchema = z.object({
  id: text(20),
  version: text(20),
  wording: text(300),
  source: text(100),
  article: text(40).optional(),
  /** The sentence shown beside the result, with the numbers. */
  result: text(300).optional(),
});

export const snapshotSchema = z.object({
  takenAt: instantSchema,
  rosterDate: calendarDateSchema,
  rows: z.array(snapshotRowSchema),
  rules: z.array(appliedRuleSchema),
});

/** What the minutes say: everything that is typed, printed and versioned. */
export const recordContentSchema = z.object({
  primaryType: z.enum(recordTypes),
  sections: z.array(sectionSchema).min(1).max(4),
  title: text(60),
  startAt: localDateTimeSchema,
  endAt: localDateTimeSchema.optional(),
  place: text(60),
  mode: z.enum(['offline', 'online', 'hybrid']),
  modeReason: text(100).optional(),
  scope: scopeSchema,
  host: personRefSchema.optional(),
  recorder: personRefSchema.optional(),
  attendance: z.array(attendanceRowSchema),
  observers: z.array(z.object({ id: idSchema, name: text(40), identity: text(30) })),
  agenda: z.array(agendaItemSchema),
  content: richTextSchema,
  resolution: text(2000).optional(),
  todos: z.array(todoSchema),
  paperOriginal: z
    .object({ book: text(60).optional(), pages: text(30), dated: calendarDateSchema.optional() })
    .optional(),
  lateReason: text(200).optional(),
  /** Why it was held on a weekend or holiday. */
  dayOffReason: text(100).optional(),
  planItemIds: z.array(idSchema),
  /** A decision recorded without quorum stays marked with this reason. */
  quorumOverrideReason: text(200).optional(),
  /** 已核对签到表: who compared the names with the signed sheet, and when. */
  signInChecked: z.object({ by: text(40), on: calendarDateSchema }).optional(),
});

export const revisionHows = ['sent', 'withdrawn', 'signed', 'corrected'] as const;
export const revisionSchema = z.object({
  /** 第N稿, counted from 1. */
  no: z.int().min(1),
  at: instantSchema,
  how: z.enum(revisionHows),
  reason: text(200).optional(),
  content: recordContentSchema,
  snapshot: snapshotSchema,
  pdfHash: sha512Schema.optional(),
  /** Short 核对码 printed in the footer: derived from the content of this revision. */
  checkCode: text(20),
});

export const correctionSchema = z.object({
  id: idSchema,
  at: instantSchema,
  reason: text(200),
  /** Revision that was in force before, and the one made by this slip. */
  fromRevision: z.int().min(1),
  toRevision: z.int().min(1),
});

export const recordSchema = z.object({
  ...rowBase,
  ...recordContentSchema.shape,
  state: z.enum(recordStates),
  createdAt: instantSchema,
  sentAt: instantSchema.optional(),
  signedAt: instantSchema.optional(),
  signature: z
    .object({
      /** Who ticked 已签字 and the day on the paper. */
      by: text(40),
      signedOn: calendarDateSchema,
      scanAttachmentId: idSchema.optional(),
    })
    .optional(),
  snapshot: snapshotSchema.optional(),
  pdfHash: sha512Schema.optional(),
  checkCode: text(20).optional(),
  revisions: z.array(revisionSchema),
  corrections: z.array(correctionSchema),
});

export type RecordType = (typeof recordTypes)[number];
export type RecordState = (typeof recordStates)[number];
export type AttendanceStatus = (typeof attendanceStatuses)[number];
export type AttendanceRow = z.infer<typeof attendanceRowSchema>;
export type Vote = z.infer<typeof voteSchema>;
export type Election = z.infer<typeof electionSchema>;
export type Candidate = z.infer<typeof candidateSchema>;
export type VoteKind = (typeof voteKinds)[number];
export type AgendaItem = z.infer<typeof agendaItemSchema>;
export type Section = z.infer<typeof sectionSchema>;
export type Scope = z.infer<typeof scopeSchema>;
export type Todo = z.infer<typeof todoSchema>;
export type SnapshotRow = z.infer<typeof snapshotRowSchema>;
export type RosterSnapshot = z.infer<typeof snapshotSchema>;
export type AppliedRule = z.infer<typeof appliedRuleSchema>;
export type RecordContent = z.infer<typeof recordContentSchema>;
export type Revision = z.infer<typeof revisionSchema>;
export type Correction = z.infer<typeof correctionSchema>;
export type OrgLifeRecord = z.infer<typeof recordSchema>;
