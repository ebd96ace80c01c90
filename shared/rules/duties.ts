/** how often each kind of organisational life is due (domain §3.1). */
import type { RecordType } from '../schema/meeting';
import { BRANCH_WORK_REGULATION, MEMBER_EDUCATION_REGULATION, ORGANS_REGULATION, type Rule } from './rule';

export type DutyPeriod = 'month' | 'quarter' | 'year';
export interface DutyParameters {
  type: RecordType;
  /** `year`: the calendar year, of assessed types (domain/yearly-life) the assessment year. */
  period: DutyPeriod;
  atLeast: number;
  /** A party group counts as active in a month from this many days on (R-03, local choice). */
  activeDays?: number;
  /** `MM-DD` of the year from which a yearly duty is listed as due; before that only what was held is told. */
  listedFrom?: string;
  /** `MM-DD` of the next year until which a sitting may still look back on this one. */
  until?: string;
  /** Only branches of a Party and state organ owe it. */
  organsOnly?: boolean;
}
export type DutyRule = Rule<DutyParameters>;

const work = {
  source: BRANCH_WORK_REGULATION,
  version: '2018-10',
  effectiveFrom: '2018-10-28',
  enabled: true,
} as const;

/**
 * Usually in the fourth quarter, or as the superior arranges it: often in January to March of the next year (domain
 * §2.6), counted by assessment year. Listed from 1 November (domain §3.1, calendar).
 */
const byAssessmentYear = { period: 'year', atLeast: 1, listedFrom: '11-01', until: '03-31' } as const;

export const dutyRules: readonly DutyRule[] = [
  {
    ...work,
    id: 'R-01',
    wording: '支部党员大会一般每季度召开1次。',
    article: '第十一条',
    certainty: 'recalled',
    severity: 'error',
    parameters: { type: 'memberAssembly', period: 'quarter', atLeast: 1 },
  },
  {
    ...work,
    id: 'R-02',
    wording: '支部委员会会议一般每月召开1次。',
    article: '第十二条',
    certainty: 'recalled',
    severity: 'error',
    parameters: { type: 'committeeMeeting', period: 'month', atLeast: 1 },
  },
  {
    ...work,
    id: 'R-03',
    wording: '党小组会一般每月召开1次。',
    article: '第十三条',
    certainty: 'recalled',
    severity: 'error',
    parameters: { type: 'groupMeeting', period: 'month', atLeast: 1, activeDays: 15 },
  },
  {
    ...work,
    id: 'R-04',
    wording: '党课一般每季度至少1次。',
    article: '第十六条',
    // The national text names no number; once a quarter is local practice.
    certainty: 'local',
    severity: 'warning',
    parameters: { type: 'partyClass', period: 'quarter', atLeast: 1 },
  },
  {
    ...work,
    id: 'R-05',
    wording: '党支部每月相对固定1天开展主题党日。',
    source: MEMBER_EDUCATION_REGULATION,
    article: '第十六条',
    version: '2019-05',
    effectiveFrom: '2019-05-06',
    certainty: 'verified',
    severity: 'error',
    parameters: { type: 'themeDay', period: 'month', atLeast: 1 },
  },
  {
    id: 'R-07',
    wording: '党支部每年至少召开1次组织生活会，按评议年度计。',
    source: MEMBER_EDUCATION_REGULATION,
    article: '第十七条',
    version: '2019-05',
    effectiveFrom: '2019-05-06',
    certainty: 'verified',
    enabled: true,
    severity: 'error',
    parameters: { type: 'orgLifeMeeting', ...byAssessmentYear },
  },
  {
    id: 'R-08',
    wording: '党支部每年开展1次民主评议党员，可以与组织生活会一并进行。',
    source: MEMBER_EDUCATION_REGULATION,
    article: '第十八条',
    version: '2019-05',
    effectiveFrom: '2019-05-06',
    certainty: 'verified',
    enabled: true,
    severity: 'error',
    parameters: { type: 'democraticReview', ...byAssessmentYear },
  },
  {
    id: 'R-11',
    wording: '机关党员干部大会每年至少召开1次，由单位主要负责人报告工作。',
    source: ORGANS_REGULATION,
    article: '第二十六条',
    version: '2019-12',
    effectiveFrom: '2019-12-25',
    certainty: 'verified',
    enabled: true,
    severity: 'warning',
    parameters: { type: 'staffAssembly', period: 'year', atLeast: 1, listedFrom: '11-01', organsOnly: true },
  },
];
