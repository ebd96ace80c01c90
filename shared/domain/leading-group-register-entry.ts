/** Registering one 党组 meeting: what is typed, what is wrong with it, and the row it becomes. */
import { createOp, deleteOp, updateOp, type Op } from '../schema/command';
import {
  leadingGroupTags,
  type LeadingGroupMeeting,
  type LeadingGroupTag,
  type MajorDecisionKind,
  type MajorDecisionStatus,
} from '../schema/org-life';
import { parseCalendarDate, yearOf, type CalendarDate } from './dates';
import { holdsAmount } from './leading-group-register';

/** As the table holds them (shared/schema/org-life). */
export const registerLimits = {
  ...{ bookPlace: 60, bookPages: 30, registeredBy: 40, title: 100, docNo: 60 },
  ...{ people: 99, sessionNo: 999, matters: 40 },
} as const;

export interface MatterDraft {
  id: string;
  kind: MajorDecisionKind;
  title: string;
  docNo: string;
  status: MajorDecisionStatus;
  /** An amount in the title is public already: said by the user, not stored. */
  isPublicAmount: boolean;
}

export interface RegisterDraft {
  on: string;
  sessionNo: number | null;
  tags: readonly LeadingGroupTag[];
  primaryTopicFirst: boolean;
  allViewsHeard: boolean;
  chairSpokeLast: boolean;
  shouldAttend: number | null;
  present: number | null;
  matters: readonly MatterDraft[];
  bookPlace: string;
  bookPages: string;
  registeredBy: string;
}
export type RegisterProblem =
  | 'dayMissing'
  | 'dayInFuture'
  | 'sessionMissing'
  | 'sessionTaken'
  | 'tagsMissing'
  | 'countWrong'
  | 'presentTooMany'
  | 'bookMissing'
  | 'textTooLong'
  | 'titleMissing'
  | 'amount';

export interface RegisterProblems {
  fields: Partial<Record<Exclude<keyof RegisterDraft, 'matters'>, RegisterProblem>>;
  /** By the id of the matter. */
  matters: Readonly<Record<string, RegisterProblem>>;
}

/** 第N次 of the year: one above the highest. */
export function nextSessionNo(meetings: readonly LeadingGroupMeeting[], year: number): number {
  return (
    Math.max(0, ...meetings.filter(({ on }) => yearOf(on) === year).map(({ sessionNo }) => sessionNo)) + 1
  );
}

/** A new entry: the book lies where the one before lay, and the same person registers. */
export function blankRegister(
  meetings: readonly LeadingGroupMeeting[],
  today: CalendarDate,
  leaders: number,
): RegisterDraft {
  const [last] = [...meetings].sort((a, b) => (a.on < b.on ? 1 : -1));
  return {
    ...{ on: today, sessionNo: nextSessionNo(meetings, yearOf(today)), tags: ['primaryTopic'] },
    ...{ primaryTopicFirst: true, allViewsHeard: false, chairSpokeLast: false },
    shouldAttend: leaders === 0 ? null : leaders,
    ...{ present: null, matters: [] },
    ...{ bookPlace: last?.bookPlace ?? '', bookPages: '', registeredBy: last?.registeredBy ?? '' },
  };
}

export function registerDraft(meeting: LeadingGroupMeeting): RegisterDraft {
  const { on, sessionNo, tags, primaryTopicFirst, allViewsHeard, chairSpokeLast, bookPlace } = meeting;
  return {
    ...{ on, sessionNo, tags, primaryTopicFirst, allViewsHeard, chairSpokeLast, bookPlace },
    shouldAttend: meeting.shouldAttend ?? null,
    present: meeting.present ?? null,
    matters: meeting.majorDecisions.map(({ id, kind, title, docNo = '', status }) => ({
      ...{ id, kind, title, docNo, status },
      // Asked about once, when it was registered.
      isPublicAmount: holdsAmount(title),
    })),
    bookPages: meeting.bookPages ?? '',
    registeredBy: meeting.registeredBy ?? '',
  };
}

