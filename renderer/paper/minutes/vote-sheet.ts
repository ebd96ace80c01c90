/** One vote as it is printed: numbers, the rule as a sentence with its arithmetic, the result. */
import type { ElectionJudgement } from '../../../shared/domain/election';
import { judgeVote } from '../../../shared/domain/votes';
import type { AttendanceCounts } from '../../../shared/domain/meeting';
import type { AppliedRule, RecordType, Vote } from '../../../shared/schema/meeting';
import { voteMethodWords } from '../../../shared/words/domain';
import { voteWords } from '../../../shared/words/paper';
import { electionPaperWords } from '../../../shared/words/ballots';
import { oneLine } from '../text/printable';
import { electionSheet, namesOf, type ElectionSheet } from './election-sheet';

export interface VoteNumbers {
  label: string;
  votesFor: number;
  votesAgainst: number;
  votesAbstain: number;
  /** Undefined where nobody kept a ballot back: the column is left out. */
  notReturned: number | undefined;
  total: number;
}

export interface VoteSheet {
  subject: string;
  method: string;
  tellers: string;
  /** In the hall; with written views also those and the sum. */
  rows: VoteNumbers[];
  showNotReturned: boolean;
  rule: string;
  basis: string;
  result: string;
  /** Of an election with candidates: printed instead of `rows`. */
  election?: ElectionSheet;
}

/**
 * `frozen` is the rule as stored when the record went out for signature: its wording and arithmetic are printed
 * as they were applied then, even if the rule has been corrected since.
 */
export function voteSheet(
  type: RecordType,
  vote: Vote,
  counts: AttendanceCounts,
  frozen?: AppliedRule,
): VoteSheet {
  const judgement = judgeVote(type, vote, counts);
  const { rule } = judgement;
  const sentence = frozen?.result ?? `${judgement.quorumSentence}；${judgement.resultSentence}`;
  const showNotReturned = (vote.notReturned ?? 0) > 0;
  const hall = numbers(
    voteWords.inHall,
    vote.votesFor,
    vote.votesAgainst,
    vote.votesAbstain,
    showNotReturned ? vote.notReturned : undefined,
  );
  const written = numbers(
    voteWords.written,
    vote.writtenFor ?? 0,
    vote.writtenAgainst ?? 0,
    vote.writtenAbstain ?? 0,
    showNotReturned ? 0 : undefined,
  );
  return {
    subject: oneLine(vote.subject),
    method: voteMethodWords[vote.method],
    tellers: tellersOf(vote),
    rows: written.total > 0 ? [hall, written, sum(hall, written)] : [hall],
    showNotReturned,
    rule: `${sentence}。`,
    basis: voteWords.basis(
      frozen?.source ?? rule.source,
      frozen ? (frozen.article ?? '') : rule.article,
      versionWords(frozen?.version ?? rule.version),
    ),
    result:
      judgement.election && judgement.hasQuorum
        ? electionResult(judgement.election)
        : resultWords(judgement.hasQuorum, judgement.passed),
    ...(judgement.election && vote.election ? { election: electionSheet(vote, judgement.election) } : {}),
  };
}

function electionResult(election: ElectionJudgement): string {
  return election.isCounted ? election.outcomeSentence : '';
}

/** Who counted: picked people, or what was typed before they could be picked. */
function tellersOf({ tellers, scrutineers, counters }: Vote): string {
  const picked = electionPaperWords.tellers(namesOf(scrutineers), namesOf(counters));
  return [picked, oneLine(tellers)].filter(Boolean).join('；');
}

function resultWords(hasQuorum: boolean, passed: boolean): string {
  if (!hasQuorum) return voteWords.noQuorum;
  return passed ? voteWords.passed : voteWords.notPassed;
}

function numbers(
  label: string,
  votesFor: number,
  votesAgainst: number,
  votesAbstain: number,
  notReturned: number | undefined,
): VoteNumbers {
  const total = votesFor + votesAgainst + votesAbstain + (notReturned ?? 0);
  return { label, votesFor, votesAgainst, votesAbstain, notReturned, total };
}

function sum(a: VoteNumbers, b: VoteNumbers): VoteNumbers {
  return numbers(
    voteWords.sum,
    a.votesFor + b.votesFor,
    a.votesAgainst + b.votesAgainst,
    a.votesAbstain + b.votesAbstain,
    a.notReturned === undefined ? undefined : a.notReturned + (b.notReturned ?? 0),
  );
}

/** 2026-05 -> 2026年5月; anything else is printed as it stands. */
function versionWords(version: string): string {
  const found = /^(\d{4})-(\d{2})$/.exec(version);
  return found ? voteWords.version(found[1] ?? '', found[2] ?? '') : version;
}
