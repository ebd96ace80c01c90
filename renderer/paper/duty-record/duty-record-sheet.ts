/** What stands in each cell of 党务干部履职记录: strings only, cut to what one page holds. Pure. */
import {
  covers,
  formatDateZh,
  formatPartialDateZh,
  yearOf,
  type CalendarDate,
} from '../../../shared/domain/dates';
import type { DutyRecord } from '../../../shared/domain/duty-record';
import type { PartyGroup } from '../../../shared/schema/branch';
import { branchWords } from '../../../shared/words/branch';
import { exchangeDirectionWords, postWords } from '../../../shared/words/domain';
import { dutyRecordWords as words } from '../../../shared/words/duty-record';
import { oneLine } from '../text/printable';
import { fitOnPage } from './one-page';

export interface DutyRecordSheet {
  name: string;
  posts: string;
  work: string;
  joined: string;
  fullMember: string;
  fullTime: string;
  duties: string[];
  history: string[][];
  historyLeft: number;
  exchanges: string[][];
  exchangesLeft: number;
  years: string[][];
}

export function dutyRecordSheet(
  record: DutyRecord,
  groups: readonly PartyGroup[],
  day: CalendarDate,
  startedOn: CalendarDate,
): DutyRecordSheet {
  const { person, member, posts, leadingPosts, exchanges, years } = record;
  const groupName = (id: string | undefined): string => groups.find((group) => group.id === id)?.name ?? '';
  const nameOf = (post: DutyRecord['posts'][number]): string =>
    oneLine(`${groupName(post.groupId)}${postNameIn(post.post, post.groupId !== undefined)}`);
  const now = posts.filter((post) => covers(post, day));
  const leadingNow = leadingPosts.filter((entry) => covers(entry, day));
  const history = [
    ...posts.map((post) => ({
      ...post,
      name: nameOf(post),
      how: post.how && branchWords.posts.hows[post.how],
    })),
    ...leadingPosts.map((entry) => ({ ...entry, name: postWords[entry.post], how: undefined })),
  ].sort((a, b) => (a.from === b.from ? 0 : a.from < b.from ? 1 : -1));
  const fullTimes = [
    ...new Set(now.flatMap((post) => (post.isFullTime === undefined ? [] : [post.isFullTime]))),
  ];
  const duties = [
    ...leadingNow.map((entry) => ({ name: postWords[entry.post], text: entry.dutyText })),
    ...now.map((post) => ({ name: nameOf(post), text: post.dutyText })),
  ].flatMap(({ name, text }) => (text === undefined ? [] : [words.dutyLine(name, oneLine(text))]));
  const fit = fitOnPage({
    ...{ duties, posts: history.length, exchanges: exchanges.length, years: years.length },
  });
  return {
    name: oneLine(person.name),
    posts:
      [...leadingNow.map((entry) => postWords[entry.post]), ...now.map(nameOf)].join('、') || words.noPost,
    work: [person.workUnit, person.department, person.jobTitle].map(oneLine).filter(Boolean).join(' '),
    joined: formatPartialDateZh(member.joinDate),
    fullMember: formatPartialDateZh(member.fullMemberDate),
    fullTime: fullTimes.map((full) => branchWords.posts.fullTimes[full ? 'full' : 'part']).join('、'),
    duties: fit.duties,
    history: history
      .slice(0, fit.posts)
      .map(({ name, from, to, how, approvalDocNo }) => [
        ...[name, formatDateZh(from), to === undefined ? words.stillOn : formatDateZh(to)],
        ...[how ?? '', oneLine(approvalDocNo)],
      ]),
    historyLeft: history.length - fit.posts,
    exchanges: exchanges
      .slice(0, fit.exchanges)
      .map(({ on, direction, fromPost, toPost, docNo }) => [
        ...[formatDateZh(on), exchangeDirectionWords[direction]],
        ...[oneLine(fromPost), oneLine(toPost), oneLine(docNo)],
      ]),
    exchangesLeft: exchanges.length - fit.exchanges,
    years: years.slice(0, fit.years).map((year) =>
      // Before 启用日 the minutes are in the book, not here: an empty line would read as nothing done.
      year.year < yearOf(startedOn)
        ? [words.year(year.year), words.onPaper, '', '', '', '']
        : [
            ...[
              words.year(year.year),
              words.times(year.hosted),
              words.times(year.recorded),
              words.times(year.lectured),
            ],
            ...[words.ratio(year.committeePresent, year.committeeDue), words.hours(year.hours)],
          ],
    ),
  };
}

/** 第一党小组组长, not 第一党小组党小组组长. */
function postNameIn(post: DutyRecord['posts'][number]['post'], isInGroup: boolean): string {
  const name = postWords[post];
  return isInGroup ? name.replace(/^党小组/, '') : name;
}
