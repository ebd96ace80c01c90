/** Posts as dated intervals: taken up and laid down. Pure. One secretary, one deputy, one leader per group. */
import { covers, type CalendarDate } from '../../../../shared/domain/dates';
import { rosterOn, type RosterTables } from '../../../../shared/domain/roster';
import type { Post, PostCode } from '../../../../shared/schema/branch';
import { createOp, deleteOp, updateOp, type Op } from '../../../../shared/schema/command';
import { branchWords } from '../../../../shared/words/branch';
import { dayProblem } from '../day-check';

const words = branchWords.posts;

/** What is said about a post besides who and when; as typed. */
export interface PostDetails {
  how: string;
  approvalDocNo: string;
  dutyText: string;
  /** '' while nobody said. */
  fullTime: 'full' | 'part' | '';
}
export interface PostDraft extends PostDetails {
  memberId: string;
  post: PostCode | '';
  groupId: string;
  from: string;
}
export type PostErrors = Partial<Record<keyof PostDraft, string>>;

/** As the table holds them (shared/schema/branch). */
export const postLimits = { approvalDocNo: 60, dutyText: 200 } as const;

/** Posts of which there is one at a time (domain §2.1; 组长 one per group). */
const singlePosts: readonly PostCode[] = [
  'secretary',
  'deputySecretary',
  'groupLeader',
  'leadingGroupSecretary',
];

export const noDetails: PostDetails = { how: '', approvalDocNo: '', dutyText: '', fullTime: '' };

export function bodyOf(post: PostCode): Post['body'] {
  if (post === 'groupLeader' || post === 'deputyGroupLeader') return 'group';
  return post === 'leadingGroupSecretary' || post === 'leadingGroupMember' ? 'leadingGroup' : 'committee';
}

export function checkPost(draft: PostDraft, tables: RosterTables, today: CalendarDate): PostErrors {
  const errors: PostErrors = checkDetails(draft);
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

export function checkDetails(details: PostDetails): PostErrors {
  const errors: PostErrors = {};
  for (const field of ['approvalDocNo', 'dutyText'] as const) {
    const over = Array.from(details[field].trim()).length - postLimits[field];
    if (over > 0) errors[field] = words.tooLong(over);
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
      ...given(storedDetails(draft)),
    }),
  ];
}

export function detailsOf(post: Post): PostDetails {
  const { how = '', approvalDocNo = '', dutyText = '', isFullTime } = post;
  return {
    how,
    approvalDocNo,
    dutyText,
    fullTime: isFullTime === undefined ? '' : isFullTime ? 'full' : 'part',
  };
}

/** Ops of `posts.change`; empty when nothing changed. Who and when are not changed: that is another post. */
export function changePostOps(post: Post, details: PostDetails): Op[] {
  if (JSON.stringify(details) === JSON.stringify(detailsOf(post))) return [];
  // A key set to undefined is removed (updateOp).
  return [updateOp('posts', post, storedDetails(details) as Partial<Post>)];
}

export function endPostProblem(
  post: { from: CalendarDate },
  day: CalendarDate,
  today: CalendarDate,
): string | undefined {
  return dayProblem(day, { after: post.from, notAfter: today });
}

export function endPostOp(post: Post, day: CalendarDate): Op {
  return updateOp('posts', post, { to: day > post.from ? day : post.from });
}

/** For a row that was entered by mistake; a post that was held is ended. */
export function removePostOps(post: Post): Op[] {
  return [deleteOp('posts', post)];
}

function storedDetails({ how, approvalDocNo, dutyText, fullTime }: PostDetails): {
  [Key in 'how' | 'approvalDocNo' | 'dutyText' | 'isFullTime']: Post[Key] | undefined;
} {
  const text = (typed: string): string | undefined => typed.trim().normalize('NFC') || undefined;
  return {
    how: how === '' ? undefined : (how as NonNullable<Post['how']>),
    approvalDocNo: text(approvalDocNo),
    dutyText: text(dutyText),
    isFullTime: fullTime === '' ? undefined : fullTime === 'full',
  };
}

function given<Row extends object>(row: Row): { [Key in keyof Row]?: Exclude<Row[Key], undefined> } {
  return Object.fromEntries(Object.entries(row).filter(([, value]) => value !== undefined)) as {
    [Key in keyof Row]?: Exclude<Row[Key], undefined>;
  };
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
