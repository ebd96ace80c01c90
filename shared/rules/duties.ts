/** how often each kind of organisational life is due (domain §3.1). */
import type { RecordType } from '../schema/meeting';
import { BRANCH_WORK_REGULATION, MEMBER_EDUCATION_REGULATION, type Rule } from './rule';

export interface DutyParameters {
  type: RecordType;
  period: 'month' | 'quarter';
  atLeast: number;
  /** A party group counts as active in a month from this many days on (R-03, local choice). */
  activeDays?: number;
}
export type DutyRule = Rule<DutyParameters>;

const work = {
  source: BRANCH_WORK_REGULATION,
  version: '2018-10',
  effectiveFrom: '2018-10-28',
  enabled: true,
} as const;

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
];
