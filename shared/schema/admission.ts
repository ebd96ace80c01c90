/**
 * 发展党员: one case per person and one row per step done (domain §2.5). What a step demands is a rule
 * (shared/rules); what was done is a row. Nothing here moves a person by itself.
 */
import { z } from 'zod';
import { rowBase } from './branch';
import { calendarDateSchema, idSchema, text } from './primitives';

/** Steps 1 递交入党申请书 to 25 材料归档. */
export const ADMISSION_STEPS = 25;

export const admissionRuleVersions = ['2014', '2026'] as const;

export const admissionOutcomes = [
  /** 转正, materials filed. */
  'converted',
  /** The person gave up. */
  'withdrawn',
  /** The branch or a superior decided not to go on. */
  'notAdmitted',
  /** 取消预备党员资格. */
  'probationCancelled',
  /** Left the unit: the materials went along. */
  'movedAway',
] as const;

export const developmentCaseSchema = z.object({
  ...rowBase,
  personId: idSchema,
  /** The member file, from the step that makes the person a member. */
  memberId: idSchema.optional(),
  /** 培养联系人: one or two full members (step 5). */
  mentorIds: z.array(idSchema).max(2),
  /** 入党介绍人: two full members (step 9). */
  sponsorIds: z.array(idSchema).max(2),
  /** Where the paper lies: originals never enter this program. */
  archiveLocation: text(60).optional(),
  endedOn: calendarDateSchema.optional(),
  outcome: z.enum(admissionOutcomes).optional(),
  outcomeDocNo: text(60).optional(),
  note: text(500).optional(),
});

export const stepResults = [
  'done',
  'agreed',
  'passed',
  'notAgreed',
  'notPassed',
  'converted',
  'extended',
  'cancelled',
] as const;

/** Papers that arise on the way (domain §2.5, column documents). The originals lie in the personnel file. */
export const admissionPapers = [
  'application',
  'applicantTalk',
  'recommendation',
  'activistMinutes',
  'activistFiling',
  'mentorEntry',
  'activistAssessment',
  'thoughtReport',
  'opinions',
  'targetNotice',
  'targetMinutes',
  'targetFiling',
  'sponsorEntry',
  'politicalReview',
  'reviewLetters',
  'trainingCertificate',
  'reviewMinutes',
  'summaryMaterial',
  'preReviewOpinion',
  'applicationForm',
  'assemblyMinutes',
  'ballots',
  'resolution',
  'superiorTalk',
  'approval',
  'upperFiling',
  'groupNotice',
  'oathRecord',
  'oathPhoto',
  'probationAssessment',
  'conversionApplication',
  'conversionMinutes',
  'conversionResolution',
  'conversionOpinions',
  'conversionApproval',
  'transferList',
] as const;

/** What decides a rule and is a number or a day. */
export const stepFactsSchema = z.object({
  /** 公示期, both days included (step 7; also before 转正 where the superior asks for it). */
  noticeFrom: calendarDateSchema.optional(),
  noticeTo: calendarDateSchema.optional(),
  /** 短期集中培训 (step 11): days or 学时, either is enough. */
  trainingDays: z.number().min(0).max(60).optional(),
  trainingHours: z.number().min(0).max(400).optional(),
  /** Votes of the assembly (steps 15 and 23) when its minutes are not in this program. */
  eligible: z.int().min(0).max(5000).optional(),
  presentEligible: z.int().min(0).max(5000).optional(),
  votesFor: z.int().min(0).max(5000).optional(),
  votesAgainst: z.int().min(0).max(5000).optional(),
  abstained: z.int().min(0).max(5000).optional(),
  /** 延长预备期 until this day (step 23: half a year to one year). */
  extendedTo: calendarDateSchema.optional(),
  /** Special case: approval within six months instead of three (steps 17 and 24). */
  isSpecialCase: z.boolean().optional(),
});

/** A step done. Steps 6 and 21 (half-yearly assessment) may have many rows, step 23 one more after an extension. */
export const developmentStepSchema = z.object({
  ...rowBase,
  caseId: idSchema,
  /** As in the case: the fields below are sealed with this person's key. */
  personId: idSchema,
  no: z.int().min(1).max(ADMISSION_STEPS),
  doneOn: calendarDateSchema,
  /** The rules in force on that day, kept with the step. */
  rule: z.enum(admissionRuleVersions),
  /** Who acted: the organ by name. */
  organ: text(60).optional(),
  participants: text(200).optional(),
  result: z.enum(stepResults).optional(),
  docNo: text(60).optional(),
  /** The minutes of the meeting that decided it, when they are in this program. */
  recordId: idSchema.optional(),
  facts: stepFactsSchema.optional(),
  /** Papers somebody has seen in the file; only that they are there, never what they say. */
  papers: z.array(z.enum(admissionPapers)).max(admissionPapers.length).optional(),
  note: text(500).optional(),
});

export type DevelopmentCase = z.infer<typeof developmentCaseSchema>;
export type DevelopmentStep = z.infer<typeof developmentStepSchema>;
export type StepFacts = z.infer<typeof stepFactsSchema>;
export type StepResult = (typeof stepResults)[number];
export type AdmissionPaper = (typeof admissionPapers)[number];
export type AdmissionOutcome = (typeof admissionOutcomes)[number];
export type AdmissionRuleVersion = (typeof admissionRuleVersions)[number];
