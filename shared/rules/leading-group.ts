/** what the register of 党组 meetings is looked at for (domain §3.1, §3.2, §5.6). */
import { BRANCH_WORK_REGULATION, type Rule } from './rule';

const LEADING_GROUP_REGULATION = '《中国共产党党组工作条例》';
const RESPONSIBILITY_RULES = '《党委（党组）落实全面从严治党主体责任规定》';

const group = {
  source: LEADING_GROUP_REGULATION,
  version: '2019-04',
  effectiveFrom: '2019-04-06',
  enabled: true,
} as const;

export const leadingGroupRules = {
  quorum: {
    ...group,
    id: 'R-13',
    wording:
      '党组会议须有半数以上党组成员到会方可召开；讨论决定干部任免、处分党员事项须有三分之二以上党组成员到会。',
    // Whole numbers on both sides: present × den ≥ should × num.
    parameters: { usual: { num: 1, den: 2 }, personnel: { num: 2, den: 3 } },
    article: '',
    certainty: 'recalled',
    severity: 'warning',
  },
  primaryTopic: {
    ...group,
    id: 'R-17',
    wording: '党组会议把学习贯彻习近平总书记重要讲话和重要指示批示精神列为首要议题。',
    parameters: {},
    source: '上级和本单位规定',
    article: '',
    version: '',
    certainty: 'local',
    severity: 'warning',
  },
  monthly: {
    ...group,
    id: 'R-18',
    wording: '党组会议一般每月召开1次。',
    parameters: { atLeast: 1 },
    article: '',
    certainty: 'recalled',
    severity: 'info',
  },
  halfYearly: {
    ...group,
    id: 'R-19',
    wording: '党组每半年至少专题研究1次全面从严治党工作；意识形态工作每半年至少研究1次。',
    parameters: { atLeast: 1 },
    source: RESPONSIBILITY_RULES,
    article: '',
    version: '2020-03',
    effectiveFrom: '2020-03-09',
    certainty: 'recalled',
    severity: 'warning',
  },
  majorDecision: {
    ...group,
    id: 'X-27',
    wording: '“三重一大”事项集体讨论决定：听取各成员意见，主要负责人末位表态。',
    parameters: {},
    article: '',
    certainty: 'recalled',
    severity: 'warning',
  },
  classes: {
    ...group,
    id: 'R-10',
    wording: '党组书记每年至少给党员讲1次党课，党支部书记每年至少讲1次党课。',
    parameters: { atLeast: 1 },
    source: BRANCH_WORK_REGULATION,
    article: '第十六条',
    version: '2018-10',
    effectiveFrom: '2018-10-28',
    certainty: 'recalled',
    severity: 'warning',
  },
} as const satisfies Record<string, Rule<object>>;

export type LeadingGroupRuleName = keyof typeof leadingGroupRules;

/** Before this month a class still to come is a word, no warning: the last quarter is when most are held. */
export const CLASSES_WARN_FROM_MONTH = 10;
