/** quorum and pass rules (domain §3.2). */
import type { CalendarDate } from '../domain/dates';
import type { RecordType, VoteKind } from '../schema/meeting';
import { ADMISSION_RULES, BRANCH_WORK_REGULATION, ELECTION_REGULATION, type Rule } from './rule';

export interface QuorumParameters {
  /** present/eligible must reach num/den; `strict` = 超过 (>), otherwise 以上 (≥). */
  quorum: { num: number; den: number; strict: boolean };
  quorumWord: string;
  passBase: 'eligible' | 'present';
  /** Written views of absent voters handed in before the meeting count as votes for. */
  writtenViewsCount: boolean;
  /** Exactly num/den is counted as enough, with a remark to ask the superior. */
  isEdgeUncertain?: boolean;
}
export type QuorumRule = Omit<Rule, 'parameters'> & QuorumParameters;

const base = { version: '2018-10', effectiveFrom: '2018-10-28', enabled: true, severity: 'error' } as const;

type QuorumRuleId = 'R-12a' | 'R-12b' | 'R-12c' | 'R-14' | 'L-12';

export const quorumRules: Record<QuorumRuleId, QuorumRule> = {
  'R-12a': {
    ...base,
    id: 'R-12a',
    wording:
      '有表决权的党员到会人数达到应到会人数的半数以上方可进行表决，赞成人数超过应到会有表决权党员的半数为通过。',
    source: BRANCH_WORK_REGULATION,
    article: '第十一条',
    certainty: 'recalled',
    quorum: { num: 1, den: 2, strict: false },
    quorumWord: '半数以上',
    passBase: 'eligible',
    writtenViewsCount: false,
  },
  'R-12b': {
    ...base,
    id: 'R-12b',
    wording:
      '讨论接收预备党员和预备党员转正，有表决权的到会党员必须超过应到会有表决权党员的半数；赞成人数超过应到会有表决权党员的半数方可通过。因故不能到会的党员会前正式提交书面意见的，统计在票数内。',
    source: ADMISSION_RULES,
    article: '第十九、二十条',
    version: '2026-05',
    effectiveFrom: '2026-05-18',
    certainty: 'recalled',
    quorum: { num: 1, den: 2, strict: true },
    quorumWord: '超过半数',
    passBase: 'eligible',
    writtenViewsCount: true,
  },
  'R-12c': {
    ...base,
    id: 'R-12c',
    wording: '支部委员会会议须有半数以上委员到会方可进行，赞成人数超过应到会委员的半数为通过。',
    source: BRANCH_WORK_REGULATION,
    article: '第十二条',
    // The pass base (应到 or 实到) is not certain; the stricter reading is the default.
    certainty: 'recalled',
    quorum: { num: 1, den: 2, strict: false },
    quorumWord: '半数以上',
    passBase: 'eligible',
    writtenViewsCount: false,
  },
  'R-14': {
    ...base,
    id: 'R-14',
    wording: '选举时到会有选举权的党员须达到应到会人数的五分之四，得赞成票超过实到会有选举权人数半数的当选。',
    source: ELECTION_REGULATION,
    article: '第十七条',
    version: '2020-07',
    effectiveFrom: '2020-07-13',
    certainty: 'recalled',
    quorum: { num: 4, den: 5, strict: false },
    quorumWord: '五分之四以上',
    passBase: 'present',
    writtenViewsCount: false,
    // The 1990 text said "more than" four fifths; which reading holds is not certain.
    isEdgeUncertain: true,
  },
  'L-12': {
    ...base,
    id: 'L-12',
    wording:
      '党小组会的表决没有专门规定，参照支部党员大会一般事项：半数以上到会可以表决，赞成超过应到会人数的半数为通过。',
    source: BRANCH_WORK_REGULATION,
    article: '第十一条（参照）',
    certainty: 'local',
    quorum: { num: 1, den: 2, strict: false },
    quorumWord: '半数以上',
    passBase: 'eligible',
    writtenViewsCount: false,
  },
};

/**
 * 发14: the same thresholds held before the text of May 2026; only source version and articles differ. Its
 * article numbers are not certain, so none is named.
 */
const admissionBefore2026: QuorumRule = {
  ...quorumRules['R-12b'],
  article: '',
  version: '2014-05',
  effectiveFrom: '2014-05-28',
};

/** The rule for a vote held on `day` (default: the newest text). */
export function quorumRuleFor(type: RecordType, kind: VoteKind, day?: CalendarDate): QuorumRule {
  if (kind === 'election') return quorumRules['R-14'];
  if (type === 'committeeMeeting') return quorumRules['R-12c'];
  if (kind === 'development') {
    const newest = quorumRules['R-12b'];
    return day !== undefined && day < newest.effectiveFrom ? admissionBefore2026 : newest;
  }
  return type === 'groupMeeting' ? quorumRules['L-12'] : quorumRules['R-12a'];
}
