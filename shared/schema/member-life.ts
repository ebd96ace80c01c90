/**
 * What happens to a member besides belonging to the branch: work, circumstances, contacts, rewards, sanctions, the
 * desk sign. Everything that can change has its days; nothing is overwritten (domain §2.3).
 */
import { z } from 'zod';
import { rowBase, spanBase } from './branch';
import { postCategories } from './member';
import { calendarDateSchema, idSchema, instantSchema, partialDateSchema, text } from './primitives';

/** Most characters of a pledge on a desk sign (P-13): it has to be read from the visitor's chair. */
export const PLEDGE_MAX_CHARS = 60;

/**
 * 工作单位、职务、岗位 by days. The person's own fields say how it is now; these rows say since when, and how it was
 * before: retirement changes dues table and duties from its month (domain E9).
 */
export const workSpanSchema = z.object({
  ...rowBase,
  ...spanBase,
  personId: idSchema,
  postCategory: z.enum(postCategories).optional(),
  workUnit: text(60).optional(),
  department: text(40).optional(),
  jobTitle: text(40).optional(),
  rank: text(30).optional(),
});

export const circumstanceKinds = [
  /** 流动党员: away six months or more without a transfer (教育管理条例 Art 32). */
  'mobile',
  /** 失联党员 (Art 24). */
  'lost',
  /** 出国（境） (Art 34). */
  'abroad',
  /** 困难党员. */
  'hardship',
  /** Not counted in 应到 of an election, by decision of the assembly. */
  'quorumExcluded',
  /** 免到 with the decision it rests on; never an illness. */
  'attendanceExempt',
  /** No hard demand of points: old, ill, disabled (Art 23); which of them is not kept. */
  'pointsExempt',
] as const;

export const circumstanceSchema = z.object({
  ...rowBase,
  ...spanBase,
  memberId: idSchema,
  kind: z.enum(circumstanceKinds),
  /** Town, unit or country; for 流动 and 出国（境）. */
  place: text(100).optional(),
  /** Member of the branch who keeps in touch. */
  contactId: idSchema.optional(),
  /** Contact at least every so many months. */
  contactMonths: z.int().min(1).max(12).optional(),
  /** Decision it rests on: which meeting or organ, when, number. */
  decidedBy: text(60).optional(),
  decidedOn: calendarDateSchema.optional(),
  docNo: text(60).optional(),
  note: text(200).optional(),
});

export const contactWays = ['phone', 'visit', 'online', 'letter', 'search'] as const;
/** One contact with a 流动党员, or one attempt to find a 失联党员. */
export const contactSchema = z.object({
  ...rowBase,
  memberId: idSchema,
  circumstanceId: idSchema,
  on: calendarDateSchema,
  way: z.enum(contactWays),
  by: text(40),
  reached: z.boolean(),
  result: text(200).optional(),
});

export const sanctionKinds = [
  'warning',
  'seriousWarning',
  'removalFromPosts',
  'probationWithinParty',
  'expulsion',
] as const;
/**
 * 处分. All of it is sealed, on no list, in no package. 留党察看 also has its row in statusSpans, because it decides
 * who has a vote.
 */
export const sanctionSchema = z.object({
  ...rowBase,
  memberId: idSchema,
  /** Optional only because an erased row has none left; required where it is typed. */
  kind: z.enum(sanctionKinds).optional(),
  from: calendarDateSchema.optional(),
  to: calendarDateSchema.optional(),
  docNo: text(60).optional(),
  note: text(200).optional(),
  /** The status interval that goes with it. */
  statusSpanId: idSchema.optional(),
});

export const rewardRecipients = ['member', 'branch', 'unit', 'activist', 'team'] as const;
export const rewardLevels = ['central', 'provincial', 'city', 'county', 'ownUnit', 'system'] as const;
export const rewardKinds = [
  'partyHonour',
  'merit',
  'advancedPerson',
  'advancedGroup',
  'special',
  'assessment',
] as const;
/** 表彰奖励 (domain §2.11), of people and of the branch. */
export const rewardSchema = z.object({
  ...rowBase,
  recipientType: z.enum(rewardRecipients),
  /** Set when the recipient is a person: member or activist. */
  personId: idSchema.optional(),
  /** Set when the recipient is a unit or a team. */
  recipientName: text(60).optional(),
  title: text(80),
  level: z.enum(rewardLevels),
  kind: z.enum(rewardKinds),
  issuer: text(60),
  docNo: text(60).optional(),
  awardedOn: partialDateSchema,
  basis: text(200).optional(),
  /** 记功 needs the superior's approval (domain §7 row 62). */
  approvedBy: text(60).optional(),
});

/** Half-yearly or quarterly look at what a pledge came to. */
export const pledgeCheckSchema = z.object({
  quarter: z.string().regex(/^\d{4}-Q[1-4]$/),
  done: z.boolean(),
  proof: text(200).optional(),
});
/** 党员先锋岗: desk sign, pledge, and what came of it (domain §2.21). */
export const pioneerPostSchema = z.object({
  ...rowBase,
  ...spanBase,
  memberId: idSchema,
  title: text(30),
  pledge: text(PLEDGE_MAX_CHARS),
  signPrintedOn: calendarDateSchema.optional(),
  checks: z.array(pledgeCheckSchema).max(200),
});

/**
 * Two files of one person made one. What was moved is listed, so that they can be taken apart again: the row, its
 * field, and the id that stood there.
 */
export const fileMergeSchema = z.object({
  ...rowBase,
  at: instantSchema,
  keptPersonId: idSchema,
  keptMemberId: idSchema,
  mergedPersonId: idSchema,
  mergedMemberId: idSchema,
  moved: z.array(z.object({ table: text(40), id: idSchema, field: text(40), was: idSchema })).max(20_000),
  /** Fields of the kept file that were filled from the other one, by table. */
  filled: z.array(z.object({ table: z.enum(['persons', 'members']), field: text(40) })).max(100),
  undoneAt: instantSchema.optional(),
});

export type WorkSpan = z.infer<typeof workSpanSchema>;
export type Circumstance = z.infer<typeof circumstanceSchema>;
export type CircumstanceKind = (typeof circumstanceKinds)[number];
export type Contact = z.infer<typeof contactSchema>;
export type ContactWay = (typeof contactWays)[number];
export type Sanction = z.infer<typeof sanctionSchema>;
export type SanctionKind = (typeof sanctionKinds)[number];
export type Reward = z.infer<typeof rewardSchema>;
export type PledgeCheck = z.infer<typeof pledgeCheckSchema>;
export type PioneerPost = z.infer<typeof pioneerPostSchema>;
export type FileMerge = z.infer<typeof fileMergeSchema>;
