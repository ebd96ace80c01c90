import Button from '@mui/material/Button';
import {
  dayOfRecord,
  voteDifferences,
  voteFactKeys,
  voteFactsOf,
  type VoteFactKey,
  type VoteFacts,
} from '../../../../shared/domain/admission-votes';
import type { RosterTables } from '../../../../shared/domain/roster';
import { admissionStepDialogWords as words } from '../../../../shared/words/admission-screen';
import { useRecord } from '../../../data/data-context';
import { Notice } from '../../../ui/feedback/Notice';

export interface MinutesVotesProps {
  readonly recordId: string;
  readonly personName: string;
  readonly roster: RosterTables;
  /** Numbers of the step; blank ones are not compared. */
  readonly facts: Partial<Record<VoteFactKey, number | null | undefined>>;
  readonly doneOn: string;
  /** Takes the numbers of the minutes over; absent where only reading is wanted. */
  readonly onTake?: ((votes: VoteFacts) => void) | undefined;
}

/** What the linked minutes say of the vote, and every number in which the step differs from them. */
export function MinutesVotes(props: MinutesVotesProps) {
  const { recordId, personName, roster, facts, onTake } = props;
  const record = useRecord(recordId);
  if (!record) return null;
  const votes = voteFactsOf(record, personName, roster);
  const remarks = minutesRemarks(props, votes, dayOfRecord(record));
  if (remarks.length === 0) return null;
  const isBlank = voteFactKeys.some((key) => facts[key] === null || facts[key] === undefined);
  const canTake = votes !== undefined && (isBlank || voteDifferences(facts, votes).length > 0);
  return (
    <Notice
      tone={votes ? 'warn' : 'info'}
      announce={false}
      actions={
        canTake && onTake ? (
          <Button
            variant="text"
            size="small"
            onClick={() => {
              onTake(votes);
            }}
          >
            {words.takeVotes}
          </Button>
        ) : undefined
      }
    >
      {remarks.map((remark) => (
        <div key={remark}>{remark}</div>
      ))}
    </Notice>
  );
}

function minutesRemarks(
  { facts, doneOn, onTake }: MinutesVotesProps,
  votes: VoteFacts | undefined,
  day: string,
): string[] {
  const differences = votes ? voteDifferences(facts, votes) : [];
  const isBlank = votes !== undefined && voteFactKeys.some((key) => facts[key] === null);
  return [
    ...(votes === undefined && onTake ? [words.noVote] : []),
    ...(isBlank ? [words.minutesVotes(numbersOf(votes))] : []),
    ...(differences.length > 0
      ? [
          words.minutesDiffer(
            differences
              .map(({ key, here, there }) => words.minutesDifference(words[key], here, there))
              .join('；'),
          ),
        ]
      : []),
    ...(day === doneOn ? [] : [words.minutesDay(day)]),
  ];
}

function numbersOf(votes: VoteFacts): string {
  return voteFactKeys.map((key) => `${words[key]}${votes[key]}${words.peopleUnit}`).join('，');
}
