/**
 * Shape of `sample-life.json`: what the practice branch lives through beside its monthly meetings. Days stand as months
 * and days of a year; the year comes from the day of loading. Amounts in 分.
 */
import { z } from 'zod';
import { leadingPostCodes } from '../schema/branch';
import { recordTypes } from '../schema/meeting';
import { heartTalkKinds, leadingGroupTags, majorDecisionKinds } from '../schema/org-life';

const month = z.int().min(1).max(12);
const day = z.int().min(1).max(31);
const speech = z.object({ key: z.string(), text: z.string() });
const payItem = z.object({ name: z.string(), amountFen: z.int() });
const followUp = z.object({ what: z.string(), dueDays: z.int(), doneDays: z.int().optional() });

export const sampleLifeSchema = z.object({
  schema: z.literal('sample-life/1'),
  /** Who retired with the month of loading: dues by Art 5 from then on. */
  retiredKey: z.string(),
  dues: z.object({
    approvedBy: z.string(),
    toOrg: z.string(),
    by: z.string(),
    wages: z.array(z.object({ key: z.string(), items: z.array(payItem) })),
    pension: z.object({ key: z.string(), items: z.array(payItem) }),
    /** Owes the last whole month. */
    owingKey: z.string(),
    /** Whose dues of one month somebody else handed over. */
    proxy: z.object({ key: z.string(), proxyName: z.string(), note: z.string(), month }),
  }),
  /** 党组: by name, or a member of the branch by key. */
  leaders: z.array(
    z.object({ key: z.string(), name: z.string().optional(), post: z.enum(leadingPostCodes) }),
  ),
  leadersSince: z.string(),
  register: z.object({
    bookPlace: z.string(),
    day,
    /** Of the running year: a month without an entry, and one whose entry names no primary topic. */
    skippedMonth: month,
    withoutPrimaryTopicMonth: month,
    months: z
      .array(
        z.object({
          month,
          tags: z.array(z.enum(leadingGroupTags)),
          matters: z.array(
            z.object({
              kind: z.enum(majorDecisionKinds),
              title: z.string(),
              docPrefix: z.string().optional(),
            }),
          ),
        }),
      )
      .length(12),
  }),
  /** Of the running year, as far as it has gone; some pairs are left out. */
  talks: z.array(
    z.object({
      ...{ from: z.string(), to: z.string(), kind: z.enum(heartTalkKinds), month, day, pages: z.string() },
      followUp: followUp.optional(),
    }),
  ),
  retiredTalk: z.object({
    ...{ from: z.string(), kind: z.enum(heartTalkKinds), place: z.string(), pages: z.string() },
    followUp,
  }),
  /** What each month's committee meeting agreed to have done. */
  todos: z.array(
    z.object({ month, what: z.string(), ownerKey: z.string(), dueDays: z.int(), proof: z.string() }),
  ),
  /** What is said differently in the running year: the longest texts of two years would look copied. */
  running: z.object({ month, speeches: z.array(speech) }),
  /** One event of January for two types, about the year before. */
  orgLife: z.object({
    ...{ title: z.string(), day, theme: z.string(), preStudy: z.string(), branchCheck: z.string() },
    opinions: z.array(z.string()),
    committeeCheckKeys: z.array(z.string()),
    paperPlace: z.string(),
    rectification: z.array(
      z.object({
        ...{ issue: z.string(), measure: z.string(), ownerKey: z.string(), dueMonth: month },
        doneMonth: month.optional(),
      }),
    ),
    speeches: z.array(speech),
    reviewSpeeches: z.array(speech),
    resolution: z.string(),
    excellentKeys: z.array(z.string()),
    notGradedRemark: z.string(),
  }),
  /** The theme day that counts as 政治生日 as well. */
  birthday: z.object({ month }),
  staffAssembly: z.object({
    ...{ month, day, title: z.string(), place: z.string(), reporterKey: z.string(), text: z.string() },
    staffCount: z.int(),
  }),
  /** An election on the agenda of the last assembly of the year before. */
  election: z.object({
    ...{ month, topic: z.string(), speech },
    candidateKeys: z.array(z.string()).min(2),
    scrutineerKey: z.string(),
    counterKey: z.string(),
  }),
  planned: z.object({ materials: z.string() }),
  phrases: z.array(z.string()),
  templates: z.array(
    z.object({
      ...{ name: z.string(), type: z.enum(recordTypes), title: z.string(), place: z.string() },
      topics: z.array(z.object({ topic: z.string(), materials: z.string() })),
    }),
  ),
  summary: z.object({
    ...{ title: z.string(), addressee: z.string(), annex: z.string() },
    paragraphs: z.array(z.string()),
    sections: z.array(z.object({ heading: z.string(), text: z.string() })),
  }),
  report: z.object({ title: z.string(), addressee: z.string(), personKey: z.string(), text: z.string() }),
});

export type SampleLife = z.infer<typeof sampleLifeSchema>;
