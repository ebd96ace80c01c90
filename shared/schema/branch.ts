/** Branch, party groups, posts: who the branch is and who holds what office on which day. */
import { z } from 'zod';
import { calendarDateSchema, idSchema, instantSchema, partialDateSchema, text } from './primitives';

/** Every row: its id, its branch (domain: one package never mixes branches), its revision 1, 2, 3 … */
export const rowBase = { id: idSchema, branchId: idSchema, rev: z.int().min(1) };
/** Half-open interval `[from, to)`; `to` absent = still so. */
export const spanBase = { from: calendarDateSchema, to: calendarDateSchema.optional() };

export const themeDayRuleSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('dayOfMonth'), day: z.int().min(1).max(31) }),
  /** nth weekday of the month, e.g. the last Friday = n 5; weekday 1 = Monday … 7 = Sunday (ISO 8601). */
  z.object({
    kind: z.literal('nthWeekday'),
    n: z.int().min(1).max(5),
    weekday: z.int().min(1).max(7),
  }),
]);

export const branchCategories = ['organ', 'institution', 'retired', 'joint', 'other'] as const;

export const branchSchema = z.object({
  ...rowBase,
  fullName: text(60),
  shortName: text(30),
  orgCode: text(40).optional(),
  category: z.enum(branchCategories),
  foundedOn: partialDateSchema.optional(),
  /** 成立批复 of the superior; its file is an attachment of the branch. */
  approvalDocNo: text(60).optional(),
  superiorOrg: text(60),
  approvingOrg: text(60),
  termNo: z.int().min(1).max(99).optional(),
  electionDate: calendarDateSchema.optional(),
  /** Three years: 机关条例 Art 7; kept as data so that a superior's other term can be entered. */
  termYears: z.int().min(1).max(9),
  themeDayRule: themeDayRuleSchema,
  /** A theme day held by a group counts for the branch as well; absent = it does not. */
  groupThemeDayCounts: z.boolean().optional(),
  /** 启用日: periods before it are on paper (纸质在册) and are never shown as missing. */
  startedOn: calendarDateSchema,
  address: text(100).optional(),
  activityRoom: text(60).optional(),
  phone: text(30).optional(),
  /** 全宗号 and 机构代码, the first parts of a 档号 (DA/T 13—2022). */
  fondsNo: text(20).optional(),
  orgUnitCode: text(20).optional(),
  /** True for the sample branch shipped for practice. */
  sample: z.boolean().optional(),
  createdAt: instantSchema,
});

export const partyGroupSchema = z.object({
  ...rowBase,
  ...spanBase,
  name: text(30),
  /** Order in lists and on paper. */
  sortNo: z.int().min(1),
});

export const postCodes = [
  'secretary',
  'deputySecretary',
  'organizationOfficer',
  'publicityOfficer',
  'disciplineOfficer',
  'youthOfficer',
  'massesOfficer',
  'unitedFrontOfficer',
  'otherOfficer',
  'groupLeader',
  'deputyGroupLeader',
  'leadingGroupSecretary',
  'leadingGroupMember',
] as const;

/** 选举, 补选 of the committee; of a group 指派 or 推荐 (domain §2.2). */
export const postHows = ['election', 'byElection', 'appointment', 'recommendation'] as const;

export const postSchema = z.object({
  ...rowBase,
  ...spanBase,
  memberId: idSchema,
  body: z.enum(['committee', 'group', 'leadingGroup']),
  post: z.enum(postCodes),
  /** Set when body is 'group'. */
  groupId: idSchema.optional(),
  how: z.enum(postHows).optional(),
  approvalDocNo: text(60).optional(),
  dutyText: text(200).optional(),
  /** 专职 true, 兼职 false (domain §7 row 58); absent = not said. */
  isFullTime: z.boolean().optional(),
  /** The election it came from (table reelections). */
  reelectionId: idSchema.optional(),
});

export const leadingPostCodes = [
  'leadingGroupSecretary',
  'leadingGroupDeputySecretary',
  'leadingGroupMember',
] as const;
/**
 * 党组: a roster of its own, appointed, not elected; its people need not belong to this branch, so it names persons,
 * not members.
 */
export const leadingPostSchema = z.object({
  ...rowBase,
  ...spanBase,
  personId: idSchema,
  post: z.enum(leadingPostCodes),
  approvalDocNo: text(60).optional(),
  dutyText: text(200).optional(),
});

export const reelectionKinds = ['reelection', 'byElection'] as const;
export const reelectionStepCodes = [
  'leadingGroupStudy',
  'request',
  'reply',
  'nominations',
  'candidates',
  'candidatesRequest',
  'assemblyElection',
  'firstCommitteeMeeting',
  'resultReport',
  'resultReply',
  'handoverAndDuties',
] as const;
/** 换届 or 补选: eleven steps, each with its day, its document and its files (domain §2.1). */
export const reelectionSchema = z.object({
  ...rowBase,
  kind: z.enum(reelectionKinds),
  /** 第几届; of a by-election the term it belongs to. */
  termNo: z.int().min(1).max(99).optional(),
  openedOn: calendarDateSchema,
  steps: z
    .array(
      z.object({
        step: z.enum(reelectionStepCodes),
        doneOn: calendarDateSchema,
        organ: text(60).optional(),
        docNo: text(60).optional(),
        /** The minutes of the meeting, when they are in this program. */
        recordId: idSchema.optional(),
        note: text(300).optional(),
      }),
    )
    .max(reelectionStepCodes.length),
  /** 延期换届: until when, on whose approval. */
  postponedTo: calendarDateSchema.optional(),
  postponedDocNo: text(60).optional(),
  endedOn: calendarDateSchema.optional(),
  note: text(500).optional(),
});

export const exchangeDirections = ['toPartyWork', 'toBusiness'] as const;
/** 党务干部与业务干部交流 (domain §7 row 58). */
export const postExchangeSchema = z.object({
  ...rowBase,
  memberId: idSchema,
  on: calendarDateSchema,
  direction: z.enum(exchangeDirections),
  fromPost: text(60),
  toPost: text(60),
  docNo: text(60).optional(),
  note: text(200).optional(),
});

export type Branch = z.infer<typeof branchSchema>;
export type ThemeDayRule = z.infer<typeof themeDayRuleSchema>;
export type PartyGroup = z.infer<typeof partyGroupSchema>;
export type Post = z.infer<typeof postSchema>;
export type LeadingPost = z.infer<typeof leadingPostSchema>;
export type LeadingPostCode = (typeof leadingPostCodes)[number];
export type Reelection = z.infer<typeof reelectionSchema>;
export type ReelectionStepCode = (typeof reelectionStepCodes)[number];
export type PostExchange = z.infer<typeof postExchangeSchema>;
export type PostCode = (typeof postCodes)[number];
