/**
 * Sections of what is held once a year or for one occasion: 组织生活会, 民主评议党员, 政治生日, 机关党员干部大会
 * (domain §2.6, per-type additions).
 *
 * The first two are counted by the year they look back on, not by their day: in them `year` of the section IS the
 * assessment year (a sitting on 15 January 2026 that looks back on 2025 says 2025, and its 第N次 counts in 2025).
 */
import { z } from 'zod';
import { personRefSchema } from './person-ref';
import { calendarDateSchema, idSchema, text } from './primitives';

export const sectionBase = {
  id: idSchema,
  /** 第N次, unique per type, year (and group for group meetings). */
  seqNo: z.int().min(1).max(99),
  /** Year it counts for; of 组织生活会 and 民主评议 the assessment year. */
  year: z.int().min(1949).max(2200),
};

/** One line of 整改清单 (P-20): what was found, what is done about it, by whom and until when. */
export const rectificationSchema = z.object({
  id: idSchema,
  issue: text(200),
  measure: text(300),
  owner: personRefSchema.optional(),
  due: calendarDateSchema.optional(),
  doneOn: calendarDateSchema.optional(),
});

export const orgLifeMeetingSchema = z.object({
  ...sectionBase,
  type: z.literal('orgLifeMeeting'),
  /** 会议主题 as the superior set it for the year. */
  theme: text(100).optional(),
  preStudy: text(500).optional(),
  /** 征求到的意见 about the branch; nobody is named who said them. */
  opinionsCollected: z.array(z.object({ id: idSchema, text: text(300) })).max(60),
  /** 会前谈心谈话: who with whom and when, never what was said. */
  talksBefore: z
    .array(
      z.object({
        id: idSchema,
        talker: personRefSchema,
        target: personRefSchema,
        on: calendarDateSchema.optional(),
        /** The talk in the register of 谈心谈话, where it came from there. */
        talkId: idSchema.optional(),
      }),
    )
    .max(300),
  /** 支部（支委会）对照检查: the body's own text, nobody's personal one. */
  branchCheck: text(5000).optional(),
  /** Who of the committee gave a personal 对照检查; the text stays on paper. */
  committeeCheck: z.array(personRefSchema).max(9),
  /** Where personal 对照检查 and 批评 lie on paper: their text is not stored (domain §2.6). */
  paperPlace: text(100).optional(),
  rectification: z.array(rectificationSchema).max(60),
});

export const reviewGrades = ['excellent', 'qualified', 'basic', 'unqualified'] as const;
const gradeSchema = z.enum(reviewGrades);
/** 支部评定; whoever takes part without being graded (预备党员 as a rule) has 不评定等次. */
export const reviewVerdicts = [...reviewGrades, 'notGraded'] as const;
const ballots = z.int().min(0).max(999);

/** One person of 民主评议, in the order it goes: 自评, 互评, 测评票, 支部评定. */
export const reviewRowSchema = z.object({
  memberId: idSchema,
  selfGrade: gradeSchema.optional(),
  mutual: gradeSchema.optional(),
  /** Ballots by grade. */
  ballot: z
    .object({ excellent: ballots, qualified: ballots, basic: ballots, unqualified: ballots })
    .optional(),
  verdict: z.enum(reviewVerdicts).optional(),
  remark: text(60).optional(),
});

export const democraticReviewSchema = z.object({
  ...sectionBase,
  type: z.literal('democraticReview'),
  rows: z.array(reviewRowSchema).max(500),
  /** 发出, 收回, 有效 of the ballot papers of the whole sitting. */
  ballots: z.object({ issued: ballots, returned: ballots, valid: ballots }).partial(),
});

export const birthdayRituals = ['oath', 'admissionForm', 'message', 'reflection'] as const;
export const politicalBirthdaySchema = z.object({
  ...sectionBase,
  type: z.literal('politicalBirthday'),
  memberIds: z.array(idSchema).max(500),
  rituals: z.array(z.enum(birthdayRituals)),
  /** 政治生日贺卡 was printed and handed over. */
  cardsPrinted: z.boolean().optional(),
});

export const staffAssemblySchema = z.object({
  ...sectionBase,
  type: z.literal('staffAssembly'),
  /** 本单位主要负责人, who reports on the work (机关条例 art. 26 (6)). */
  reporter: personRefSchema.optional(),
  reportGiven: z.boolean().optional(),
  /** Cadres who are no member of this branch: a number, no roster of them is kept. */
  staffCount: z.int().min(0).max(9999).optional(),
});

export type Rectification = z.infer<typeof rectificationSchema>;
export type OrgLifeMeetingSection = z.infer<typeof orgLifeMeetingSchema>;
export type DemocraticReviewSection = z.infer<typeof democraticReviewSchema>;
export type PoliticalBirthdaySection = z.infer<typeof politicalBirthdaySchema>;
export type StaffAssemblySection = z.infer<typeof staffAssemblySchema>;
export type ReviewGrade = (typeof reviewGrades)[number];
export type ReviewVerdict = (typeof reviewVerdicts)[number];
export type ReviewRow = z.infer<typeof reviewRowSchema>;
export type BirthdayRitual = (typeof birthdayRituals)[number];
