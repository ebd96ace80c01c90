/** How the fields of what happens to a member read in 变更记录. */
import { changeValueWords as words } from '../../words/change-values';
import {
  circumstanceWords,
  contactWayWords,
  postCategoryWords,
  rewardKindWords,
  rewardLevelWords,
  rewardRecipientWords,
} from '../../words/domain';
import {
  coded,
  day,
  flag,
  format,
  named,
  paragraphs,
  partialDay,
  plain,
  span,
  type FormatsOf,
} from '../change-formats';

/** Read in the member's file, where the look is registered; the list of changes is printed. */
const covered = format<unknown>(() => words.covered);

export const memberLifeFormats: FormatsOf<
  'workSpans' | 'circumstances' | 'contacts' | 'sanctions' | 'rewards' | 'pioneerPosts'
> = {
  workSpans: {
    personId: named,
    ...span,
    postCategory: coded(postCategoryWords),
    workUnit: plain,
    department: plain,
    jobTitle: plain,
    rank: plain,
  },
  circumstances: {
    memberId: named,
    kind: coded(circumstanceWords),
    ...span,
    place: plain,
    contactId: named,
    contactMonths: format(words.everyMonths),
    decidedBy: plain,
    decidedOn: day,
    docNo: plain,
    note: paragraphs,
  },
  contacts: {
    memberId: named,
    on: day,
    way: coded(contactWayWords),
    by: plain,
    reached: flag,
    result: paragraphs,
  },
  sanctions: {
    memberId: named,
    kind: covered,
    from: covered,
    to: covered,
    docNo: covered,
    note: covered,
  },
  rewards: {
    recipientType: coded(rewardRecipientWords),
    personId: named,
    recipientName: plain,
    title: plain,
    level: coded(rewardLevelWords),
    kind: coded(rewardKindWords),
    issuer: plain,
    docNo: plain,
    awardedOn: partialDay,
    basis: paragraphs,
    approvedBy: plain,
  },
  pioneerPosts: {
    memberId: named,
    title: plain,
    pledge: paragraphs,
    ...span,
    signPrintedOn: day,
    checks: format((checks) => checks.map(({ quarter, done }) => words.pledgeDone(quarter, done))),
  },
};
