/** Posts as dated intervals: taken up and laid down. Pure. One secretary, one deputy, one leader per group. */
import { covers, type CalendarDate } from '../../../shared/domain/dates';
import { rosterOn, type RosterTables } from '../../../shared/domain/roster';
import type { Post, PostCode } from '../../../shared/schema/branch';
import { createOp, updateOp, type Op } from '../../../shared/schema/command';
import { settingsWords } from '../../../shared/words/settings';
import { dayProblem } from './day-check';

const words = settingsWords.posts;

export interface PostDraft {
  memberId: string;
  post: PostCode | '';
  groupId: string;
  from: string;
  how: string;
}
export type PostErrors = Partial<Record<keyof PostDraft, string>>;

/** Posts of which there is one at a time (domain §2.1; 组长 one per group). */
const singlePosts: readonly PostCode[] = [
  'secretary',
  'deputySecretary',
  'groupLeader',
  'leadingGroupSecretary',
];

export function bodyOf(post: PostCode): Post['body'] {
  if (post === 'groupLeader' || post === 'deputyGroupLeader') return 'group';
  return post === 'leadingGroupSecretary' || post === 'leadingGroupMember' ? 'leadingGroup' : 'committee';
}

export function checkPost(draft: PostDraft, tables: RosterTables, today: CalendarDate): PostErrors {
  const errors: PostErrors = {};
  const wrongDay = dayProblem(draft.from, { notAfter: today });
  if (wrongDay) errors.from = wrongDay;
  if (draft.memberId === '') errors.memberId = words.memberMissing;
  if (draft.post === '') errors.post = words.postMissing;
  else if (bodyOf(draft.post) === 'group' && draft.groupId === '') errors.groupId = words.groupMissing;
  if (Object.keys(errors).length > 0) return errors;
  if (!rosterOn(tables, draft.from).some((entry) => entry.member.id === draft.memberId)) {
    errors.from = words.notMember;
  } else if (heldBy(draft, tables).some((post) => post.memberId === draft.memberId)) {
    errors.post = words.alreadyHeld;
  }
  return errors;
}

/** Holders of a post of which there is only one: they lay it down on the same day. */
export function replacedPosts(draft: PostDraft, tables: RosterTables): Post[] {
  if (draft.post === '' || !singlePosts.includes(draft.post)) return [];
  return heldBy(draft, tables).filter((post) => post.memberId !== draft.memberId);
}

/** Ops of `posts.create`. Call only with a draft without errors. */
export function createPostOps(
  draft: PostDraft,
  tables: RosterTables,
  ids: { id: string; branchId: string },
): Op[] {
  if (draft.post === '') return [];
  const body = bodyOf(draft.post);
  return [
    ...replacedPosts(draft, tables).map((post) => endPostOp(post, draft.from)),
    createOp('posts', {
      ...ids,
      memberId: draft.memberId,
      body,
      post: draft.post,
      from: draft.from,
      ...(body === 'group' ? { groupId: draft.groupId } : {}),
      ...(draft.how === '' ? {} : { how: draft.how as NonNullable<Post['how']> }),
    }),
  ];
}

export function endPostProblem(post: Post, day: CalendarDate, today: CalendarDate): string | undefined {
  return dayProblem(day, { after: post.from, notAfter: today });
}

export function endPostOp(post: Post, day: CalendarDate): Op {
  return updateOp('posts', post, { to: day > post.from ? day : post.from });
}

/** The same post (of the same group), held on the day and not yet laid down. */
function heldBy(draft: PostDraft, tables: RosterTables): Post[] {
  return tables.posts.filter(
    (post) =>
      post.post === draft.post &&
      post.to === undefined &&
      covers(post, draft.from) &&
      (bodyOf(post.post) !== 'group' || post.groupId === draft.groupId),
  );
}
