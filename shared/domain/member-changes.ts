/**
 * Leaving and coming back as dated intervals (转出, 出党, 去世, 重新转入), and deleting a file nothing refers to.
 * History is never overwritten: open intervals end on the day, and an old meeting keeps its roster.
 */
import type { OrgLifeRecord } from '../schema/meeting';
import type { LeftHow, Membership, StatusSpan } from '../schema/member';
import { createOp, updateOp, type Op } from '../schema/command';
import { parseCalendarDate, type CalendarDate } from './dates';
import type { StoredFile } from './member-file';

export type DepartureKind = 'transferOut' | 'left' | 'deceased';

export interface Departure {
  kind: DepartureKind;
  /** First day the member no longer counts. */
  on: CalendarDate;
  toOrg: string;
  letterNo: string;
  /** 出党: in which way. */
  leftHow?: LeftHow | undefined;
}
export type DepartureProblem =
  'dateMissing' | 'dateUnreadable' | 'dateInFuture' | 'dateTooEarly' | 'orgMissing' | 'howMissing';

export function checkDeparture(
  departure: Departure,
  file: StoredFile,
  today: CalendarDate,
): { on?: DepartureProblem; toOrg?: DepartureProblem; leftHow?: DepartureProblem } {
  const { on, kind, toOrg } = departure;
  const from = openMembership(file)?.from ?? '';
  const wrongDay = ((): DepartureProblem | undefined => {
    if (on === '') return 'dateMissing';
    if (parseCalendarDate(on) !== on) return 'dateUnreadable';
    if (on > today) return 'dateInFuture';
    return on <= from ? 'dateTooEarly' : undefined;
  })();
  return {
    ...(wrongDay ? { on: wrongDay } : {}),
    ...(kind === 'transferOut' && toOrg.trim() === '' ? { toOrg: 'orgMissing' as const } : {}),
    ...(kind === 'left' && departure.leftHow === undefined ? { leftHow: 'howMissing' as const } : {}),
  };
}

/** Ends membership, group and posts on the day; 出党 and 去世 are also kept as 党籍状态. */
export function departureOps(
  departure: Departure,
  file: StoredFile,
  context: { branchId: string; newId: () => string },
): Op[] {
  const { kind, on } = departure;
  const membership = openMembership(file);
  if (!membership) return [];
  const letterNo = departure.letterNo.trim();
  const ended: Partial<Membership> = { to: on, toHow: kind };
  if (kind === 'transferOut') {
    ended.toOrg = departure.toOrg.trim();
    if (letterNo !== '') ended.letterNo = letterNo;
    // A letter that was out is answered with it.
    if (membership.transfer) ended.transfer = { ...membership.transfer, receiptOn: on };
  }
  const ops = endBelongingOps(file, membership, on, ended);
  if (kind === 'transferOut') return ops;
  const status: Omit<StatusSpan, 'rev'> = {
    id: context.newId(),
    branchId: context.branchId,
    memberId: file.member.id,
    from: on,
    status: kind,
    ...(kind === 'left' && departure.leftHow ? { leftHow: departure.leftHow } : {}),
    ...(letterNo === '' ? {} : { docNo: letterNo }),
  };
  return [...ops, createOp('statusSpans', status)];
}

/** The membership ends as `ended` says; group and posts end with it on the day. */
export function endBelongingOps(
  file: Pick<StoredFile, 'groupSpans' | 'posts'>,
  membership: Membership,
  on: CalendarDate,
  ended: Partial<Membership>,
): Op[] {
  return [
    updateOp('memberships', membership, ended),
    ...file.groupSpans
      .filter(isOpen)
      .map((span) => updateOp('groupSpans', span, { to: laterOf(on, span.from) })),
    ...file.posts.filter(isOpen).map((post) => updateOp('posts', post, { to: laterOf(on, post.from) })),
  ];
}

/** A member who was transferred out comes back: a new interval beside the old one. */
export function returnOps(
  file: StoredFile,
  from: CalendarDate,
  fromOrg: string,
  context: { branchId: string; newId: () => string },
): Op[] {
  const org = fromOrg.trim();
  return [
    createOp('memberships', {
      id: context.newId(),
      branchId: context.branchId,
      memberId: file.member.id,
      from,
      fromHow: 'transferIn',
      ...(org === '' ? {} : { fromOrg: org }),
    }),
  ];
}

/** What refers to a member: such a file can leave the list, but it cannot be deleted. */
export interface MemberReferences {
  records: number;
  posts: number;
}

export function memberReferences(file: StoredFile, records: readonly OrgLifeRecord[]): MemberReferences {
  const id = file.member.id;
  return {
    // Ids are unique over all tables, so that a search in the text of a record finds every kind of mention.
    records: records.filter((record) => JSON.stringify(record).includes(id)).length,
    posts: file.posts.length,
  };
}

/** 移入回收站: the file stays stored and can be put back; it is on no list and no roster. */
export function recycleOps(file: StoredFile, at: string): Op[] {
  return [updateOp('members', file.member, { deletedAt: at })];
}

export function restoreOps(file: Pick<StoredFile, 'member'>): Op[] {
  return [updateOp('members', file.member, { deletedAt: undefined })];
}

export function openMembership(file: Pick<StoredFile, 'memberships'>): Membership | undefined {
  return file.memberships.filter(isOpen).at(-1);
}

function isOpen(span: { to?: CalendarDate | undefined }): boolean {
  return span.to === undefined;
}

function laterOf(a: CalendarDate, b: CalendarDate): CalendarDate {
  return a > b ? a : b;
}
