/**
 * Organisational life beside the minutes: 谈心谈话 as pair records without contents, the register of 党组 meetings,
 * and what happens after minutes are locked (补课, 待办 done). Domain §2.6, §2.9.
 */
import { z } from 'zod';
import { rowBase } from './branch';
import { calendarDateSchema, idSchema, text } from './primitives';

export const heartTalkKinds = [
  'amongCommittee',
  'committeeWithMember',
  'amongMembers',
  'amongLeadingGroup',
  'leadingGroupWithDepartment',
  'leadingGroupWithBranch',
  'beforeOrgLifeMeeting',
  'admission',
  'reminder',
  'condolence',
  'postChange',
] as const;
/** 谈心谈话: who with whom and when. There is no field for what was said about family, health, views or mood. */
export const heartTalkSchema = z.object({
  ...rowBase,
  kind: z.enum(heartTalkKinds),
  /** A person of the branch's files by id, or anybody; the name as it was then. */
  talkerPersonId: idSchema.optional(),
  talkerName: text(40),
  targetPersonId: idSchema.optional(),
  targetName: text(40),
  on: calendarDateSchema,
  place: text(60).optional(),
  /** 原件第几页: where the hand-written note lies. */
  paperPages: text(30).optional(),
  /** What was agreed to be done, and by when. */
  followUp: z
    .object({ what: text(200), due: calendarDateSchema.optional(), doneOn: calendarDateSchema.optional() })
    .optional(),
});

export const leadingGroupTags = [
  'primaryTopic',
  'strictGovernance',
  'ideology',
  'integrity',
  'majorDecision',
  'partyBuilding',
] as const;
/** 三重一大. */
export const majorDecisionKinds = ['decision', 'personnel', 'project', 'funds'] as const;
export const majorDecisionStatuses = ['underway', 'done', 'changed'] as const;
/** 党组会 as a register only: no minutes, no views of persons, no amounts; the text stays in the office's book. */
export const leadingGroupMeetingSchema = z.object({
  ...rowBase,
  on: calendarDateSchema,
  /** 第N次 of its year. */
  sessionNo: z.int().min(1).max(999),
  tags: z.array(z.enum(leadingGroupTags)),
  /** 首要议题 stood first on the agenda. */
  primaryTopicFirst: z.boolean(),
  /** 各成员意见已听取; 主要负责人末位表态. */
  allViewsHeard: z.boolean(),
  chairSpokeLast: z.boolean(),
  /** Counts, where the register names them. */
  shouldAttend: z.int().min(1).max(99).optional(),
  present: z.int().min(0).max(99).optional(),
  majorDecisions: z
    .array(
      z.object({
        id: idSchema,
        kind: z.enum(majorDecisionKinds),
        title: text(100),
        /** 结果文件号, public only. */
        docNo: text(60).optional(),
        status: z.enum(majorDecisionStatuses),
      }),
    )
    .max(40),
  /** 原件存放: which book, where it lies. */
  bookPlace: text(60),
  bookPages: text(30).optional(),
  registeredBy: text(40).optional(),
});

export const makeUpWays = ['groupStudy', 'individualTalk', 'materials', 'recording'] as const;
/** 缺席补课 of one member for one meeting; the minutes stay as they are. */
export const makeUpSchema = z.object({
  ...rowBase,
  recordId: idSchema,
  memberId: idSchema,
  on: calendarDateSchema,
  way: z.enum(makeUpWays),
  /** What was made up: the topics, not the person's views. */
  content: text(200),
  /** 学时 in steps of 0.5. */
  hours: z.number().min(0.5).max(40).multipleOf(0.5).optional(),
  confirmedBy: text(40).optional(),
});

/** A 待办 of some minutes that was done, maybe long after they were locked. */
export const todoMarkSchema = z.object({
  ...rowBase,
  recordId: idSchema,
  todoId: idSchema,
  doneOn: calendarDateSchema,
  /** How it shows: a file, a notice, a photo. */
  proof: text(100).optional(),
});

export type HeartTalkKind = (typeof heartTalkKinds)[number];
export type HeartTalk = z.infer<typeof heartTalkSchema>;
export type LeadingGroupTag = (typeof leadingGroupTags)[number];
export type MajorDecisionKind = (typeof majorDecisionKinds)[number];
export type MajorDecisionStatus = (typeof majorDecisionStatuses)[number];
export type LeadingGroupMeeting = z.infer<typeof leadingGroupMeetingSchema>;
export type MakeUp = z.infer<typeof makeUpSchema>;
export type MakeUpWay = (typeof makeUpWays)[number];
export type TodoMark = z.infer<typeof todoMarkSchema>;
