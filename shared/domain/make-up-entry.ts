/** Registering 补课 for one or several absences: what is typed, what is wrong with it, and the rows it becomes. */
import { createOp, deleteOp, updateOp, type Op } from '../schema/command';
import type { MakeUp, MakeUpWay } from '../schema/org-life';
import { parseCalendarDate, type CalendarDate } from './dates';
import type { Absence } from './make-ups';

/** As the table holds them (shared/schema/org-life). */
export const makeUpLimits = { content: 200, confirmedBy: 40, hours: 40 } as const;

export interface MakeUpDraft {
  on: string;
  way: MakeUpWay;
  content: string;
  hours: number | null;
  confirmedBy: string;
}
export type MakeUpProblem =
  | 'dayMissing'
  | 'dayInFuture'
  | 'beforeMeeting'
  | 'contentMissing'
  | 'textTooLong'
  | 'hoursNotHalf'
  | 'hoursTooMany';

/** What was on the agenda is what is made up; one meeting gives its title. */
export function blankMakeUp(absences: readonly Pick<Absence, 'record'>[], today: CalendarDate): MakeUpDraft {
  const titles = [...new Set(absences.map(({ record }) => record.title))];
  const [title = ''] = titles;
  return {
    on: today,
    way: 'groupStudy',
    content: titles.length === 1 ? title : '',
    hours: null,
    confirmedBy: '',
  };
}

export function makeUpDraft({ on, way, content, hours, confirmedBy }: MakeUp): MakeUpDraft {
  return { on, way, content, hours: hours ?? null, confirmedBy: confirmedBy ?? '' };
}

/** What is wrong with each field. A make-up comes on the day of the meeting at the earliest. */
export function checkMakeUp(
  draft: MakeUpDraft,
  absences: readonly Pick<Absence, 'record'>[],
  today: CalendarDate,
): Partial<Record<keyof MakeUpDraft, MakeUpProblem>> {
  const problems: Partial<Record<keyof MakeUpDraft, MakeUpProblem>> = {};
  const isLong = (typed: string, limit: number): boolean => Array.from(typed.trim()).length > limit;
  if (parseCalendarDate(draft.on) !== draft.on) problems.on = 'dayMissing';
  else if (draft.on > today) problems.on = 'dayInFuture';
  else if (absences.some(({ record }) => record.startAt.slice(0, 10) > draft.on))
    problems.on = 'beforeMeeting';
  if (draft.content.trim() === '') problems.content = 'contentMissing';
  else if (isLong(draft.content, makeUpLimits.content)) problems.content = 'textTooLong';
  const { hours } = draft;
  if (hours !== null && (hours < 0.5 || !Number.isInteger(hours * 2))) problems.hours = 'hoursNotHalf';
  else if (hours !== null && hours > makeUpLimits.hours) problems.hours = 'hoursTooMany';
  if (isLong(draft.confirmedBy, makeUpLimits.confirmedBy)) problems.confirmedBy = 'textTooLong';
  return problems;
}

/** Ops for all of them: a new row where there is none yet, otherwise the change of the one there is. */
export function makeUpOps(
  draft: MakeUpDraft,
  absences: readonly Absence[],
  context: { branchId: string; newId: () => string },
): Op[] {
  const confirmedBy = draft.confirmedBy.trim();
  const row = {
    ...{ on: draft.on, way: draft.way, content: draft.content.trim() },
    ...(draft.hours === null ? {} : { hours: draft.hours }),
    ...(confirmedBy === '' ? {} : { confirmedBy }),
  };
  return absences.flatMap(({ record, entry, makeUp }): Op[] => {
    if (!makeUp) {
      const owner = { recordId: record.id, memberId: entry.member.id };
      return [createOp('makeUps', { id: context.newId(), branchId: context.branchId, ...owner, ...row })];
    }
    const { on, way, content, hours, confirmedBy: by } = makeUp;
    const isSame =
      on === row.on &&
      way === row.way &&
      content === row.content &&
      (hours ?? null) === draft.hours &&
      (by ?? '') === confirmedBy;
    return isSame ? [] : [updateOp('makeUps', makeUp, { hours: undefined, confirmedBy: undefined, ...row })];
  });
}

export function deleteMakeUpOps(absences: readonly Pick<Absence, 'makeUp'>[]): Op[] {
  return absences.flatMap(({ makeUp }) => (makeUp ? [deleteOp('makeUps', makeUp)] : []));
}
