/** R-14, the part about the ballot itself: more candidates than seats, ballots handed in, ties (domain §3.2). */
import { ELECTION_REGULATION, type Rule } from './rule';

export interface SlateParameters {
  /** Candidates are at least num/den of the seats, rounded up: 3 seats want 4, 5 want 6, 7 want 9. */
  num: number;
  den: number;
}

/** 差额选举: asks only, because a superior may have approved another number (e.g. one secretary of a small branch). */
export const slateRule: Rule<SlateParameters> = {
  id: 'R-14-差额',
  wording: '委员候选人的差额不少于应选人数的百分之二十。',
  parameters: { num: 6, den: 5 },
  source: ELECTION_REGULATION,
  // The number of the article is not certain, so none is named.
  article: '',
  version: '2020-07',
  effectiveFrom: '2020-07-13',
  certainty: 'recalled',
  enabled: true,
  severity: 'warning',
};
