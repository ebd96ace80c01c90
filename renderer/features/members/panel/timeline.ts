/** What happened to a member in the branch, newest first: posts, groups, belonging, admission. */
import { formatYearMonth } from '../../../../shared/domain/dates';
import type { StoredFile } from '../../../../shared/domain/member-file';
import type { PartyGroup } from '../../../../shared/schema/branch';
import { postWords, statusWords } from '../../../../shared/words/domain';
import { timelineWords as words } from '../../../../shared/words/members';
import type { TimelineEntry } from '../../../ui/layout/Timeline';

/** A line with the day it is sorted by. */
export interface TimelineEvent extends TimelineEntry {
  readonly day: string;
}

export function memberTimeline(file: StoredFile, groups: readonly PartyGroup[]): TimelineEntry[] {
  return inOrder(memberEvents(file, groups));
}

/** Newest first. */
export function inOrder(events: readonly TimelineEvent[]): TimelineEntry[] {
  return [...events]
    .sort((a, b) => (a.day < b.day ? 1 : a.day > b.day ? -1 : 0))
    .map(({ day: _day, ...entry }) => entry);
}

export function memberEvents(file: StoredFile, groups: readonly PartyGroup[]): TimelineEvent[] {
  const groupName = (id: string | undefined): string => groups.find((group) => group.id === id)?.name ?? '';
  return [
    ...file.posts.map((post) => {
      const name = postWords[post.post];
      const title = post.body === 'group' ? words.groupLeader(groupName(post.groupId), name) : name;
      return spanEvent(post, title, post.dutyText);
    }),
    ...file.groupSpans.map((span) => spanEvent(span, words.joinedGroup(groupName(span.groupId)))),
    ...file.statusSpans
      // 出党 and 去世 are told by the end of the membership; 留党察看 is a sanction, and those are covered.
      .filter((span) => span.status === 'suspended')
      .map((span) => spanEvent(span, statusWords[span.status], span.docNo)),
    ...file.memberships.flatMap((span) => {
      const how = words.fromHow[span.fromHow];
      const begun = pointEvent(
        `${span.id}-from`,
        span.from,
        how,
        span.fromOrg && words.fromOrg(span.fromOrg),
      );
      if (span.to === undefined) return [begun];
      const title = words.toHow[span.toHow ?? 'transferOut'];
      return [begun, pointEvent(`${span.id}-to`, span.to, title, span.toOrg && words.toOrg(span.toOrg))];
    }),
    ...partyEvents(file),
  ];
}

function partyEvents({ member }: StoredFile): TimelineEvent[] {
  const { joinDate, fullMemberDate } = member;
  return [
    ...(fullMemberDate === undefined ? [] : [pointEvent('full', fullMemberDate, words.becameFull)]),
    ...(joinDate === undefined ? [] : [pointEvent('joined', joinDate, words.joined, member.joinBranch)]),
  ];
}

export function spanEvent(
  span: { id: string; from: string; to?: string | undefined },
  title: string,
  note?: string,
): TimelineEvent {
  const month = formatYearMonth(span.from);
  const until = span.to === undefined ? undefined : words.until(span.to);
  const notes = [note, until].filter(Boolean).join('，');
  return {
    id: span.id,
    day: span.from,
    when: span.to === undefined ? words.since(month) : month,
    title,
    isInForce: span.to === undefined,
    ...(notes === '' ? {} : { note: notes }),
  };
}

export function pointEvent(id: string, day: string, title: string, note?: string): TimelineEvent {
  return { id, day, when: formatYearMonth(day), title, ...(note ? { note } : {}) };
}
