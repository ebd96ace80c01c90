/** How the fields of dues, talks, the 党组 register, make-ups and finished to-dos read in 变更记录. */
import { changeValueWords as words } from '../../words/change-values';
import {
  duesTableWords,
  duesWayWords,
  leadingGroupTagWords,
  majorDecisionKindWords,
  majorDecisionStatusWords,
  makeUpWayWords,
} from '../../words/register-codes';
import {
  coded,
  day,
  flag,
  format,
  named,
  number,
  paragraphs,
  partialDay,
  plain,
  type FormatsOf,
} from '../change-formats';

/** What somebody pays tells what somebody earns; the list of changes is printed. */
const covered = format<unknown>(() => words.covered);

export const orgLifeFormats: FormatsOf<
  | 'duesProfiles'
  | 'duesPayments'
  | 'duesHandovers'
  | 'heartTalks'
  | 'leadingGroupMeetings'
  | 'makeUps'
  | 'todoMarks'
> = {
  duesProfiles: {
    memberId: named,
    from: partialDay,
    table: coded(duesTableWords),
    items: covered,
    baseFen: covered,
    rateBp: covered,
    monthlyDueFen: covered,
    approvedBy: plain,
    approvedOn: day,
    note: paragraphs,
  },
  duesPayments: {
    memberId: named,
    month: partialDay,
    dueFen: covered,
    paidFen: covered,
    paidOn: day,
    way: coded(duesWayWords),
    proxyName: plain,
    receiptNo: plain,
    handoverId: named,
    note: plain,
  },
  duesHandovers: {
    no: format(words.batchNo),
    on: day,
    fromMonth: partialDay,
    toMonth: partialDay,
    amountFen: format(words.yuan),
    toOrg: plain,
    by: plain,
    receiptNo: plain,
    note: paragraphs,
  },
  heartTalks: {
    talkerName: plain,
    targetName: plain,
    on: day,
    place: plain,
    paperPages: plain,
    followUp: covered,
  },
  leadingGroupMeetings: {
    on: day,
    sessionNo: format(words.sessionNo),
    tags: format((tags) => tags.map((tag) => leadingGroupTagWords[tag]).join('、')),
    primaryTopicFirst: flag,
    allViewsHeard: flag,
    chairSpokeLast: flag,
    shouldAttend: number,
    present: number,
    majorDecisions: format((matters) =>
      matters.map(({ kind, title, status }) =>
        words.matter(majorDecisionKindWords[kind], title, majorDecisionStatusWords[status]),
      ),
    ),
    bookPlace: plain,
    bookPages: plain,
    registeredBy: plain,
  },
  makeUps: {
    recordId: named,
    memberId: named,
    on: day,
    way: coded(makeUpWayWords),
    content: paragraphs,
    hours: format(words.hours),
    confirmedBy: plain,
  },
  todoMarks: { recordId: named, doneOn: day, proof: plain },
};
