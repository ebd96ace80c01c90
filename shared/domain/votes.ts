/**
 * Quorum and result of a vote. 半数以上 (≥ ½) and 超过半数 (> ½) are kept apart on purpose (domain §3.2);
 * fractions are compared in integers. Each judgement names the rule and shows its arithmetic.
 */
import type { AppliedRule, RecordType, Vote } from '../schema/meeting';
import { quorumRuleFor, type QuorumRule } from '../rules/quorum';
import type { AttendanceCounts } from './meeting';

export interface VoteJudgement {
  rule: QuorumRule;
  /** Numbers handed in equal the voters present (for + against + abstain + not returned). */
  countsAddUp: boolean;
  expectedTotal: number;
  total: number;
  hasQuorum: boolean;
  quorumNeeds: number;
  votesFor: number;
  passNeeds: number;
  passed: boolean;
  quorumSentence: string;
  resultSentence: string;
}

/** Smallest integer n with n/whole >= num/den. */
export function atLeast(whole: number, num: number, den: number): number {
  return Math.ceil((whole * num) / den);
}
/** Smallest integer n with n/whole > num/den. */
export function moreThan(whole: number, num: number, den: number): number {
  return Math.floor((whole * num) / den) + 1;
}

/** Judges one vote of a meeting of `type` with the attendance of that meeting. */
export function judgeVote(type: RecordType, vote: Vote, counts: AttendanceCounts): VoteJudgement {
  const rule = quorumRuleFor(type, vote.kind);
  const { votersShouldAttend: eligible, votersPresent: present } = counts;
  const { num, den, strict } = rule.quorum;
  const quorumNeeds = strict ? moreThan(eligible, num, den) : atLeast(eligible, num, den);
  const base = rule.passBase === 'eligible' ? eligible : present;
  const passNeeds = moreThan(base, 1, 2);
  const written = rule.writtenViewsCount ? (vote.writtenFor ?? 0) : 0;
  const votesFor = vote.votesFor + written;
  const total = vote.votesFor + vote.votesAgainst + vote.votesAbstain + (vote.notReturned ?? 0);
  const hasQuorum = present >= quorumNeeds && present > 0;
  const passed = hasQuorum && votesFor >= passNeeds;
  const quorumWord = rule.quorumWord;
  const baseWord = rule.passBase === 'eligible' ? '应到会有表决权人数' : '实到会有表决权人数';
  return {
    rule,
    countsAddUp: total === present,
    expectedTotal: present,
    total,
    hasQuorum,
    quorumNeeds,
    votesFor,
    passNeeds,
    passed,
    quorumSentence: `有表决权应到${eligible}人，实到${present}人，须到${quorumNeeds}人（${quorumWord}），${hasQuorum ? '可以表决' : '不足法定人数'}`,
    resultSentence: `赞成${votesFor}人${written > 0 ? `（含书面意见${written}人）` : ''}，须超过${baseWord}${base}人的半数（${passNeeds}人），${passed ? '通过' : '未通过'}`,
  };
}

/** The rule as it is frozen into the record. */
export function toAppliedRule(judgement: VoteJudgement): AppliedRule {
  const { rule } = judgement;
  return {
    id: rule.id,
    version: rule.version,
    wording: rule.wording,
    source: rule.source,
    article: rule.article,
    result: `${judgement.quorumSentence}；${judgement.resultSentence}`,
  };
}
