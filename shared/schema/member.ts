/** People and members. A person is somebody with a name; a member is a person with a Party file. */
import { z } from 'zod';
import { rowBase, spanBase } from './branch';
import {
  calendarDateSchema,
  idSchema,
  instantSchema,
  monthSchema,
  partialDateSchema,
  text,
} from './primitives';

export const eduLevels = [
  '研究生',
  '大学本科',
  '大学专科',
  '中专（中技）',
  '高中',
  '初中',
  '小学',
  '其他',
] as const;
export const degrees = ['博士', '硕士', '学士', '无'] as const;

export const educationSchema = z.object({
  level: z.enum(eduLevels).optional(),
  degree: z.enum(degrees).optional(),
  school: text(60).optional(),
  major: text(60).optional(),
  gradOn: partialDateSchema.optional(),
});

export const postCategories = [
  'civilServant',
  'civilServantLike',
  'institutionManager',
  'institutionProfessional',
  'worker',
  'retiredCadre',
  'retired',
  'other',
] as const;

export const genders = ['male', 'female'] as const;
export const identities = [
  'member',
  'applicant',
  'activist',
  'developmentTarget',
  'staff',
  'superior',
  'partner',
  'other',
] as const;

export const personSchema = z.object({
  ...rowBase,
  name: text(40).refine((name) => name.length > 0),
  identity: z.enum(identities),
  gender: z.enum(genders).optional(),
  /** Standard Chinese term of GB/T 3304, e.g. 汉族. */
  ethnicity: text(10).optional(),
  /** GB 11643-1999, 18 characters. Sealed with the person's key; equality search goes through idKey only. */
  idNo: z
    .string()
    .regex(/^\d{17}[\dX]$/)
    .optional(),
  /** Keyed hash of idNo (see domain/id-number); never an index on the number itself. */
  idKey: z.string().optional(),
  birthDate: partialDateSchema.optional(),
  nativePlace: text(40).optional(),
  birthPlace: text(40).optional(),
  fullTimeEdu: educationSchema.optional(),
  inServiceEdu: educationSchema.optional(),
  workUnit: text(60).optional(),
  department: text(40).optional(),
  jobTitle: text(40).optional(),
  rank: text(30).optional(),
  professionalTitle: text(30).optional(),
  postCategory: z.enum(postCategories).optional(),
  workStart: partialDateSchema.optional(),
  mobile: text(20).optional(),
  phone: text(30).optional(),
  homeAddress: text(100).optional(),
  emergencyContact: text(60).optional(),
  /** The personal fields were destroyed (table erasures): they cannot be filled in again, a new file can be made. */
  erasedAt: instantSchema.optional(),
});

export const memberCategories = ['fullMember', 'probationaryMember'] as const;

export const memberSchema = z.object({
  ...rowBase,
  personId: idSchema,
  /** 人员类别 as recorded now; on an earlier day see domain/roster categoryOn. */
  category: z.enum(memberCategories),
  joinDate: partialDateSchema.optional(),
  joinBranch: text(60).optional(),
  sponsors: text(40).optional(),
  fullMemberDate: partialDateSchema.optional(),
  rejoinDate: partialDateSchema.optional(),
  duesPaidThrough: monthSchema.optional(),
  archiveLocation: text(60).optional(),
  /** 双重组织生活: leading official who also takes part in the branch (教 Art 16). */
  isLeader: z.boolean().optional(),
  isMobile: z.boolean().optional(),
  isLost: z.boolean().optional(),
  /** 免到 with the decision it rests on; never an illness. */
  exemptBasis: text(60).optional(),
  note: text(200).optional(),
  deletedAt: z.string().optional(),
  /** As with the person. */
  erasedAt: instantSchema.optional(),
});

/**
 * 转出: from the letter to the receipt. Until the receipt is there the member counts here (教育管理条例 Art 25), so
 * `to` of the membership is set by the receipt, not by the letter.
 */
export const transferLetterSchema = z.object({
  letterNo: text(40).optional(),
  letterOn: calendarDateSchema,
  /** 有效期至; how many days a letter is good for is a rule. */
  validUntil: calendarDateSchema.optional(),
  toOrg: text(60),
  duesPaidThrough: monthSchema.optional(),
  receiptOn: calendarDateSchema.optional(),
});

/** 转入: the letter that came, and the receipt sent back. */
export const arrivalLetterSchema = z.object({
  letterNo: text(40).optional(),
  letterOn: calendarDateSchema.optional(),
  duesPaidThrough: monthSchema.optional(),
  receiptSentOn: calendarDateSchema.optional(),
});

/** Which days the member belongs to this branch (组织关系). */
export const membershipSchema = z.object({
  ...rowBase,
  ...spanBase,
  memberId: idSchema,
  /** internal: from another branch of this profile, without a letter (domain E10). */
  fromHow: z.enum(['joined', 'transferIn', 'onFile', 'internal']),
  fromOrg: text(60).optional(),
  toHow: z.enum(['transferOut', 'left', 'deceased', 'internal']).optional(),
  toOrg: text(60).optional(),
  letterNo: text(40).optional(),
  arrival: arrivalLetterSchema.optional(),
  transfer: transferLetterSchema.optional(),
});

export const memberStatuses = ['normal', 'suspended', 'left', 'deceased'] as const;
/** How somebody ceased to be a Party member (出党). */
export const leftHows = ['removed', 'persuaded', 'lapsed', 'resigned', 'expelled'] as const;
/** 党籍状态 other than 正常 and voting restrictions, as intervals; no row = normal. */
export const statusSpanSchema = z.object({
  ...rowBase,
  ...spanBase,
  memberId: idSchema,
  status: z.enum([...memberStatuses, 'probationWithinParty']),
  /** With status `left`. */
  leftHow: z.enum(leftHows).optional(),
  docNo: text(60).optional(),
});

export const groupSpanSchema = z.object({
  ...rowBase,
  ...spanBase,
  groupId: idSchema,
  memberId: idSchema,
});

export type Education = z.infer<typeof educationSchema>;
export type Person = z.infer<typeof personSchema>;
export type Member = z.infer<typeof memberSchema>;
export type MemberCategory = (typeof memberCategories)[number];
export type MemberStatus = (typeof memberStatuses)[number];
export type Membership = z.infer<typeof membershipSchema>;
export type TransferLetter = z.infer<typeof transferLetterSchema>;
export type ArrivalLetter = z.infer<typeof arrivalLetterSchema>;
export type LeftHow = (typeof leftHows)[number];
export type StatusSpan = z.infer<typeof statusSpanSchema>;
export type GroupSpan = z.infer<typeof groupSpanSchema>;
