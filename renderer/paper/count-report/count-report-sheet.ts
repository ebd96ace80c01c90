/** P-18 as plain facts: how many might vote, how many ballots, what came out; nothing counted yet is left to the pen. */
import { formatMeetingTimeZh } from '../../../shared/domain/dates';
import { countAttendance } from '../../../shared/domain/meeting';
import { judgeVote } from '../../../shared/domain/votes';
import type { AgendaItem } from '../../../shared/schema/meeting';
import { electionPaperWords } from '../../../shared/words/ballots';
import { countReportWords as words } from '../../../shared/words/before-meeting';
import { voteSheet, type VoteSheet } from '../minutes/vote-sheet';
import { oneLine } from '../text/printable';
import { paperHeading, paperRoster, type MeetingPaperInput } from '../text/record-head';

export interface CountReportInput extends MeetingPaperInput {
  /** The agenda item voted on; the first with a vote when absent. */
  itemId?: string | undefined;
}

export interface CountReportSheet {
  heading: string;
  timeAndPlace: string;
  isElection: boolean;
  eligible: string;
  present: string;
  issued: string;
  returned: string;
  /** Of a vote that is no election invalid ballots are not counted apart: left to the pen. */
  valid: string;
  invalid: string;
  vote: VoteSheet;
  isCounted: boolean;
}

/** undefined where the record has no such vote. */
export function countReportSheet(input: CountReportInput): CountReportSheet | undefined {
  const { record } = input;
  const item = votedItem(input);
  const vote = item?.vote;
  if (!vote) return undefined;
  const roster = paperRoster(input);
  const counts = countAttendance(roster, record.attendance);
  const judgement = judgeVote(record.primaryType, vote, counts, record.startAt.slice(0, 10));
  const { election } = vote;
  const isKnown = record.state !== 'planned';
  const handed = vote.votesFor + vote.votesAgainst + vote.votesAbstain;
  const isCounted = judgement.election ? judgement.election.isCounted : handed > 0;
  const excluded = vote.kind === 'election' ? counts.votersExcluded : 0;
  const ballots = (count: number | undefined): string =>
    isCounted && count !== undefined ? electionPaperWords.ballots(count) : '';
  return {
    heading: paperHeading(input),
    timeAndPlace: [formatMeetingTimeZh(record.startAt, record.endAt), oneLine(record.place)]
      .filter(Boolean)
      .join('　'),
    isElection: vote.kind === 'election',
    eligible: words.people(counts.votersShouldAttend - excluded),
    present: isKnown ? words.people(counts.votersPresent) : '',
    issued: ballots(election ? election.issued : counts.votersPresent),
    returned: ballots(election ? election.returned : handed),
    valid: ballots(election?.valid),
    invalid: ballots(election?.invalid),
    vote: voteSheet(record.primaryType, vote, counts, frozenRule(input, item)),
    isCounted,
  };
}

function votedItem({ record, itemId }: CountReportInput): AgendaItem | undefined {
  return itemId === undefined
    ? record.agenda.find((item) => item.vote)
    : record.agenda.find((item) => item.id === itemId);
}

/** The rule as frozen at 送签: one per vote in agenda order. */
function frozenRule({ record }: CountReportInput, item: AgendaItem | undefined) {
  const voted = record.agenda.filter((one) => one.vote);
  const frozen = (record.snapshot?.rules ?? []).filter((rule) => rule.result !== undefined);
  return frozen.length === voted.length && item ? frozen[voted.indexOf(item)] : undefined;
}
