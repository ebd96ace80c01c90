/**
 * Where the days of a case and those of the member file made from it no longer agree: a step corrected after the file
 * was made, an extension entered late. Found here and offered to the user; nothing is moved by itself. Pure.
 */
import type { AdmissionRules } from '../rules/admission';
import { updateOp, type Op } from '../schema/command';
import type { Member, Membership } from '../schema/member';
import {
  isAdmitted,
  isConverted,
  lastOfStep,
  passedStep,
  probationOf,
  type AdmissionCase,
} from './admission';
import { memberOfPerson } from './admission-ops';
import { partialDateRange, type CalendarDate, type PartialDate } from './dates';
import type { RosterTables } from './roster';

export type FileDateGap =
  /** 入党时间: the file against the assembly of step 15. */
  | { kind: 'joined'; recorded: CalendarDate; stored: PartialDate | undefined }
  /** 转正时间: the file against the end of probation, extension included. */
  | { kind: 'converted'; recorded: CalendarDate; stored: PartialDate | undefined }
  /** 取消预备党员资格: the end of the membership against the day the case was closed. */
  | { kind: 'cancelled'; recorded: CalendarDate; stored: CalendarDate }
  /** The file says 正式党员, the case was decided otherwise (extended, cancelled, refused). */
  | { kind: 'notConverted'; stored: PartialDate | undefined }
  /** There is a file made from the case, whose approval was taken back. */
  | { kind: 'notAdmitted' };

type Tables = Pick<RosterTables, 'members' | 'memberships' | 'groupSpans' | 'posts' | 'statusSpans'>;

/** Empty while there is no member file of the person. */
export function fileDateGaps(one: AdmissionCase, rules: AdmissionRules, tables: Tables): FileDateGap[] {
  const member = memberOfPerson(one.person.id, tables.members);
  if (!member) return [];
  const { steps, row } = one;
  if (!isAdmitted(steps)) return row.memberId === member.id ? [{ kind: 'notAdmitted' }] : [];
  const gaps: FileDateGap[] = [];
  const joined = passedStep(steps, 15)?.doneOn;
  if (joined !== undefined) {
    const spans = joiningSpans(member, tables.memberships);
    if (!isWithin(joined, member.joinDate) || spans.some(({ from }) => from !== joined))
      gaps.push({ kind: 'joined', recorded: joined, stored: member.joinDate });
  }
  const end = probationOf(steps, rules)?.end;
  if (member.category === 'fullMember' && end !== undefined) {
    if (isConverted(steps)) {
      if (!isWithin(end, member.fullMemberDate))
        gaps.push({ kind: 'converted', recorded: end, stored: member.fullMemberDate });
    } else if (lastOfStep(steps, 23)) gaps.push({ kind: 'notConverted', stored: member.fullMemberDate });
  }
  const left = leftSpan(member, tables.memberships);
  if (row.outcome === 'probationCancelled' && row.endedOn !== undefined && left && left.to !== row.endedOn)
    gaps.push({ kind: 'cancelled', recorded: row.endedOn, stored: left.to });
  return gaps;
}

/** A date known to the month or year is not contradicted by a day of it. */
function isWithin(day: CalendarDate, stored: PartialDate | undefined): boolean {
  if (stored === undefined) return false;
  const { first, last } = partialDateRange(stored);
  return first <= day && day <= last;
}

/** Where the membership begins with the joining: made so, or entered with the same day. */
function joiningSpans(member: Member, memberships: readonly Membership[]): Membership[] {
  return memberships.filter(
    ({ memberId, fromHow, from }) =>
      memberId === member.id && (fromHow === 'joined' || (fromHow === 'onFile' && from === member.joinDate)),
  );
}

function leftSpan(
  member: Member,
  memberships: readonly Membership[],
): (Membership & { to: CalendarDate }) | undefined {
  return memberships.find(
    (span): span is Membership & { to: CalendarDate } =>
      span.memberId === member.id && span.toHow === 'left' && span.to !== undefined,
  );
}

/**
 * Ops of `admission.correctFile`: the file gets `day`. With the joining move the membership and what began with it;
 * with the end of a membership what ended with it. Minutes that are signed keep their roster.
 */
export function correctFileDateOps(
  gap: FileDateGap,
  day: CalendarDate,
  one: AdmissionCase,
  tables: Tables,
): Op[] {
  const member = memberOfPerson(one.person.id, tables.members);
  if (!member) return [];
  switch (gap.kind) {
    case 'joined':
      return [updateOp('members', member, { joinDate: day }), ...joiningOps(member, day, tables)];
    case 'converted':
      return [updateOp('members', member, { fullMemberDate: day })];
    case 'notConverted':
      return [updateOp('members', member, { category: 'probationaryMember', fullMemberDate: undefined })];
    case 'cancelled':
      return leavingOps(member, day, tables);
    case 'notAdmitted':
      return [];
  }
}

function joiningOps(member: Member, day: CalendarDate, { memberships, groupSpans }: Tables): Op[] {
  const spans = joiningSpans(member, memberships);
  const begun = new Set(spans.map(({ from }) => from));
  return [
    ...spans.flatMap((span) => (span.from === day ? [] : [updateOp('memberships', span, { from: day })])),
    ...groupSpans
      // Began with the membership, or would now begin before it.
      .filter(
        ({ memberId, from, to }) =>
          memberId === member.id &&
          from !== day &&
          (begun.has(from) || (from < day && (to === undefined || to > day))),
      )
      .map((span) => updateOp('groupSpans', span, { from: day })),
  ];
}

function leavingOps(member: Member, day: CalendarDate, tables: Tables): Op[] {
  const left = leftSpan(member, tables.memberships);
  if (!left) return [];
  const ended = <Row extends { memberId: string; to?: CalendarDate | undefined }>(
    rows: readonly Row[],
  ): Row[] => rows.filter(({ memberId, to }) => memberId === member.id && to === left.to);
  return [
    updateOp('memberships', left, { to: day }),
    ...ended(tables.groupSpans).map((span) => updateOp('groupSpans', span, { to: day })),
    ...ended(tables.posts).map((post) => updateOp('posts', post, { to: day })),
    ...tables.statusSpans
      .filter(({ memberId, status, from }) => memberId === member.id && status === 'left' && from === left.to)
      .map((span) => updateOp('statusSpans', span, { from: day })),
  ];
}

/** What keeps a day from being taken: unreadable, ahead, or not before the interval it belongs to ends. */
export function fileDateProblem(
  gap: FileDateGap,
  day: CalendarDate,
  one: AdmissionCase,
  tables: Tables,
  today: CalendarDate,
): 'inFuture' | 'afterEnd' | 'beforeJoining' | undefined {
  const member = memberOfPerson(one.person.id, tables.members);
  if (gap.kind !== 'converted' && day > today) return 'inFuture';
  const spans = member ? joiningSpans(member, tables.memberships) : [];
  if (gap.kind === 'joined')
    return spans.some(({ to }) => to !== undefined && to <= day) ? 'afterEnd' : undefined;
  const joined = member?.joinDate;
  return joined !== undefined && day < partialDateRange(joined).first ? 'beforeJoining' : undefined;
}
