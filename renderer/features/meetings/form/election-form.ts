/** The ballots of an election as the form holds them; a number not filled in yet is null. Pure. */
import type { Candidate, Election } from '../../../../shared/schema/meeting';

export interface CandidateForm {
  id: string;
  name: string;
  memberId?: string | undefined;
  votesFor: number | null;
  votesAgainst: number | null;
  votesAbstain: number | null;
}
export interface ElectionForm {
  seats: number | null;
  candidates: readonly CandidateForm[];
  /** 另选他人: only votes for them are counted. */
  writeIns: readonly CandidateForm[];
  issued: number | null;
  returned: number | null;
  valid: number | null;
  invalid: number | null;
}

export function newElection(): ElectionForm {
  return {
    seats: null,
    candidates: [],
    writeIns: [],
    issued: null,
    returned: null,
    valid: null,
    invalid: null,
  };
}

export function newCandidate(id: string, name: string, memberId?: string): CandidateForm {
  return { id, name, memberId, votesFor: null, votesAgainst: null, votesAbstain: null };
}

export function electionToForm(election: Election): ElectionForm {
  const { seats, issued, returned, valid, invalid } = election;
  const isCounted =
    issued + returned + valid > 0 ||
    [...election.candidates, ...election.writeIns].some((one) => one.votesFor > 0);
  // Until something is counted, no votes is an empty field; afterwards it is a result.
  const votes = (votesFor: number): number | null => (isCounted ? votesFor : null);
  return {
    // 0 is what nobody has typed yet (toContent): it opens as an empty field again.
    ...{ seats: seats || null, issued: issued || null, returned: returned || null, valid: valid || null },
    // Counted, and none was invalid: 0 says something.
    invalid: invalid > 0 || valid > 0 ? invalid : null,
    candidates: election.candidates.map(({ votesAgainst, votesAbstain, ...one }) => ({
      ...one,
      votesFor: votes(one.votesFor),
      votesAgainst: votesAgainst ?? null,
      votesAbstain: votesAbstain ?? null,
    })),
    writeIns: election.writeIns.map((one) => ({
      ...one,
      votesFor: votes(one.votesFor),
      votesAgainst: null,
      votesAbstain: null,
    })),
  };
}

/** The election as it is judged and stored; what is not filled in counts as none. */
export function electionToContent(form: ElectionForm): Election {
  const whole = (typed: number | null): number => typedCount(typed) ?? 0;
  return {
    seats: Math.min(whole(form.seats), MOST_SEATS),
    candidates: form.candidates.map(candidateToContent),
    writeIns: form.writeIns.map(({ id, name, votesFor }) => ({
      id,
      name: name.trim(),
      votesFor: whole(votesFor),
    })),
    issued: whole(form.issued),
    returned: whole(form.returned),
    valid: whole(form.valid),
    invalid: whole(form.invalid),
  };
}

/** What the schema holds: no branch committee has more than seven. */
const MOST_SEATS = 20;

function candidateToContent(one: CandidateForm): Candidate {
  const against = typedCount(one.votesAgainst);
  const abstain = typedCount(one.votesAbstain);
  return {
    id: one.id,
    name: one.name.trim(),
    ...(one.memberId === undefined ? {} : { memberId: one.memberId }),
    votesFor: typedCount(one.votesFor) ?? 0,
    ...(against === undefined ? {} : { votesAgainst: against }),
    ...(abstain === undefined ? {} : { votesAbstain: abstain }),
  };
}

function typedCount(typed: number | null): number | undefined {
  return typed === null || !Number.isInteger(typed) || typed < 0 || typed > 999 ? undefined : typed;
}
