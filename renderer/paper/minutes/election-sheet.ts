/** The ballots of an election as they are printed, in the minutes and on the report of the count. */
import type { ElectionJudgement } from '../../../shared/domain/election';
import type { PersonRef, Vote } from '../../../shared/schema/meeting';
import { electionPaperWords as words } from '../../../shared/words/ballots';
import { electionSentenceWords } from '../../../shared/words/votes';
import { oneLine } from '../text/printable';

export interface ElectionSheet {
  seats: string;
  scrutineers: string;
  counters: string;
  issued: string;
  returned: string;
  valid: string;
  invalid: string;
  /** Columns 不赞成 and 弃权, where somebody counted them. */
  showParts: boolean;
  rows: { name: string; votesFor: string; votesAgainst: string; votesAbstain: string; outcome: string }[];
}

export function electionSheet(
  { election, scrutineers, counters }: Vote,
  judgement: ElectionJudgement,
): ElectionSheet {
  // Nothing counted yet: the places are left to the pen.
  const count = (votes: number | undefined): string =>
    votes === undefined || !judgement.isCounted ? '' : String(votes);
  const ballots = (sheets: number | undefined): string =>
    judgement.isCounted ? words.ballots(sheets ?? 0) : '';
  return {
    seats: words.seatsOf(election?.seats ?? 0),
    scrutineers: namesOf(scrutineers),
    counters: namesOf(counters),
    issued: ballots(election?.issued),
    returned: ballots(election?.returned),
    valid: ballots(election?.valid),
    invalid: ballots(election?.invalid),
    showParts: judgement.rows.some((row) => row.votesAgainst !== undefined || row.votesAbstain !== undefined),
    rows: judgement.rows.map((row) => ({
      name: row.isWriteIn ? words.writeIn(oneLine(row.name)) : oneLine(row.name),
      votesFor: count(row.votesFor),
      votesAgainst: count(row.votesAgainst),
      votesAbstain: count(row.votesAbstain),
      // While nothing is counted yet, or where the ballots void the election, nobody is called 未当选.
      outcome: judgement.isCounted && judgement.isValid ? electionSentenceWords.outcomes[row.outcome] : '',
    })),
  };
}

export function namesOf(people: readonly PersonRef[] | undefined): string {
  return (people ?? []).map((one) => oneLine(one.name)).join('、');
}
