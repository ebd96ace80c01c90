/**
 * 总结与报告: what the branch writes once or twice a year and reads out, sends up or makes known (P-28). The text may
 * lie on paper only; then the row says where. Domain §3.1, §4.1.
 */
import { z } from 'zod';
import { rowBase } from './branch';
import { calendarDateSchema, idSchema, instantSchema, text } from './primitives';
import { richTextSchema } from './rich-text';

export const branchTextKinds = [
  'annualSummary',
  'secretaryReport',
  'selfCheckReport',
  'attendanceBulletin',
  'officialsReport',
] as const;
/** A final text is locked until it is taken back with a reason. */
export const branchTextStates = ['draft', 'final'] as const;

export const branchTextSchema = z.object({
  ...rowBase,
  kind: z.enum(branchTextKinds),
  /** The year it is about, not the year of its date: a 述职报告 of January is about the year before. */
  year: z.int().min(1949).max(2200),
  /** Of a bulletin: which half of the year. */
  half: z.union([z.literal(1), z.literal(2)]).optional(),
  state: z.enum(branchTextStates),
  title: text(100),
  /** 主送机关, without its colon. */
  addressee: text(60).optional(),
  body: richTextSchema,
  /** 附件说明: the names of what is attached, in order. */
  annexes: z.array(text(100)).max(20),
  /** 署名. */
  signer: text(60),
  /** Whose report it is, where it is one person's (述职): the person of the branch's files, and the name as it was then. */
  personId: idSchema.optional(),
  personName: text(40).optional(),
  /** 成文日期. */
  datedOn: calendarDateSchema.optional(),
  /** 报送、述职、通报: on which day, to whom or at which meeting. */
  deliveredOn: calendarDateSchema.optional(),
  deliveredTo: text(60).optional(),
  /** 原件存放, where the text lies on paper. */
  paperPlace: text(60).optional(),
  /** Of a bulletin or report on leading officials: the counts as they were made known. */
  participation: z
    .array(
      z.object({
        name: text(40),
        due: z.int().min(0),
        present: z.int().min(0),
        onLeave: z.int().min(0),
        absent: z.int().min(0),
      }),
    )
    .max(60)
    .optional(),
  finalAt: instantSchema.optional(),
  /** Why a final text was opened again, the last time. */
  reopenedReason: text(100).optional(),
});

export type BranchTextKind = (typeof branchTextKinds)[number];
export type BranchTextState = (typeof branchTextStates)[number];
export type BranchText = z.infer<typeof branchTextSchema>;
export type ParticipationLine = NonNullable<BranchText['participation']>[number];
