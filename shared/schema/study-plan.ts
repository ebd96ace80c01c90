/** Study plan of a year, its items, and what single members studied (domain: studyPlan, planItem, studyLog). */
import { z } from 'zod';
import { rowBase } from './branch';
import { recordTypes } from './meeting';
import { calendarDateSchema, idSchema, instantSchema, text } from './primitives';

export const studyForms = [
  'leaderLed',
  'branchCollective',
  'platformSelf',
  'baseVisit',
  'microClassShare',
  'readingClassShare',
  'quizContest',
  'specialClass',
  'themeDayStudy',
  'centralTraining',
  'selfStudy',
  'homeDelivery',
] as const;

export const studyPlanSchema = z.object({
  ...rowBase,
  planYear: z.int().min(1949).max(2200),
  level: z.enum(['year', 'quarter', 'month']),
  title: text(60),
  /** 依据: the superior's plan, with its date. */
  basisDoc: text(100).optional(),
  basisOn: calendarDateSchema.optional(),
  goals: text(1000).optional(),
  madeOn: calendarDateSchema.optional(),
  approvedByRecordId: idSchema.optional(),
  createdAt: instantSchema,
});

export const planItemSchema = z.object({
  ...rowBase,
  planId: idSchema,
  /** Month the item is planned for, 1–12. */
  month: z.int().min(1).max(12),
  sortNo: z.int().min(1),
  topic: text(100),
  materials: text(300).optional(),
  form: z.enum(studyForms),
  speaker: text(40).optional(),
  organiser: text(40).optional(),
  scope: z.enum(['all', 'committee', 'group', 'member']),
  /** 学时 in steps of 0.5. */
  plannedHours: z.number().min(0).max(200).multipleOf(0.5),
  linkedType: z.enum(recordTypes).optional(),
  /** Set by hand for items that no meeting record can fulfil (platform study, training elsewhere). */
  doneOn: calendarDateSchema.optional(),
  doneNote: text(100).optional(),
  adjustReason: text(200).optional(),
  note: text(100).optional(),
});

/** 集中轮训, a party school's class of several weeks: 8 学时 a day, 50 days (domain §2.7, a full day is 8). */
export const STUDY_LOG_MAX_HOURS = 400;
/** 学习登记: what one member studied outside the branch's own meetings, such as a training class or a platform. */
export const studyLogSchema = z.object({
  ...rowBase,
  memberId: idSchema,
  /** First day, and the last one of a class of several days. */
  from: calendarDateSchema,
  to: calendarDateSchema.optional(),
  form: z.enum(studyForms),
  title: text(100),
  /** 学时 in steps of 0.5. */
  hours: z.number().min(0.5).max(STUDY_LOG_MAX_HOURS).multipleOf(0.5),
  organiser: text(60).optional(),
  /** 学习证明: certificate, notice, list of those present. */
  evidence: text(100).optional(),
  verifiedBy: text(40).optional(),
});

export type StudyForm = (typeof studyForms)[number];
export type StudyPlan = z.infer<typeof studyPlanSchema>;
export type PlanItem = z.infer<typeof planItemSchema>;
export type StudyLog = z.infer<typeof studyLogSchema>;
