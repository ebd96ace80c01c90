/** The vote on a person as the linked minutes have it, and where a step of 发展党员 says otherwise. Pure. */
import type { StepFacts } from '../schema/admission';
import type { OrgLifeRecord, Vote } from '../schema/meeting';
import type { CalendarDate } from './dates';
import { countAttendance } from './meeting';
import { rosterOn, type RosterTables } from './roster';

export const voteFactKeys = [
  'eligible',
  'presentEligible',
  'votesFor',
  'votesAgainst',
  'abstained',
] as const satisfies readonly (keyof StepFacts)[];
export type VoteFactKey = (typeof voteFactKeys)[number];
export type VoteFacts = Record<VoteFactKey, number>;

/**
 * Numbers of the vote on 发展党员: of several the one that names the person; undefined where the minutes have none, or
 * several that name nobody. Written views count with those in the hall (R-12b). Who had a vote is what was frozen when
 * the minutes went out for signature, before that the roster of the day.
 */
export function voteFactsOf(
  record: OrgLifeRecord,
  personName: string,
  roster: RosterTables,
): VoteFacts | undefined {
  const found = record.agenda.flatMap(({ topic, vote }) =>
    vote?.kind === 'development' ? [{ text: `${topic}${vote.subject}`, vote }] : [],
  );
  const named = found.filter(({ text }) => text.includes(personName));
  const one = named.length > 0 ? named : found;
  const vote = one.length === 1 ? one[0]?.vote : undefined;
  if (!vote) return undefined;
  const voters =
    record.snapshot?.rows ??
    rosterOn(roster, dayOfRecord(record)).map(({ member, hasVote }) => ({ memberId: member.id, hasVote }));
  const counts = countAttendance(voters, record.attendance);
  return {
    eligible: counts.votersShouldAttend,
    presentEligible: counts.votersPresent,
    ...votesOf(vote),
  };
}

function votesOf(vote: Vote): Pick<VoteFacts, 'votesFor' | 'votesAgainst' | 'abstained'> {
  return {
    votesFor: vote.votesFor + (vote.writtenFor ?? 0),
    votesAgainst: vote.votesAgainst + (vote.writtenAgainst ?? 0),
    abstained: vote.votesAbstain + (vote.writtenAbstain ?? 0),
  };
}

export function dayOfRecord({ startAt }: Pick<OrgLifeRecord, 'startAt'>): CalendarDate {
  return startAt.slice(0, 10);
}

/** Which numbers of the step differ from the minutes; a blank one is none. */
export function voteDifferences(
  facts: Partial<Record<VoteFactKey, number | null | undefined>>,
  minutes: VoteFacts,
): { key: VoteFactKey; here: number; there: number }[] {
  return voteFactKeys.flatMap((key) => {
    const here = facts[key];
    const there = minutes[key];
    return here === undefined || here === null || here === there ? [] : [{ key, here, there }];
  });
}
