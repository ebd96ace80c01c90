/**
 * The result of an election from its ballots (R-14, domain §3.2): is it valid, who has more than half of the
 * voters present, who is elected up to the number of seats, where do equal votes leave it open. Pure.
 */
import type { Election } from '../schema/meeting';
import { slateRule } from '../rules/election';
import { electionSentenceWords as words } from '../words/votes';

/** What contradicts itself in the figures; such a record cannot go out for signature. */
export type ElectionFault =
  | 'seatsMissing'
  | 'candidatesMissing'
  | 'nameMissing'
  | 'nameTwice'
  | 'issuedTooMany'
  | 'notSplit'
  | 'moreThanValid'
  | 'partsWrong'
  | 'tooManyMarks';

export type ElectionOutcome = 'elected' | 'tied' | 'notElected';

export interface ElectionRow {
  id: string;
  name: string;
  isWriteIn: boolean;
  votesFor: number;
  votesAgainst: number | undefined;
  votesAbstain: number | undefined;
  outcome: ElectionOutcome;
}

export interface ElectionJudgement {
  faults: readonly ElectionFault[];
  /** No more ballots came back than went out; otherwise nobody is elected and the election is held again. */
  isValid: boolean;
  /** Some figure was typed: before that there is nothing to say about the result. */
  isCounted: boolean;
  candidatesNeeded: number;
  hasEnoughCandidates: boolean;
  passNeeds: number;
  /** Candidates as they stand on the ballot, then the names written in. */
  rows: readonly ElectionRow[];
  /** Names in the order of votes. */
  elected: readonly string[];
  tied: readonly string[];
  /** Seats that stay open: nobody else has more than half, or votes are equal. */
  vacancies: number;
  /** 应选3名，当选2名：…；…: short, and as the whole sentence with the ballots. */
  outcomeSentence: string;
  ballotSentence: string;
  sentence: string;
}

/** `hasQuorum` false: whatever the ballots say, nobody is elected. */
export function judgeElection(
  election: Election,
  voters: { present: number; hasQuorum: boolean },
): ElectionJudgement {
  const { seats, candidates, writeIns, issued, returned, valid, invalid } = election;
  const { num, den } = slateRule.parameters;
  const candidatesNeeded = Math.ceil((seats * num) / den);
  // More than half of the voters present, whether they handed in a ballot or not.
  const passNeeds = Math.floor(voters.present / 2) + 1;
  const isValid = returned <= issued;
  const listed = [
    ...candidates.map((one) => ({ ...one, isWriteIn: false })),
    ...writeIns.map((one) => ({
      ...one,
      isWriteIn: true,
      votesAgainst: undefined,
      votesAbstain: undefined,
    })),
  ];
  const isCounted = issued > 0 || returned > 0 || listed.some((one) => one.votesFor > 0);
  const { elected, tied } = isValid && voters.hasQuorum ? chosen(listed, seats, passNeeds) : nobody;
  const nameOf = (id: string): string => listed.find((one) => one.id === id)?.name ?? '';
  const electedNames = elected.map(nameOf);
  const tiedNames = tied.map(nameOf);
  const vacancies = Math.max(0, seats - elected.length);
  const ballotSentence = words.ballots(issued, returned, valid, invalid, isValid);
  const outcomeSentence = isValid
    ? words.outcome(seats, electedNames, tiedNames, vacancies)
    : words.voidOutcome;
  return {
    faults: faultsOf(election, voters.present),
    isValid,
    isCounted,
    candidatesNeeded,
    hasEnoughCandidates: candidates.length >= candidatesNeeded,
    passNeeds,
    rows: listed.map((one) => ({
      id: one.id,
      name: one.name,
      isWriteIn: one.isWriteIn,
      votesFor: one.votesFor,
      votesAgainst: one.votesAgainst,
      votesAbstain: one.votesAbstain,
      outcome: elected.includes(one.id) ? 'elected' : tied.includes(one.id) ? 'tied' : 'notElected',
    })),
    elected: electedNames,
    tied: tiedNames,
    vacancies,
    outcomeSentence,
    ballotSentence,
    sentence: isValid
      ? `${ballotSentence}；${words.threshold(voters.present, passNeeds)}；${outcomeSentence}`
      : `${ballotSentence}，${outcomeSentence}`,
  };
}

const nobody: { elected: readonly string[]; tied: readonly string[] } = { elected: [], tied: [] };

/**
 * Those with enough votes in the order of votes, up to the seats. Where equal votes cross the last seat, none of
 * the equals is elected: they are voted on again.
 */
function chosen(
  listed: readonly { id: string; votesFor: number }[],
  seats: number,
  passNeeds: number,
): { elected: readonly string[]; tied: readonly string[] } {
  const enough = listed.filter((one) => one.votesFor >= passNeeds).sort((a, b) => b.votesFor - a.votesFor);
  if (enough.length <= seats) return { elected: enough.map(({ id }) => id), tied: [] };
  const last = enough[seats - 1]?.votesFor;
  const firstOut = enough[seats]?.votesFor;
  if (last === undefined || last !== firstOut)
    return { elected: enough.slice(0, seats).map(({ id }) => id), tied: [] };
  return {
    elected: enough.filter((one) => one.votesFor > last).map(({ id }) => id),
    tied: enough.filter((one) => one.votesFor === last).map(({ id }) => id),
  };
}

function faultsOf(election: Election, present: number): ElectionFault[] {
  const { seats, candidates, writeIns, issued, returned, valid, invalid } = election;
  const named = [...candidates, ...writeIns];
  const names = named.map((one) => one.name.trim());
  const marks = named.reduce((sum, one) => sum + one.votesFor, 0);
  const faults: ElectionFault[] = [];
  const say = (when: boolean, fault: ElectionFault): void => {
    if (when) faults.push(fault);
  };
  say(seats === 0, 'seatsMissing');
  say(candidates.length === 0, 'candidatesMissing');
  say(names.includes(''), 'nameMissing');
  // Two members of one name are told apart by what is written on the ballot, e.g. 马晓峰（办公室）.
  say(
    names.some((name, index) => name !== '' && names.indexOf(name) !== index),
    'nameTwice',
  );
  say(issued > present, 'issuedTooMany');
  say(valid + invalid !== returned, 'notSplit');
  say(
    named.some((one) => one.votesFor > valid),
    'moreThanValid',
  );
  say(
    candidates.some(
      ({ votesFor, votesAgainst, votesAbstain }) =>
        (votesAgainst !== undefined || votesAbstain !== undefined) &&
        votesFor + (votesAgainst ?? 0) + (votesAbstain ?? 0) !== valid,
    ),
    'partsWrong',
  );
  // A ballot with more names than seats is invalid, so the valid ones hold at most this many marks.
  say(seats > 0 && marks > seats * valid, 'tooManyMarks');
  return faults;
}
