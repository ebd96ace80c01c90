/** Shape of the two sample files in resources/samples: invented people, and twelve months of their branch life. */
import { z } from 'zod';
import { postSchema } from '../schema/branch';
import { themeDayForms } from '../schema/meeting';
import { memberSchema, personSchema } from '../schema/member';
import { calendarDateSchema } from '../schema/primitives';
import { studyForms } from '../schema/study-plan';

const personData = personSchema.omit({ id: true, branchId: true, rev: true, identity: true, idKey: true });
const memberData = memberSchema.omit({ id: true, branchId: true, rev: true, personId: true });

export const sampleMembersSchema = z.object({
  schema: z.literal('sample-members/1'),
  branch: z.object({
    fullName: z.string(),
    shortName: z.string(),
    unit: z.string(),
    electionDate: calendarDateSchema,
    termNo: z.int(),
  }),
  groups: z.array(z.object({ name: z.string(), sortNo: z.int(), from: calendarDateSchema })),
  members: z.array(
    z.object({
      key: z.string(),
      person: personData,
      member: memberData,
      memberSince: calendarDateSchema,
      groupName: z.string(),
      posts: z.array(
        z.object({
          body: postSchema.shape.body,
          post: postSchema.shape.post,
          how: postSchema.shape.how,
          from: calendarDateSchema,
        }),
      ),
    }),
  ),
});

const speech = z.object({ key: z.string(), text: z.string() });
export const sampleYearSchema = z.object({
  schema: z.literal('sample-year/1'),
  months: z
    .array(
      z.object({
        month: z.int().min(1).max(12),
        /** Study topic of the month, in the plan and in group meetings. */
        study: z.object({
          topic: z.string(),
          materials: z.string(),
          form: z.enum(studyForms),
          hours: z.number(),
        }),
        committee: z.object({
          topics: z.array(z.string()).min(1),
          speeches: z.array(speech),
          resolution: z.string(),
        }),
        themeDay: z.object({
          title: z.string(),
          place: z.string(),
          forms: z.array(z.enum(themeDayForms)),
          speeches: z.array(speech),
        }),
        group: z.object({ title: z.string(), text: z.string() }),
        /** Who is away this month, with the category printed. */
        away: z.array(
          z.object({ key: z.string(), status: z.enum(['officialLeave', 'sickLeave', 'personalLeave']) }),
        ),
      }),
    )
    .length(12),
  quarters: z
    .array(
      z.object({
        month: z.int(),
        assembly: z.object({ title: z.string(), speeches: z.array(speech), resolution: z.string() }),
        partyClass: z.object({ title: z.string(), lecturerKey: z.string(), text: z.string() }),
      }),
    )
    .length(4),
});

export type SampleMembers = z.infer<typeof sampleMembersSchema>;
export type SampleYear = z.infer<typeof sampleYearSchema>;
export type SampleMonth = SampleYear['months'][number];
