/** Shape of the two sample files in resources/samples: invented people, and twelve months of their branch life. */
import { z } from 'zod';
import { admissionPapers, ADMISSION_STEPS, stepResults } from '../schema/admission';
import { postSchema } from '../schema/branch';
import { themeDayForms } from '../schema/meeting';
import { memberSchema, personSchema } from '../schema/member';
import { calendarDateSchema } from '../schema/primitives';
import { studyForms } from '../schema/study-plan';

const personData = personSchema.omit({ id: true, branchId: true, rev: true, identity: true, idKey: true });
const memberData = memberSchema.omit({ id: true, branchId: true, rev: true, personId: true });

/** A step done so many days before the practice branch is loaded; see sample-admission. */
const admissionStep = z.object({
  no: z.int().min(1).max(ADMISSION_STEPS),
  ago: z.int().min(0),
  organ: z.string().optional(),
  result: z.enum(stepResults).optional(),
  /** First day of its 公示, which then lasts as long as the rules ask. */
  noticeAgo: z.int().min(0).optional(),
  trainingDays: z.number().optional(),
  /** Everybody who had a vote came and agreed. */
  isVoted: z.boolean().optional(),
  /** Papers of the step nobody has seen yet; the others are in the file. */
  missing: z.array(z.enum(admissionPapers)).optional(),
});

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
  /** 发展党员: either a person who is not on the roster or, by key, a member in probation. */
  admission: z.array(
    z.object({
      person: personData.optional(),
      memberKey: z.string().optional(),
      /** Keys of members. */
      mentors: z.array(z.string()),
      sponsors: z.array(z.string()),
      archiveLocation: z.string(),
      steps: z.array(admissionStep),
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
export type SampleAdmission = SampleMembers['admission'][number];
export type SampleYear = z.infer<typeof sampleYearSchema>;
export type SampleMonth = SampleYear['months'][number];