/** What is wrong with each field; `others` are the entries besides the one that is changed. */
export function checkRegister(
  draft: RegisterDraft,
  others: readonly LeadingGroupMeeting[],
  today: CalendarDate,
): RegisterProblems {
  const fields: RegisterProblems['fields'] = {};
  const isLong = (typed: string, limit: number): boolean => Array.from(typed.trim()).length > limit;
  const isCount = (count: number | null, least: number, most: number): boolean =>
    count === null || (Number.isInteger(count) && count >= least && count <= most);
  const isDay = parseCalendarDate(draft.on) === draft.on;
  if (!isDay) fields.on = 'dayMissing';
  else if (draft.on > today) fields.on = 'dayInFuture';
  const { sessionNo, shouldAttend, present } = draft;
  if (sessionNo === null || !isCount(sessionNo, 1, registerLimits.sessionNo))
    fields.sessionNo = 'sessionMissing';
  else if (
    isDay &&
    others.some((one) => one.sessionNo === sessionNo && yearOf(one.on) === yearOf(draft.on))
  ) {
    fields.sessionNo = 'sessionTaken';
  }
  if (draft.tags.length === 0) fields.tags = 'tagsMissing';
  if (!isCount(shouldAttend, 1, registerLimits.people)) fields.shouldAttend = 'countWrong';
  if (!isCount(present, 0, registerLimits.people)) fields.present = 'countWrong';
  else if (present !== null && shouldAttend !== null && present > shouldAttend)
    fields.present = 'presentTooMany';
  if (draft.bookPlace.trim() === '') fields.bookPlace = 'bookMissing';
  else if (isLong(draft.bookPlace, registerLimits.bookPlace)) fields.bookPlace = 'textTooLong';
  if (isLong(draft.bookPages, registerLimits.bookPages)) fields.bookPages = 'textTooLong';
  if (isLong(draft.registeredBy, registerLimits.registeredBy)) fields.registeredBy = 'textTooLong';
  const matters = draft.matters.flatMap((matter): [string, RegisterProblem][] => {
    if (matter.title.trim() === '') return [[matter.id, 'titleMissing']];
    if (isLong(matter.title, registerLimits.title) || isLong(matter.docNo, registerLimits.docNo)) {
      return [[matter.id, 'textTooLong']];
    }
    return holdsAmount(matter.title) && !matter.isPublicAmount ? [[matter.id, 'amount']] : [];
  });
  return { fields, matters: Object.fromEntries(matters) };
}

export function hasProblems({ fields, matters }: RegisterProblems): boolean {
  return Object.keys(fields).length > 0 || Object.keys(matters).length > 0;
}

/** Ops of a new entry, or of the change of one; none when nothing changed. The draft was checked before. */
export function registerOps(
  draft: RegisterDraft,
  current: LeadingGroupMeeting | undefined,
  context: { branchId: string; newId: () => string },
): Op[] {
  const row = rowOf(draft);
  if (!row) return [];
  if (!current) {
    return [createOp('leadingGroupMeetings', { id: context.newId(), branchId: context.branchId, ...row })];
  }
  const { id: _id, branchId: _branch, rev: _rev, ...before } = current;
  const sorted = (one: object): string =>
    JSON.stringify(Object.entries(one).sort(([a], [b]) => (a < b ? -1 : 1)));
  if (sorted(before) === sorted(row)) return [];
  return [updateOp('leadingGroupMeetings', current, { ...emptied, ...row })];
}

export function deleteRegisterOps(meetings: readonly LeadingGroupMeeting[]): Op[] {
  return meetings.map((meeting) => deleteOp('leadingGroupMeetings', meeting));
}

const emptied = {
  shouldAttend: undefined,
  present: undefined,
  bookPages: undefined,
  registeredBy: undefined,
};

function rowOf(draft: RegisterDraft): Omit<LeadingGroupMeeting, 'id' | 'branchId' | 'rev'> | undefined {
  const { on, sessionNo, allViewsHeard, chairSpokeLast, shouldAttend, present } = draft;
  if (sessionNo === null) return undefined;
  const [bookPages, registeredBy] = [draft.bookPages.trim(), draft.registeredBy.trim()];
  const tags = leadingGroupTags.filter(
    (tag) => draft.tags.includes(tag) || (tag === 'majorDecision' && draft.matters.length > 0),
  );
  return {
    ...{ on, sessionNo, tags, allViewsHeard, chairSpokeLast },
    primaryTopicFirst: tags.includes('primaryTopic') && draft.primaryTopicFirst,
    ...(shouldAttend === null ? {} : { shouldAttend }),
    ...(present === null ? {} : { present }),
    majorDecisions: draft.matters.map(({ id, kind, title, docNo, status }) => ({
      ...{ id, kind, title: title.trim(), status },
      ...(docNo.trim() === '' ? {} : { docNo: docNo.trim() }),
    })),
    bookPlace: draft.bookPlace.trim(),
    ...(bookPages === '' ? {} : { bookPages }),
    ...(registeredBy === '' ? {} : { registeredBy }),
  };
}
