/** How the fields of the branch, its posts and elections read in 变更记录. */
import type { Branch } from '../../schema/branch';
import { changeValueWords as words } from '../../words/change-values';
import {
  branchCategoryWords,
  exchangeDirectionWords,
  postWords,
  reelectionKindWords,
  reelectionStepWords,
} from '../../words/domain';
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
  span,
  type FormatsOf,
} from '../change-formats';
import { formatDateZh, weekdayZh } from '../dates';

const themeDay = format<Branch['themeDayRule']>((rule) =>
  rule.kind === 'dayOfMonth'
    ? words.dayOfMonth(rule.day)
    : // 1 January 2024 was a Monday: the weekday's own name, without a table of them.
      words.nthWeekday(words.nths[rule.n] ?? String(rule.n), weekdayZh(`2024-01-0${String(rule.weekday)}`)),
);

export const branchFormats: FormatsOf<
  'branches' | 'partyGroups' | 'posts' | 'leadingPosts' | 'postExchanges' | 'reelections'
> = {
  branches: {
    fullName: plain,
    shortName: plain,
    orgCode: plain,
    category: coded(branchCategoryWords),
    foundedOn: partialDay,
    approvalDocNo: plain,
    superiorOrg: plain,
    approvingOrg: plain,
    termNo: format(words.termNo),
    electionDate: day,
    termYears: format(words.termYears),
    themeDayRule: themeDay,
    groupThemeDayCounts: flag,
    startedOn: day,
    address: plain,
    activityRoom: plain,
    phone: plain,
    fondsNo: plain,
    orgUnitCode: plain,
    sample: flag,
  },
  partyGroups: { name: plain, ...span, sortNo: number },
  posts: {
    memberId: named,
    post: coded(postWords),
    groupId: named,
    ...span,
    how: coded(words.how),
    approvalDocNo: plain,
    dutyText: paragraphs,
    isFullTime: flag,
  },
  leadingPosts: {
    personId: named,
    post: coded(postWords),
    ...span,
    approvalDocNo: plain,
    dutyText: paragraphs,
  },
  postExchanges: {
    memberId: named,
    on: day,
    direction: coded(exchangeDirectionWords),
    fromPost: plain,
    toPost: plain,
    docNo: plain,
    note: paragraphs,
  },
  reelections: {
    kind: coded(reelectionKindWords),
    termNo: format(words.termNo),
    openedOn: day,
    steps: format((steps) =>
      steps.map(({ step, doneOn }) => words.stepDone(reelectionStepWords[step], formatDateZh(doneOn))),
    ),
    postponedTo: day,
    postponedDocNo: plain,
    endedOn: day,
    note: paragraphs,
  },
};
