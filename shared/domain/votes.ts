/**
 * Quorum and result of a vote. 半数以上 (≥ ½) and 超过半数 (> ½) are kept apart on purpose (domain §3.2);
 * fractions are compared in integers. Each judgement names the rule and shows its arithmetic.
 */
import type { AppliedRule, RecordType, Vote } from '../schema/meeting';
import { quorumRuleFor, type QuorumRule } from '../rules/quorum';
import { voteSentenceWords as words } from '../words/votes';
import type { CalendarDate } from './dates';
import { judgeElection, type ElectionJudgement } from './election';
import type { AttendanceCounts } from './meeting';

export interface VoteJudgement {
  rule: QuorumRule;
  /** Numbers handed in equal the voters present (for + against + abstain + not returned). */
  countsAddUp: boolean;
  expectedTotal: number;
  total: number;
  /** Written views are not more than there are absent voters, and only where the rule counts them. */
  writtenFits: boolean;
  writtenTotal: number;
  hasQuorum: boolean;
  quorumNeeds: number;
  /** In the hall plus written, where written views count. */
  votesFor: number;
  passNeeds: number;
  passed: boolean;
  /** Arithmetic of each step in short (beside a headline), and as a whole sentence with its verdict (on paper). */
  quorumArithmetic: string;
  resultArithmetic: string;
  quorumSentence: string;
  resultSentence: string;
  /** Set when the number present is exactly the one the rule's text leaves open (R-14 at 4/5). */
  edgeSentence?: string;
  /** Of an election with candidates and ballots; `passed` then says that every seat is filled. */
  election?: ElectionJudgement;
}

/** Smallest integer n with n/whole >= num/den. */
export function atLeast(whole: number, num: number, den: number): number {
  return Math.ceil((whole * num) / den);
}
/** Smallest integer n with n/whole > num/den. */
export function moreThan(whole: number, num: number, den: number): number {
  return Math.floor((whole * num) / den) + 1;
}

/** Judges one vote of a meeting of `type` with the attendance of that meeting; `day` picks the rule's version. */
export function judgeVote(
  type: RecordType,
  vote: Vote,
  counts: AttendanceCounts,
  day?: CalendarDate,
): VoteJudgement {
  const rule = quorumRuleFor(type, vote.kind, day);
  const { votersShouldAttend, votersPresent: present } = counts;
  // Only an election leaves them out (domain §3.2 quorumExcluded); for all else they are 应到 like everybody.
  const excluded = vote.kind === 'election' ? counts.votersExcluded : 0;
  const eligible = votersShouldAttend - excluded;
  const { num, den, strict } = rule.quorum;
  const quorumNeeds = strict ? moreThan(eligible, num, den) : atLeast(eligible, num, den);
  const isByPresent = rule.passBase === 'present';
  const base = isByPresent ? present : eligible;
  const passNeeds = moreThan(base, 1, 2);
  const writtenTotal = (vote.writtenFor ?? 0) + (vote.writtenAgainst ?? 0) + (vote.writtenAbstain ?? 0);
  const written = rule.writtenViewsCount ? (vote.writtenFor ?? 0) : 0;
  const votesFor = vote.votesFor + written;
  const total = vote.votesFor + vote.votesAgainst + vote.votesAbstain + (vote.notReturned ?? 0);
  const hasQuorum = present >= quorumNeeds && present > 0;
  const passed = hasQuorum && votesFor >= passNeeds;
  const quorumArithmetic = words.quorum(eligible, present, quorumNeeds, excluded);
  const baseWord = isByPresent ? words.presentBase : words.eligibleBase;
  const inFavour = words.votesFor(votesFor, written);
  const election =
    vote.kind === 'election' && vote.election
      ? judgeElection(vote.election, { present, hasQuorum })
      : undefined;
  const isAtEdge = rule.isEdgeUncertain === true && present > 0 && present * den === eligible * num;
  return {
    rule,
    countsAddUp: total === present,
    expectedTotal: present,
    total,
    writtenFits: rule.writtenViewsCount ? writtenTotal <= eligible - present : writtenTotal === 0,
    writtenTotal,
    hasQuorum,
    quorumNeeds,
    votesFor,
    passNeeds,
    passed,
    quorumArithmetic,
    resultArithmetic: words.result(inFavour, baseWord, base),
    quorumSentence: `${words.withWord(quorumArithmetic, rule.quorumWord)}，${hasQuorum ? words.canVote : words.cannotVote}`,
    resultSentence: `${words.fullResult(inFavour, baseWord, base, passNeeds)}，${passed ? words.passed : words.notPassed}`,
    ...(isAtEdge ? { edgeSentence: words.edge(rule.quorumWord) } : {}),
    ...(election ? electedParts(election, vote.election) : {}),
  };
}

/** What an election says in place of 赞成, 反对 and 弃权 of one vote. */
function electedParts(
  judgement: ElectionJudgement,
  ballots: Vote['election'],
): Partial<VoteJudgement> & { election: ElectionJudgement } {
  return {
    election: judgement,
    countsAddUp: judgement.faults.length === 0,
    expectedTotal: ballots?.issued ?? 0,
    total: ballots?.returned ?? 0,
    passed: judgement.vacancies === 0 && judgement.elected.length > 0,
    passNeeds: judgement.passNeeds,
    resultArithmetic: judgement.ballotSentence,
    resultSentence: judgement.sentence,
  };
}

/** What a stored sentence may be long (schema appliedRule): seven names of twenty characters fit. */
const LONGEST_RESULT = 300;

function cut(sentence: string): string {
  const characters = Array.from(sentence);
  return characters.length <= LONGEST_RESULT
    ? sentence
    : `${characters.slice(0, LONGEST_RESULT - 1).join('')}…`;
}

/** The rule as it is frozen into the record. */
export function toAppliedRule(judgement: VoteJudgement): AppliedRule {
  const { rule } = judgement;
  return {
    id: rule.id,
    version: rule.version,
    wording: rule.wording,
    source: rule.source,
    ...(rule.article ? { article: rule.article } : {}),
    result: cut(`${judgement.quorumSentence}；${judgement.resultSentence}`),
  };
}
