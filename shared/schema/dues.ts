/** 党费 (domain §2.10): what a member owes by the month, what was paid, and what went on to the superior. Money in 分. */
import { z } from 'zod';
import { rowBase } from './branch';
import { calendarDateSchema, idSchema, monthSchema, text } from './primitives';

/** By which article dues are reckoned (Arts 2 to 7 of the dues regulation). */
export const duesTables = [
  'wage',
  'annualSalary',
  'irregular',
  'pension',
  'farmer',
  'relief',
  'hardship',
] as const;

/** One 分 under 10 million 元: what nobody's monthly pay or a branch's year of dues comes near. */
const MAX_FEN = 999_999_999;
const fen = z.int().min(0).max(MAX_FEN);

/** 党费核定: the base and the monthly due from a month on, until a later one of the same member. */
export const duesProfileSchema = z.object({
  ...rowBase,
  memberId: idSchema,
  from: monthSchema,
  table: z.enum(duesTables),
  /** 计算基数的各项; a deducted item is negative. Erased after approval where the branch decides so. */
  items: z.array(z.object({ name: text(30), amountFen: z.int().min(-MAX_FEN).max(MAX_FEN) })).max(30),
  /** Absent where the article names an amount and no base. */
  baseFen: fen.optional(),
  /** Basis points of the whole base: 50 is 0.5 %. */
  rateBp: z.int().min(0).max(1000).optional(),
  monthlyDueFen: fen,
  approvedBy: text(40).optional(),
  approvedOn: calendarDateSchema.optional(),
  note: text(200).optional(),
});

export const duesWays = ['cash', 'transfer', 'platform'] as const;
/** One member's dues of one month as paid. Nobody advances dues for another (Art 14): a proxy only hands them over. */
export const duesPaymentSchema = z.object({
  ...rowBase,
  memberId: idSchema,
  /** The month the dues are for. */
  month: monthSchema,
  /** Absent where an old sheet only ticks the month. */
  dueFen: fen.optional(),
  paidFen: fen.optional(),
  paidOn: calendarDateSchema.optional(),
  way: z.enum(duesWays).optional(),
  /** 代交人: who handed the member's own money over. */
  proxyName: text(40).optional(),
  receiptNo: text(40).optional(),
  /** The batch it went to the superior with. */
  handoverId: idSchema.optional(),
  note: text(100).optional(),
});

/** 上缴: a batch handed to the superior, with its receipt. */
export const duesHandoverSchema = z.object({
  ...rowBase,
  no: z.int().min(1).max(999),
  on: calendarDateSchema,
  fromMonth: monthSchema,
  toMonth: monthSchema,
  amountFen: fen,
  toOrg: text(60),
  by: text(40).optional(),
  receiptNo: text(40).optional(),
  note: text(200).optional(),
});

export type DuesTable = (typeof duesTables)[number];
export type DuesWay = (typeof duesWays)[number];
export type DuesProfile = z.infer<typeof duesProfileSchema>;
export type DuesPayment = z.infer<typeof duesPaymentSchema>;
export type DuesHandover = z.infer<typeof duesHandoverSchema>;
